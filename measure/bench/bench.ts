/**
 * `npm run bench:measure`: how long the stages of a sounding take, each as a multiple of one plain pass over the same
 * votes in the same run. Single times differ from machine to machine; these multiples hardly do. Everything runs on
 * one thread.
 *
 *   npm run bench:measure               all sizes; the largest has 50 million votes and wants 3 GB
 *   npm run bench:measure -- 10k 100k   only these
 */
import { liveSounding } from '../soundings/live-sounding.ts'
import { sounding } from '../soundings/sounding.ts'
import type { VoteStream } from '../soundings/vote-stream.ts'
import { voteTable } from '../soundings/vote-table.ts'
import { type Shape, syntheticVotes } from './synthetic-votes.ts'

const SHAPES: { readonly [name: string]: Shape } = {
  '2k': { people: 2_031, statements: 896, votes: 226_000, uneven: true },
  '10k': { people: 10_000, statements: 500, votes: 250_000 },
  '33k': { people: 33_000, statements: 783, votes: 2_000_000, uneven: true },
  '100k': { people: 100_000, statements: 500, votes: 2_500_000 },
  '1m': { people: 1_000_000, statements: 1_000, votes: 50_000_000 },
}

const asked = process.argv.slice(2)
const sizes = asked.length > 0 ? asked : Object.keys(SHAPES)
for (const name of sizes) {
  const shape = SHAPES[name]
  if (!shape) {
    process.stderr.write(`There is no size ${name}; there are ${Object.keys(SHAPES).join(', ')}.\n`)
    process.exitCode = 2
    break
  }
  measure(name, shape)
}

function measure(name: string, shape: Shape): void {
  const votes = syntheticVotes(shape)
  const { people, statements } = shape
  say(`\n${name}: ${count(people)} people, ${count(statements)} statements, ${count(votes.vote.length)} votes`)
  // A first, small sounding, so that no stage pays for the compiler.
  sounding(syntheticVotes({ people: 500, statements: 60, votes: 12_000 }), { seed: 1 })
  const pass = plainPassMs(votes)
  say(line('one plain pass', pass, pass))
  const started = performance.now()
  const found = sounding(votes, { seed: 1, now: () => performance.now() })
  const all = performance.now() - started
  for (const [stage, ms] of Object.entries(found.elapsedMs)) say(line(stage, ms, pass))
  say(line('all stages', all, pass))
  const withoutStability = all - (found.elapsedMs.stability ?? 0)
  say(line('without stability', withoutStability, pass))
  say(`  ${found.found}, k = ${found.k}; resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`)
  if (votes.vote.length <= 5_000_000) oneMoreVote(votes, pass)
}

/** What any computation has to do at least: look at every vote once. */
function plainPassMs({ participant, statement, vote }: VoteStream): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    let sum = 0
    for (let i = 0; i < vote.length; i++)
      sum += (vote[i] as number) * ((statement[i] as number) ^ (participant[i] as number))
    if (sum === 0.5) say('never')
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[2] as number
}

function oneMoreVote(votes: VoteStream, pass: number): void {
  const live = liveSounding(voteTable(votes))
  live.groups(1)
  const changes = 50
  let counting = 0
  let looking = 0
  for (let i = 0; i < changes; i++) {
    const person = votes.participants[(i * 7919) % votes.participants.length] as string
    const statement = votes.statements[(i * 104_729) % votes.statements.length] as string
    const started = performance.now()
    live.vote(person, statement, i % 2 ? 1 : -1)
    counting += performance.now() - started
    if (i % 5 > 0) continue
    const asked = performance.now()
    live.groups(1)
    looking += performance.now() - asked
  }
  say(line('one more vote, counted', counting / changes, pass))
  say(line('and all groups anew', looking / (changes / 5), pass))
}

function line(stage: string, ms: number, pass: number): string {
  return `  ${stage.padEnd(24)} ${ms.toFixed(ms < 10 ? 2 : 0).padStart(9)} ms  ${(ms / pass).toFixed(1).padStart(8)} passes`
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
