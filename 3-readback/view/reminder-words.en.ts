import { dayInWords } from '@plumbline/platform/day-in-words'

/** What the reminder says. */
export const reminderWords = {
  subject: (work: string) => `What have you understood of “${work}”? About 3 minutes`,
  says: (name: string, work: string, closesOn: string, today: string) =>
    `Hello ${name}, you are asked what you have understood of “${work}”. It is open until the end of ${dayInWords(closesOn, today)}, and your view is missing.`,
  answer: 'Answer now',
  done: 'You have answered already, or everybody is reminded because the answers are anonymous? Then there is nothing to do. A link that you were sent before goes on working.',
  because: 'You get this because you are on the register of this work and are asked about it.',
}
