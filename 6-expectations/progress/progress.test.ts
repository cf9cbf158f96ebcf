import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { postedLetters } from '@plumbline/platform/testing/posted-letters'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ShowAsk } from '../step.ts'
import { type AskedWork, decided, openAskedWork } from '../testing/asked-work.exchange.ts'
import { daysThatCame, triggerAfter } from './progress.ts'

describe('days that came', () => {
  const later = {
    outcome: 'later' as const,
    answeredOn: '2026-11-23',
    trigger: { on: '2026-12-01', came: false },
    startsOn: null,
    written: [],
  }
  const line = (kind: 'trigger-day' | 'work-started', day: string) => ({ kind, at: `${day}T05:00:00.000Z` })

  test('the day itself and each day after it, until it was said', () => {
    expect(daysThatCame(later, '2026-11-30')).toEqual([])
    expect(daysThatCame(later, '2026-12-01')).toEqual(['trigger-day'])
    expect(daysThatCame(later, '2026-12-09')).toEqual(['trigger-day'])
    expect(daysThatCame({ ...later, written: [line('trigger-day', '2026-12-01')] }, '2026-12-09')).toEqual([])
  })

  test('a day that was moved on after it was said is said again', () => {
    const moved = { ...later, trigger: { on: '2027-01-10', came: false }, written: [line('trigger-day', '2026-12-01')] }
    expect(daysThatCame(moved, '2027-01-09')).toEqual([])
    expect(daysThatCame(moved, '2027-01-10')).toEqual(['trigger-day'])
  })

  test('the start of the work, to whoever gets something of it and was answered before', () => {
    const started = { ...later, trigger: { on: null, came: false }, startsOn: '2026-12-01' }
    expect(daysThatCame(started, '2026-12-01')).toEqual(['work-started'])
    expect(daysThatCame({ ...started, outcome: 'no' }, '2026-12-01')).toEqual([])
    expect(daysThatCame({ ...started, answeredOn: '2026-12-01' }, '2026-12-01')).toEqual([])
  })

  test('the last move counts, and what has come has come', () => {
    const turns = [
      { turn: 'moved' as const, movedToOn: 'b' },
      { turn: 'moved' as const, movedToOn: 'c' },
    ]
    expect(triggerAfter('a', [])).toEqual({ on: 'a', came: false })
    expect(triggerAfter('a', turns)).toEqual({ on: 'c', came: false })
    expect(triggerAfter('a', [...turns, { turn: 'came', movedToOn: null }])).toEqual({ on: 'c', came: true })
  })
})

onEachEngine('what becomes of an ask after its answer', (engine) => {
  let place: AskedWork
  let world: World
  let askId: string
  let dispositionId: string
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    askId = await place.asked('Keep the report')
    dispositionId = await place.answered(askId, {
      outcome: 'later',
      triggerOn: '2026-12-20',
      untilThen: 'Use the list',
    })
  })
  afterEach(() => world.close())

  const lines = async () =>
    ((await place.does('ask.show', { askId })) as ShowAsk['output']).progress.map(({ says }) => says)
  const move = (turn: Record<string, unknown>) => place.does('disposition.move-trigger', { dispositionId, ...turn })

  test('a moved day is one line and one letter; to whoever was not told the answer, neither', async () => {
    await move({ turn: 'moved', movedToOn: '2026-12-21', because: 'Nobody is in' })
    expect(await lines()).toEqual([])
    await place.told(dispositionId)
    await move({ turn: 'moved', movedToOn: '2027-01-11', because: 'The audit moved' })
    expect(await lines()).toEqual(['This is now looked at again on Monday 11 January 2027: The audit moved'])
    await doDueJobs(world.house)
    expect(await postedLetters(world.db, 'ask.progress')).toMatchObject([{ toPersonId: world.member.personId }])
  })

  test('what has happened happens once, and a day moves only ahead', async () => {
    await place.told(dispositionId)
    await expect(move({ turn: 'moved', because: 'x' })).rejects.toMatchObject({ fields: [{ path: 'movedToOn' }] })
    await expect(move({ turn: 'moved', movedToOn: '2026-11-23', because: 'x' })).rejects.toMatchObject({
      code: 'bad-input',
    })
    await move({ turn: 'came', because: 'The audit is passed' })
    await expect(move({ turn: 'came', because: 'x' })).rejects.toMatchObject({ code: 'closed' })
    expect(await lines()).toEqual(['What would change this has happened: The audit is passed'])
  })

  test('on the morning of the day, and on that of the start of the work, one line each, however often one looks', async () => {
    await place.told(dispositionId)
    await place.does('work.change', { workId: place.workId, startsOn: '2026-12-20' })
    for (const day of ['2026-12-19', '2026-12-20', '2026-12-21']) {
      world.setTime(`${day}T06:00:00.000Z`)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
    }
    expect(await lines()).toEqual([
      'The day has come on which this was to be looked at again: Sunday 20 December.',
      'Work on “Move checkout” has started.',
    ])
  })

  test('a decision that is replaced is said to those whom it touches and whose answer stands on it, once', async () => {
    await place.told(dispositionId)
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    const other = await place.asked('Something else', world.guest.personId)
    await place.told(await place.answered(other, { grounds: [{ kind: 'decision', decisionId: place.decisionId }] }))
    const untouched = await place.asked('Nothing to do with it')
    await place.told(await place.answered(untouched))
    await place.does('decision.supersede', {
      decisionId: place.decisionId,
      supersededBecause: 'The audit moved',
      ...decided(world, 'The date holds'),
    })
    const says = 'The decision “The date moves” was replaced by another: “The date holds”.'
    expect(await lines()).toEqual([says])
    const linesOf = async (id: string) => ((await place.does('ask.show', { askId: id })) as ShowAsk['output']).progress
    expect(await linesOf(other)).toMatchObject([{ says }])
    expect(await linesOf(untouched)).toEqual([])
  })

  test('that it holds again, when what replaced it was never approved, is one line more', async () => {
    await place.told(dispositionId)
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    const text = { workId: place.workId, ...decided(world, 'The date holds') }
    const later = (await place.does('decision.open', { ...text, approverId: world.member.personId })) as { id: string }
    await place.does('decision.propose', { decisionId: later.id })
    await place.does('decision.decide', { decisionId: later.id, approverSaid: 'Yes' })
    await place.does('decision.link-successor', {
      ...{ decisionId: place.decisionId, byDecisionId: later.id, supersededBecause: 'The audit moved' },
    })
    await world.askByName(
      'decision.disown-approval',
      { decisionId: later.id, because: 'I asked for a week' },
      world.member,
    )
    expect(await lines()).toEqual([
      'The decision “The date moves” holds again: what had replaced it was not approved (“The date holds”).',
    ])
  })
})
