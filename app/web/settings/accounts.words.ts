export const accountWords = {
  state: (all: number, admins: number) =>
    `${all === 1 ? 'One person has' : `${all} people have`} an account on this server; ${
      admins === 1 ? 'one of them administers it' : `${admins} of them administer it`
    }.`,
  name: 'Name',
  email: 'E-mail',
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
