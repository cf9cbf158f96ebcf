export const accountWords = {
  state: (all: number, admins: number) =>
    all === 1
      ? 'You are the only one with an account on this server.'
      : `${all} people have an account on this server; ${admins === 1 ? 'one of them administers it' : `${admins} of them administer it`}.`,
  name: 'Who',
  standing: 'Is',
  admin: 'administrator',
  usual: 'account',
  off: 'switched off',
  promote: 'Make administrator',
  demote: 'End administering',
  switchOff: 'Switch off',
  on: 'Switch on',
  about: (verb: string, name: string) => `${verb}: ${name}`,
}
