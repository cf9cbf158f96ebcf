import { type WordIndex, wordIndexMigration } from '@plumbline/platform/database/word-index'

export const wordsInAsks: WordIndex = {
  table: 'ask',
  first: ['words'],
  second: [],
  third: ['source'],
}

/** What people asked is found by every word of it. */
export const wordsOfAsksMigration = wordIndexMigration('2026-11-29-words-of-asks', wordsInAsks)
