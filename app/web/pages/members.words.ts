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
  become: { admin: 'Make administrator', member: 'End administering' },
  becomeOf: {
    admin: (name: string) => `Make ${name} an administrator`,
    member: (name: string) => `End that ${name} administers this workspace`,
  },
  becomeTitle: {
    admin: (name: string) => `Make ${name} an administrator?`,
    member: (name: string) => `Should ${name} no longer administer this workspace?`,
  },
  becomeSays: {
    admin: 'They can then invite and remove people, set up keys and webhooks, and see the letters of this workspace.',
    member: 'They stay a member, and all that they wrote stays. It holds from their next request on.',
  },
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name} from this workspace`,
  removeTitle: (name: string) => `Remove ${name} from this workspace?`,
  removeSays:
    'What ends: they cannot open this workspace any more, nor can their keys, from the next request on. What stays: their name among the people, their answers and decisions, and their account for other workspaces. You can invite them again. To have what is stored about them taken out, erase them in the settings of the workspace.',
  removeButton: 'Remove from the workspace',
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
