export type { Change, Need, SectionProps, SectionState } from './home.ts'
export type { Attribution, Work } from './work.ts'
export { drives, freeKey, keyFrom, LONGEST_TITLE, WORK_KEY } from './work.ts'
