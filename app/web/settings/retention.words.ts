export const retentionWords = {
  state: (rows: number) =>
    rows === 0
      ? 'Nothing is older than it should be.'
      : rows === 1
        ? '1 entry is older than it should be; it goes within the hour.'
        : `${rows} entries are older than they should be; they go within the hour.`,
  lead: 'What goes by itself, and when. Each time is a setting of the server; everything else stays until its workspace is removed or a person is erased.',
  what: 'What',
  days: 'Kept for days',
  ownDay: 'until its own last day',
  due: 'Due now',
  settings: (names: readonly string[]) => `The settings, in this order: ${names.join(', ')}.`,
  stored: 'What this server stores',
}
