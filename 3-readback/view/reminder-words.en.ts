const days = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** What the reminder says. */
export const reminderWords = {
  subject: (work: string) => `What have you understood of “${work}”? About 3 minutes`,
  says: (name: string, work: string, closesOn: string) =>
    `Hello ${name}, you are asked what you have understood of “${work}”. It is open until the end of ${days.format(new Date(`${closesOn}T00:00:00.000Z`))}, and your view is missing.`,
  answer: 'Answer now',
  done: 'You have answered already, or everybody is reminded because the answers are anonymous? Then there is nothing to do. A link that you were sent before goes on working.',
  because: 'You get this because you are on the register of this work and are asked about it.',
}
