import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import type { ChangeSource, NeedSource, SectionSource } from '@plumbline/work/step'
import { askedOfDriverSince, asksDrivenBy, asksOfPerson, asksOfWork, asksTouching } from './ask/ask.store.ts'
import { inShort } from './ask/ask.ts'
import { readAsks } from './ask/reading.operations.ts'
import { dispositionsTo } from './disposition/disposition.store.ts'
import { expectationsInWords } from './section-state.ts'
import { surprisesOf, unexplainedFor } from './surprise/surprise.store.ts'

const pageOf = (askId: string) => `asks/${askId}`

/** What waits for a person: asks of works that they drive, and answers to what they asked themselves. */
export const expectationNeeds: NeedSource = async ({ db, personId, today }) => {
  const driven = await readAsks(db, await asksDrivenBy(db, personId), today)
  const own = await readAsks(db, await asksOfPerson(db, personId), today)
  const surprised = await unexplainedFor(db, personId)
  const verbs = { unanswered: 'Answer', untold: 'Tell', objected: 'Answer the objection of' } as const
  return [
    ...driven.flatMap(({ id, standing, personName, words }) => {
      if (standing === 'told' || standing === 'withdrawn' || standing === 'set-aside') return []
      const what = standing === 'unanswered' ? `${personName}: ${inShort(words)}` : `${personName} (${inShort(words)})`
      return [{ verb: verbs[standing], what, where: pageOf(id), byOn: null }]
    }),
    ...own.flatMap(({ id, words, answers, standing }) => {
      const last = answers.filter(({ told }) => told).at(-1)
      const waits =
        standing !== 'withdrawn' && last !== undefined && last.receipt.openedAt === null && last.receipt.at === null
      return waits
        ? [{ verb: 'Read', what: `what became of: ${inShort(words)}`, where: pageOf(id), byOn: last.objectUntil }]
        : []
    }),
    ...surprised.map(({ words, personName, workKey }) => ({
      verb: 'Find out',
      what: `what ${personName} was missing: ${inShort(words)}`,
      where: `work/${workKey}#expectations`,
      byOn: null,
    })),
  ]
}

/** What others asked of works that a person drives, and what has moved in what they asked themselves. */
export const expectationChanges: ChangeSource = async ({ db, personId, since }) => {
  const asked = await askedOfDriverSince(db, personId, since)
  const own = await readAsks(db, await asksOfPerson(db, personId), dayOf(since))
  return [
    ...asked.map(({ id, at, words, personName, workTitle }) => ({
      at,
      what: `${personName} asks: ${inShort(words)}`,
      why: `You drive ${workTitle}.`,
      where: pageOf(id),
    })),
    ...own.flatMap(({ id, words, progress }) =>
      progress
        .filter(({ at }) => at >= since)
        .map(({ at, says }) => ({ at, what: says, why: `You asked: ${inShort(words)}`, where: pageOf(id) })),
    ),
  ]
}

/** How what was asked of a work stands. */
export const expectationSection: SectionSource = async ({ db, workId, today }) => {
  const asks = await readAsks(db, await asksOfWork(db, workId), today)
  const unexplained = (await surprisesOf(db, [workId])).filter(({ missing }) => missing === null).length
  const known = asks.map(({ standing, answers }) => {
    const last = answers.at(-1)
    return {
      standing,
      told: last?.told ?? false,
      understands: last?.receipt.understands ?? null,
      agrees: last?.receipt.agrees ?? null,
    }
  })
  return { step: 'expectations', ...expectationsInWords(known, unexplained) }
}

/** Asks that a decision touches and that have no answer: each in words, with where one gives it. */
export async function undisposedAsks(db: Db, decisionId: string): Promise<{ what: string; where: string }[]> {
  const touching = await asksTouching(db, decisionId)
  const answered = new Set(
    (
      await dispositionsTo(
        db,
        touching.map(({ id }) => id),
      )
    ).map(({ askId }) => askId),
  )
  const open = touching.filter(({ id }) => !answered.has(id))
  const people = await peopleById(db, [...new Set(open.map(({ personId }) => personId))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return open.map(({ id, personId, words }) => ({
    what: `${names.get(personId) ?? ''}: “${inShort(words)}”`,
    where: pageOf(id),
  }))
}
