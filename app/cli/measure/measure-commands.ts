import { type AlphaLevel, replay } from '@plumbline/measure'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { conformanceResult } from './conformance.ts'
import { conformanceInWords } from './conformance-words.ts'
import { coorientationOf } from './coorientation.ts'
import { readCoorientation } from './coorientation-table.ts'
import { coorientationInWords } from './coorientation-words.ts'
import { type Progress, progressOn } from './progress.ts'
import { ratings } from './ratings.ts'
import { type GivenScale, readRatings } from './ratings-table.ts'
import { ratingsInWords } from './ratings-words.ts'
import { replayInWords } from './replay-words.ts'
import { readVoteFiles } from './vote-files.ts'
import { votesResult } from './votes.ts'
import { votesInWords } from './votes-words.ts'

const LEVELS: AlphaLevel[] = ['nominal', 'ordinal', 'interval', 'ratio']
const USUAL_SEED = 1
const USUAL_STEPS = 10
const MOST_STEPS = 1_000
const SEED = 'where chance begins; the same number gives the same result'
const LENIENT = 'leave rows out that cannot be read, and say which'

/** `plumbline measure …`: figures about files of one's own. No server, no database, nothing is kept. */
export function addMeasureCommands(program: Command): void {
  const measure = program.command('measure').description('Figures about files of your own; nothing is kept')
  addVotes(measure)
  addReplay(measure)
  addRatings(measure)
  addCoorientation(measure)
}

type VotesOptions = { seed: number; conformance: boolean; lenient: boolean }

function addVotes(measure: Command): void {
  measure
    .command('votes')
    .description('Groups of opinion in votes (agree, disagree, pass): a folder with a Polis export, or CSV files')
    .argument('<files...>', 'folder of an export; or a list of votes, a matrix of votes, a list of statements')
    .option('--seed <number>', SEED, wholeNumber, USUAL_SEED)
    .option('--conformance', 'the original formulas of Polis, for comparison', false)
    .option('--lenient', LENIENT, false)
    .action(async (paths: string[], { seed, conformance, lenient }: VotesOptions, command: Command) => {
      await withProgress(async (progress) => {
        const files = await readVoteFiles(paths, { lenient, now, progress })
        return conformance
          ? said(command, files.notes, conformanceResult(files, { seed, now }), conformanceInWords)
          : said(command, files.notes, votesResult(files, { seed, now, progress }), votesInWords)
      })
    })
}

type ReplayOptions = { seed: number; steps: number; lenient: boolean }

function addReplay(measure: Command): void {
  measure
    .command('replay')
    .description('How groups of opinion and their numbers move while the votes come in')
    .argument('<folder>', 'folder of a Polis export, or a CSV file with votes')
    .option('--seed <number>', SEED, wholeNumber, USUAL_SEED)
    .option('--steps <number>', 'how many times to look, each time after as many more votes', steps, USUAL_STEPS)
    .option('--lenient', LENIENT, false)
    .action(async (path: string, { seed, steps, lenient }: ReplayOptions, command: Command) => {
      await withProgress(async (progress) => {
        const { votes, notes } = await readVoteFiles([path], { lenient, now, progress })
        const found = []
        for (const step of replay(votes, { seed, steps })) {
          found.push(step)
          progress('replaying', found.length / steps)
        }
        return said(command, notes, { seed, steps: found }, replayInWords)
      })
    })
}

type RatingsOptions = GivenScale & { level: AlphaLevel; lenient: boolean }

function addRatings(measure: Command): void {
  measure
    .command('ratings')
    .description('How close people are, from a CSV file with a row a person and a column an item')
    .argument('<file>', 'the CSV file')
    .addOption(
      new Option('--level <level>', 'what the answers are: names, an order, a scale, a scale with a true zero')
        .choices(LEVELS)
        .makeOptionMandatory(),
    )
    .option('--from <number>', 'lower end of the scale; otherwise the lowest answer', number)
    .option('--to <number>', 'upper end of the scale; otherwise the highest answer', number)
    .option('--step <number>', 'one step of the scale; a slider has none', number)
    .option('--lenient', LENIENT, false)
    .action(async (file: string, { level, lenient, ...scale }: RatingsOptions, command: Command) => {
      if (scale.from !== undefined && scale.to !== undefined && !(scale.from < scale.to)) {
        command.error('error: --from must be lower than --to')
      }
      await withProgress(async (progress) => {
        const table = await readRatings(file, { level, scale, lenient, progress })
        return said(command, table.notes, ratings(table, level, scale, progress), ratingsInWords)
      })
    })
}

type CoorientationOptions = { seed: number; lenient: boolean }

function addCoorientation(measure: Command): void {
  measure
    .command('coorientation')
    .description('What groups believe of each other, from a CSV file with a row for each prediction')
    .argument('<file>', 'CSV with person, group, item, kind, own, about, predicted and, for steps, from, to, step')
    .option('--seed <number>', SEED, wholeNumber, USUAL_SEED)
    .option('--lenient', LENIENT, false)
    .action(async (file: string, { seed, lenient }: CoorientationOptions, command: Command) => {
      await withProgress(async (progress) => {
        const { items, notes } = await readCoorientation(file, { lenient, progress })
        return said(command, notes, coorientationOf(items, { seed, progress }), coorientationInWords)
      })
    })
}

function number(typed: string): number {
  const value = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It is not a number.')
  return value
}

function wholeNumber(typed: string): number {
  const value = number(typed)
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('It is not a whole number.')
  return value
}

function steps(typed: string): number {
  const value = wholeNumber(typed)
  if (value < 1 || value > MOST_STEPS) throw new InvalidArgumentError(`It is not between 1 and ${MOST_STEPS}.`)
  return value
}

function now(): number {
  return performance.now()
}

type Said = { notes: string; result: string }

/** Notes for standard error; the result in words, or with --json as it is: what cannot be known is null there. */
function said<Result>(
  command: Command,
  notes: readonly string[],
  result: Result,
  inWords: (result: Result) => string,
): Said {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  return {
    notes: notes.map((note) => `${note}\n`).join(''),
    result: json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result),
  }
}

/** The line of progress is gone before anything else is written, a refusal included. */
async function withProgress(work: (progress: Progress) => Promise<Said>): Promise<void> {
  const { tell, end } = progressOn(process.stderr, now)
  const { notes, result } = await work(tell).finally(end)
  process.stderr.write(notes)
  process.stdout.write(result)
}
