const times = (all: number) => (all === 1 ? 'once' : `${all} times`)

export const peopleDataWords = {
  state:
    'Whoever asks you gets a copy of what is stored about them here, or is erased. Check first that they are who they say.',
  find: 'Whom is it about?',
  findHint: 'Part of the name',
  findButton: 'Find',
  nobody: 'Nobody here is called that.',
  more: 'There are more. Type more of the name.',
  found: 'People found',
  who: 'Who',
  copy: 'Make a copy',
  copyOf: (name: string) => `Make a copy of what is stored about ${name}`,
  made: (name: string, rows: number) =>
    `The copy about ${name} is ready: ${rows === 1 ? '1 entry' : `${rows} entries`}.`,
  hand: 'Hand it to them and to nobody else. That it was made is in the log.',
  fileName: 'stored-about-somebody',
  erase: 'Erase',
  eraseOf: (name: string) => `Erase ${name}`,
  eraseTitle: (name: string) => `Erase ${name}?`,
  eraseSays: 'This cannot be brought back. It happens at once, in this workspace.',
  goes: 'What goes',
  goesSays:
    'Their name, address and title; what was written about them; letters to them and their personal links; the details of what they did; their account, if this is its last workspace.',
  stays: 'What stays',
  staysSays:
    'Roles, choices and counts, under “Former participant” and a number, so that decisions can be read and figures do not change. Whoever knew them may recognise them. Backups keep what they hold until they are rotated.',
  confirm: 'Their name, exactly as it stands',
  eraseButton: 'Erase for good',
  erased: (pseudonym: string) => `Erased. They are “${pseudonym}” from now on.`,
  removed: (title: string, rows: number) => `Removed from “${title}”: ${rows}`,
  events: (all: number) => `Removed: the details of ${all === 1 ? '1 event' : `${all} events`}`,
  replaced: (title: string, all: number) => `The name was replaced ${times(all)} in “${title}”`,
  account: {
    none: 'They have no account in this workspace.',
    removed: 'Their account was removed too, since this was its last workspace.',
    stays: 'Their account stays, since it belongs to other workspaces too.',
  },
  lookAt: 'Part of the name still stands here. Look at it yourself:',
  place: (title: string, excerpt: string) => `${title}: … ${excerpt} …`,
}
