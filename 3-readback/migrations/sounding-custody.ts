import type { Custody } from '@plumbline/platform/privacy/custody'

const until = 'Until the work or the workspace is removed.'
const everybody = 'Everybody in the workspace.'

export const soundingCustody: Custody = {
  sounding: {
    title: 'Soundings',
    keeps: 'What many people were asked, until when, who sees what, and who composed it.',
    why: 'So that everybody who takes part can see what was promised to them.',
    until,
    seenBy: everybody,
    erased: 'Stays; whoever composed it becomes “Former participant”.',
    rows: 'stay',
    columns: { question: 'words', source: 'words', composedById: 'mentions' },
    label: 'question',
    mention: ['question', 'closesOn', 'createdAt'],
  },
  soundingStatement: {
    title: 'Statements of a sounding',
    keeps: 'The statements that people vote on, and while it is open who added one.',
    why: 'They are what is voted on. Who added one is only counted, so that nobody floods the others.',
    until: 'Until the work or the workspace is removed. Who added it: in an anonymous sounding until it is closed.',
    seenBy: 'The statement: everybody in the workspace. Who added it: nobody.',
    erased: 'The statement stays, without who added it; the full name of somebody erased is replaced.',
    rows: 'stay',
    columns: { statement: 'words', leftOutBecause: 'words', joinedToId: 'record', authorId: 'mentions' },
    label: 'statement',
    mention: ['statement'],
  },
  soundingBallot: {
    title: 'Your votes in a sounding',
    keeps: 'One sign for each statement: agree, disagree, pass or none. Neither order nor time.',
    why: 'So that everybody votes once on each statement and can change it.',
    until:
      'Until the work or the workspace is removed. In an anonymous sounding it belongs to nobody any more from the closing on.',
    seenBy: 'Nobody but you. Others see figures about at least as many people as the sounding promises.',
    erased:
      'The votes stay, under “Former participant”: taking them out would show what they were, by the figures before and after.',
    rows: 'stay',
    columns: { personId: 'subject', votes: 'code' },
  },
  soundingParticipation: {
    title: 'That you were asked in an anonymous sounding',
    keeps: 'Whether you took part. Neither when nor what.',
    why: 'So that figures carry how many were asked.',
    until,
    seenBy: 'Nobody but you; others see how many.',
    erased: 'Stays under “Former participant”, so that counts stay true.',
    rows: 'stay',
    columns: { personId: 'subject' },
  },
  soundingClosing: {
    title: 'Closings of soundings',
    keeps: 'When a sounding was closed, and by whom.',
    why: 'After it nobody can vote any more.',
    until,
    seenBy: everybody,
    erased: 'Stays; whoever closed it becomes “Former participant”.',
    rows: 'stay',
    columns: { closedById: 'mentions' },
    mention: ['closedAt'],
  },
  soundingRouting: {
    title: 'Which statement comes next',
    keeps: 'For each statement how many have voted on it and how far it divides; no person.',
    why: 'So that everybody is asked what tells most.',
    until,
    seenBy: 'Nobody.',
    erased: 'Stays; it names nobody.',
    rows: 'stay',
    columns: { routing: 'code' },
  },
  soundingResult: {
    title: 'Results of soundings',
    keeps: 'Figures about groups that are large enough; no person.',
    why: 'So that a result stays as it was shown.',
    until,
    seenBy: everybody,
    erased: 'Stays; it names nobody.',
    rows: 'stay',
    columns: { figures: 'code' },
  },
}
