import type { PersonReason } from '../affected/person-reason.ts'

const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, many: string) => `${number} ${plural.select(number) === 'one' ? one : many}`
const list = new Intl.ListFormat('en')

type Reason = Pick<PersonReason, 'kind' | 'groupName' | 'count' | 'words'> & { opens: readonly { title: string }[] }

const sameWords = (words: readonly string[]) =>
  words.length === 0 ? 'that speaks of the same' : `that also speaks of ${list.format(words)}`
const works = ({ count: number, opens }: Reason, whose: string) =>
  `${count(number, 'work', 'works')} ${whose}${number > opens.length ? ', lately' : ''}`

const REASONS: Record<PersonReason['kind'], (reason: Reason) => string> = {
  'leads-owner': () => 'Leads the group whose work this is',
  'leads-registered': () => 'Leads a group on the register',
  'leads-likely': () => 'Leads a group that may be affected',
  owns: () => 'Owns what this touches',
  'asked-similar': (reason) => `Was asked in work ${sameWords(reason.words)}`,
  'wrote-similar': (reason) => `Drove or built work ${sameWords(reason.words)}`,
  'asked-owner': (reason) => `Was asked in ${works(reason, `of ${reason.groupName}`)}`,
  'asked-same': (reason) => `Was asked in ${works(reason, 'of the same people')}`,
  'wrote-owner': (reason) => `Drove or built ${works(reason, `of ${reason.groupName}`)}`,
}

/** What stands beside the register about people who are likely to be asked, in English. */
export const likelyPeopleWords = {
  title: 'People likely to be asked',
  lead: 'Who led, was asked or wrote what is like this, and is not on the register. You decide.',
  more: (number: number) => `${number} more ${plural.select(number) === 'one' ? 'person' : 'people'}`,
  moreReasons: (number: number) => count(number, 'more reason', 'more reasons'),
  /** What stands before the links of a reason. */
  before: (reason: Reason) => `${REASONS[reason.kind](reason)}:`,
  /** The whole reason, as it is kept with whoever is brought in. */
  says: (reason: Reason) => `${REASONS[reason.kind](reason)}: ${list.format(reason.opens.map(({ title }) => title))}.`,
  away: (day: string, standIn: string | null) =>
    standIn ? `Away until ${day}; ${standIn} stands in.` : `Away until ${day}.`,
  verbs: { contributor: 'Bring in', informed: 'Just inform' },
  answer: (verb: string, name: string) => `${verb}: ${name}`,
}
