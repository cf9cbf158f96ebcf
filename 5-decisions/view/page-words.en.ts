import type { Response } from '../acknowledgement.ts'
import { dayInWords } from '../day-in-words.ts'

type Next = { nextStep: string | null; nextOwnerName: string | null; nextByOn: string | null }

function step({ nextStep, nextOwnerName, nextByOn }: Next, today: string): string {
  const said = (nextStep ?? '').replace(/\.$/, '')
  if (nextOwnerName && nextByOn) return `${nextOwnerName}, by ${dayInWords(nextByOn, today)}: ${said}.`
  return nextOwnerName ? `${nextOwnerName}: ${said}.` : `${said}.`
}

const responses: Record<Response, string> = {
  understood: 'I understand it',
  'disagree-and-commit': 'I understand it. I disagree, and I will act on it',
  'read-differently': 'I read it differently',
  'not-mine': 'This is not mine, it is somebody else’s',
  cannot: 'I cannot do my part',
}

/** What the page behind a link to a decision says, in English. */
export const pageWords = {
  greeting: (name: string) => `${name}, this decision concerns you`,
  question: 'The question was',
  because: 'Why',
  consequences: 'What follows',
  noConsequences: 'No consequences are written down.',
  borne: (what: string, who: string) => `${what} (${who})`,
  next: 'Who is next',
  nextStep: step,
  noNext: 'No next step is written down.',
  options: 'What was not chosen, and why not',
  option: (option: string) => `${option.replace(/\.$/, '')}.`,
  decided: (who: string | null, decidedOn: string | null, reviewOn: string | null, today: string) =>
    [
      decidedOn &&
        (who ? `${who} decided on ${dayInWords(decidedOn, today)}.` : `Decided on ${dayInWords(decidedOn, today)}.`),
      reviewOn && `It is looked at again on ${dayInWords(reviewOn, today)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  superseded: (chosen: string) => `This no longer holds. Decided instead: ${chosen}`,
  said: (response: string) => `You said: “${response}”. You can still change it.`,
  begin: 'Say how you take it',
  beginAgain: 'Look at your answer',
  howDoYouTakeIt: 'How do you take it?',
  whoSees: 'Your name and your answer are seen by everybody in this workspace.',
  responses,
  inYourWords: {
    understood: 'Anything to add?',
    'disagree-and-commit': 'What do you disagree with?',
    'read-differently': 'How do you read it?',
    'not-mine': 'Whose is it?',
    cannot: 'What stands in the way?',
  } satisfies Record<Response, string>,
  yourWords: 'In your own words',
  wordsNeeded: 'A sentence in your own words is needed, so that somebody can act on it.',
  send: 'Send it',
  back: 'Back to the decision',
  done: 'Thank you',
  thanks: {
    understood: 'Thank you. You understand it.',
    'disagree-and-commit': 'Thank you. You disagree, and you will act on it.',
    'read-differently': 'Thank you. Your reading goes to the one who drives this work.',
    'not-mine': 'Thank you. It will be looked at whose this is.',
    cannot: 'Thank you. What stands in your way goes to the one who drives this work.',
  } satisfies Record<Response, string>,
  whatNext: (next: Next, today: string) =>
    next.nextStep ? `What happens next: ${step(next, today)}` : 'You will hear when something follows from it.',
  change: 'Look at it again or change your answer',
}
