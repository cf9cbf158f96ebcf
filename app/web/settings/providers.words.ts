export const providerWords = {
  state: (linked: number, offered: number) =>
    linked + offered === 0
      ? 'No provider is set up on this server.'
      : linked === 0
        ? 'None is linked to your account.'
        : linked === 1
          ? 'One is linked to your account.'
          : `${linked} are linked to your account.`,
  lead: 'Whoever can sign in there as you can sign in here as you.',
  name: 'Sign in with',
  email: 'Where you are',
  since: 'Linked',
  lastUsed: 'Last used',
  never: 'never',
  unlink: 'Unlink',
  unlinkWhich: (name: string) => `Unlink ${name}`,
  unlinkTitle: (name: string) => `Unlink ${name}?`,
  unlinkSays: (name: string) =>
    `From then on you cannot sign in with ${name}. Where you are signed in now, you stay so. Make sure that you can sign in in another way.`,
  unlinkButton: 'Unlink it',
  link: (name: string) => `Link ${name}`,
  leave: (name: string) => `Sign out here and at ${name}`,
}
