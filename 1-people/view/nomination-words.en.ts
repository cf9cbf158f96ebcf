/** What is said around the names that others give, in English. */
export const nominationWords = {
  label: (named: number) =>
    named === 0 ? 'Who else would be surprised?' : `Who else would be surprised? (${named} named)`,
  names: 'Who else would be surprised by this?',
  namesHint: 'People, teams, functions: one a line, as many as you like. Only the driver sees who named whom.',
  why: 'Why',
  send: 'Name them',
  caption: 'Who was named',
  name: 'Name',
  by: 'By how many',
  people: (count: number | null) =>
    count === null ? 'not shown' : count === 1 ? '1 person' : `${count} people, independently`,
  notInDirectory: 'not in the directory yet',
  givenBy: 'By whom',
  mine: 'you',
  because: (name: string | null, why: string | null) => (why === null ? (name ?? '') : `${name ?? ''}: ${why}`),
  verbs: 'What to do',
  takeBack: 'take back',
  takeBackWhich: (name: string) => `take back ${name}`,
  match: 'say who that is',
  matchWhich: (name: string) => `say who that is: ${name}`,
  matchTitle: (name: string) => `Who is “${name}”?`,
  matchSays: 'It holds for everybody who typed the same for this work.',
  find: 'Find a person or a group',
  kept: (count: number) => (count === 1 ? 'One name is kept.' : `${count} names are kept.`),
}
