/** One thing that was asked of a record, when it began, when it was answered, and what was answered. */
export type Call<Asked, Answer> = { asked: Asked; answer: Answer; began: number; ended: number }

/** What a record does when it is asked one thing at a time. */
export type Model<State, Asked, Answer> = {
  first: State
  /** What stands afterwards and what is answered. */
  step(state: State, asked: Asked): { state: State; answer: Answer }
}

/**
 * Whether the answers can be explained by one order in which everything was done one at a time: whatever was answered before
 * another thing began comes before it. Looks through the orders until one fits (Wing and Gong 1993), and remembers from where
 * none did.
 */
export function hasOneOrder<State, Asked, Answer>(
  calls: readonly Call<Asked, Answer>[],
  { first, step }: Model<State, Asked, Answer>,
): boolean {
  const hopeless = new Set<string>()
  const goOn = (left: readonly Call<Asked, Answer>[], state: State): boolean => {
    if (left.length === 0) return true
    const place = `${left.map((call) => calls.indexOf(call)).join()}|${JSON.stringify(state)}`
    if (hopeless.has(place)) return false
    const firstEnd = Math.min(...left.map(({ ended }) => ended))
    for (const call of left) {
      // Something that was over before this began must come first.
      if (call.began > firstEnd) continue
      const came = step(state, call.asked)
      if (JSON.stringify(came.answer) !== JSON.stringify(call.answer)) continue
      if (
        goOn(
          left.filter((each) => each !== call),
          came.state,
        )
      )
        return true
    }
    hopeless.add(place)
    return false
  }
  return goOn(calls, first)
}
