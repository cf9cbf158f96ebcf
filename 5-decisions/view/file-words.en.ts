/** What the page of a decision says of the file that it was read from, in English. */
export const fileWords = {
  begin: 'Put right what the file says',
  from: (path: string) => `Read from ${path}.`,
  asItCame: 'It is kept to the byte.',
  edited: 'It was put right here since; the rest of it is kept to the byte.',
  title: 'Its title, without a number',
  rawStatus: 'The words of its status',
  rawStatusHint: 'As they shall stand in the file.',
  understood: 'How it is understood',
  asItSays: 'As its words say',
  understoodHint: 'That something else took its place is said by linking the later decision, above.',
  states: {
    draft: 'An open question',
    proposed: 'Proposed',
    accepted: 'Decided: do it',
    rejected: 'Decided: not this',
    deferred: 'Put off',
    withdrawn: 'Withdrawn',
    deprecated: 'Expired: it settles nothing any more',
  },
  button: 'Put it right',
  tells:
    'Only the title and the status of the file are changed. Everybody in this workspace sees it, and it goes out so.',
  done: 'It is put right.',
  nothing: 'There is nothing to change: it says so already.',
}
