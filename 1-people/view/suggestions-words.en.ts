import type { Family, Tier } from '../affected/suggestion.ts'

const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, many: string) => `${number} ${plural.select(number) === 'one' ? one : many}`

/** What stands beside the register about those who may be missing, in English. */
export const suggestionsWords = {
  title: 'Your list + 3',
  lead: (open: number) =>
    open === 0
      ? 'Nobody else stands out in what is known. That is no proof: see below what could not be looked at.'
      : 'Who may be missing, with the reasons. You decide.',
  looking: 'Looking again …',
  again: 'Look again',
  confidence: (families: number) => `${count(families, 'kind of reason', 'independent kinds of reasons')}.`,
  /** What to do, with the one of the group who was picked. */
  move: (tier: Tier, person: string | null) => {
    const whom = person ?? 'them'
    return { 'bring-in': `Bring in ${whom}.`, ask: `Ask ${whom}.`, inform: `Let ${whom} know.` }[tier]
  },
  nobody: 'Nobody in the directory stands for this yet.',
  families: {
    named: 'named',
    nominated: 'nominated',
    owns: 'owns',
    consumes: 'uses',
    rule: 'rule',
    directory: 'what they do',
    precedent: 'earlier work',
    'linked-work': 'linked work',
    requester: 'worked together',
    promise: 'open promise',
  } satisfies Record<Family, string>,
  moreReasons: (number: number) => count(number, 'more reason', 'more reasons'),
  open: 'Open',
  openWhat: (says: string) => `Open: ${says}`,
  place: (path: string, line: number | null) => (line === null ? path : `${path}, line ${line}`),
  in: 'Bring in',
  informed: 'Just inform',
  notAffected: 'Not affected',
  /** On a button that asks for something before it is done. */
  asksFirst: (verb: string) => `${verb} …`,
  answer: (verb: string, name: string) => `${verb}: ${name}`,
  whoStandsFor: (name: string) => `Who stands for ${name}?`,
  somebodyNew: 'Or somebody who is not in the directory yet',
  afterAll: 'bring in after all',
  because: 'Not affected, because',
  keep: 'Keep the reason',
  cancel: 'Cancel',
  more: (number: number) => `${number} more possible`,
  settled: (number: number) => `${number} answered`,
  verdicts: { in: 'brought in', informed: 'informed', 'not-affected': 'not affected' },
  coverage: 'What could not be looked at',
  who: 'Who',
  what: 'What',
  why: 'Why',
  weights: {
    title: 'What counts as a reason',
    state: 'How much each kind of reason counts for who may be affected.',
    lead: 'The shipped weights were fitted on public proposals of which it is known who was involved. 1 is as shipped, 0 leaves a kind of reason out.',
    caption: 'Weights',
    kind: 'Kind of reason',
    shipped: 'Shipped weight (log-odds)',
    here: 'Counts here',
    times: (weight: number) => `${weight} ×`,
    change: (kind: string) => `How many times “${kind}” counts`,
  },
}
