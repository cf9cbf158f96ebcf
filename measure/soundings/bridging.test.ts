import { describe, expect, test } from 'vitest'
import type { Votes } from '../groups/votes.ts'
import { type Random, seededRandom } from '../random.ts'
import { simulatedVotes } from '../testing/simulated-votes.ts'
import { voteStreamOf } from '../testing/vote-stream-of.ts'
import { type BridgingFit, type BridgingPenalty, bridgingFit } from './bridging-fit.ts'
import { bridgingRanking } from './bridging-ranking.ts'
import { bridgingShare } from './bridging-share.ts'
import { statementCounts } from './statement-counts.ts'
import { type VoteTable, voteTable } from './vote-table.ts'

const tableOf = (votes: Votes) => voteTable(voteStreamOf(votes))
const PENALTIES: BridgingPenalty[] = ['each vote', 'each parameter']

type Numbers = Pick<
  BridgingFit,
  'mean' | 'personIntercepts' | 'personFactors' | 'statementIntercepts' | 'statementFactors'
>

/** The published loss, term by term. */
function lossOf({ starts, cells, votes }: VoteTable, n: Numbers, penalty: BridgingPenalty): number {
  const size = (i: number, f: number) => 0.15 * i ** 2 + 0.03 * f ** 2
  let [errors, eachVote] = [0, 0]
  const voted = new Set(cells)
  for (let person = 0; person + 1 < starts.length; person++) {
    const [iu, fu] = [n.personIntercepts[person] as number, n.personFactors[person] as number]
    for (let entry = starts[person] as number; entry < (starts[person + 1] as number); entry++) {
      const s = cells[entry] as number
      const [is, fs] = [n.statementIntercepts[s] as number, n.statementFactors[s] as number]
      const rating = { '1': 1, '0': 0.5, '-1': 0 }[`${votes[entry] as 1 | 0 | -1}`]
      errors += (rating - n.mean - iu - is - fu * fs) ** 2
      eachVote += size(iu, fu) + size(is, fs)
    }
  }
  const people = n.personIntercepts.reduce((sum, i, p) => sum + size(i, n.personFactors[p] as number), 0)
  const statements = n.statementIntercepts.reduce((sum, i, s) => sum + size(i, n.statementFactors[s] as number), 0)
  const each =
    penalty === 'each vote' ? eachVote / cells.length : people / (starts.length - 1) + statements / voted.size
  return errors / cells.length + each + size(n.mean, 0)
}

/** Walks downhill by small steps of one number at a time: slow, and nothing in common with how the measure does it. */
function downhill(table: VoteTable, start: Numbers, penalty: BridgingPenalty): number {
  const lists = [start.personIntercepts, start.personFactors, start.statementIntercepts, start.statementFactors]
  const [personIntercepts, personFactors, statementIntercepts, statementFactors] = lists.map((list) => list.slice())
  const numbers = {
    mean: start.mean,
    personIntercepts,
    personFactors,
    statementIntercepts,
    statementFactors,
  } as Numbers
  let best = lossOf(table, numbers, penalty)
  for (let step = 0.4; step > 1e-4; step /= 2) {
    for (let before = Number.POSITIVE_INFINITY; before - best > 1e-6; ) {
      before = best
      for (const list of [personIntercepts, personFactors, statementIntercepts, statementFactors]) {
        list?.forEach((value, i) => {
          for (const tried of [value - step, value + step]) {
            list[i] = tried
            const loss = lossOf(table, numbers, penalty)
            if (loss < best) {
              best = loss
              return
            }
          }
          list[i] = value
        })
      }
    }
  }
  return best
}

function anywhere(table: VoteTable, random: Random): Numbers {
  const some = (count: number) => Float64Array.from({ length: count }, () => 2 * random() - 1)
  const [people, statements] = [table.participants.length, table.statements.length]
  return {
    mean: 0.2,
    personIntercepts: some(people),
    personFactors: some(people),
    statementIntercepts: some(statements),
    statementFactors: some(statements),
  }
}

describe('the factorisation behind bridging', () => {
  const votes = simulatedVotes({ people: 9, statements: 7, camps: { first: 5, dividing: 3 } }, seededRandom(4))

  for (const penalty of PENALTIES) {
    test(`${penalty}: the loss is the published one, and no single number could be moved to make it smaller`, () => {
      const table = tableOf(votes)
      const fit = bridgingFit(table, penalty)
      expect(fit.loss).toBeCloseTo(lossOf(table, fit, penalty), 9)
      for (const list of ['personIntercepts', 'personFactors', 'statementIntercepts', 'statementFactors'] as const) {
        fit[list].forEach((value, i) => {
          for (const away of [-0.01, 0.01]) {
            const moved = { ...fit, [list]: fit[list].with(i, value + away) }
            expect(lossOf(table, moved, penalty)).toBeGreaterThan(fit.loss)
          }
        })
      }
      for (const away of [-0.01, 0.01]) {
        expect(lossOf(table, { ...fit, mean: fit.mean + away }, penalty)).toBeGreaterThan(fit.loss)
      }
    })
  }

  test('walking downhill from anywhere never ends lower', () => {
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed)
      const table = tableOf(simulatedVotes({ people: 6, statements: 5 }, random))
      for (const penalty of PENALTIES) {
        const { loss } = bridgingFit(table, penalty)
        for (let start = 0; start < 4; start++) {
          expect(downhill(table, anywhere(table, random), penalty)).toBeGreaterThan(loss - 1e-6)
        }
      }
    }
  })

  test('with so many votes that starts are compared on a part of the people, all votes still decide', () => {
    const camps = { first: 700, dividing: 15 }
    const table = tableOf(simulatedVotes({ people: 1500, statements: 60, camps }, seededRandom(6)))
    expect(table.cells.length).toBeGreaterThan(60_000)
    const fit = bridgingFit(table)
    expect(fit.loss).toBeCloseTo(lossOf(table, fit, 'each parameter'), 9)
    for (const s of [0, 20, 40]) {
      for (const away of [-0.002, 0.002]) {
        const moved = fit.statementIntercepts.with(s, (fit.statementIntercepts[s] as number) + away)
        expect(lossOf(table, { ...fit, statementIntercepts: moved }, 'each parameter')).toBeGreaterThan(fit.loss)
      }
    }
  })

  test('without votes nothing is known', () => {
    const fit = bridgingFit(tableOf([[null]]))
    expect([fit.loss, fit.mean, ...fit.statementIntercepts]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(bridgingRanking(tableOf([[null]]))).toMatchObject([{ known: false, because: 'too few answers' }])
  })
})

describe('statements that bridge', () => {
  /** 30 against 10 people: one statement each side loves, one that two of three like on both sides. */
  const camps: Votes = Array.from({ length: 40 }, (_, person) => {
    const ofTheMany = person < 30
    const likes = person % 3 !== 0
    return [ofTheMany ? 1 : -1, ofTheMany ? -1 : 1, likes ? 1 : -1, ofTheMany ? 1 : -1, person < 4 ? 1 : null]
  })

  for (const penalty of PENALTIES) {
    test(`${penalty}: what two of three on both sides like stands above what all of the larger side love`, () => {
      const ranking = bridgingRanking(tableOf(camps), { penalty })
      const intercept = (name: string) => {
        const found = ranking.find(({ statement }) => statement === name)
        if (!found?.known) throw new Error(`statement ${name} has enough votes`)
        return found.intercept
      }
      // More people agree with 0 and 3 (30 of 40) than with 2 (26 of 40).
      expect(ranking[0]?.statement).toBe('2')
      expect(intercept('2')).toBeGreaterThan(intercept('0') + 0.05)
      expect(intercept('2')).toBeGreaterThan(intercept('3') + 0.05)
    })
  }

  test('with nine of ten people on one side it is no help: what they love comes first; the share in each group is', () => {
    const lopsided: Votes = Array.from({ length: 40 }, (_, person) => {
      const own = person < 36 ? 1 : -1
      return [
        own,
        own === 1 ? -1 : 1,
        person % 3 === 0 ? -1 : 1,
        own,
        own === 1 ? -1 : 1,
        own,
        person % 3 === 0 ? -1 : 1,
      ]
    })
    expect(
      bridgingRanking(tableOf(lopsided))
        .slice(0, 3)
        .map(({ statement }) => statement)
        .sort(),
    ).toEqual(['0', '3', '5'])
    const groups = Int32Array.from({ length: 40 }, (_, person) => (person < 36 ? 0 : 1))
    const shares = statementCounts(tableOf(lopsided), groups, 2).map((each) => bridgingShare(each.groups).agree)
    expect(shares[2]).toBeGreaterThan(shares[0] as number)
  })

  test('a statement that only five have seen is drawn closer to 0 by the penalty of the published code', () => {
    const seenByFew = camps.map(
      (row, person) => [...row.slice(0, 4), 1, person >= 28 && person < 33 ? 1 : null] as const,
    )
    const score = (penalty: BridgingPenalty, s: number) =>
      bridgingFit(tableOf(seenByFew), penalty).statementIntercepts[s] as number
    expect(score('each parameter', 5)).toBeLessThan(0.5 * score('each parameter', 4))
    expect(score('each parameter', 5)).toBeLessThan(score('each vote', 5))
  })

  test('four votes are too few to say anything, and such a statement comes last', () => {
    expect(bridgingRanking(tableOf(camps)).at(-1)).toEqual({
      statement: '4',
      votes: 4,
      known: false,
      because: 'too few answers',
    })
  })

  test('both sides of the division have factors of opposite signs, and nobody is called the positive side', () => {
    const { statementFactors, personFactors } = bridgingFit(tableOf(camps))
    expect(Math.sign(statementFactors[0] as number)).toBe(-Math.sign(statementFactors[1] as number))
    expect(Math.sign(personFactors[0] as number)).toBe(-Math.sign(personFactors[39] as number))
    expect(Math.max(...statementFactors)).toBe(Math.max(...statementFactors.map(Math.abs)))
  })

  test('with known groups: the share in the group that agrees least, whatever the sizes', () => {
    const counts = (agrees: number, votes: number) => ({ agrees, disagrees: votes - agrees, passes: 0, votes })
    // 7 of 8 and 2 of 2: the smaller of 8/10 and 3/4.
    expect(bridgingShare([counts(7, 8), counts(2, 2)])).toEqual({ agree: 0.75, disagree: 0.2 })
    // A hundred who agree do not make up for three who do not.
    expect(bridgingShare([counts(100, 100), counts(0, 3)]).agree).toBe(0.2)
    expect(bridgingShare([]).agree).toBeNaN()
  })
})
