import type { Custody } from '../privacy/custody.ts'

export const proposalCustody: Custody = {
  proposal: {
    title: 'Drafts by assistants',
    keeps: 'Which change was drafted for you, by which of your keys, with what was proposed and why.',
    why: 'So that you can accept or decline it.',
    until: 'Until your account leaves the workspace.',
    seenBy: 'You, and administrators of the workspace.',
    erased: 'Removed.',
    rows: 'go',
    columns: { accountId: 'subject', apiKeyId: 'mentions', operation: 'code', proposedInput: 'words', why: 'words' },
    label: 'operation',
    mention: ['operation', 'createdAt'],
  },
  settlement: {
    title: 'Decisions on drafts',
    keeps: 'That you accepted or declined a draft, when, and why.',
    why: 'So that a draft counts once.',
    until: 'Until your account leaves the workspace.',
    seenBy: 'You, and administrators of the workspace.',
    erased: 'Removed.',
    rows: 'go',
    columns: { proposalId: 'subject', accountId: 'subject', because: 'words', subjectId: 'record' },
  },
}
