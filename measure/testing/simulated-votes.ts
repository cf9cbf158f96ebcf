import type { Votes } from '../groups/votes.ts'
import type { Random } from '../random.ts'

export type Conversation = {
  readonly people: number
  readonly statements: number
  /** The first so many statements divide two camps, of which the first has so many people. Without: no pattern. */
  readonly camps?: { readonly first: number; readonly dividing: number }
  readonly missing?: number
  readonly passes?: number
  /** How many agree with a statement that does not divide. */
  readonly agreeing?: () => number
}

/** In a clean camp nine in ten vote with it on a statement that divides. */
const LOYAL = 0.9

/** Votes as the measure notes simulate them: beyond the camps, one statement says nothing about the next. */
export function simulatedVotes(conversation: Conversation, random: Random): Votes {
  const { people, statements, camps, missing = 0.2, passes = 0.1 } = conversation
  const agreeing = conversation.agreeing ?? (() => 0.1 + 0.8 * random())
  const rates = Array.from({ length: statements }, (_, statement) => {
    const rate = agreeing()
    const firstAgrees = random() < 0.5
    if (!camps || statement >= camps.dividing) return [rate, rate] as const
    return firstAgrees ? ([LOYAL, 1 - LOYAL] as const) : ([1 - LOYAL, LOYAL] as const)
  })
  return Array.from({ length: people }, (_, person) =>
    rates.map((rate) => {
      if (random() < missing) return null
      if (random() < passes) return 0
      return random() < rate[camps && person >= camps.first ? 1 : 0] ? 1 : -1
    }),
  )
}
