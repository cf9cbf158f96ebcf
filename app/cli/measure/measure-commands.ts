import type { AlphaLevel } from '@plumbline/measure'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { coorientationOf } from './coorientation.ts'
import { readCoorientation } from './coorientation-table.ts'
import { coorientationInWords } from './coorientation-words.ts'
import { ratings } from './ratings.ts'
import { type GivenScale, readRatings } from './ratings-table.ts'
import { ratingsInWords } from './ratings-words.ts'

const LEVELS: AlphaLevel[] = ['nominal', 'ordinal', 'interval', 'ratio']

/** `plumbline measure …`: figures about files of one's own. No server, no database, nothing is kept. */
export function addMeasureCommands(program: Command): void {
  const measure = program.command('measure').description('Figures about a file of your own; nothing is kept')
  addRatings(measure)
  addCoorientation(measure)
}

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
    .option('--lenient', LENIENT)
    .action(async (file: string, options: GivenScale & { level: AlphaLevel; lenient?: boolean }, command: Command) => {
      const { level, lenient = false, ...scale } = options
      if (scale.from !== undefined && scale.to !== undefined && !(scale.from < scale.to)) {
        command.error('error: --from must be lower than --to')
      }
      print(command, ratings(await readRatings(file, { level, scale, lenient }), level, scale), ratingsInWords)
    })
}

function addCoorientation(measure: Command): void {
  measure
    .command('coorientation')
    .description('What groups believe of each other, from a CSV file with a row for each prediction')
    .argument('<file>', 'CSV with person, group, item, kind, own, about, predicted and, for steps, from, to, step')
    .option('--lenient', LENIENT)
    .action(async (file: string, { lenient = false }: { lenient?: boolean }, command: Command) => {
      print(command, { items: coorientationOf(await readCoorientation(file, { lenient })) }, ({ items }) =>
        coorientationInWords(items),
      )
    })
}

const LENIENT = 'leave rows out that cannot be read, and say which'

function number(typed: string): number {
  const value = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It is not a number.')
  return value
}

/** In words, or with --json as it is; what cannot be known is null there. */
function print<Result>(command: Command, result: Result, inWords: (result: Result) => string): void {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result))
}
