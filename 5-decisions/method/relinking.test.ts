import { directionStep } from '@plumbline/direction/step'
import { seededRandom } from '@plumbline/measure'
import { peopleStep } from '@plumbline/people/step'
import { newId } from '@plumbline/platform/clock'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionsStep } from '../step.ts'
import { type CopiedRow, fileBytes, rowsOfAllTables } from '../testing/table-copy.exchange.ts'
import { cutVotes, type Vote } from './cutting.ts'

const PEOPLE = 12

/** Somebody who has a copy of the database and knows in which order people answered. Every reason is different, so it can be counted. */
onEachEngine('somebody with a copy of the database', (engine) => {
  let world: World
  let decisionId: string
  let ballotId: string
  let people: string[]
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    const does = (name: string, input: Record<string, unknown>) =>
      world.askByName(name, input, world.driver) as Promise<{ id: string }>
    const workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    people = []
    for (let at = 0; at < PEOPLE; at++) people.push((await does('person.add', { name: `Person ${at}` })).id)
    decisionId = (await does('decision.open', { workId, question: 'Which provider?' })).id
    const options = []
    for (const words of ['North', 'South']) options.push((await does('decision.add-option', { decisionId, words })).id)
    await does('decision.choose-method', { decisionId, method: 'blind-rounds', because: 'They follow each other' })
    ballotId = (await does('ballot.open', { decisionId, personIds: people })).id
    for (const roundNumber of [1, 2]) {
      for (const [at, holderId] of people.entries()) {
        world.wait(120)
        const scores = options.map((optionId, place) => ({ optionId, score: (at + place * roundNumber) % 6 }))
        const said = { decisionId, ballotId, roundNumber, scores, words: `Reason ${roundNumber} of ${at}.` }
        await world.askByName('ballot.cast', said, holderOf(holderId))
      }
      if (roundNumber === 1) await does('ballot.close', { decisionId, ballotId, roundNumber })
    }
  })
  afterEach(() => world.close())

  const holderOf = (holderId: string) =>
    ({
      kind: 'link',
      linkId: holderId,
      workspaceId: world.workspace.id,
      purpose: 'ballot.cast',
      subjectId: decisionId,
      holderId,
    }) as const
  const ofTable = (rows: CopiedRow[], table: string) =>
    rows.filter((row) => row.table === table).map(({ values }) => values)
  /** Rows with an answer or a reason in them that lead to somebody. */
  const linked = (rows: CopiedRow[]) =>
    rows.filter(({ values }) => {
      const row = JSON.stringify(values)
      return (
        (row.includes('Reason ') || row.includes('"scores"') || row.includes('\\"scores\\"')) &&
        people.some((id) => row.includes(id))
      )
    })

  test('finds everybody while it is open, and after the closing nobody: not by rows, by times, by the log or in the file', async () => {
    expect(linked(await rowsOfAllTables(world))).toHaveLength(2 * PEOPLE)
    await world.askByName('ballot.close', { decisionId, ballotId, roundNumber: 2 }, world.driver)
    await doDueJobs(world.house)
    const rows = await rowsOfAllTables(world)
    expect(linked(rows)).toEqual([])
    for (const table of ['ballotVote', 'keptReply']) expect(ofTable(rows, table), table).toEqual([])
    const [voices, reasons] = [ofTable(rows, 'ballotVoice'), ofTable(rows, 'ballotReason')]
    expect([voices.length, reasons.length]).toEqual([2 * PEOPLE, 2 * PEOPLE])
    for (const kept of [...voices, ...reasons])
      expect(
        Object.values(kept).filter((value) => value instanceof Date || /^\d{4}-\d\d-\d\dT/.test(String(value))),
      ).toEqual([])
    expect(voices.map((voice) => voice['id'])).toEqual(voices.map((voice) => voice['id']).toSorted())
    const told = ofTable(rows, 'event').filter(
      (event) => event['subjectId'] === decisionId && event['actorKind'] === 'link',
    )
    expect(new Set(told.map((event) => `${event['happened']} ${event['actorId']}`))).toEqual(
      new Set(['ballot.spoken null']),
    )
    // Each reason is in the file once: with its row, and not in what was deleted.
    const bytes = fileBytes(world)
    if (bytes !== '') expect(bytes.split('Reason 1 of 3.').length - 1).toBe(1)
  })

  test('is not helped by the order: answers lie by ids that were drawn, and the rounds of one person apart; counted ids would tell', () => {
    const votes: Vote[] = [1, 2].flatMap((roundNumber) =>
      people.map((personId, at) => ({
        id: newId(),
        ballotId,
        personId,
        roundNumber,
        said: { kind: 'scores' as const, scores: { a: at } },
        words: null,
        at: '',
      })),
    )
    const rightIn = (draw: () => string) => {
      const { voices } = cutVotes({ id: ballotId, fewest: 5 }, votes, draw)
      const inOrder = voices.filter(({ roundNumber }) => roundNumber === 1)
      return inOrder.filter(({ said }, at) => said.kind === 'scores' && said.scores['a'] === at).length
    }
    const random = seededRandom(5)
    const drawn = () => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
    const tries = Array.from({ length: 200 }, () => rightIn(drawn))
    const mean = tries.reduce((sum, right) => sum + right, 0) / tries.length
    // By lot one of them is right.
    expect(mean).toBeGreaterThan(0.6)
    expect(mean).toBeLessThan(1.4)
    let counted = 0
    const inTurn = () => String(counted++).padStart(8, '0')
    expect(rightIn(inTurn)).toBe(PEOPLE)
  })
})
