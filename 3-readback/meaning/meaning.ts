import { type DisclosureMode, disclosure, type MeaningVote, verbatimCopies } from '@plumbline/measure'
import { isClosed, type Readback, type ReadbackDisclosure } from '../readback.ts'

/** One round of judging, after the closing of a read-back, which of its sentences say the same. */
export type MeaningRound = {
  id: string
  readbackId: string
  closesOn: string
  begunById: string | null
  createdAt: string
}

/** Whose sentence has which number in a round; several with one number wrote the same words. */
export type MeaningWriter = { id: string; roundId: string; writerId: string; textNumber: number }

/** One sentence that somebody is shown, and whether it says what they meant; nothing before they said so. */
export type Judgement = {
  id: string
  roundId: string
  raterId: string
  textNumber: number
  /** The first, second, … that this person is shown. */
  place: number
  meaning: MeaningVote | null
  missingWords: string | null
  savedAt: string | null
  closedAt: string | null
}

export const MEANINGS = ['same', 'partly', 'different'] as const satisfies readonly MeaningVote[]
export const LONGEST_MISSING = 300

const USUAL_DAYS = 3
const A_DAY_MS = 24 * 60 * 60 * 1_000

/** Between two sentences each is read by the writer of the other: there is nothing to find. */
const FEWEST_SENTENCES = 3

/** The last day of a round, when nobody says another: three days after the closing, or after today if that is later. */
export function usualLastDay({ closesOn, closedAt }: Closable, today: string): string {
  const closedOn = closedAt?.slice(0, 10) ?? closesOn
  const from = closedOn > today ? closedOn : today
  return new Date(Date.parse(`${from}T00:00:00.000Z`) + USUAL_DAYS * A_DAY_MS).toISOString().slice(0, 10)
}

type Closable = { closesOn: string; closedAt: string | null }

export type WhyNot = 'still-open' | 'anonymous' | 'too-few-sentences' | 'words-stay-hidden'

/**
 * Why the sentences of a read-back may not be shown to those who took part, or nothing. Where answers are anonymous nobody
 * knows whose sentence is whose, so nobody could be spared their own. Where only groups are shown, own words must pass the gate.
 */
export function whyNotBegun(
  readback: Pick<Readback, 'disclosure' | 'fewest'> & Closable,
  sentences: readonly { respondentId: string; sentence: string }[],
  today: string,
): WhyNot | null {
  if (!isClosed(readback, today)) return 'still-open'
  if (readback.disclosure === 'anonymous') return 'anonymous'
  const [cell] = disclosure({
    mode: gateModeOf(readback.disclosure),
    minimum: readback.fewest,
    cells: [
      {
        key: 'words',
        partition: null,
        answers: sentences.map(({ respondentId, sentence }) => ({ id: respondentId, value: sentence })),
        tells: 'comments',
        figure: () => null,
      },
    ],
  }).cells
  if (cell?.shown !== 'figure') return 'words-stay-hidden'
  return hasDifferent(sentences, FEWEST_SENTENCES) ? null : 'too-few-sentences'
}

function hasDifferent(sentences: readonly { sentence: string }[], fewest: number): boolean {
  const different: string[] = []
  for (const { sentence } of sentences) {
    if (!different.some((other) => verbatimCopies([other, sentence]).length > 0)) different.push(sentence)
    if (different.length === fewest) return true
  }
  return false
}

/** What the gate of the measures is told. With names announced counts may be shown; who said what is not shown even then. */
export function gateModeOf(disclosed: ReadbackDisclosure): DisclosureMode {
  return disclosed === 'named' ? 'named' : 'confidential'
}

/** A whole number that is always the same for this round, for everything in it that is drawn. */
export function seedOf(roundId: string): number {
  return Number.parseInt(roundId.slice(-8), 16)
}
