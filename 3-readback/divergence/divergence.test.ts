import { draftDirection, publishDirection } from '@plumbline/direction/step'
import { registerStakeholder } from '@plumbline/people/step'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadbackDisclosure } from '../readback.ts'
import { openDivergences } from '../reads.ts'
import { closeReadback, composeReadback } from '../step.ts'
import {
  type AskedRound,
  openRoundWorld,
  roundOf,
  type Saying,
  says,
  workWith,
} from '../testing/asked-round.exchange.ts'
import { lettersKept, personCalled } from '../testing/told-people.store.ts'
import { waveNeeds } from '../wave/wave.notices.ts'
import type { CarryForward } from '../wave/wave.operations.ts'
import { divergenceChanges, divergenceNeeds } from './divergence.notices.ts'

const CARDS = [
  { facet: 'constraint' as const, statement: 'The audit comes first.', stated: 'agree' },
  { facet: 'trade-off' as const, statement: 'We accept one slow week.', stated: 'agree' },
]

onEachEngine('what a read-back leaves open', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openRoundWorld(engine)
    workId = await workWith(world, { Sales: 5, Build: 6 })
    await world.ask(
      registerStakeholder,
      { workId, personId: world.member.personId, group: { name: 'Sales' } },
      world.driver,
    )
    await publish('New provider before the audit')
  })
  afterEach(() => world.close())

  async function publish(goal: string) {
    await world.ask(draftDirection, { workId, goal, nonGoals: ['Refunds'] }, world.driver)
    await world.ask(publishDirection, { workId }, world.driver)
  }

  /** Sales understands the first card otherwise, and both sides think that the other sees it as they do. */
  async function answered(disclosure: ReadbackDisclosure = 'named', change: Partial<Saying> = {}) {
    const round = await roundOf(world, workId, { cards: CARDS, disclosure, kind: 'read-back', closesOn: '2026-12-30' })
    for (const person of round.people) {
      const own = person.group === 'Sales' ? 'disagree' : 'agree'
      const isMember = person.personId === world.member.personId
      await says(world, round, person, {
        understood: [own, 'agree'],
        predicted: [own, 'agree'],
        sentence: 'We switch once.',
        verdict: isMember ? 'brief-wrong' : 'same',
        ...(isMember && { because: 'The audit is in May.', concern: 'Nobody has told support.' }),
        ...change,
      })
    }
    return round
  }

  async function closed(round: AskedRound) {
    await world.ask(closeReadback, { readbackId: round.readbackId }, world.driver)
    await doDueJobs(world.house)
    return openDivergences(world.db, workId)
  }

  const list = async () =>
    (await world.askByName('divergence.list', { workId }, world.member)) as {
      rows: {
        id: string
        kind: string
        standing: string
        saidBy: string | null
        reasons: unknown[]
        turns: unknown[]
      }[]
    }
  const ofKind = async (kind: string) => (await list()).rows.find((row) => row.kind === kind)?.id ?? ''
  const settle = (divergenceId: string) =>
    world.askByName('divergence.settle', { divergenceId, because: 'The audit moved to June.' }, world.driver)
  const letters = () => lettersKept(world.db, 'divergence.answer')
  const home = () => ({
    db: world.db,
    personId: world.driver.personId,
    today: '2026-11-24',
    since: '2026-11-01T00:00:00.000Z',
  })

  test('what is found, doubted and held for wrong is noted once, however often it is looked for', async () => {
    const round = await answered()
    const open = await closed(round)
    expect(open.map(({ kind, facet, says: told }) => [kind, facet, told])).toEqual(
      expect.arrayContaining([
        [
          'false-consensus',
          'constraint',
          expect.stringContaining('believe that they agree on “The audit comes first.”'),
        ],
        ['brief-wrong', null, '1 of 12 who read the brief hold it for wrong.'],
        ['concern', null, 'Nobody has told support.'],
      ]),
    )
    expect(open).toHaveLength(3)
    const again = await world.askByName('divergence.note', { readbackId: round.readbackId }, world.driver)
    expect(again).toEqual({ open: 3 })
    expect((await list()).rows).toHaveLength(3)
  })

  test('a brief that is held for wrong waits for the driver with its reason, and a new version answers it', async () => {
    await closed(await answered())
    expect(await divergenceNeeds(home())).toMatchObject([
      { verb: 'Mend or answer', what: expect.stringContaining('“The audit is in May.”') },
    ])
    expect(await waveNeeds(home())).toEqual([])
    await publish('New provider before the audit of June')
    expect(await divergenceNeeds(home())).toEqual([])
    expect((await list()).rows.find(({ kind }) => kind === 'brief-wrong')).toMatchObject({
      standing: 'settled',
      turns: [{ turn: 'settled', version: 2 }],
    })
    expect(await waveNeeds(home())).toMatchObject([{ verb: 'Ask again', what: expect.stringContaining('Version 2') }])
  })

  test('an answer goes to whoever said it, once, and can be opened again', async () => {
    await closed(await answered())
    const id = await ofKind('brief-wrong')
    await expect(
      world.askByName('divergence.settle', { divergenceId: id, because: 'No.' }, world.member),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await settle(id)).toMatchObject({ standing: 'settled' })
    await expect(settle(id)).rejects.toMatchObject({ code: 'conflict' })
    expect((await letters()).map(({ toPersonId }) => toPersonId)).toEqual([world.member.personId])
    expect(await divergenceChanges({ ...home(), personId: world.member.personId })).toHaveLength(1)
    const other = await personCalled(world.db, 'Build 1')
    expect(await divergenceChanges({ ...home(), personId: other })).toEqual([])
    const reopen = () =>
      world.askByName('divergence.reopen', { divergenceId: id, because: 'It is May after all.' }, world.driver)
    expect(await reopen()).toMatchObject({ standing: 'open' })
    await expect(reopen()).rejects.toMatchObject({ code: 'conflict' })
  })

  test('where nobody may know who said it, the answer goes to everybody who was asked, and no reason stands beside it', async () => {
    await world.ask(
      registerStakeholder,
      { workId, personId: world.driver.personId, group: { name: 'Build' } },
      world.driver,
    )
    await closed(await answered('by-group', { verdict: 'not-same' }))
    expect(await ofKind('brief-wrong')).toBe('')
    const { rows } = await list()
    expect(rows.every(({ saidBy, reasons }) => saidBy === null && reasons.length === 0)).toBe(true)
    const round = await roundOf(world, workId, {
      cards: CARDS,
      disclosure: 'by-group',
      kind: 'read-back',
      closesOn: '2026-12-30',
    })
    for (const [at, person] of round.people.entries())
      await says(world, round, person, {
        understood: [at % 2 ? 'agree' : 'disagree', at % 3 ? 'agree' : 'depends'],
        verdict: at % 3 === 0 ? 'brief-wrong' : 'same',
        because: `Reason ${at}`,
      })
    await closed(round)
    await settle(await ofKind('brief-wrong'))
    expect(new Set((await letters()).map(({ toPersonId }) => toPersonId))).toEqual(
      new Set([world.member.personId, world.driver.personId]),
    )
  })

  test('what a later wave measures anew takes the place of what was open; words wait for their answer', async () => {
    await closed(await answered())
    await publish('New provider after the audit')
    const open = await closed(await answered())
    expect((await list()).rows.filter(({ standing }) => standing === 'superseded')).toMatchObject([
      { kind: 'false-consensus', turns: [{ turn: 'superseded', laterWave: 2 }] },
    ])
    expect(open.map(({ kind, wave }) => `${kind} ${wave}`).sort()).toEqual([
      'brief-wrong 2',
      'concern 1',
      'concern 2',
      'false-consensus 2',
    ])
  })

  test('a read-back that its last day closes is found by looking', async () => {
    await answered()
    world.setTime('2026-12-31T09:00:00.000Z')
    await takeOnScheduled(world.house)
    world.wait(2 * 60 * 60)
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
    expect(await openDivergences(world.db, workId)).toHaveLength(3)
  })

  test('before the closing nothing of the answers is told, by any way', async () => {
    const { readbackId } = await answered()
    for (const name of [
      'readback.result',
      'readback.result-table',
      'readback.result-page',
      'readback.changes',
      'readback.carry-forward',
      'divergence.note',
    ])
      await expect(world.askByName(name, { readbackId }, world.driver), name).rejects.toMatchObject({
        code: 'conflict',
      })
    expect(await openDivergences(world.db, workId)).toEqual([])
  })

  test('the next wave is proposed with the same cards and people, what is stated now, and who has come or gone', async () => {
    const round = await answered()
    await closed(round)
    await publish('New provider after the audit')
    const proposed = await world.askByName('readback.carry-forward', { readbackId: round.readbackId }, world.driver)
    expect(proposed).toMatchObject({
      kind: 'read-back',
      sameVersion: false,
      cards: [
        { statement: 'The audit comes first.', stated: 'agree', statedFrom: 'unchanged' },
        { statement: 'We accept one slow week.' },
      ],
      gone: [],
      fresh: 0,
    })
    const { people, cards, disclosure, fewest } = proposed as CarryForward['output']
    expect(people).toHaveLength(12)
    // What is carried forward is asked again as it is given, once what the driver has to say is said.
    const said = cards.map((card) => (card.stated === null ? { ...card, stated: card.statedBefore } : card))
    const personIds = people.map(({ personId }) => personId)
    const again = { workId, cards: said, disclosure, fewest, personIds, closesOn: '2027-01-30' }
    const next = await world.ask(composeReadback, again, world.driver)
    expect(next).toMatchObject({ wave: 2, disclosure, fewest, asked: 12 })
    expect(next.cards.map(({ statement }) => statement)).toEqual(cards.map(({ statement }) => statement))
  })

  test('a result is written as a table that calculates nothing, and on one page', async () => {
    const cards = [{ ...CARDS[0], facet: 'constraint' as const, statement: '=1+1 comes first', stated: 'agree' }]
    const round = await roundOf(world, workId, {
      cards,
      disclosure: 'named',
      kind: 'read-back',
      closesOn: '2026-12-30',
    })
    for (const person of round.people) await says(world, round, person, { understood: ['agree'] })
    await closed(round)
    const { readbackId } = round
    const table = (await world.askByName('readback.result-table', { readbackId }, world.member)) as { text: string }
    expect(table.text.split('\r\n')).toHaveLength(4)
    expect(table.text).toContain(",'=1+1 comes first,")
    const page = (await world.askByName('readback.result-page', { readbackId }, world.member)) as { base64: string }
    const file = Buffer.from(page.base64, 'base64').toString('latin1')
    expect(file.startsWith('%PDF-1')).toBe(true)
    expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})
