import type { ReadbackKind } from '../readback.ts'

/** What the reminder says. */
export const reminderWords = {
  subject: (work: string, kind: ReadbackKind, minutes: number) =>
    `${kind === 'sounding' ? 'What do you think about' : 'What have you understood of'} “${work}”? About ${minutes} minutes`,
  says: (name: string, work: string, kind: ReadbackKind, until: string) =>
    `Hello ${name}, you are asked ${kind === 'sounding' ? 'what you think about' : 'what you have understood of'} “${work}”. It is open until the end of ${until}, and your view is missing.`,
  answer: 'Answer now',
  done: 'You have answered already, or everybody is reminded because the answers are anonymous? Then there is nothing to do. A link that you were sent before goes on working.',
  because: 'You get this because you are on the register of this work and are asked about it.',
}
