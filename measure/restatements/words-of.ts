// Rule: lower case, runs of letters and digits (for English the same as [a-z0-9]+, the tokenisation of the published cases).

/** The words of a text in their order, without capitals and punctuation. "don't" is two words: "don" and "t". */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
