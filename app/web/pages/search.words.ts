const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')

const quoted = (words: readonly string[]) => list.format(words.map((word) => `“${word}”`))

/** What the page of the search says, in English. */
export const words = {
  title: 'Search',
  label: 'Search this workspace',
  placeholder: 'Search, or ask why',
  field: 'What are you looking for?',
  hint: 'Words, or a question: “Why did we move checkout?” Quotation marks keep words together.',
  find: 'Search',
  begin:
    'Everything that was decided, published as a direction or asked for in this workspace can be found here, by any word of it.',
  narrow: 'Narrow it down',
  narrowedBy: 'Narrowed down',
  kind: 'What',
  kinds: { decision: 'Decisions', direction: 'Directions', ask: 'Asks' } as Record<string, string>,
  one: { decision: 'Decision', direction: 'Direction', ask: 'Ask' } as Record<string, string>,
  work: 'Work',
  standing: 'Standing',
  standings: { 'in-force': 'Holds now', 'not-in-force': 'Does not hold' } as Record<string, string>,
  door: 'Way back',
  doors: { 'two-way': 'Easy', costly: 'Costly', 'one-way': 'None' } as Record<string, string>,
  since: 'From',
  until: 'Up to',
  everything: 'Everything',
  onRecord: 'On record',
  alsoOnRecord: 'Everything on record with these words',
  found: (shown: number, more: boolean) =>
    more
      ? `The ${shown} that fit best, best first.`
      : plural.select(shown) === 'one'
        ? 'One record.'
        : `${shown} records, best first.`,
  some: (shown: number) =>
    `Nothing holds all of these words. ${shown === 1 ? 'This holds' : 'These hold'} some of them.`,
  leftOut: (words: readonly string[]) => `${quoted(words)} ${words.length === 1 ? 'stands' : 'stand'} nowhere here.`,
  none: (text: string) => `Nothing on record holds “${text}”. Try fewer words, another word for it, or its beginning.`,
  noneNarrowed: (text: string) => `Nothing on record holds “${text}” within what you narrowed it down to.`,
  withoutNarrowing: 'Search everything',
  more: 'Show more',
  askWhy: 'Ask why this was decided',
  holds: 'holds',
}
