import { newWordIndexMigration } from '@plumbline/platform/database/word-index'
import { wordsInAsks } from './2026-11-29-words-of-asks.ts'

/** The same words, in an index that answers without looking into each ask. */
export const wordsOfAsksAnewMigration = newWordIndexMigration('2026-11-30-words-of-asks-anew', wordsInAsks, wordsInAsks)
