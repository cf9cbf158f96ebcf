import { type WordIndex, wordIndexMigration } from '@plumbline/platform/database/word-index'

export const wordsOfDecisions = {
  table: 'decision',
  first: ['question'],
  second: ['chosen'],
  third: [
    ...['because', 'nextStep', 'expectedResult', 'source'],
    ...[{ list: 'drivers' }, { list: 'reviewTriggers' }, { list: 'aliases' }],
    { list: 'consequences', fields: ['what', 'borneBy'] },
    { list: 'options', fields: ['option', 'notChosenBecause'] },
  ],
  beside: [
    { table: 'dissent', by: 'decisionId', words: ['objection', 'wouldResolve'] },
    { table: 'furtherStep', by: 'decisionId', words: ['what'] },
  ],
} as const satisfies WordIndex

/** Decisions are found by every word of theirs, and by the objections that stay on record with them. */
export const decisionWordsMigration = wordIndexMigration('2026-11-29-decision-words', wordsOfDecisions)
