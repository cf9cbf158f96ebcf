import type { Relation, StakeholderRole } from '../words.ts'

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
  addButton: (count: number) => (count > 1 ? `Add ${count} people` : 'Add them'),
  names: 'Names',
  namesHint:
    'One a line, with the group after a comma: Ann Example, Sales. An e-mail address may stand in angle brackets.',
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
  added: (count: number) =>
    count === 1 ? 'One person is on the register now.' : `${count} people are on the register now.`,
  off: 'not affected',
  notAffected: 'Looked at and not affected',
  because: 'Because',
  remove: (name: string) => `not affected: ${name}`,
  removeTitle: (name: string) => `${name} is not affected because …`,
  removeSays: 'The entry stays readable, with your reason.',
  removeReason: 'Reason',
  removeButton: 'Take off the register',
}
