/** Words of a state that people misspell; a word that is nearly one of them is taken for it, and marked as doubtful. */
const WORDS = {
  draft: ['drafting'],
  proposed: ['proposed', 'proposal', 'pending', 'submitted'],
  accepted: ['accepted', 'approved', 'adopted', 'implemented', 'ratified', 'aceptado', 'aprobado', 'akzeptiert'],
  rejected: ['rejected', 'declined', 'abgelehnt', 'rechazado'],
  deferred: ['deferred', 'postponed'],
  withdrawn: ['withdrawn', 'abandoned', 'cancelled'],
  deprecated: ['deprecated', 'obsolete', 'obsoleted'],
  superseded: ['superseded', 'replaced', 'ersetzt'],
} as const
type NearState = keyof typeof WORDS

const SHORTEST = 7
/** From so many letters on, two of them may be wrong. */
const LONG = 9

/** The state whose word the first one of a text is nearly: a letter too much, too few, another, or two in the wrong order. */
export function stateNearly(text: string): NearState | undefined {
  const [word = ''] = /\p{L}+/u.exec(text.toLowerCase()) ?? []
  if (word.length < SHORTEST || word.length > 16) return undefined
  const wrong = word.length < LONG ? 1 : 2
  for (const [state, words] of Object.entries(WORDS))
    if (words.some((each) => each[0] === word[0] && lettersApart(each, word) <= wrong)) return state as NearState
  return undefined
}

/** How many letters must be added, left out, changed or swapped with their neighbour. */
function lettersApart(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1]
      let least = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwapped) least = Math.min(least, (before[to - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
