const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Words of the one page, the same on the screen, on paper and in the PDF. */
export const sheetWords = {
  kicker: (work: string) => `Read-back of “${work}”`,
  title: (wave: number) => `What read-back ${wave} shows`,
  helps: 'The one conversation that would help most',
  alsoSaid: 'Also worth a line',
  stated: 'stated',
  ends: ['does not hold', 'holds'] as const,
  more: '{count} more in the full result.',
  foot: (day: string) =>
    `Dots are what a group understood, with its interval; rings what others expected of it; n/m how many of those asked answered. ${days.format(new Date(`${day}T00:00:00.000Z`))}.`,
}
