import type { Custody } from '@plumbline/platform/privacy/custody'

const until = 'Until the work or the workspace is removed.'
const seenBy = 'Everybody in the workspace; those who are asked to acknowledge it, through their link.'

export const decisionsCustody: Custody = {
  decision: {
    title: 'Decisions',
    keeps:
      'What was decided and why, what was not chosen, what follows, who approved it, who does the next step, and who recorded it.',
    why: 'So that a stranger finds what was decided, why, and who is next.',
    until,
    seenBy,
    erased: 'The role stays, the name goes: “Former participant” approved it. The full name is replaced in the text.',
    rows: 'stay',
    columns: {
      question: 'words',
      chosen: 'words',
      because: 'words',
      consequences: 'words',
      options: 'words',
      approverId: 'mentions',
      nextStep: 'words',
      nextOwnerId: 'mentions',
      recordedById: 'mentions',
      source: 'words',
    },
    label: 'question',
    mention: ['question', 'chosen', 'nextStep', 'nextByOn', 'decidedOn', 'recordedAt'],
  },
  dissent: {
    title: 'Objections to a decision',
    keeps: 'Who disagreed, with what, what would resolve it, and whether they act on it all the same.',
    why: 'An objection that is written down can be answered.',
    until,
    seenBy,
    erased: 'The objection stays as part of the decision, under “Former participant”.',
    rows: 'stay',
    columns: { personId: 'subject', objection: 'words', wouldResolve: 'words' },
  },
  supersession: {
    title: 'Which decision replaced which',
    keeps: 'What replaced a decision, which part of it, and why.',
    why: 'So that nobody acts on a decision that no longer holds.',
    until,
    seenBy: 'Everybody in the workspace.',
    erased: 'The full name of somebody erased is replaced.',
    rows: 'stay',
    columns: { because: 'words', part: 'words' },
  },
  askedToAcknowledge: {
    title: 'Who was asked to acknowledge a decision',
    keeps: 'Who was asked, and when.',
    why: 'So that it shows who has not heard of it yet.',
    until,
    seenBy: 'Everybody in the workspace.',
    erased: 'Stays under “Former participant”, so that counts stay true.',
    rows: 'stay',
    columns: { personId: 'subject' },
  },
  acknowledgement: {
    title: 'Acknowledgements',
    keeps:
      'Whether you understood the decision, disagree and commit, read it differently or cannot do your part, and what you wrote.',
    why: 'So that a misreading shows before it costs something.',
    until,
    seenBy: 'Everybody in the workspace.',
    erased: 'The choice stays, under “Former participant”; what the person wrote is removed.',
    rows: 'stay',
    columns: { personId: 'subject', words: 'about' },
  },
}
