import { acknowledgementBy, decisionById, decisionsOf, wasAsked } from '@plumbline/decisions/reads'
import type { Personally } from '@plumbline/decisions/step'
import type { Decision } from '@plumbline/decisions/words'
import { groupsOfPeople, worksWithPerson } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { asksOfPerson, touchesOf } from '../ask/ask.store.ts'
import { isClosed } from '../ask/ask.ts'
import { follower } from '../ask/asker.operations.ts'
import { FOLLOW_LINK } from '../ask/links.ts'
import { readAsks } from '../ask/reading.operations.ts'
import { isInForce } from '../disposition/in-force.ts'
import { personalVersion } from './personal.ts'

export const shownPersonal = z.object({
  decisionId: z.string(),
  workTitle: z.string(),
  question: z.string(),
  chosen: z.string(),
  because: z.string(),
  bears: z
    .array(z.object({ what: z.string(), kind: z.enum(['good', 'bad', 'neutral']), borneBy: z.string().nullable() }))
    .describe('What follows from it for this person or their groups'),
  does: z
    .array(
      z.object({
        duty: z.enum(['next-step', 'acknowledge', 'read-answer']),
        what: z.string(),
        byOn: z.string().nullable(),
      }),
    )
    .describe('What they must do, soonest first'),
  asked: z
    .array(z.object({ askId: z.string(), words: z.string(), outcome: z.string().nullable() }))
    .describe('What they asked that it settles, and what they get'),
  decidedOn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  reviewOn: z.string().nullable(),
  concerns: z.boolean().describe('Whether anything of it is about them at all'),
})

type Shown = z.output<typeof shownPersonal>
type Person = { id: string; name: string }

/** What one decision means for one person. */
async function personalOf(db: Db, decision: Decision, person: Person, today: string): Promise<Shown> {
  const work = await workById(db, decision.workId)
  const groups = await groupsOfPeople(db, [person.id])
  const own = await readAsks(db, await asksOfPerson(db, person.id), today)
  const touching = new Set(
    (
      await touchesOf(
        db,
        own.map(({ id }) => id),
      )
    )
      .filter(({ decisionId }) => decisionId === decision.id)
      .map(({ askId }) => askId),
  )
  const about = { decisionId: decision.id, personId: person.id, version: decision.version }
  const asked = await wasAsked(db, decision.id, person.id)
  return {
    ...decision,
    decisionId: decision.id,
    workTitle: work?.title ?? '',
    ...personalVersion({
      decision,
      person: { ...person, groupNames: groups.map(({ name }) => name) },
      acknowledgement: asked ? ((await acknowledgementBy(db, about)) ? 'said' : 'waits') : 'not-asked',
      asks: own
        .filter(({ id, standing }) => touching.has(id) && !isClosed(standing))
        .map(({ id, words, answers }) => {
          const last = answers.filter(({ told }) => told).at(-1)
          const read = last !== undefined && (last.receipt.openedAt !== null || last.receipt.at !== null)
          const answer = last && { outcome: last.facts[0]?.says ?? '', read, objectUntil: last.objectUntil }
          return { askId: id, words, answer: answer ?? null }
        }),
    }),
  }
}

/** The same beside the decision itself, for whoever is asked to acknowledge it. */
export const personally: Personally = async (db, { decision, personId, today }) => {
  const [person] = await peopleById(db, [personId])
  if (!person) return null
  const { bears, asked, does } = await personalOf(db, decision, person, today)
  return {
    bears: bears.map(({ what }) => what),
    asked,
    // That they are to acknowledge it is what the page asks for anyway.
    does: does.filter(({ duty }) => duty === 'next-step'),
  }
}

/** Decisions in force that mean something to this person: of the works that they are on or asked something of, newest first. */
export async function decisionsFor(db: Db, person: Person, today: string): Promise<Shown[]> {
  const asked = (await asksOfPerson(db, person.id)).map(({ workId }) => workId)
  const workIds = [...new Set([...(await worksWithPerson(db, person.id)), ...asked])]
  const shown = []
  for (const workId of workIds)
    for (const decision of await decisionsOf(db, workId)) {
      if (decision.byDecisionId !== null || !isInForce(decision)) continue
      const personal = await personalOf(db, decision, person, today)
      if (personal.concerns) shown.push({ ...personal, recordedAt: decision.recordedAt })
    }
  return shown.sort((one, other) => other.recordedAt.localeCompare(one.recordedAt))
}

const showPersonal = operation({
  name: 'expectation.personal',
  says: 'What a decision means for you: what follows for you, what you asked and what became of it, what you must do and by when',
  http: 'GET /decisions/{decisionId}/personal',
  who: either(follower, bearerOf('decision.acknowledge', 'decisionId'), guests),
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: shownPersonal,
  async run({ input, by, db, now }) {
    const decision = await decisionById(db, input.decisionId)
    const [person] = by.personId === null ? [] : await peopleById(db, [by.personId])
    if (!decision || !person) throw nothingHere()
    const personal = await personalOf(db, decision, person, dayOf(now))
    // Their own link leads to what is about them, and to nothing else of the workspace.
    const isFollowing = by.kind === 'link' && by.purpose === FOLLOW_LINK
    if (isFollowing && !(personal.concerns && isInForce(decision))) throw nothingHere()
    return personal
  },
})

export const personalOperations = [showPersonal]
export type ShowPersonal = Asking<typeof showPersonal>
