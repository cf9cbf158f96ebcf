import type { Custody } from '@plumbline/platform/privacy/custody'

export const workCustody: Custody = {
  work: {
    title: 'Pieces of work',
    keeps: 'Title, key, dates, who drives it, and where it was read from.',
    why: 'Everything else is about a piece of work.',
    until: 'Until the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased:
      'Somebody who drives work is not erased before another person does. Their full name in a title is replaced.',
    rows: 'stay',
    columns: { key: 'code', title: 'words', driverId: 'mentions', attribution: 'words' },
    label: 'title',
    mention: ['key', 'title', 'startsOn', 'dueOn'],
  },
}
