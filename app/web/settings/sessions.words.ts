export const sessionWords = {
  state: (all: number) =>
    all === 1 ? 'You are signed in in one browser: this one.' : `You are signed in in ${all} browsers.`,
  device: 'Browser',
  unknownDevice: 'unknown',
  lastUsed: 'Last used',
  until: 'At the latest until',
  here: 'this browser',
  end: 'Sign out there',
  everywhere: 'Sign out everywhere',
}
