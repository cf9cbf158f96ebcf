import type { Family, Tier, Verdict } from '../affected/suggestion.ts'
import type { Aspect, Level } from '../register/engagement.ts'

const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, other: string) =>
  plural.select(number) === 'one' ? `1 ${one}` : `${number} ${other}`

/** The page of what is written about whoever looks, in English. */
export const aboutMeWords = {
  title: 'What is written about you',
  lead: (entries: number) =>
    entries === 0
      ? 'You are on no register here.'
      : `You are on ${count(entries, 'register', 'registers')}. What you say to an entry stands beside it, for everybody who sees it.`,
  registers: 'On registers',
  registersState: 'Each entry as others see it, and what you said to it.',
  none: 'Nobody has put you on the register of a work. You will see it here when somebody does.',
  drivenBy: (name: string | null) => (name === null ? 'Nobody drives it yet.' : `${name} drives it.`),
  forGroup: (group: string) => `for ${group}`,
  expected: 'What is expected of you',
  stake: 'What is at stake for you',
  foundBy: 'How we came to think of you',
  source: 'Read from',
  since: 'On the register since',
  notAffected: 'Taken off',
  aspects: { now: 'Where you are said to stand', wanted: 'Where you are wanted' } satisfies Record<Aspect, string>,
  levels: {
    unaware: 'not aware of it',
    resistant: 'against it',
    neutral: 'neither for nor against',
    supportive: 'for it',
    leading: 'moving it',
  } satisfies Record<Level, string>,
  saidBy: (because: string, name: string | null) => (name === null ? because : `${because} (${name})`),
  youSaid: 'You said',
  notMineSaid: 'You said that it is somebody else’s.',
  reply: 'Say something to it',
  replyWhich: (work: string) => `Say something to it: ${work}`,
  replyTitle: (work: string) => `Your entry on ${work}`,
  replySays:
    'It stands beside your entry with your name and today’s date, and the driver is told. It cannot be changed afterwards; you can say more.',
  replyLabel: 'What you want to say',
  replySend: 'Say it',
  disown: 'Not mine',
  disownWhich: (work: string) => `Not mine: ${work}`,
  disownTitle: (work: string) => `${work} is not yours?`,
  disownSays: 'The driver is told, and learns whom you name.',
  whose: 'Whose it is',
  whoseHint: 'A name, an address or a group',
  disownWhy: 'Why',
  disownSend: 'Say so',
  suggestions: 'Suggested',
  suggestionsState: (number: number) =>
    number === 0
      ? 'Nothing suggests you at the moment.'
      : `${count(number, 'piece of work suggests', 'pieces of work suggest')} you, each for reasons that can be read.`,
  suggested: 'Work',
  firstSeen: 'Since',
  reasons: 'Reasons',
  answer: 'What the driver said',
  tiers: { 'bring-in': 'bring in', ask: 'ask', inform: 'inform' } satisfies Record<Tier, string>,
  verdicts: { in: 'brought in', informed: 'kept informed', 'not-affected': 'not affected' } satisfies Record<
    Verdict,
    string
  >,
  gone: 'nothing speaks for it any more',
  open: 'not yet answered',
  families: {
    named: 'named in the text',
    nominated: 'named by others',
    owns: 'owns something touched',
    consumes: 'uses something touched',
    rule: 'a rule calls for it',
    directory: 'what the directory says',
    precedent: 'took part in something similar',
    'linked-work': 'linked work',
    requester: 'asked for the like before',
    promise: 'an open promise',
  } satisfies Record<Family, string>,
  further: 'And besides',
  notes: (number: number) =>
    number === 0
      ? 'Nobody has a private note about you.'
      : `There ${plural.select(number) === 'one' ? 'is 1 private note' : `are ${number} private notes`} about you. Whoever wrote one sees it, and you get its words with your copy.`,
  named: (number: number) =>
    number === 0
      ? 'Nobody has named you as somebody who would be surprised.'
      : `You were named ${plural.select(number) === 'one' ? 'once' : `${number} times`} as somebody who would be surprised. By whom is not shown.`,
  copy: 'Your copy holds everything that is stored about you, with what is in private notes.',
  takeCopy: 'Take your copy',
}
