import { dayInWords } from '@plumbline/work/words'
import type { Response } from '../acknowledgement.ts'

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
  forYou: 'For you',
  bears: (what: string) => `It follows for you: ${what}`,
  asked: (said: string, outcome: string | null) =>
    outcome === null
      ? `You asked: “${said}”. You hear the answer first.`
      : `You asked: “${said}”. The answer: ${outcome}`,
  does: (what: string, byOn: string | null, today: string) =>
    byOn === null ? `To do: ${what}` : `To do by ${dayInWords(byOn, today)}: ${what}`,
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
  disowned: (approver: string) =>
    `${approver} did not approve this, so it does not hold for now. It is proposed again; you are asked again if it is decided.`,
  superseded: (chosen: string) => `This no longer holds. Decided instead: ${chosen}`,
  said: (response: string) => `You said: “${response}”. You can still change it.`,
  begin: 'Say how you take it',
  beginAgain: 'Look at your answer',
  howDoYouTakeIt: 'How do you take it?',
  whoSees: 'Your name and your answer are seen by everybody in this workspace.',
  responses,
  wordingKept: (because: string) => `Whoever drives this work looked at the words and leaves them: “${because}”`,
  claimsTitle: 'Two questions first',
  claimsLead:
    'There is no way back from this decision. So two questions come first: does the decision say this? What you answer blocks nothing.',
  claimAnswers: {
    agree: 'This agrees with the decision',
    disagree: 'This does not agree with it',
    'cannot-tell': 'I cannot tell',
  },
  claimsSend: 'Go on to your answer',
  bothNeeded: 'Say of each of the two whether it agrees with the decision.',
  whoSeesClaims:
    'Everybody in this workspace sees your answers with your name. What you answer first is kept; it shows where our text misleads.',
  agreed: 'As the decision says:',
  missed: {
    agree: 'You said that this agrees with the decision; it does not:',
    disagree: 'You said that this does not agree with the decision; it does:',
    'cannot-tell': 'You could not tell:',
  },
  itSays: (says: string) => `The decision says: ${says}`,
  whose: 'Whose is it? A name, if you know it',
  why: 'Anything to add?',
  namedWhose: (whose: string) => `You named: ${whose}`,
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
