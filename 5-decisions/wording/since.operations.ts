import type { Db } from '@plumbline/platform/database/database'
import { earlierAnswers } from '../acknowledgement.store.ts'
import type { Response } from '../acknowledgement.ts'
import type { Decision } from '../decision.ts'
import { decisionDifference, type PartDifference } from './difference.ts'
import { everyText, namesIn } from './texts.operations.ts'

/** What became of a decision since somebody answered: what they said then, why it was changed, and what differs. */
export type ChangedSince = {
  saidBefore: Response
  wordsBefore: string | null
  /** Other words only; what they mean is the same. */
  onlyWords: boolean
  because: string[]
  changes: PartDifference[]
}

/** Nothing when this person has not answered, or their answer stands. */
export async function changedSince(
  db: Db,
  decision: Decision,
  personId: string,
  today: string,
): Promise<ChangedSince | null> {
  const said = (await earlierAnswers(db, [decision.id])).findLast((each) => each.personId === personId)
  if (!said) return null
  const texts = await everyText(db, decision)
  // Nothing is counted before the first edit.
  const read = texts.findLast(({ revision }) => revision <= (said.revision ?? 0))
  const now = texts.at(-1)
  if (!read || !now) return null
  const names = await namesIn(db, [read.text, now.text])
  return {
    saidBefore: said.response,
    wordsBefore: said.words,
    onlyWords: said.version === decision.version,
    because: texts.flatMap(({ revision, because }) => (revision > read.revision && because ? [because] : [])),
    changes: decisionDifference(read.text, now.text, names, today),
  }
}
