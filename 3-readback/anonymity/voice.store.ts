import type { Db } from '@plumbline/platform/database/database'
import { saidBy } from '../answer.store.ts'
import type { Respondent } from '../readback.ts'
import type { Apart, RemarkRow, Speaker, VoiceRow } from './voice.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    readbackVoice: VoiceRow
    readbackRemark: RemarkRow
  }
}

/** Where what people say, and that they have come, is kept beside who it is, while a read-back is open. */
const LINKED = [
  'readbackBrowser',
  'readbackClarity',
  'readbackAnswer',
  'readbackPrediction',
  'readbackBelief',
  'readbackSentence',
  'readbackCommitment',
] as const

/**
 * The tables in whose free room something of a cutting may be left, until it is wiped. Those who were asked are among them, since
 * on PostgreSQL their rows have moved to the end of the table with each answer.
 */
export const WIPED_AFTER_CUTTING: readonly string[] = [
  ...LINKED,
  'readbackRespondent',
  'readbackVoice',
  'readbackRemark',
  'keptReply',
]

/** A statement holds only so many values. */
const PORTION = 500

/** Everybody who is asked, with all that they have said. */
export async function speakersOf(db: Db, readbackId: string): Promise<(Respondent & Speaker)[]> {
  const respondents = await db
    .selectFrom('readbackRespondent')
    .selectAll('readbackRespondent')
    .where('readbackRespondent.readbackId', '=', readbackId)
    .orderBy('readbackRespondent.id')
    .execute()
  const speakers: (Respondent & Speaker)[] = []
  for (const some of portionsOf(respondents)) {
    const said = await saidBy(
      db,
      some.map(({ id }) => id),
    )
    for (const each of some) {
      const own = said.get(each.id)
      if (own) speakers.push({ ...each, said: own })
    }
  }
  return speakers
}

/** Keeps the voices, and lets go of everything that says whose they are. */
export async function keepApart(
  db: Db,
  respondentIds: readonly string[],
  { voices, remarks }: Pick<Apart, 'voices' | 'remarks'>,
): Promise<void> {
  for (const ids of portionsOf(respondentIds))
    for (const table of LINKED) await db.deleteFrom(table).where('respondentId', 'in', ids).execute()
  for (const some of portionsOf(voices)) await db.insertInto('readbackVoice').values(some).execute()
  for (const some of portionsOf(remarks)) await db.insertInto('readbackRemark').values(some).execute()
}

export async function voicesOf(db: Db, readbackId: string): Promise<{ voices: VoiceRow[]; remarks: RemarkRow[] }> {
  const voices = await db
    .selectFrom('readbackVoice')
    .selectAll('readbackVoice')
    .where('readbackVoice.readbackId', '=', readbackId)
    .orderBy('readbackVoice.id')
    .execute()
  const remarks = await db
    .selectFrom('readbackRemark')
    .selectAll('readbackRemark')
    .where('readbackRemark.readbackId', '=', readbackId)
    .orderBy('readbackRemark.id')
    .execute()
  return { voices, remarks }
}

function portionsOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, at) =>
    rows.slice(at * PORTION, (at + 1) * PORTION),
  )
}
