const list = new Intl.ListFormat('en')
const quoted = (words: readonly string[]) => list.format(words.map((word) => `“${word}”`))

/** What the answer to “Why did we …?” says around the words of the record, in English. */
export const whyWords = {
  title: 'Why?',
  none: {
    nothing: (about: string) => `No decision on record speaks of “${about}”. Nothing was made up instead.`,
    'not-decided': (about: string) => `Nothing is decided about “${about}” yet: the question is still open.`,
    withdrawn: (about: string) => `The question about “${about}” was withdrawn before anything was decided.`,
  },
  nearest: 'What comes nearest stands below.',
  holds: (work: string, standing: string) =>
    standing === 'review-due'
      ? `This holds, and is due for review. Decided for ${work}.`
      : `This holds. Decided for ${work}.`,
  ended: 'This was decided once and no longer holds. Nothing took its place.',
  foundBy: (chosen: string) => `It took the place of “${chosen}”.`,
  lacks: (words: readonly string[]) => `Nothing in it says ${quoted(words)}.`,
  stoodBefore: (words: readonly string[]) => `${quoted(words)} stood in an earlier wording of it.`,
  chain: 'What came before and since',
  later: (part: string | null) => (part ? `Since then “${part}” was replaced by` : 'Since then it was replaced by'),
  earlier: (part: string | null) => (part ? `Before, as to “${part}”:` : 'Before:'),
  on: 'on',
  until: 'until',
  options: 'What was not chosen, and why not',
  dissent: 'Who disagreed',
  direction: 'The direction at that time',
  version: (version: number) => `Version ${version}`,
  whole: 'Open the whole record',
}
