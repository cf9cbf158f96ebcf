import type { Answer, CallTurn, Disposition } from '../words.ts'

const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, other: string) => (plural.select(number) === 'one' ? one : other)

const turns: Record<CallTurn['turn'], (who: string, about: string | null) => string> = {
  answered: (who) => `${who} answered the final call`,
  concern: (who, about) => `${who} raised a concern about ${about}`,
  resolved: (who, about) => `${who} said that the concern about ${about} is settled`,
  'closed-over': (who, about) => `${who} answered the concern about ${about}`,
  hold: (who) => `${who} asked to wait`,
  renewed: (who) => `${who} renewed the hold`,
  released: (who) => `${who} let the hold go`,
  expired: (who) => `The hold of ${who} ran out`,
}

/** What the page of a decision says of its final call, in English. */
export const finalCallWords = {
  title: 'Final call',
  happened: ({ turn, personName, about, enteredByName }: CallTurn) =>
    `${turns[turn](personName, about)}${enteredByName ? `, written down by ${enteredByName}` : ''}`,
  takenBackBefore: (times: number) =>
    count(times, 'It was taken back once before.', `It was taken back ${times} times before.`),
  table: 'Who was called, and what they say',
  who: 'Who',
  says: 'What they say',
  when: 'When',
  until: 'until',
  answers: {
    agree: 'agrees',
    concern: 'has a concern',
    hold: 'asks to wait',
    'no-opinion': 'has no opinion',
  } satisfies Record<Answer, string>,
  past: { concern: 'had a concern', hold: 'asked to wait' },
  silent: 'no answer yet',
  answered: 'has answered',
  enteredFor: (by: string | null, who: string, how: string) => `entered by ${by ?? 'the operator'} for ${who}, ${how}`,
  away: (standIn: string | null, day: string) =>
    standIn ? `away until ${day}; ${standIn} stands in` : `away until ${day}; nobody stands in`,
  approverAway: (approver: string, standIn: string | null, day: string) =>
    standIn
      ? `${approver} approves it and is away until ${day}. ${standIn} stands in.`
      : `${approver} approves it and is away until ${day}. Nobody is named to stand in.`,
  concerns: 'Concerns',
  unnamed: 'Somebody who did not want to be named',
  concernHead: (who: string, about: string) => `${who}, about ${about}`,
  states: {
    open: (who: string) => `Open. Only ${who} can say that it is settled.`,
    resolved: (who: string) => `${who} says that it is settled.`,
    'closed-over': (who: string) => `Still open for ${who}; the approver has answered it in writing.`,
  },
  wouldResolve: 'What would settle it:',
  resolution: 'What settled it:',
  dispositions: {
    accepted: 'Accepted, and this is done about it:',
    mitigated: 'Mitigated by:',
    'not-accepted': 'Not accepted, because:',
  } satisfies Record<Disposition, string>,
  dispositionChoices: {
    accepted: 'It is accepted: we do something about it',
    mitigated: 'It is mitigated by something',
    'not-accepted': 'It is not accepted, because …',
  } satisfies Record<Disposition, string>,
  holds: 'Holds',
  holdStates: {
    stands: (who: string, day: string) => `${who} holds it until the end of ${day}.`,
    expired: (who: string, day: string) => `The hold of ${who} ran out on ${day}.`,
    released: (who: string) => `${who} let it go.`,
  },
  renewed: (times: number) => (times === 0 ? '' : count(times, 'Renewed once.', `Renewed ${times} times.`)),
  renew: 'Hold it for three working days from today',
  release: 'Let it go',
  resolve: 'It is settled',
  whatSettled: 'What settled it',
  settleTells: 'Everybody in this workspace sees that it is settled, with your words.',
  closeOver: {
    open: (who: string) => `Answer ${who}`,
    again: (who: string) => `Change your answer to ${who}`,
    label: 'What becomes of this concern',
    words: 'Your answer in words',
    hint: 'It goes to them and stays on record with the decision.',
    button: (who: string) => `Write it down and tell ${who}`,
  },
  own: {
    choice: 'You were called: what do you say?',
    choices: {
      agree: 'I agree',
      concern: 'I have a concern',
      hold: 'Please wait',
      'no-opinion': 'I have no opinion',
    } satisfies Record<Answer, string>,
    hints: {
      concern: 'Only you can say that it is settled.',
      hold: 'Nothing is decided for three working days.',
    },
    about: 'What is it about?',
    aboutHint: 'In a few words: the audit',
    words: { concern: 'What worries you', hold: 'Why must it wait?' },
    wouldResolve: 'What would settle it',
    unnamed: 'Leave my name out of the record of the decision',
    send: 'Send your answer',
    tells: 'Your name and your answer are seen by everybody in this workspace.',
    said: (answer: string) => `You said: “${answer}”.`,
    enteredFor: (by: string | null, how: string, answer: string) =>
      `${by ?? 'Somebody'} wrote down for you (${how}): “${answer}”. If that is not what you said, answer yourself.`,
    change: 'Change your answer',
  },
  call: {
    begin: 'Call everybody a last time',
    says: (days: number) =>
      `Everybody you name has ${days} working days in their own time zone; days on which they are away do not count. It can end earlier once more than half have answered, at most two are missing, and nothing stands against it.`,
    until: (day: string) => `As it stands it runs until the end of ${day}.`,
    whom: 'Whom to call',
    away: (standIn: string | null, day: string) =>
      standIn ? `away until ${day}, ${standIn} stands in` : `away until ${day}`,
    others: 'Others in the directory',
    send: (number: number) => (number === 0 ? 'Call them' : count(number, 'Call one person', `Call ${number} people`)),
  },
  recall: {
    begin: 'Take the call back',
    because: 'Why it is taken back',
    says: 'What was said stays, and it is proposed again. The links stop, except those of whoever has a concern or a hold: they can still settle it.',
    button: 'Take it back',
  },
  answerFor: {
    begin: 'Write down what somebody told you',
    kept: (name: string) => `It is written down for ${name}.`,
    whom: 'Who said it',
    choice: 'What they said',
    choices: {
      agree: 'They agree',
      concern: 'They have a concern',
      hold: 'They ask to wait',
      'no-opinion': 'They have no opinion',
    } satisfies Record<Answer, string>,
    hints: {
      concern: 'Only they can say that it is settled.',
      hold: 'Nothing is decided for three working days.',
    },
    words: { concern: 'What worries them', hold: 'Why must it wait?' },
    unnamed: 'They do not want to be named in the record of the decision',
    how: 'How they told you',
    howHint: 'By phone, in the meeting on Monday',
    says: 'They see it on their page, marked as written by you, and can put it right.',
    button: 'Write it down for them',
  },
  agreement: {
    says: 'Everybody has answered, and nobody has an objection.',
    button: 'Put on record that nobody disagreed',
  },
}
