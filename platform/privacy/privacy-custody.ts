import type { Custody } from './custody.ts'

export const privacyCustody: Custody = {
  erasure: {
    title: 'Erasures',
    keeps: 'That somebody was erased, when, and the number by which they are called since.',
    why: 'So that the number stays the same, and nobody is erased twice.',
    until: 'Until the workspace is removed.',
    seenBy: 'Administrators of the workspace.',
    erased: 'Holds no name.',
    rows: 'stay',
    columns: { personId: 'mentions' },
  },
  merger: {
    title: 'Entries that were merged',
    keeps: 'Which entry of the directory went into which, what it was called, and when.',
    why: 'So that what the log says of the one that went is found, and erased, with the one that stayed.',
    until: 'Until the person is erased, or the workspace is removed.',
    seenBy: 'Nobody directly; it is used for copies and erasures.',
    erased: 'Removed.',
    rows: 'go',
    columns: { ofTable: 'code', goneId: 'record', keptId: 'subject', goneName: 'about', goneAddress: 'about' },
    merged: { stays: ['goneId'] },
  },
}
