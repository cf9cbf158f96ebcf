// Formula: least chance to switch at which the exact McNemar test finds it with the given power, summed over everything that can happen (trinomial).
import { mcNemar } from '../permutation/mc-nemar.ts'
import { logChoose } from '../probability/log-gamma.ts'

const USUAL_POWER = 0.8
/** A few always switch the other way. */
const USUAL_AGAINST = 0.05

/**
 * How likely each person must be to switch to the other answer before the switch of the group would be found eight
 * times in ten, when one in twenty switches the other way: .73 for 12 people, .51 for 20, .39 for 30. In whole percent,
 * 0 to 1. NaN when even everybody else switching would be missed too often (eight people and fewer).
 */
export function smallestDetectableSwitching(
  people: number,
  against: number = USUAL_AGAINST,
  alpha = 0.05,
  power: number = USUAL_POWER,
): number {
  for (let percent = 1; percent / 100 <= 1 - against + 1e-9; percent++) {
    if (chanceOfFinding(people, percent / 100, against, alpha) >= power) return percent / 100
  }
  return Number.NaN
}

function chanceOfFinding(people: number, switches: number, against: number, alpha: number): number {
  const stays = Math.max(0, 1 - switches - against)
  let chance = 0
  for (let to = 1; to <= people; to++) {
    for (let from = 0; from + to <= people; from++) {
      if (!(mcNemar(to, from) <= alpha)) continue
      const rest = people - to - from
      const ways = logChoose(people, to) + logChoose(people - to, from)
      chance += Math.exp(ways + times(to, switches) + times(from, against) + times(rest, stays))
    }
  }
  return chance
}

function times(count: number, chance: number): number {
  return count === 0 ? 0 : count * Math.log(chance)
}
