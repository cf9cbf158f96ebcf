import { dayInWords } from '@plumbline/work/words'
import type { Disposition } from '../words.ts'

/** What letters about a final call say, in English. */
export const finalCallLetterWords = {
  subject: (work: string) => `Final call: what is proposed for “${work}”`,
  asks: (name: string, work: string) =>
    `Hello ${name}, this is the last chance to speak before it is decided. For “${work}” it is proposed:`,
  until: (lastOn: string, now: string) =>
    `You can agree, raise a concern, ask to wait, or say that you have no opinion, until the end of ${dayInWords(lastOn, now)}.`,
  answer: 'Read it and answer',
  silence: 'After that day it can be decided without you. Your silence is written down as silence, not as agreement.',
  because: 'You get this because you are asked in the final call of a decision.',
  reminderSubject: (work: string) => `Until tomorrow: the final call for “${work}”`,
  reminds: (name: string, work: string) =>
    `Hello ${name}, the final call for “${work}” ends for you tomorrow, and your answer is missing. It is proposed:`,
  done: 'You have answered in the meantime? Then there is nothing to do. A link that you were sent before goes on working.',
  closedOverSubject: (work: string) => `An answer to your concern about “${work}”`,
  closedOver: (name: string, approver: string, about: string) =>
    `Hello ${name}, ${approver} has answered your concern about ${about}. You wrote:`,
  dispositions: {
    accepted: 'It is accepted, and this is done about it:',
    mitigated: 'It is mitigated by this:',
    'not-accepted': 'It is not accepted, because:',
  } satisfies Record<Disposition, string>,
  onRecord: 'Your concern stays on record with the decision, together with this answer.',
  look: 'Look at it, or say that it is settled',
  becauseConcern: 'You get this because you raised a concern about it.',
  approvedForSubject: (work: string) => `Did you approve this for “${work}”?`,
  approvedFor: (name: string, writer: string | null) =>
    `Hello ${name}, ${writer ?? 'somebody'} wrote down that you approved this:`,
  yourWords: 'You are said to have said:',
  lookOrDisown: 'Look at it, or say that you did not',
  becauseApprover: 'You get this because you are the approver of the decision.',
}
