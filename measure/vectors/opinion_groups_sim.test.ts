import { describe, expect, test } from 'vitest'
import { exchangeVotes, type VoteColumns, voteColumns } from '../groups/vote-columns.ts'
import * as m from '../measure.ts'
import { projectedGroups } from '../testing/projected-groups.ts'
import { readCases } from '../testing/published-cases.ts'
import { simulatedVotes } from '../testing/simulated-votes.ts'
import { variance } from '../variance.ts'

/**
 * One case with a row for each simulated shape of a conversation. The figures of the file are themselves shares of few
 * runs, so the stated tolerance is one to two of their standard errors. A row is held to the tolerance or to the
 * difference that two such samples exceed less than once in a thousand rows; and over all rows the file and this
 * simulation must agree to half of the tolerance, which no rule with a wrong level or a different power would.
 */
type Row = {
  readonly kind: 'polis_null' | 'perm'
  readonly file: string
  readonly n: number
  readonly m: number
  readonly groups?: readonly number[] | null
  readonly divisive?: number
  readonly [figure: string]: unknown
}

/** Each figure of a run: a share counts runs, so a run is 0 or 1. */
type Run = { readonly [figure: string]: number }

const [example] = readCases('opinion_groups_sim')
const expected: Row[] = example?.expected
const tolerance: number = example?.tolerance ?? Number.NaN
const EXCEEDED_ONCE_IN_A_THOUSAND = 3.3
const EXCHANGES = 39

/** How many runs a row of the file rests on: the number that makes all its shares whole. */
function runsOf({ file, n }: Row): number {
  if (file === 's4c12.log') return 60
  if (file === 's4c8.log') return 120
  return file === 's4b.log' && n === 12 ? 75 : 150
}

function runOf(row: Row, random: m.Random): Run {
  const camps = row.groups ? { first: row.groups[0] as number, dividing: row.divisive as number } : undefined
  const votes = simulatedVotes({ people: row.n, statements: row.m, camps }, random)
  const projected = () => projectedGroups(votes, random)
  if (row.kind === 'polis_null') {
    const { k, silhouette } = projected()
    return {
      mean_sil: silhouette,
      share_sil_gt_025: Number(silhouette > 0.25),
      share_sil_gt_05: Number(silhouette > 0.5),
      k_ge2: Number(k >= 2),
      ...Object.fromEntries(['2', '3', '4'].map((other) => [`k_dist.${other}`, Number(`${k}` === other)])),
    }
  }
  const { labels, chance } = m.twoWaySplitTest(votes, random, EXCHANGES)
  const rejected = {
    rej05_bipartition_silhouette: Number(chance <= 0.05),
    rej05_eig1: Number(chanceOfLeadingAxis(votes, random) <= 0.05),
  }
  if (!camps) return rejected
  const truth = votes.map((_, person) => (person < camps.first ? 0 : 1))
  const ari = (found: readonly number[]) => m.adjustedRandIndex(found, truth)
  return { ...rejected, ari_bip: ari(labels), ari_polis: ari(projected().labels) }
}

/** The other test of the file: the largest eigenvalue of the centred votes under the same exchanges. */
function chanceOfLeadingAxis(votes: m.Votes, random: m.Random): number {
  const columns = voteColumns(votes)
  const observed = leadingValue(columns)
  let asLarge = 1
  let exchanges = 0
  while (exchanges < EXCHANGES && asLarge <= 0.05 * (EXCHANGES + 1)) {
    exchanges++
    exchangeVotes(columns, random)
    if (leadingValue(columns) >= observed * (1 - 1e-6)) asLarge++
  }
  return asLarge / (exchanges + 1)
}

/** Of how people's votes go together, less the mean of the statement (where a gap lies) and then of the person. */
function leadingValue({ people, statements }: VoteColumns): number {
  const centred = new Float64Array(people * statements.length)
  statements.forEach(({ who, votes }, statement) => {
    const centre = votes.reduce((sum, vote) => sum + vote, 0) / votes.length
    who.forEach((person, i) => {
      centred[person * statements.length + statement] = (votes[i] as number) - centre
    })
  })
  const rows = Array.from({ length: people }, (_, person) => {
    const row = centred.subarray(person * statements.length, (person + 1) * statements.length)
    const centre = row.reduce((sum, vote) => sum + vote, 0) / row.length
    return row.map((vote) => vote - centre)
  })
  const together = new Float64Array(people * people)
  for (let i = 0; i < people; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let s = 0; s < statements.length; s++) sum += (rows[i]?.[s] as number) * (rows[j]?.[s] as number)
      together[i * people + j] = sum
      together[j * people + i] = sum
    }
  }
  return largestEigenvalue(together, people)
}

/** By repeated multiplication. */
function largestEigenvalue(matrix: Float64Array, n: number): number {
  let vector = Float64Array.from({ length: n }, (_, i) => 1 + (i % 3) + i / 10)
  let length = 1
  for (let step = 0; step < 20; step++) {
    const next = new Float64Array(n)
    let squares = 0
    for (let i = 0, place = 0; i < n; i++) {
      let sum = 0
      for (let j = 0; j < n; j++, place++) sum += (matrix[place] as number) * (vector[j] as number)
      next[i] = sum / length
      squares += (sum / length) ** 2
    }
    vector = next
    length = Math.sqrt(squares)
  }
  return length
}

/** `error`: how much the difference of two such samples varies when both are right. */
function compared(name: string, value: number, row: Row, runs: readonly Run[]) {
  const ours = m.mean(runs.map((run) => run[name] as number))
  const spread = /^(share|rej|k_)/.test(name) ? varianceOfShare((ours + value) / 2) : spreadOf(name)
  return { ours, difference: ours - value, error: Math.sqrt(spread * (1 / runs.length + 1 / runsOf(row))) }
}

/** How much a figure that is no share varies from run to run, taken from all rows. */
function spreadOf(name: string): number {
  return m.mean(rows.map(({ runs }) => variance(runs.map((run) => run[name] as number))).filter((each) => each >= 0))
}

function varianceOfShare(share: number): number {
  return share * (1 - share)
}

function published(row: Row): { [figure: string]: number } {
  const figures: { [figure: string]: number } = {}
  for (const [name, value] of Object.entries(row)) {
    if (['kind', 'file', 'n', 'm', 'groups', 'divisive'].includes(name) || value === null) continue
    if (typeof value === 'number') figures[name] = value
    else for (const [part, share] of Object.entries(value as object)) figures[`${name}.${part}`] = share
  }
  return figures
}

const random = m.seededRandom(20)
const rows = expected.map((row) => {
  const runs = Array.from({ length: row.n < 12 ? 50 : 25 }, () => runOf(row, random))
  return { row, runs, figures: published(row) }
})

describe('opinion_groups_sim: a simulation of ours gives the figures of the vector file', () => {
  for (const { row, runs, figures } of rows) {
    const camps = row.groups ? `, camps of ${row.groups.join(' and ')}, ${row.divisive} dividing` : ', no pattern'
    test(`${row.kind}, ${row.file}: ${row.n} people, ${row.m} statements${camps}`, () => {
      for (const [name, value] of Object.entries(figures)) {
        if (name === 'p95_sil') {
          const sorted = runs.map((run) => run.mean_sil as number).sort((a, b) => a - b)
          expect(Math.abs((sorted[Math.floor(0.95 * sorted.length)] as number) - value)).toBeLessThan(tolerance)
          continue
        }
        const { ours, difference, error } = compared(name, value, row, runs)
        const allowed = Math.max(tolerance, EXCEEDED_ONCE_IN_A_THOUSAND * error)
        expect(Math.abs(difference), `${name}: ${ours} beside ${value}`).toBeLessThan(allowed)
      }
    })
  }

  test('over all rows the two simulations agree to half of the tolerance', () => {
    for (const name of new Set(rows.flatMap(({ figures }) => Object.keys(figures)))) {
      if (name === 'p95_sil') continue
      const pairs = rows.flatMap(({ row, runs, figures }) =>
        figures[name] === undefined ? [] : [compared(name, figures[name], row, runs)],
      )
      const error = Math.hypot(...pairs.map((pair) => pair.error)) / pairs.length
      const difference = Math.abs(m.mean(pairs.map((pair) => pair.difference)))
      expect(difference, name).toBeLessThan(Math.max(tolerance / 2, EXCEEDED_ONCE_IN_A_THOUSAND * error))
    }
  })

  test('the number of runs behind each row makes its shares whole', () => {
    for (const { row, figures } of rows) {
      for (const [name, share] of Object.entries(figures)) {
        if (!/^(share|rej|k_)/.test(name)) continue
        const whole = share * runsOf(row)
        expect(whole, `${row.file} ${name}`).toBeCloseTo(Math.round(whole), 6)
      }
    }
  })
})
