import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionsStep, type ShowBallots, type ShowPaper } from '../step.ts'

onEachEngine('how a decision is made', (engine) => {
  let world: World
  let workId: string
  let people: { id: string; name: string }[]
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    people = []
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dov', 'Eve', 'Fay', 'Gus', 'Hal'])
      people.push({ ...(await does<{ id: string }>('person.add', { name })), name })
  })
  afterEach(() => world.close())

  const does = <Output = { id: string }>(
    name: string,
    input: Record<string, unknown>,
    by: Principal | Somebody = world.driver,
  ) => world.askByName(name, input, by) as Promise<Output>
  const open = (more: Record<string, unknown> = {}) =>
    does('decision.open', {
      workId,
      question: 'Which provider?',
      consequences: [{ what: 'A new contract', kind: 'neutral', borneBy: 'Legal' }],
      nextStep: { what: 'Sign it', ownerId: world.member.personId, byOn: '2099-01-01' },
      reviewOn: '2099-02-01',
      ...more,
    })
  const withOptions = async (decisionId: string, ...words: string[]) => {
    const ids = []
    for (const each of words) ids.push((await does('decision.add-option', { decisionId, words: each })).id)
    return ids
  }
  const choose = (decisionId: string, method: string, because: string | undefined = 'It fits') =>
    does('decision.choose-method', { decisionId, method, because })
  const ask = async (decisionId: string, more: Record<string, unknown> = {}, asked = people) =>
    does('ballot.open', { decisionId, personIds: asked.map(({ id }) => id), ...more })
  /** Whoever holds the link of each, in the order of the people. */
  const linksOf = async (decisionId: string, asked = people): Promise<Principal[]> => {
    const personIds = asked.map(({ id }) => id)
    const { rows } = await does<{ rows: { link: string }[] }>('ballot.links', { decisionId, personIds })
    expect(rows.map(({ link }) => link).every((link) => link.includes('/b/'))).toBe(true)
    return asked.map(({ id: holderId }) => ({
      kind: 'link',
      linkId: holderId,
      workspaceId: world.workspace.id,
      purpose: 'ballot.cast',
      subjectId: decisionId,
      holderId,
    }))
  }
  const ballots = async (decisionId: string) =>
    (await does<ShowBallots['output']>('ballot.result', { decisionId }, world.member)).rows
  const cast = (decisionId: string, ballotId: string, by: Principal, said: Record<string, unknown>) =>
    does('ballot.cast', { decisionId, ballotId, ...said }, by)

  test('a way is suggested with its reason; another one needs a reason too, and both stay', async () => {
    const { id } = await open()
    const suggested = await does<{ method: string; because: string }>('decision.suggest-method', { decisionId: id })
    expect(suggested.method).toBe('approver-after-advice')
    await expect(does('decision.choose-method', { decisionId: id, method: 'consent' })).rejects.toMatchObject({
      fields: [{ path: 'because' }],
    })
    await does('decision.choose-method', { decisionId: id, method: 'approver-after-advice' })
    await choose(id, 'consent', 'Sales must be able to live with it')
    expect(await does('decision.suggest-method', { decisionId: id })).toMatchObject({
      choices: [
        { method: 'approver-after-advice', because: null },
        {
          method: 'consent',
          suggested: 'approver-after-advice',
          because: 'Sales must be able to live with it',
          personName: 'Dora',
        },
      ],
    })
    expect(await does('decision.show', { decisionId: id })).toMatchObject({ method: 'consent' })
    await expect(
      does('decision.choose-method', { decisionId: id, method: 'score', because: 'x' }, world.member),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('scores are seen by nobody before the closing, and then proposed; the option proposed names why not the others', async () => {
    const { id: decisionId } = await open()
    const [a, b] = (await withOptions(decisionId, 'North', 'South')) as [string, string]
    await choose(decisionId, 'score')
    const { id } = await ask(decisionId)
    const holders = await linksOf(decisionId)
    for (const holder of holders)
      await cast(decisionId, id, holder, {
        scores: [
          { optionId: a, score: 5 },
          { optionId: b, score: 1 },
        ],
      })
    const before = await ballots(decisionId)
    expect(before).toMatchObject([{ answered: 8, asked: 8, shownRounds: [], named: [], lead: null }])
    expect(JSON.stringify(before)).not.toMatch(/"counts"|"says"/)
    await does('ballot.close', { decisionId, ballotId: id })
    expect(await ballots(decisionId)).toMatchObject([
      {
        lead: { found: 'one', optionId: a, sure: 'clear' },
        shownRounds: [{ lines: [{ counts: [0, 0, 0, 0, 0, 8] }, {}] }],
      },
    ])
    await expect(cast(decisionId, id, holders[0] as Principal, { scores: [] })).rejects.toMatchObject({
      code: 'closed',
    })
    // Against the result: both stay in sight, and no permission is needed.
    await expect(
      does('decision.propose-option', { decisionId, optionId: b, because: 'It is certified' }),
    ).rejects.toMatchObject({ fields: [{ path: `notChosen.${a}` }] })
    await does('decision.propose-option', {
      decisionId,
      optionId: b,
      because: 'It is certified',
      notChosen: [{ optionId: a, because: 'It is not' }],
    })
    expect(await does('decision.show', { decisionId })).toMatchObject({
      standing: 'proposed',
      chosen: 'South',
      options: [{ option: 'North', notChosenBecause: 'It is not' }],
    })
    await does('decision.decide', { decisionId })
    expect(await does('decision.show', { decisionId })).toMatchObject({ standing: 'decided' })
  })

  test('an option that is added while people are asked ends it with words, and asks the same people anew', async () => {
    const { id: decisionId } = await open()
    const [a, b] = (await withOptions(decisionId, 'North', 'South')) as [string, string]
    await choose(decisionId, 'score')
    const { id } = await ask(decisionId)
    const [holder] = (await linksOf(decisionId)) as [Principal]
    const scores = [
      { optionId: a, score: 5 },
      { optionId: b, score: 1 },
    ]
    await cast(decisionId, id, holder, { scores })
    expect(await does('decision.add-option', { decisionId, words: 'West' })).toMatchObject({ askedAnew: true })
    const [now, earlier] = await ballots(decisionId)
    expect(earlier).toMatchObject({
      id,
      answered: 0,
      hasResult: false,
      sentences: ['“West” was added. Everybody is asked anew.'],
    })
    expect(now).toMatchObject({ asked: 8, answered: 0, endedAt: null, options: [{}, {}, { words: 'West' }] })
    await expect(cast(decisionId, id, holder, { scores })).rejects.toMatchObject({ code: 'closed' })
    // The link goes on; what it opens is what is asked now.
    expect(await does<ShowPaper['output']>('ballot.paper', { decisionId }, holder)).toMatchObject({
      ballotId: now?.id,
      mine: null,
    })
  })

  test('two answers at once of the same person end in one, and an answer beside the closing counts or is refused', async () => {
    const { id: decisionId } = await open()
    const [a, b, c] = (await withOptions(decisionId, 'North', 'South', 'West')) as [string, string, string]
    await choose(decisionId, 'ranking')
    const { id } = await ask(decisionId)
    const [holder, other] = (await linksOf(decisionId)) as [Principal, Principal]
    await Promise.all([
      cast(decisionId, id, holder, { order: [a, b, c] }),
      cast(decisionId, id, holder, { order: [c, b, a] }),
    ])
    expect(await ballots(decisionId)).toMatchObject([{ answered: 1 }])
    const [closing, late] = await Promise.allSettled([
      does<{ answered: number }>('ballot.close', { decisionId, ballotId: id }),
      cast(decisionId, id, other, { order: [a] }),
    ])
    if (closing.status !== 'fulfilled') throw closing.reason
    expect(closing.value.answered).toBe(late.status === 'fulfilled' ? 2 : 1)
    await expect(does('ballot.close', { decisionId, ballotId: id })).rejects.toMatchObject({ code: 'closed' })
  })

  test('an objection holds the decision until it is integrated, taken back by its person, or answered anew', async () => {
    const { id: decisionId } = await open({ chosen: 'South', because: 'It is certified' })
    await choose(decisionId, 'consent')
    const { id } = await ask(decisionId, {}, people.slice(0, 3))
    const [ada, ben, cleo] = (await linksOf(decisionId, people.slice(0, 3))) as [Principal, Principal, Principal]
    await expect(cast(decisionId, id, ada, { stance: 'object' })).rejects.toMatchObject({ fields: [{ path: 'words' }] })
    await cast(decisionId, id, ada, { stance: 'object', words: 'Keep the old one for a month' })
    await cast(decisionId, id, ben, { stance: 'object', words: 'Ask Legal' })
    await cast(decisionId, id, cleo, { stance: 'consent' })
    await does('decision.propose', { decisionId })
    const decide = () => does('decision.decide', { decisionId })
    await expect(decide()).rejects.toMatchObject({ sentence: expect.stringMatching(/still being asked/) })
    await does('ballot.close', { decisionId, ballotId: id })
    await expect(decide()).rejects.toMatchObject({ sentence: expect.stringMatching(/Ada objects.*month.*Ben objects/) })
    const [shown] = await ballots(decisionId)
    const voteOf = (name: string) => shown?.named.find(({ personName }) => personName === name)?.voteId
    const back = { decisionId, voteId: voteOf('Ada'), because: 'It is agreed' }
    await expect(does('ballot.take-back-objection', back, ben)).rejects.toMatchObject({ code: 'not-found' })
    await does('ballot.take-back-objection', back, ada)
    await does('ballot.integrate-objection', { decisionId, voteId: voteOf('Ben'), how: 'Legal reads it first' })
    expect((await ballots(decisionId))[0]?.named).toMatchObject([
      { personName: 'Ada', settling: 'taken-back' },
      { personName: 'Ben', settling: 'integrated', settledWords: 'Legal reads it first' },
      { personName: 'Cleo', settling: null },
    ])
    await decide()
  })

  test('the approver decides after the advice only once they have read it', async () => {
    const { id: decisionId } = await open({
      chosen: 'South',
      because: 'It is certified',
      approverId: world.member.personId,
    })
    await does('decision.choose-method', { decisionId, method: 'approver-after-advice' })
    const { id } = await ask(decisionId, {}, people.slice(0, 1))
    const [ada] = (await linksOf(decisionId, people.slice(0, 1))) as [Principal]
    await cast(decisionId, id, ada, { words: 'Take the second one' })
    await does('decision.propose', { decisionId })
    await does('ballot.close', { decisionId, ballotId: id })
    const decide = () => does('decision.decide', { decisionId }, world.member)
    await expect(decide()).rejects.toMatchObject({ sentence: expect.stringMatching(/has not read the advice/) })
    expect((await ballots(decisionId))[0]?.named).toMatchObject([{ personName: 'Ada', words: 'Take the second one' }])
    await does('ballot.read-advice', { decisionId, ballotId: id }, world.member)
    await decide()
  })

  test('two blind rounds: nothing before the first closing, then scores and reasons without names, then both side by side', async () => {
    const { id: decisionId } = await open()
    const [a, b] = (await withOptions(decisionId, 'North', 'South')) as [string, string]
    await choose(decisionId, 'blind-rounds')
    await expect(ask(decisionId, {}, people.slice(0, 4))).rejects.toMatchObject({ fields: [{ path: 'personIds' }] })
    const { id } = await ask(decisionId)
    const holders = await linksOf(decisionId)
    const say = (at: number, first: number, round: number) =>
      cast(decisionId, id, holders[at] as Principal, {
        roundNumber: round,
        scores: [
          { optionId: a, score: first },
          { optionId: b, score: 5 - first },
        ],
        words: `Reason ${9 - at}`,
      })
    for (const at of holders.keys()) await say(at, at % 6, 1)
    expect(await does<ShowPaper['output']>('ballot.paper', { decisionId }, holders[0])).toMatchObject({
      firstRound: null,
      mine: { words: 'Reason 9' },
    })
    expect(JSON.stringify(await ballots(decisionId))).not.toContain('Reason')
    expect(await does('ballot.close', { decisionId, ballotId: id })).toMatchObject({ ended: false, answered: 8 })
    await expect(say(0, 1, 1)).rejects.toMatchObject({ code: 'closed' })
    const paper = await does<ShowPaper['output']>('ballot.paper', { decisionId }, holders[0])
    expect(paper.firstRound).toMatchObject({ answered: 8, lines: [{ counts: [2, 2, 1, 1, 1, 1] }, {}] })
    expect(paper.firstRound?.reasons).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Reason ${number}`))
    for (const at of holders.keys()) await say(at, at === 0 ? 5 : at % 6, 2)
    expect((await ballots(decisionId))[0]?.shownRounds).toHaveLength(1)
    expect(await does('ballot.close', { decisionId, ballotId: id, roundNumber: 2 })).toMatchObject({ ended: true })
    const [result] = await ballots(decisionId)
    expect(result).toMatchObject({
      named: [],
      ending: 'stable-disagreement',
      movement: [{ found: { people: 8, shareWhoMoved: 0.125, stable: true } }, {}],
      shownRounds: [{ lines: [{ counts: [2, 2, 1, 1, 1, 1] }, {}] }, { lines: [{ counts: [1, 2, 1, 1, 1, 2] }, {}] }],
    })
    expect(JSON.stringify(result)).not.toMatch(/voteId|savedAt/)
    expect(await does('ballot.paper', { decisionId }, holders[0])).toMatchObject({ open: false, mine: null })
  })

  test('an anonymous ballot that too few answered shows nothing and keeps nothing', async () => {
    const { id: decisionId } = await open()
    const [a, b] = (await withOptions(decisionId, 'North', 'South')) as [string, string]
    await choose(decisionId, 'score')
    const { id } = await ask(decisionId, { disclosure: 'anonymous' })
    const scores = [
      { optionId: a, score: 5 },
      { optionId: b, score: 1 },
    ]
    for (const holder of (await linksOf(decisionId)).slice(0, 4)) await cast(decisionId, id, holder, { scores })
    await does('ballot.close', { decisionId, ballotId: id })
    expect(await ballots(decisionId)).toMatchObject([
      {
        hasResult: false,
        shownRounds: [],
        sentences: ['4 answered. With fewer than 5 nothing is shown, so that nobody is found out.'],
      },
    ])
  })

  test('only contributors add options, and only the driver while people are asked', async () => {
    const { id: decisionId } = await open({ roles: [{ personId: world.member.personId, role: 'contributor' }] })
    const add = (words: string, by: Principal | Somebody) => does('decision.add-option', { decisionId, words }, by)
    await expect(add('East', world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
    await add('East', world.member)
    await expect(add('EAST', world.member)).rejects.toMatchObject({ code: 'already-exists' })
    await add('West', world.driver)
    await choose(decisionId, 'score')
    await ask(decisionId)
    await expect(add('North', world.member)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
