import { dayInWords } from '@plumbline/work/words'
import type { Answer, Disposition } from '../words.ts'

const said: Record<Answer, string> = {
  agree: 'I agree',
  concern: 'I have a concern',
  hold: 'Please wait',
  'no-opinion': 'I have no opinion',
}

/** What the page behind a link to a final call says, in English. */
export const finalCallPageWords = {
  kicker: (name: string, work: string) => `${name}, this is the final call · ${work}`,
  proposed: 'This is proposed',
  because: 'Why',
  consequences: 'What follows',
  noConsequences: 'No consequences are written down.',
  borne: (what: string, who: string) => `${what} (${who})`,
  next: 'Who is next',
  noNext: 'No next step is written down.',
  nextStep: (what: string, who: string | null, byOn: string | null, today: string) =>
    `${[who, byOn && `by ${dayInWords(byOn, today)}`].filter(Boolean).join(', ')}: ${what.replace(/\.$/, '')}.`,
  question: 'The question',
  options: 'What was not chosen, and why not',
  approver: (name: string) => `${name} approves it.`,
  yourTime: (lastOn: string, today: string) => `You have until the end of ${dayInWords(lastOn, today)}.`,
  begin: 'Answer',
  beginAgain: 'Look at your answer',
  beginLooking: 'Look at what was said',
  whoSees: 'Your name and your answer are seen by everybody in this workspace.',
  what: 'What do you say?',
  changeTo: 'Or say something else:',
  answers: said,
  hints: {
    concern:
      'You name it, and only you can say that it is settled. Nothing is decided over it without a written answer to you.',
    hold: 'Nothing is decided for three working days. It ends by itself unless you renew it.',
  },
  youSaid: (answer: Answer) => `You said: “${said[answer]}”. You can still change it.`,
  enteredFor: (who: string | null, how: string, answer: Answer) =>
    `${who ?? 'Somebody'} wrote this down for you (${how}): “${said[answer]}”. If that is not what you said, answer yourself: your own answer takes its place.`,
  concernTitle: 'What is your concern?',
  about: 'What is it about?',
  aboutHint: 'In a few words: “the audit”',
  concern: 'What worries you',
  wouldResolve: 'What would settle it? You may leave this open.',
  unnamed: 'Leave my name out of the record of the decision. Until it is decided, people see who raised it.',
  holdTitle: 'Why must it wait?',
  holdWords: 'In a sentence, so that somebody can act on it',
  send: 'Send it',
  back: 'Back',
  done: 'Thank you',
  thanks: {
    agree: 'Thank you. You agree.',
    'no-opinion': 'Thank you. You have no opinion; that counts as an answer.',
    concern: 'Thank you. Your concern stands until you say that it is settled, or the approver answers it in writing.',
    hold: 'Thank you. Nothing is decided while you hold it.',
  } satisfies Record<Answer, string>,
  change: 'Look at it again or change your answer',
  yourConcern: 'Your concern',
  concernAbout: (about: string) => `About ${about}`,
  wouldSettle: (what: string) => `What would settle it: ${what}`,
  whatSettled: 'What settled it? You may leave this open.',
  settle: 'It is settled',
  settled: 'You said that this is settled.',
  closedOver: (who: string) => `${who} answered it:`,
  dispositions: {
    accepted: 'Accepted, and this is done about it:',
    mitigated: 'Mitigated by:',
    'not-accepted': 'Not accepted, because:',
  } satisfies Record<Disposition, string>,
  yourHold: 'Your hold',
  holdUntil: (endsOn: string, today: string) => `You hold it until the end of ${dayInWords(endsOn, today)}.`,
  renew: 'Hold it for three working days from today',
  release: 'Let it go',
  holdOver: (endsOn: string, today: string) =>
    `Your hold ended on ${dayInWords(endsOn, today)}. If it must still wait, say so again.`,
  concernsToAnswer: 'Concerns that wait for your answer',
  raisedBy: (who: string | null, about: string) => `${who ?? 'Somebody'}, about ${about}`,
  closeOver: 'Decide although they are concerned',
  yourAnswer: 'Your answer, in words. It goes to them and stays on record.',
  tell: 'Write it down and tell them',
  answerAgain: 'Change your answer',
  approvedFor: (who: string | null, saidWhat: string | null) =>
    `${who ?? 'Somebody'} wrote down that you approved this${saidWhat ? `: “${saidWhat}”` : ''}.`,
  disownBecause: 'What did you say instead?',
  disown: 'I did not approve this',
  disownTells: (asked: number) =>
    asked === 0
      ? 'It goes back to what is only proposed. Everybody in this workspace sees your words.'
      : `It goes back to what is only proposed. ${asked === 1 ? 'Whoever was asked to acknowledge it is told' : `The ${asked} people who were asked to acknowledge it are told`} that it does not hold for now. Everybody in this workspace sees your words.`,
  over: 'It takes no more answers.',
}
