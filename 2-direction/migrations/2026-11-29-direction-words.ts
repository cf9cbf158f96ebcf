import { type WordIndex, wordIndexMigration } from '@plumbline/platform/database/word-index'

export const wordsOfDirections: WordIndex = {
  table: 'directionVersion',
  first: ['goal'],
  second: ['digest', 'whyNow', { list: 'nonGoals' }],
  third: [
    { list: 'successMeasures', fields: ['measure', 'from', 'to'] },
    { list: 'constraints', fields: ['what', 'source'] },
    { list: 'tradeOffs', fields: ['thisGood', 'thatGood', 'because'] },
    { list: 'assumptions', fields: ['statement', 'howNoticed'] },
  ],
  onceFilled: 'publishedAt',
}

/** Published directions are found by every word of theirs; a draft never is. */
export const directionWordsMigration = wordIndexMigration('2026-11-29-direction-words', wordsOfDirections)
