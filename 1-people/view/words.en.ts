import type { Relation, StakeholderRole } from '../words.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')

function counted(people: number, groups: number): string {
  return list.format([
    ...(people > 0 ? [plural.select(people) === 'one' ? '1 person' : `${people} people`] : []),
    ...(groups > 0 ? [plural.select(groups) === 'one' ? '1 group' : `${groups} groups`] : []),
  ])
}

/** What the people section says, in English. */
export const words = {
  caption: 'Register of this work',
  who: 'Who',
  forGroup: 'For',
  relation: 'Relation',
  role: 'Role',
  expected: 'What is expected',
  nobodyNamed: 'nobody named yet',
  empty: 'Nobody is on the register yet. Begin with those who would be surprised if nobody told them.',
  add: 'Add people',
  addButton: (people: number, groups: number) => (people + groups > 0 ? `Add ${counted(people, groups)}` : 'Add them'),
  names: 'Names',
  namesHint:
    'One a line: Ann Example <ann@example.org>, Sales. Lines from a letter or a spreadsheet will do. Groups too.',
  relations: {
    influences: 'influences it',
    requests: 'asked for it',
    builds: 'builds it',
    reviews: 'reviews it',
    'depends-on': 'depends on it',
    operates: 'operates it',
    decides: 'decides',
  } satisfies Record<Relation, string>,
  roles: { driver: 'driver', approver: 'approver', contributor: 'contributor', informed: 'informed' } satisfies Record<
    StakeholderRole,
    string
  >,
  added: (people: number, groups: number) => `On the register since just now: ${counted(people, groups)}.`,
  verbs: 'What to do',
  stake: 'What is at stake for them',
  notAffected: 'Looked at and not affected',
  because: 'Because',
  remove: (name: string) => `take off: ${name}`,
  removeTitle: (name: string) => `${name} is not affected because …`,
  removeSays: 'The entry stays readable, with your reason.',
  removeReason: 'Reason',
  removeButton: 'Take off the register',
}
