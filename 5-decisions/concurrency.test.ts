import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { Refusal } from '@plumbline/platform/refusal'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decisionsStep } from './step.ts'
import { type Call, hasOneOrder, type Model } from './testing/one-order.ts'

type Asked =
  | { kind: 'decide' | 'acknowledge'; version: number }
  | { kind: 'change' | 'reword'; revision: number }
  | { kind: 'call' | 'recall' | 'look' }
type State = { stage: string; version: number; revision: number; acknowledged: number | null }
/** What was answered: refused, done, or what stands. */
type Answer = 'conflict' | 'done' | number[] | (string | number | boolean)[]

/** What one decision does when everything is asked of it one at a time. */
const oneAtATime = (first: State): Model<State, Asked, Answer> => ({
  first,
  step(state, asked) {
    const refused = { state, answer: 'conflict' as const }
    const { stage, version, revision, acknowledged } = state
    switch (asked.kind) {
      case 'look':
        return { state, answer: [stage, version, revision, acknowledged === version] }
      case 'decide':
        if (stage !== 'proposed' || asked.version !== version) return refused
        return { state: { ...state, stage: 'decided' }, answer: 'done' }
      case 'call':
        return stage === 'proposed' ? { state: { ...state, stage: 'final-call' }, answer: 'done' } : refused
      case 'recall':
        return stage === 'final-call' ? { state: { ...state, stage: 'proposed' }, answer: 'done' } : refused
      case 'acknowledge':
        if (asked.version !== version) return refused
        return { state: { ...state, acknowledged: version }, answer: 'done' }
      case 'reword':
        if (asked.revision !== revision) return refused
        return { state: { ...state, revision: revision + 1 }, answer: [version, revision + 1] }
      case 'change': {
        if (asked.revision !== revision || stage === 'final-call') return refused
        const next = { version: version + 1, revision: revision + 1 }
        return { state: { ...state, ...next }, answer: [next.version, next.revision] }
      }
    }
  },
})

describe('what a history of calls can be explained by', () => {
  const first = { stage: 'proposed', version: 1, revision: 0, acknowledged: null }
  const decide = { kind: 'decide', version: 1 } as const
  const call = (asked: Asked, answer: Answer, began: number, ended: number): Call<Asked, Answer> => ({
    asked,
    answer,
    began,
    ended,
  })

  test('one of two approvals at once is done; both done, or done after a change that was over, is found', () => {
    const orders = (calls: Call<Asked, Answer>[]) => hasOneOrder(calls, oneAtATime(first))
    expect(orders([call(decide, 'done', 0, 3), call(decide, 'conflict', 1, 2)])).toBe(true)
    expect(orders([call(decide, 'done', 0, 3), call(decide, 'done', 1, 2)])).toBe(false)
    const changed = call({ kind: 'change', revision: 0 }, [2, 1], 0, 1)
    expect(orders([changed, call(decide, 'done', 2, 3)])).toBe(false)
    expect(orders([changed, call(decide, 'conflict', 2, 3)])).toBe(true)
    expect(orders([changed, call({ kind: 'look' }, ['proposed', 1, 0, false], 2, 3)])).toBe(false)
  })
})

onEachEngine('many at once on one decision', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<Record<string, unknown>>

  async function proposed(): Promise<string> {
    const { id } = await does('decision.open', {
      workId,
      question: 'Date or audit?',
      chosen: 'The date moves',
      because: 'A failed audit costs more',
      consequences: [{ what: 'Two customers wait' }],
      nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
      reviewOn: '2099-02-01',
      nobodyDisagreed: true,
    })
    await does('decision.propose', { decisionId: id })
    return String(id)
  }

  async function announced(): Promise<string> {
    const decisionId = await proposed()
    await does('decision.decide', { decisionId })
    await does('decision.hand-out-links', { decisionId, personIds: [world.member.personId] })
    return decisionId
  }

  /** Asks one thing and writes down when it began, when it was answered, and what came back. */
  function recorder(decisionId: string) {
    let clock = 0
    const history: Call<Asked, Answer>[] = []
    const answerTo = async (asked: Asked, place: number): Promise<Answer> => {
      const changedBecause = 'We looked again'
      switch (asked.kind) {
        case 'look': {
          const shown = await does('decision.show', { decisionId }, world.member)
          const mine = shown['mine'] as { response: string | null } | null
          return [String(shown['stage']), Number(shown['version']), Number(shown['revision'] ?? 0), !!mine?.response]
        }
        case 'decide':
          await does('decision.decide', { decisionId, version: asked.version })
          return 'done'
        case 'call':
          await does('decision.call', { decisionId, personIds: [world.member.personId] })
          return 'done'
        case 'recall':
          await does('decision.recall', { decisionId, because: 'Not yet' })
          return 'done'
        case 'acknowledge': {
          const said = { decisionId, version: asked.version, response: 'understood' }
          await does('decision.acknowledge', said, world.member)
          return 'done'
        }
        default: {
          const { kind, revision } = asked
          const words =
            kind === 'change' ? { chosen: `The date moves, ${place}` } : { because: `It costs more, ${place}` }
          const came = await does('decision.change', { decisionId, revision, ...words, changedBecause })
          return [Number(came['version']), Number(came['revision'])]
        }
      }
    }
    return {
      history,
      async ask(asked: Asked, place: number): Promise<void> {
        clock += 1
        const began = clock
        const answer = await answerTo(asked, place).catch((error: unknown) => {
          if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
          return 'conflict' as const
        })
        clock += 1
        history.push({ asked, answer, began, ended: clock })
      },
    }
  }

  /** Everything at once, each time with another one first, and a look afterwards; then the history is looked through. */
  async function playedOut(decisionId: string, first: State, asked: readonly Asked[], round: number) {
    const { history, ask } = recorder(decisionId)
    const begins = round % asked.length
    await Promise.all([...asked.slice(begins), ...asked.slice(0, begins)].map((each, place) => ask(each, place)))
    await ask({ kind: 'look' }, 0)
    expect(hasOneOrder(history, oneAtATime(first)), JSON.stringify(history)).toBe(true)
    return history
  }

  const rounds = [1, 2, 3, 4, 5, 6, 7, 8]
  const look = { kind: 'look' } as const
  const decide = { kind: 'decide', version: 1 } as const

  test('two approvals, two calls, a taking back and edits at once: one order explains every answer', async () => {
    for (const round of rounds) {
      const first = { stage: 'proposed', version: 1, revision: 0, acknowledged: null }
      const change = { kind: 'change', revision: 0 } as const
      const asked = [decide, decide, { kind: 'call' }, { kind: 'recall' }, change, look] as const
      await playedOut(await proposed(), first, [...asked, { kind: 'reword', revision: 0 }, look], round)
    }
  })

  test('during a final call an edit of substance is refused, one of the wording is kept, and nobody decides past it', async () => {
    for (const round of rounds) {
      const decisionId = await proposed()
      await does('decision.call', { decisionId, personIds: [world.member.personId] })
      const first = { stage: 'final-call', version: 1, revision: 0, acknowledged: null }
      const edits = [
        { kind: 'change', revision: 0 },
        { kind: 'reword', revision: 0 },
      ] as const
      const history = await playedOut(decisionId, first, [...edits, decide, look], round)
      const answers = Object.fromEntries(history.map(({ asked, answer }) => [asked.kind, answer]))
      expect(answers).toMatchObject({ change: 'conflict', reword: [1, 1], decide: 'conflict' })
    }
  })

  test('who acknowledges what was changed meanwhile has acknowledged the earlier version, or is told; never the new one', async () => {
    for (const round of rounds) {
      const first = { stage: 'announced', version: 1, revision: 0, acknowledged: null }
      const [change, acknowledge] = [
        { kind: 'change', revision: 0 },
        { kind: 'acknowledge', version: 1 },
      ] as const
      const asked = [change, change, acknowledge, look, { kind: 'reword', revision: 0 }, look] as const
      await playedOut(await announced(), first, asked, round)
    }
  })
})
