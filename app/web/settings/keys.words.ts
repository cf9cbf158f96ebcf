import type { ListKeys } from '@plumbline/platform/identity/api-key.operations'

type Key = ListKeys['output']['rows'][number]
type Scope = Key['scopes'][number]

const list = new Intl.ListFormat('en-GB')
const mayWords = { read: 'read', write: 'change', draft: 'draft' } satisfies Record<Scope, string>

export const keyWords = {
  state: (all: number) =>
    all === 0
      ? 'You have no key here.'
      : all === 1
        ? 'You have one key in this workspace.'
        : `You have ${all} keys in this workspace.`,
  lead: 'With a key a program does in this workspace what you may do yourself, and no more. What it does stands in the history under your name, with the key beside it.',
  everybodysState: (all: number) =>
    all === 0 ? 'Nobody has a key to this workspace.' : all === 1 ? 'There is one key.' : `There are ${all} keys.`,
  everybodysLead:
    'Each key acts for one person, as far as that person may. Ending a key holds from its next request on.',
  make: 'Make a key',
  cancel: 'Not now',
  makeTitle: 'A new key',
  label: 'What is it for?',
  labelHint: 'So that you know a year from now which program uses it.',
  scopesTitle: 'What may it do?',
  scopes: {
    read: { title: 'Read', hint: 'Everything that you can see in this workspace.' },
    write: { title: 'Change', hint: 'Everything that you may change, except what is for people only.' },
    draft: {
      title: 'Draft',
      hint: 'Changes that wait until a person accepts or declines them. Right for an assistant.',
    },
  } satisfies Record<Scope, { title: string; hint: string }>,
  days: 'How long does it work?',
  daysOf: (days: number) => (days === 365 ? 'One year' : `${days} days`),
  madeTitle: (label: string) => `The key for “${label}”`,
  madeSays: 'Copy it now. It is shown this once and kept nowhere, so nobody can look it up later.',
  token: 'The key',
  copy: 'Copy the key',
  copied: 'Copied.',
  notCopied: 'This browser does not let us copy. The key is selected: copy it by hand.',
  done: 'I have it',
  until: 'It works until',
  caption: 'Keys',
  what: 'For',
  whose: 'Whose',
  mayList: (scopes: readonly Scope[]) => `may ${list.format(scopes.map((scope) => mayWords[scope]))}`,
  lastUsed: 'Last used',
  never: 'never',
  ends: 'Ends',
  standing: {
    works: null,
    'ends-soon': 'ends within two weeks',
    ended: 'has ended',
    left: 'opens nothing: its owner has left',
  } satisfies Record<Key['standing'], string | null>,
  end: 'End',
  endWhich: (label: string) => `End the key for “${label}”`,
  endTitle: (label: string) => `End the key for “${label}”?`,
  endSays: 'Programs that use it are refused from their next request on. It cannot be brought back.',
  endButton: 'End this key',
}
