import type { House } from './house.ts'

/** One thing that a rule found. The line is where the reader has to look. */
export interface Finding {
  file: string
  line: number
  says: string
}

/** A rule of the house, one a file in `tools/rules`. */
export interface Rule {
  name: string
  /** Why it is so, in plain words. */
  why: string
  /** What to do when it refuses you. */
  instead: string
  findings: (house: House) => Finding[]
}
