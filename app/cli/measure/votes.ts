import { type Sounding, sounding } from '@plumbline/measure'
import { countPairs } from './count-pairs.ts'
import type { Progress } from './progress.ts'
import type { VoteFiles } from './vote-files.ts'

type StatementFigures = Omit<Sounding['statementFigures'][number], 'statement'>

/** What `plumbline measure votes` finds; the names are those of its JSON. */
export type VotesResult = Omit<Sounding, 'statements' | 'statementFigures' | 'because'> & {
  /** Every statement that counts, with its text where the files have it. */
  statements: (StatementFigures & { id: string; text: string | null })[]
  statementCount: number
  because: NonNullable<Sounding['because']> | null
  seed: number
}

/** Opinion groups in the votes that were read, and what they say of each statement. */
export function votesResult(
  { votes, texts, elapsedMs }: VoteFiles,
  options: { seed: number; now: () => number; progress: Progress },
): VotesResult {
  const { statements, statementFigures, because = null, ...found } = sounding(votes, { ...options, countPairs })
  return {
    ...found,
    because,
    statementCount: statements,
    statements: statementFigures.map(({ statement, ...figures }) => ({
      id: statement,
      text: texts.get(statement) ?? null,
      ...figures,
    })),
    seed: options.seed,
    elapsedMs: { ...elapsedMs, ...found.elapsedMs },
  }
}
