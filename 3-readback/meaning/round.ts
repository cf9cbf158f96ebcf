import type { MeaningVote } from '@plumbline/measure'
import type { ReadbackDisclosure } from '../readback.ts'
import type { Judgement, MeaningWriter } from './meaning.ts'

/** A sentence as it was judged, with those who wrote it, each by their place in the read-back. */
export type JudgedText = { words: string | null; writers: readonly string[] }

/** All that a round holds: its texts, and who said what of which. */
export type Judged = {
  disclosure: ReadbackDisclosure
  fewest: number
  seed: number
  texts: readonly JudgedText[]
  judgements: readonly Pick<Judgement, 'raterId' | 'textNumber' | 'meaning' | 'missingWords'>[]
}

/** The texts of a round by their numbers. Words that their writer took with them are gone, unless somebody else wrote them too. */
export function textsOf(
  writers: readonly Pick<MeaningWriter, 'writerId' | 'textNumber'>[],
  sentences: ReadonlyMap<string, string>,
): JudgedText[] {
  const count = Math.max(-1, ...writers.map(({ textNumber }) => textNumber)) + 1
  return Array.from({ length: count }, (_, number) => {
    const own = writers.filter(({ textNumber }) => textNumber === number).map(({ writerId }) => writerId)
    return {
      writers: own,
      words: own.map((writer) => sentences.get(writer)).find((words) => words !== undefined) ?? null,
    }
  })
}

type Row = readonly (MeaningVote | null)[]

/** What was judged, as the measures want it: a row for one writer of each text, and the rows of everybody else. */
export type Table = {
  /** The numbers of the texts that somebody judged: the columns. */
  numbers: readonly number[]
  rows: readonly Row[]
  readers: readonly { votes: Row; wrote?: number }[]
  /** Everybody who was dealt sentences, and those of them who judged at least one. */
  asked: number
  raters: readonly Row[]
}

export function tableOf({ texts, judgements }: Pick<Judged, 'texts' | 'judgements'>): Table {
  const given = judgements.filter(({ meaning }) => meaning !== null)
  const numbers = [...texts.keys()].filter((number) => given.some(({ textNumber }) => textNumber === number))
  const raterIds = [...new Set(judgements.map(({ raterId }) => raterId))]
  const saidBy = Map.groupBy(given, ({ raterId }) => raterId)
  const rowOf = (raterId: string | undefined): Row =>
    numbers.map((number) => saidBy.get(raterId ?? '')?.find(({ textNumber }) => textNumber === number)?.meaning ?? null)
  // Of several who wrote the same words the first who judged stands for them.
  const standing = numbers.map((number) => {
    const writers = texts[number]?.writers ?? []
    return writers.find((writer) => saidBy.has(writer)) ?? writers[0]
  })
  const readers = raterIds
    .filter((raterId) => !standing.includes(raterId))
    .map((raterId) => {
      const wrote = numbers.findIndex((number) => texts[number]?.writers.includes(raterId))
      return { votes: rowOf(raterId), ...(wrote === -1 ? {} : { wrote }) }
    })
  return {
    numbers,
    rows: standing.map(rowOf),
    readers,
    asked: raterIds.length,
    raters: raterIds.filter((raterId) => saidBy.has(raterId)).map(rowOf),
  }
}
