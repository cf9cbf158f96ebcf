import { newWordIndexMigration } from '@plumbline/platform/database/word-index'
import { wordsOfDirections } from './2026-11-29-direction-words.ts'

/** The same words, in an index that answers without looking into each direction. */
export const directionWordsAnewMigration = newWordIndexMigration(
  '2026-11-30-direction-words-anew',
  wordsOfDirections,
  wordsOfDirections,
)
