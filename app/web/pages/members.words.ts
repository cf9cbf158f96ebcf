const people = (all: number, one: string, other: string) => `${all} ${all === 1 ? one : other}`

/** What the page of members says, in English. */
export const memberWords = {
  title: 'Members',
  lead: (all: number) => `${people(all, 'person has', 'people have')} an account here.`,
  caption: 'Accounts in this workspace',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  roles: { admin: 'administrator', member: 'member', guest: 'guest' },
  invitations: 'Invited',
  invited: (all: number) => `${people(all, 'person was', 'people were')} asked in and did not come yet.`,
  who: 'Who',
  until: 'Open until',
  tooOld: 'too old',
  revoke: 'Take back',
  revokeOf: (name: string) => `Take back the invitation of ${name}`,
  invite: 'Invite somebody',
  inviteSays:
    'An invitation is for one address and stands for seven days. Inviting the same address again replaces it.',
  inviteButton: 'Invite',
  sent: (email: string) => `The invitation is on its way to ${email}.`,
  link: (name: string) => `This server sends no mail. Hand this link to ${name}; it is for their address only:`,
}
