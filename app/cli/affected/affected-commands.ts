import { DEFAULT_WEIGHTS, learnedWeights, rankedGroups, rankedPeople, rememberedWords } from '@plumbline/people/words'
import type { Command } from 'commander'
import { readReplay } from './replay-files.ts'

type ReplayOptions = { history: string; catalog: string; queries: string; fit?: true; people?: true; late?: true }

/** `plumbline affected replay`: whom the scorer would have suggested for work of which it is known who was involved. */
export function addAffectedCommands(program: Command): void {
  program
    .command('affected')
    .description('Who is affected: try the scorer on work of which it is known who was involved')
    .command('replay')
    .description('Rank the groups, or people, that each query affects, with only what was known before it')
    .requiredOption('--history <file>', 'earlier work with those who took part: JSON lines, plain or gzip')
    .requiredOption('--catalog <file>', 'the directory for each month: JSON lines, plain or gzip')
    .requiredOption('--queries <file>', 'the work to be asked about: JSON lines, plain or gzip')
    .option('--fit', 'learn the weights from the history instead of taking those that are shipped')
    .option('--people', 'rank people instead of groups')
    .option('--late', 'leave out the groups that the query names already')
    .action((options: ReplayOptions, command: Command) => {
      const { replay, queries } = readReplay(options)
      const weights = options.fit ? learnedWeights(replay, DEFAULT_WEIGHTS) : DEFAULT_WEIGHTS
      const wordsOfWork = rememberedWords()
      const ranked = queries.map((query): [string, string[]] => [
        query.id,
        options.people
          ? rankedPeople(replay, query, weights, wordsOfWork)
          : rankedGroups(replay, query, weights, options.late === true, wordsOfWork),
      ])
      const { json } = command.optsWithGlobals<{ json?: true }>()
      process.stdout.write(
        json
          ? `${JSON.stringify(Object.fromEntries(ranked), null, 1)}\n`
          : ranked.map(([id, best]) => `${id}: ${best.slice(0, 5).join(', ')}\n`).join(''),
      )
    })
}
