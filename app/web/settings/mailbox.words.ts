type State =
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'kept'
  | 'given-up'
  | 'in-doubt'
  | 'nothing-to-say'
  | 'unsubscribed'
  | 'unreachable'
  | 'dropped'

const states: Record<State, string> = {
  waiting: 'waits',
  sending: 'on its way',
  sent: 'sent',
  kept: 'kept here',
  'given-up': 'could not be sent',
  'in-doubt': 'may have arrived',
  'nothing-to-say': 'nothing left to say',
  unsubscribed: 'not wanted',
  unreachable: 'nobody to send it to',
  dropped: 'taken out',
}

export const mailboxWords = {
  kept: 'No mail server is set, so letters are not sent. They are kept here; you can pass on what they say.',
  sent: (waiting: number) =>
    waiting === 0
      ? 'Letters are sent, and none waits.'
      : waiting === 1
        ? 'One letter waits to be sent.'
        : `${waiting} letters wait to be sent.`,
  troubled: (letters: number) =>
    letters === 1
      ? 'One letter could not be sent. It stands in the list of its workspace or here.'
      : `${letters} letters could not be sent. They stand in the lists of their workspaces or here.`,
  held: (because: string) => `The mail server has not taken everything so far: ${because}`,
  replies: (address: string) => `Replies arrive at ${address}.`,
  noReplies: 'Replies by mail are not set up.',
  bounced: 'Addresses from which mail came back',
  address: 'Address',
  since: 'Since',
  because: 'Because',
  release: 'Write to it again',
  ofWorkspace: 'Letters that this workspace has to send, the newest first.',
  none: 'No letter yet. What is sent from here will stand in this list.',
  to: 'To',
  what: 'What',
  when: 'When',
  how: 'State',
  state: (state: State) => states[state],
  more: 'Show older letters',
  read: 'Read',
  retry: 'Try again',
  drop: 'Take out',
  letter: (to: string) => `Letter to ${to}`,
  look: 'See it as a mail program shows it',
  close: 'Close',
  notKept: 'The words of a letter are made when it is sent, and not kept.',
  linksLeftOut: 'Links in it that open something are made only when a letter is sent, so they were never kept.',
  signIn: 'Make a link to sign in',
  signInMade: 'Pass this on. It works once, for a few minutes:',
}
