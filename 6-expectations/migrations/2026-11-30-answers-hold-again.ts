import { oneOf } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

const KINDS = [
  'trigger-moved',
  'trigger-came',
  'trigger-day',
  'work-started',
  'superseded',
  'objection-answered',
] as const

/** A line to whoever asked may also say that a decision holds again. */
export const holdsAgainMigration: Migration = {
  name: '2026-11-30-answers-hold-again',
  widened: { progressLine: { kind: { from: oneOf(...KINDS), to: oneOf(...KINDS, 'holds-again') } } },
}
