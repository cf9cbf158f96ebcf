import type { ChangeSource, NeedSource, SectionSource } from '@plumbline/work/step'
import { dayInWords } from '@plumbline/work/words'
import { saidBy } from './answer.store.ts'
import type { Finding } from './group-states.ts'
import { askedOf, cardCounts, cardsOf, readbacksOfWork, respondentsOf } from './readback.store.ts'
import { hasAnswered, isClosed, minutesFor, waitsForCutting } from './readback.ts'
import { resultFor } from './result.operations.ts'

/** Open read-backs in which this person is asked and has still to answer. */
export const readbackNeeds: NeedSource = async ({ db, personId, today }) => {
  const asked = (await askedOf(db, personId)).filter((each) => !isClosed(each, today))
  const cards = await cardCounts(
    db,
    asked.map(({ id }) => id),
  )
  return asked
    .filter(({ id, answersGiven }) => !hasAnswered(Number(answersGiven), cards.get(id) ?? 0))
    .map(({ id, workKey, workTitle, closesOn }) => ({
      verb: 'Answer',
      what: `what have you understood of “${workTitle}”? About ${minutesFor(cards.get(id) ?? 0)} minutes`,
      where: `work/${workKey}#readback`,
      byOn: closesOn,
    }))
}

/** Read-backs in which this person was asked and that have been closed since. */
export const readbackChanges: ChangeSource = async ({ db, personId, since }) => {
  const asked = await askedOf(db, personId)
  return asked.flatMap(({ workKey, workTitle, closedAt }) =>
    closedAt === null || closedAt < since
      ? []
      : [
          {
            at: closedAt,
            what: `The read-back of “${workTitle}” is closed; its result can be seen`,
            why: 'You were asked',
            where: `work/${workKey}#readback`,
          },
        ],
  )
}

/** How far the understanding of a work has been checked, in one sentence. */
export const readbackSection: SectionSource = async ({ db, workId, today }) => {
  const [latest] = await readbacksOfWork(db, workId)
  const state = (sentence: string, waits: boolean) => ({ step: 'readback', sentence, waits })
  if (!latest) return state('Nobody has been asked yet what they understood.', false)
  if (waitsForCutting(latest, today))
    return state('Its last day is over. The answers are just being cut from those who gave them.', true)
  if (isClosed(latest, today)) {
    const { answered, asked, findings } = await resultFor(db, latest)
    const misjudged = misjudgementsInWords(findings)
    return state(`${answered} of ${asked} answered. ${misjudged ?? 'Closed.'}`, misjudged !== null)
  }
  const cards = await cardsOf(db, latest.id)
  const respondents = await respondentsOf(db, latest.id)
  const said = await saidBy(
    db,
    respondents.map(({ id }) => id),
  )
  const answered = respondents.filter(({ id }) => hasAnswered(said.get(id)?.answers.length ?? 0, cards.length)).length
  return state(
    `${answered} of ${respondents.length} answered. Closes ${dayInWords(latest.closesOn, today)}.`,
    answered < respondents.length,
  )
}

const plural = new Intl.PluralRules('en')
const kinds = {
  'false-consensus': { one: 'one false consensus', other: (count: number) => `${count} false consensuses` },
  'false-conflict': { one: 'one false conflict', other: (count: number) => `${count} false conflicts` },
}

/** "One false consensus and one false conflict.": how much is misjudged; by whom and on what, the result says. */
function misjudgementsInWords(findings: readonly Finding[]): string | null {
  const told = (['false-consensus', 'false-conflict'] as const).flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length
    if (count === 0) return []
    return [plural.select(count) === 'one' ? kinds[kind].one : kinds[kind].other(count)]
  })
  if (told.length === 0) return null
  const sentence = new Intl.ListFormat('en').format(told)
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
