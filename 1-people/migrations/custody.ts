import type { Custody } from '@plumbline/platform/privacy/custody'

export const peopleCustody: Custody = {
  group: {
    title: 'Groups',
    keeps: 'Name of a team, function or body, what it does, and where it was read from.',
    why: 'Candidates for being asked are groups first, then people.',
    until: 'Until the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased: 'The full name of somebody erased is replaced where it stands in a group’s words.',
    rows: 'stay',
    columns: { key: 'code', name: 'words', doesWhat: 'words', source: 'words' },
    label: 'name',
  },
  groupMember: {
    title: 'Memberships of groups',
    keeps: 'Who belongs to which group, and who leads it.',
    why: 'So that one named person is asked, never a bare group.',
    until: 'Until somebody takes it off, or the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased: 'Removed.',
    rows: 'go',
    columns: { personId: 'subject' },
  },
  stakeholder: {
    title: 'Who is affected by a piece of work',
    keeps:
      'How a person or group is connected with the work, their role, what is expected of them, what is at stake for them, how they were found, and why they are not affected after all.',
    why: 'So that nobody who is affected is forgotten, and nobody is asked twice.',
    until: 'Until the work or the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased: 'Role and relation stay, under “Former participant”. Everything written about the person is removed.',
    rows: 'stay',
    columns: {
      personId: 'subject',
      relations: 'code',
      expected: 'about',
      stake: 'about',
      foundBy: 'about',
      source: 'about',
      notAffectedBecause: 'about',
    },
  },
}
