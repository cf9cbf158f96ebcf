import type { Dialect } from './dialect.ts'
import type { Form } from './facts.ts'
import type { Outline } from './outline.ts'
import type { Days, People } from './people-and-days.ts'
import type { Reference } from './references.ts'
import type { FileState } from './state-words.ts'
import type { ReadTitle } from './title.ts'
import type { Encoding } from './written-text.ts'

/** A field that somebody must look at, with the line it was read from. */
export type Doubt = { field: 'title' | 'status' | 'date'; at: number | null; text: string; why: string }

/** What one file says of one decision. */
export type ReadDecision = {
  path: string
  /** Which of several decisions in one file, from 1 on; nothing when there is one. */
  place: number | null
  dialect: Dialect
  encoding: Encoding
  number: number | null
  title: string
  titleWhere: ReadTitle['where']
  titleAt: number | null
  status: FileState | null
  rawStatus: string | null
  statusForm: Form | null
  statusAt: number | null
  /** What on that line says it. */
  statusSaid: string | null
  days: Days
  people: People
  references: Reference[]
  doubts: Doubt[]
  outline: Outline
}
