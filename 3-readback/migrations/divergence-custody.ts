import type { Custody } from '@plumbline/platform/privacy/custody'

const until = 'Until the work or the workspace is removed.'

export const divergenceCustody: Custody = {
  divergence: {
    title: 'What a read-back leaves open',
    keeps:
      'Where groups see a thing differently, what our text does not say, and the concerns, questions and holds that people wrote; who wrote them only where answers were announced as named.',
    why: 'So that it is settled or decided, and not forgotten.',
    until,
    seenBy: 'Everybody in the workspace, as far as the result of the read-back shows it.',
    erased: 'Your words are removed and the entry stays, under “Former participant”.',
    rows: 'stay',
    columns: { saidById: 'subject', words: 'about', finding: 'words' },
  },
  divergenceRecording: {
    title: 'Read-backs that were looked through',
    keeps: 'When a closed read-back was looked through for what it leaves open.',
    why: 'So that nothing is noted twice.',
    until,
    seenBy: 'Nobody.',
    erased: 'Nothing of a person is in it.',
    rows: 'stay',
    columns: {},
  },
  divergenceTurn: {
    title: 'What became of what was left open',
    keeps: 'When it was settled or opened again, by whom, and why.',
    why: 'So that whoever said it can read what came of it.',
    until,
    seenBy: 'Everybody in the workspace.',
    erased: 'Stays; whoever settled it becomes “Former participant”.',
    rows: 'stay',
    columns: { divergenceId: 'subject', turnedById: 'mentions', because: 'words' },
    mention: ['turn', 'because', 'createdAt'],
  },
}
