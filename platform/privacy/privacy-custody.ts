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
}
