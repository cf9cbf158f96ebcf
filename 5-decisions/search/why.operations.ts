import { directionOnDay, directionVersionById } from '@plumbline/direction/reads'
import type { Db } from '@plumbline/platform/database/database'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { bestOf, foundShape, groundOf, shown as shownHits, weighed } from '@plumbline/work/step'
import { LONGEST_SOUGHT, marksIn, someOf, type Term, termsOf, typedAs, weightOf } from '@plumbline/work/words'
import { z } from 'zod'
import { readDecision, shown, theDecision } from '../decision.operations.ts'
import { type Decision, stageOf } from '../decision.ts'
import { predecessorsOf, successorsOf } from '../supersession.store.ts'
import { ANSWER_STATES, type AnswerState, answerState, speaksOfIt } from './answer.ts'
import { answerInWords } from './answer-in-words.ts'
import { whatCounts, whatIsAsked } from './question.ts'
import { decisionSearch } from './search.notices.ts'

/** How many hits are looked at for one that answers. */
const LOOKED_AT = 10
const MOST_OTHERS = 5
const LONGEST_CHAIN = 50

const link = z.object({
  decisionId: z.string(),
  chosen: z.string(),
  /** Why it no longer holds. */
  because: z.string(),
  part: z.string().nullable(),
  at: z.string(),
  byDecisionId: z.string(),
})

const askWhy = operation({
  name: 'decision.why',
  says: 'Why did we …? The decision in force that speaks of it, in the words of its record: what, because, what follows, who disagreed, and what it took the place of',
  http: 'GET /why',
  who: guests,
  changes: false,
  input: z.strictObject({
    question: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_SOUGHT)
      .describe('The question as one asks it, or only what it is about'),
  }),
  output: z.object({
    about: z.string().describe('What the question is about, as it was looked for'),
    state: z
      .enum(ANSWER_STATES)
      .describe(
        'answered: this holds. ended: it held once, and nothing took its place. not-decided, withdrawn: the nearest record is no decision. nothing: no record speaks of it',
      ),
    decision: shown.nullable(),
    lacks: z.array(z.string()).describe('Words of the question that do not stand in it'),
    stoodBefore: z.array(z.string()).describe('Words of the question that stand only in an earlier wording of it'),
    foundBy: z
      .object({ decisionId: z.string(), chosen: z.string() })
      .nullable()
      .describe('The earlier decision that was found, and that this one took the place of'),
    earlier: z.array(link).describe('What it took the place of, newest first, each with why that no longer holds'),
    direction: z
      .object({ id: z.string(), version: z.number(), goal: z.string(), publishedAt: z.string().nullable() })
      .nullable()
      .describe('The published direction when it was decided'),
    others: z.array(foundShape).describe('Other records that speak of it'),
  }),
  cli: { typed: 'question', words: answerInWords },
  async run(asked) {
    const { db, by, now } = asked
    const about = whatIsAsked(asked.input.question)
    const { terms, hits } = await lookFor(asked, about)
    const best = await firstThatAnswers(db, hits)
    const decision = best ? await readDecision(db, best.decision.id, by, now) : null
    const nearest = hits.find(({ speaks }) => speaks)
    const others = hits
      .filter(({ place }) => place.id !== best?.decision.id && place.id !== best?.from.id)
      .slice(0, MOST_OTHERS)
    return {
      about,
      state: best?.state ?? (nearest ? answerState(stageOf(await theDecision(db, nearest.place.id))) : 'nothing'),
      decision,
      lacks: best ? best.lacks.map(typedAs) : [],
      stoodBefore: best ? best.stoodBefore.map(typedAs) : [],
      foundBy:
        best && best.from.id !== best.decision.id ? { decisionId: best.from.id, chosen: best.from.chosen } : null,
      earlier: best ? await earlierThan(db, best.decision.id) : [],
      direction: best ? await directionAt(db, best.decision) : null,
      others: await shownHits(
        groundOf(asked),
        others.map(({ place }) => place),
        terms,
      ),
    }
  },
})

/** The best records for what the question is about, each with whether it says enough of it, and what it does not say. */
async function lookFor(asked: Asked<unknown>, about: string) {
  const ground = groundOf(asked)
  const { terms, leftOut } = await weighed(ground, [decisionSearch], whatCounts(termsOf(about, { begun: false })))
  const find = (all: boolean) =>
    bestOf(ground, [decisionSearch], {
      sought: all ? { terms, all } : someOf(terms),
      filter: {},
      after: null,
      atMost: LOOKED_AT,
    })
  const together = terms.length > 0 && leftOut.length === 0 ? await find(true) : []
  const places = together.length > 0 || terms.length === 0 ? together : await find(false)
  const records = new Map(
    (
      await decisionSearch.show(
        ground,
        places.map(({ id }) => id),
      )
    ).map(({ id, title, texts }) => [id, [{ text: title, past: false }, ...texts]]),
  )
  const hits = places.map((place) => {
    const texts = records.get(place.id) ?? []
    const standsIn = (term: Term, past: boolean) =>
      texts.some((text) => (text.past ?? false) === past && marksIn(text.text, [term]).length > 0)
    const stoodBefore = terms.filter((term) => !standsIn(term, false) && standsIn(term, true))
    const lacking = terms.filter((term) => !standsIn(term, false) && !stoodBefore.includes(term))
    const held = terms.filter((term) => !lacking.includes(term))
    const speaks = speaksOfIt({ held, asked: terms, leftOut: leftOut.length }, weightOf(1))
    return { place, speaks, stoodBefore, lacks: [...lacking, ...leftOut] }
  })
  return { terms, hits }
}

/** The decision that answers, and the hit that led to it, with what that does not say. */
type Answer = { decision: Decision; from: Decision; lacks: Term[]; stoodBefore: Term[]; state: AnswerState }
type Hits = Awaited<ReturnType<typeof lookFor>>['hits']

/** The decision that holds, and to which the best hit leads; else the best that held once. */
async function firstThatAnswers(db: Db, hits: Hits): Promise<Answer | undefined> {
  const ended: Answer[] = []
  for (const { place, speaks, lacks, stoodBefore } of hits) {
    if (!speaks) continue
    const from = await theDecision(db, place.id)
    const { decision, circle } = await lastInPlaceOf(db, from)
    const state: AnswerState = circle ? 'ended' : answerState(stageOf(decision))
    const answer = { decision, from, lacks, stoodBefore, state }
    if (state === 'answered') return answer
    if (state === 'ended') ended.push(answer)
  }
  return ended[0]
}

/** What took the place of all of a decision, and of that, to the last; whether it went round in a circle. */
async function lastInPlaceOf(db: Db, from: Decision): Promise<{ decision: Decision; circle: boolean }> {
  const way = new Set([from.id])
  for (let decision = from; ; ) {
    const next = (await successorsOf(db, decision.id)).find(({ part }) => part === null)
    if (!next) return { decision, circle: false }
    if (way.has(next.decisionId)) return { decision, circle: true }
    way.add(next.decisionId)
    decision = await theDecision(db, next.decisionId)
  }
}

/** Everything that a decision took the place of, in whole or in part, and what that had taken the place of. */
async function earlierThan(db: Db, decisionId: string) {
  const links: z.output<typeof link>[] = []
  const known = new Set([decisionId])
  for (const byDecisionId of known) {
    for (const earlier of await predecessorsOf(db, byDecisionId)) {
      if (known.has(earlier.decisionId) || links.length === LONGEST_CHAIN) continue
      known.add(earlier.decisionId)
      links.push({ ...earlier, byDecisionId })
    }
  }
  return links
}

async function directionAt(db: Db, { workId, decidedOn, directionVersionId }: Decision) {
  const direction = directionVersionId
    ? await directionVersionById(db, directionVersionId)
    : decidedOn
      ? await directionOnDay(db, workId, decidedOn)
      : undefined
  if (!direction || direction.publishedAt === null) return null
  const { id, version, goal, publishedAt } = direction
  return { id, version, goal, publishedAt }
}

export const whyOperations = [askWhy]
export type AskWhy = Asking<typeof askWhy>
