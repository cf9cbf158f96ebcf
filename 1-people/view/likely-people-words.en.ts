import type { PersonReason } from '../affected/person-reason.ts'

const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, many: string) => `${number} ${plural.select(number) === 'one' ? one : many}`

type Reason = Pick<PersonReason, 'kind' | 'groupName' | 'count' | 'words'> & { opens: readonly { title: string }[] }

/** What stands before and after the links of a reason. */
type Around = [before: string, after: string]

const theSame = (words: readonly string[]) =>
  words.length === 0 ? ', which speaks of the same.' : `, which speaks of the same: ${words.join(', ')}.`
const inWorks = (verb: string, { count: number, opens }: Reason, whose: string): Around => {
  const works = number === 1 ? 'a work' : count(number, 'work', 'works')
  return [`${verb} ${works} ${whose}${number > opens.length ? ', lately' : ''}:`, '']
}

const REASONS: Record<PersonReason['kind'], (reason: Reason) => Around> = {
  'leads-owner': () => ['Leads', ', whose work this is.'],
  'leads-registered': () => ['Leads', ', which stands on the register.'],
  'leads-likely': () => ['Leads', ', which may be affected.'],
  owns: () => ['Owns', ', which this touches.'],
  'asked-similar': ({ words }) => ['Was asked in', theSame(words)],
  'wrote-similar': ({ words }) => ['Drove or built', theSame(words)],
  'asked-owner': (reason) => inWorks('Was asked in', reason, `of ${reason.groupName}`),
  'asked-same': (reason) => inWorks('Was asked in', reason, 'of the same people'),
  'wrote-owner': (reason) => inWorks('Drove or built', reason, `of ${reason.groupName}`),
}

/** What stands beside the register about people who are likely to be asked, in English. */
export const likelyPeopleWords = {
  title: 'People likely to be asked',
  lead: 'Not on the register yet, with the reasons. You decide.',
  more: (number: number) => `${number} more ${plural.select(number) === 'one' ? 'person' : 'people'}`,
  moreReasons: (number: number) => count(number, 'more reason', 'more reasons'),
  around: (reason: Reason) => REASONS[reason.kind](reason),
  /** The whole reason, as it is kept with whoever is brought in. */
  says: (reason: Reason) => {
    const [before, after] = REASONS[reason.kind](reason)
    return `${before} ${reason.opens.map(({ title }) => title).join(', ')}${after || '.'}`
  },
  away: (day: string, standIn: string | null) =>
    standIn ? `Away until ${day}; ${standIn} stands in.` : `Away until ${day}.`,
  verbs: { contributor: 'Bring in', informed: 'Just inform' },
  answer: (verb: string, name: string) => `${verb}: ${name}`,
}
