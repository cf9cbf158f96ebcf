// Rule: colour refinement, each text told apart by the ratings between it and texts already told apart (Weisfeiler & Leman 1968).
import type { MeaningVotes } from './meaning-agreement.ts'

/**
 * An order of texts that depends on the ratings and not on who came first. Whatever breaks ties by place, or draws by
 * place, then gives the same result for the same ratings in any order. Output: the texts (rows) in this order. Texts
 * that no rating tells apart keep their order among themselves; exchanging them changes nothing.
 */
export function orderOfTexts(votes: MeaningVotes): number[] {
  const everyone = [...votes.keys()]
  let colours = everyone.map(() => 0)
  for (let known = 0, found = 1; found > known; ) {
    known = found
    const signatures = everyone.map((text) => signatureOf(votes, text, colours))
    const inOrder = [...new Set(signatures)].sort()
    colours = signatures.map((signature) => inOrder.indexOf(signature))
    found = inOrder.length
  }
  return everyone.sort((a, b) => (colours[a] as number) - (colours[b] as number) || a - b)
}

/** Its own colour first, so that texts once told apart stay so. */
function signatureOf(votes: MeaningVotes, text: number, colours: readonly number[]): string {
  const links = colours.flatMap((colour, other) =>
    other === text ? [] : [`${votes[text]?.[other] ?? '-'} ${votes[other]?.[text] ?? '-'} ${colour}`],
  )
  return [String(colours[text]).padStart(6, '0'), ...links.sort()].join(';')
}
