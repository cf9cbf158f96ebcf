import type { Custody } from '@plumbline/platform/privacy/custody'

export const directionCustody: Custody = {
  directionVersion: {
    title: 'Versions of a direction',
    keeps:
      'Goal, reasons, constraints, trade-offs, non-goals, assumptions with who looks after them, who kept the draft last, and who published it.',
    why: 'Each wording is kept, so that people can see what changed and what was asked about.',
    until: 'Until the work or the workspace is removed.',
    seenBy: 'Everybody in the workspace; those who are asked about it, through their link.',
    erased: 'The text stays, since others have answered to it. The full name of somebody erased is replaced in it.',
    rows: 'stay',
    columns: {
      goal: 'words',
      whyNow: 'words',
      successMeasures: 'words',
      constraints: 'words',
      tradeOffs: 'words',
      nonGoals: 'words',
      assumptions: 'words',
      digest: 'words',
      publishedById: 'mentions',
      draftedById: 'mentions',
    },
    label: 'goal',
    mention: ['version', 'goal', 'publishedAt'],
  },
  directionSeen: {
    title: 'Which version of a direction you have seen',
    keeps: 'That you opened a published version, and on which day.',
    why: 'Whoever drives the work must know who still goes by an older version.',
    until: 'Until the work or the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased: 'Removed.',
    rows: 'go',
    columns: { personId: 'subject' },
    merged: { doubled: 'goes' },
  },
}
