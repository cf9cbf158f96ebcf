export const mailWords = {
  state: (hour: number, digest: boolean, letters: boolean) =>
    !letters
      ? 'Nothing comes but what you ask for, such as a link to sign in.'
      : digest
        ? `What is new for you comes once a day at most, at ${hour}:00.`
        : 'No digest comes. What is asked of you still does.',
  which: 'Which letters',
  all: 'The daily digest, and what is asked of me',
  allHint: 'When nothing is new, nothing comes.',
  noDigest: 'Only what is asked of me',
  none: 'Only what I ask for myself',
  timeZone: 'Time zone',
  ofBrowser: (zone: string) => `This browser is in ${zone}.`,
  digestHour: 'The digest comes at',
  quietFrom: 'Quiet hours from',
  quietUntil: 'Quiet hours until',
  weekends: 'Saturdays and Sundays',
  weekendsOff: 'Nothing comes; it waits until Monday',
  weekendsOn: 'The same as on other days',
  here: 'In the digest',
  unmuted: 'This workspace is part of my digest',
  muted: 'Leave this workspace out',
  save: 'Save',
  saved: 'Saved. It holds from the next letter on.',
}
