export const proposalWords = {
  title: 'Drafts',
  lead: (waiting: number) =>
    waiting === 0
      ? 'No draft waits for you.'
      : waiting === 1
        ? 'One change was drafted for you. Nothing happens until you accept it.'
        : `${waiting} changes were drafted for you. Nothing happens until you accept them.`,
  none: 'When an assistant with one of your keys drafts a change, it waits here for you.',
  caption: 'Drafts that wait',
  what: 'What would be done',
  by: 'Drafted by',
  forWhom: 'For',
  until: 'Until',
  byHand: 'no key',
  one: {
    by: (key: string | null) => (key ? `Drafted with the key “${key}”` : 'Drafted without a key'),
    state: {
      waiting: 'It waits for a decision. Nothing has been changed.',
      accepted: 'It was accepted, and done.',
      declined: 'It was declined. Nothing was changed.',
      expired: 'It was not decided on in time. Nothing was changed.',
    },
    why: 'Why, in the words of whoever drafted it',
    change: 'What would be done',
    changed: 'What was proposed',
    written: 'The texts below were written by an assistant.',
    now: 'now:',
    decide: 'Your decision',
    decides: (name: string) => `Only ${name} can decide on it.`,
    until: 'until',
    accept: 'Accept, and do it',
    decline: 'Decline',
    because: 'Why not',
    becauseHint: 'Whoever drafted it can read this',
    outdated:
      'Meanwhile somebody changed what this is about, so it can no longer be accepted. Decline it, and have it drafted anew.',
    decidedBy: (name: string) => `Decided by ${name}`,
    back: 'All drafts',
  },
}
