import { newWordIndexMigration } from '@plumbline/platform/database/word-index'
import { wordsOfDecisions } from './2026-11-29-decision-words.ts'

/**
 * Decisions are found by every word of theirs, by what was said against them, by what could have been chosen, and by the words
 * that stood there before.
 */
export const decisionWordsAnewMigration = newWordIndexMigration('2026-11-30-decision-words-anew', wordsOfDecisions, {
  ...wordsOfDecisions,
  beside: [
    ...wordsOfDecisions.beside,
    { table: 'candidateOption', by: 'decisionId', words: ['words', 'why'] },
    {
      // What stands of concerns and holds; what its author replaced, and what was said to a call that was taken back, does not.
      table: 'finalCallAnswer',
      by: 'finalCallId',
      through: { table: 'finalCall', by: 'decisionId', watched: ['ending'] },
      words: ['words', 'about', 'wouldResolve', 'resolution'],
      where: {
        says: `"other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'`,
        watched: ['replacedAt', 'answer'],
      },
    },
    {
      table: 'decisionRevision',
      by: 'decisionId',
      words: [
        {
          document: 'text',
          words: [
            ...['question', 'chosen', 'because', 'nextStep', 'expectedResult', 'source'],
            ...[{ list: 'drivers' }, { list: 'reviewTriggers' }],
            { list: 'consequences', fields: ['what', 'borneBy'] },
            { list: 'options', fields: ['option', 'notChosenBecause'] },
            { list: 'furtherSteps', fields: ['what'] },
          ],
        },
      ],
    },
  ],
})
