import { day } from '@plumbline/platform/calendar'
import { z } from 'zod'
import { DOORS, METHODS, OUTCOMES, STAGES } from '../decision.ts'
import { ownValuesOf } from './front-matter.exchange.ts'
import { jsonRecords } from './json-record.ts'
import type { PortableDecision } from './portable.ts'
import { linesOf, textOf } from './written-text.ts'

const words = z.string().max(4_000)
const portable = z.object({
  question: words.min(1),
  chosen: words,
  because: words,
  stage: z.enum(STAGES),
  outcome: z.enum(OUTCOMES).nullable(),
  method: z.enum(METHODS).nullable(),
  version: z.int().min(1),
  door: z.enum(DOORS),
  drivers: z.array(words).max(20),
  consequences: z
    .array(z.object({ what: words, kind: z.enum(['good', 'bad', 'neutral']), borneBy: words.nullable() }))
    .max(30),
  options: z.array(z.object({ option: words, notChosenBecause: words })).max(20),
  nobodyDisagreed: z.boolean(),
  dissent: z
    .array(z.object({ who: words.nullable(), objection: words, wouldResolve: words.nullable(), commits: z.boolean() }))
    .max(20),
  approver: words.nullable(),
  roles: z.array(z.object({ who: words, role: z.enum(['driver', 'contributor', 'informed']) })).max(200),
  nextStep: words.nullable(),
  nextOwner: words.nullable(),
  nextByOn: day.nullable(),
  furtherSteps: z.array(z.object({ what: words, owner: words, byOn: day })).max(30),
  reviewOn: day.nullable(),
  reviewTriggers: z.array(words).max(20),
  expectedResult: words.nullable(),
  confidence: z.int().min(0).max(100).nullable(),
  decidedOn: day.nullable(),
  effectiveFrom: day.nullable(),
  recordedOn: day,
  aliases: z.array(words).max(100),
  source: words.nullable(),
})

/** What we wrote of a decision when we exported it, if the file carries it still. What was tampered with is not taken. */
export function ownBlockOf(path: string, bytes: Uint8Array): PortableDecision | null {
  const { text } = textOf(bytes)
  const said = /\.json$/i.test(path) ? inJson(text) : ownValuesOf(wholeLines(text))
  const read = portable.safeParse(said)
  return read.success ? read.data : null
}

/** Our block may hold a gap that is wider than the reader of titles takes it. */
function wholeLines(text: string) {
  return text.split(/\r\n|\n|\r/, 20_000).map((line, at) => ({ at: at + 1, text: line }))
}

function inJson(text: string): unknown {
  const [record] = jsonRecords(text, linesOf(text))
  if (typeof record?.own !== 'string') return record?.own
  try {
    return JSON.parse(record.own)
  } catch {
    return undefined
  }
}
