import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.ts'

/** How long everybody else has the process for themselves after each turn. */
const REST_MS = 30

export type Turns = <Done>(work: () => Promise<Done>) => Promise<Done>

/**
 * What takes long to work out is worked out one after the other, with room for everybody else in between. Whoever comes
 * when `mostWaiting` are in line already is refused at once, in words, rather than left to wait without end.
 */
export function takeTurns(mostWaiting: number): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let inLine = 0
  return async (work) => {
    if (inLine > mostWaiting) {
      throw new Refusal('too-many', 'Many ask for this at the same moment.', {
        next: 'Wait a few seconds, then try again.',
      })
    }
    inLine += 1
    const before = last
    const turn = Promise.withResolvers<void>()
    last = turn.promise
    try {
      await before
      return await work()
    } finally {
      inLine -= 1
      void wait(REST_MS).then(turn.resolve)
    }
  }
}
