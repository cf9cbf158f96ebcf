import type { Custody } from '@plumbline/platform/privacy/custody'

const until = 'Until the work or the workspace is removed.'

/** What is kept of people by the texts of a decision, and by how they take it. */
export const wordingCustody: Custody = {
  decisionRevision: {
    title: 'Earlier texts of a decision',
    keeps: 'Every text that a decision had, who edited it, when, and why.',
    why: 'So that nothing is edited away, and everybody can see what they said yes to.',
    until,
    seenBy: 'Everybody in the workspace; of what changed since their answer, those who were asked, through their link.',
    erased: 'The text stays, the name of whoever edited it goes. The full name is replaced in the text.',
    rows: 'stay',
    columns: { text: 'words', changed: 'code', because: 'words', personId: 'mentions' },
    mention: ['revision', 'changed', 'because', 'at'],
  },
  wordingReopening: {
    title: 'Wordings that were re-opened',
    keeps: 'That two or more read a decision differently, and who looked at its wording then, with what they said.',
    why: 'So that the wording is mended, and nobody is blamed for reading it.',
    until,
    seenBy: 'Everybody in the workspace; those who read it differently, through their link.',
    erased: 'The row stays, the name goes. The full name is replaced in the text.',
    rows: 'stay',
    columns: { acknowledgementId: 'mentions', settledById: 'mentions', because: 'words' },
  },
  acknowledgementClaim: {
    title: 'Answers to claims about a decision',
    keeps: 'Two claims about a decision from which there is no way back, and what you said to them at first.',
    why: 'So that a misreading shows before it costs something.',
    until,
    seenBy: 'Everybody in the workspace.',
    erased: 'Stays under “Former participant”, so that counts stay true.',
    rows: 'stay',
    columns: { personId: 'subject', claim: 'words' },
    merged: { doubled: 'goes' },
  },
  acknowledgementReminder: {
    title: 'Reminders about a decision',
    keeps: 'When those who were silent were reminded, how many, and by whom.',
    why: 'So that nobody is reminded twice within two days.',
    until,
    seenBy: 'The driver of the work.',
    erased: 'The row stays, the name goes.',
    rows: 'stay',
    columns: { remindedById: 'mentions' },
    mention: ['remindedOn', 'remindedAt'],
  },
}
