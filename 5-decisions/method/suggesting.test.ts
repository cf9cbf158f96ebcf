import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import type { PageReply } from '@plumbline/platform/page'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  decisionNeeds,
  decisionsStep,
  type ListOptions,
  type ShowBallots,
  type ShowDecision,
  type ShowPaper,
} from '../step.ts'
import { ballotPage } from '../view/ballot.page.ts'
import { methodWords } from '../view/method-words.en.ts'

onEachEngine('what whoever is asked suggests', (engine) => {
  let world: World
  let decisionId: string
  let cleo: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    cleo = (await does('person.add', { name: 'Cleo' })).id
    decisionId = (await does('decision.open', { workId, question: 'Which provider?' })).id
    for (const words of ['North', 'South']) await does('decision.add-option', { words })
    await does('decision.choose-method', { method: 'score', because: 'They can be compared' })
    await does('ballot.open', { personIds: [cleo, world.member.personId] })
  })
  afterEach(() => world.close())

  const does = <Output = { id: string }>(
    name: string,
    input: Record<string, unknown> = {},
    by: Principal | Somebody = world.driver,
  ) => {
    const about = /^(decision|ballot)\./.test(name) && name !== 'decision.open' ? { decisionId } : {}
    return world.askByName(name, { ...about, ...input }, by) as Promise<Output>
  }
  const byLink = (): Principal => ({
    ...{ kind: 'link', linkId: cleo, workspaceId: world.workspace.id, purpose: 'ballot.cast' },
    ...{ subjectId: decisionId, holderId: cleo },
  })
  const suggest = (words: string, by: Principal | Somebody = byLink()) => does('ballot.suggest-option', { words }, by)
  const options = async () => (await does<ListOptions['output']>('decision.options')).rows
  const asked = async () =>
    (await does<ShowBallots['output']>('ballot.result')).rows.map(({ endedAt, options }) => [
      endedAt === null,
      options.map(({ words }) => words),
    ])
  const needs = async () =>
    (await does<{ needs: { verb: string; what: string }[] }>('home.show')).needs.map(({ what }) => what)

  test('by a link, and with an account, waits with their name: nobody can choose it, and nobody is asked anew', async () => {
    await suggest('We run it ourselves')
    await suggest('A mix', world.member)
    expect(await options()).toMatchObject([
      { words: 'North', waits: false },
      { words: 'South', waits: false },
      { words: 'We run it ourselves', waits: true, addedByName: 'Cleo' },
      { words: 'A mix', waits: true, addedByName: 'Mika' },
    ])
    expect(await asked()).toEqual([[true, ['North', 'South']]])
    expect(await needs()).toContain('Suggested for “Which provider?”: We run it ourselves')
  })

  test('is taken up by the driver alone, once, and then everybody is asked anew', async () => {
    const { id: optionId } = await suggest('We run it ourselves')
    await expect(does('decision.take-up-option', { optionId }, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await does('decision.take-up-option', { optionId })).toMatchObject({ askedAnew: true })
    expect(await asked()).toContainEqual([true, ['North', 'South', 'We run it ourselves']])
    await expect(does('decision.take-up-option', { optionId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await needs()).not.toContain('Suggested for “Which provider?”: We run it ourselves')
  })

  test('that the driver leaves stays readable, and nobody is asked anew for it', async () => {
    const { id: optionId } = await suggest('We run it ourselves')
    expect(await does('decision.withdraw-option', { optionId })).toMatchObject({ askedAnew: false })
    expect((await options()).at(-1)).toMatchObject({ words: 'We run it ourselves', waits: false })
    await expect(does('decision.take-up-option', { optionId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await asked()).toEqual([[true, ['North', 'South']]])
  })

  test('is there once, three of each at a time, and none when it is decided or by somebody who was not asked', async () => {
    await expect(suggest('north')).rejects.toMatchObject({ code: 'already-exists' })
    for (const words of ['One', 'Two', 'Three']) await suggest(words)
    await expect(suggest('two', world.member)).rejects.toMatchObject({ code: 'already-exists' })
    await expect(suggest('Four')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(suggest('Five', world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
    await does('ballot.give-up', { ballotId: await openId(), because: 'Too early' })
    await does('decision.withdraw', { because: 'Nobody needs it' })
    await expect(suggest('Six', world.member)).rejects.toMatchObject({ code: 'conflict' })
  })

  const openId = async () => (await does<ShowBallots['output']>('ballot.result')).rows[0]?.id

  test('is written on the page behind a link, and refused there with what was typed', async () => {
    const visit = async (place: string, form?: Record<string, string>) => {
      const act = form ? ballotPage.send : ballotPage.show
      const said: PageReply = await act(
        {
          ...{ params: {}, query: {}, form: form ?? {}, subjectId: decisionId, begun: true },
          ...{ pass: 'a-pass', start: 'start', browser: 'browser' },
          ask: async (name, input) => (await world.askByName(name, input, byLink())) as never,
        },
        place,
      )
      return 'goTo' in said ? said.goTo : JSON.stringify(said.body)
    }
    expect(await visit('/answer')).toContain('./suggest')
    expect(await visit('/suggest', { suggestion: ' ', why: 'It is near' })).toMatch(
      /Say what could be chosen.*It is near/,
    )
    expect(await visit('/suggest', { suggestion: 'We run\r\nit ourselves', why: '' })).toBe('/answer')
    expect(await visit('/answer')).toContain('You suggested “We run it ourselves”.')
  })

  test('what was chosen, over what was suggested, and who was asked when, stand in what happened; never what somebody said', async () => {
    await does('ballot.cast', { ballotId: await openId(), scores: [], words: 'Not the north' }, byLink()).catch(
      () => null,
    )
    await does('ballot.close', { ballotId: await openId() })
    const { history } = await does<ShowDecision['output']>('decision.show')
    expect(history).toMatchObject([
      { kind: 'recorded' },
      { kind: 'option', turn: 'added', words: 'North', personName: 'Dora' },
      { kind: 'option', turn: 'added', words: 'South', personName: 'Dora' },
      { kind: 'method', personName: 'Dora', method: 'score', because: 'They can be compared' },
      { kind: 'ballot', turn: 'opened', method: 'score', people: 2 },
      { kind: 'ballot', turn: 'closed', roundNumber: 1 },
    ])
    expect(JSON.stringify(history)).not.toContain('Not the north')
  })

  test('whoever is asked for advice suggests by their link too; who added, suggested, took up and took back stands in what happened', async () => {
    await does('ballot.give-up', { ballotId: await openId(), because: 'Advice is enough' })
    await does('decision.choose-method', { method: 'approver-after-advice', because: 'One knows it best' })
    await does('ballot.open', { personIds: [cleo, world.member.personId] })
    const paper = await does<ShowPaper['output']>('ballot.paper', {}, byLink())
    expect(paper).toMatchObject({ method: 'approver-after-advice', maySuggest: true })
    const { id: taken } = await suggest('We run it ourselves')
    const { id: left } = await suggest('A mix')
    world.setTime('2026-11-24T09:00:00.000Z')
    await does('decision.take-up-option', { optionId: taken })
    world.setTime('2026-11-24T10:00:00.000Z')
    await does('decision.withdraw-option', { optionId: left })
    const { history } = await does<ShowDecision['output']>('decision.show')
    const turns = history.flatMap((each) => (each.kind === 'option' ? [methodWords.happened.option(each)] : []))
    expect(turns.slice(2)).toEqual([
      'Cleo suggested what else could be chosen: “We run it ourselves”',
      'Cleo suggested what else could be chosen: “A mix”',
      'Dora took up what was suggested: “We run it ourselves”',
      'Dora took back what could be chosen: “A mix”',
    ])
  })
})
