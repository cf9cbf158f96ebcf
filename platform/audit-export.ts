import { z } from 'zod'
import { type AuditResult, ChainWalk, type Head } from './audit.ts'
import { canonical } from './canonical.ts'
import type { LoggedEvent } from './events.store.ts'
import { Refusal } from './refusal.ts'

const headShape = z.object({ seq: z.number().int(), hash: z.string() })

const openingShape = z.object({
  plumbline: z.literal('audit'),
  format: z.literal(1),
  workspace: z.string(),
  exportedAt: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** What stood before the first event of this stretch. */
  start: headShape,
  /** The end of the whole log when it was exported. */
  head: headShape,
})

/** The first line of an exported log; each further line is one event. */
export type ExportOpening = z.output<typeof openingShape>

type ExportedEvent = LoggedEvent & { salt: string | null; details: Record<string, unknown> | null }

export type ExportVerified = AuditResult & { opening: ExportOpening; checkedAgainst: string | null }

/** Follows an exported log without a database. `published` is a head that was kept elsewhere, as SEQ:HASH. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  published: string | undefined,
): Promise<ExportVerified> {
  const [wantedSeq, wantedHash = ''] = published?.split(':') ?? []
  const wanted = wantedSeq === undefined ? undefined : { seq: Number(wantedSeq), hash: wantedHash }
  let opening: ExportOpening | undefined
  let walk = new ChainWalk()
  let met = false
  let number = 0
  for await (const line of lines) {
    number += 1
    if (!opening) {
      opening = readOpening(line)
      walk = new ChainWalk(opening.start)
      met = meets(wanted, opening.start, walk)
      continue
    }
    const event = readEvent(line)
    if (!event) {
      walk.tell(`Line ${number} cannot be read.`)
      continue
    }
    walk.takeEvent(event)
    const kept =
      event.salt === null || event.details === null ? null : { salt: event.salt, body: canonical(event.details) }
    walk.takeDetails(event, kept)
    met = meets(wanted, event, walk) || met
  }
  if (!opening) throw notAnExport()
  if (wanted && !met) walk.tell(outOfReach(wanted, opening, walk.last))
  const result = opening.to === null ? walk.end(opening.head) : walk.result()
  return { ...result, opening, checkedAgainst: published ?? null }
}

/** Whether this is the place of the published head; says so when another event stands there. */
function meets(wanted: Head | undefined, here: Head, walk: ChainWalk): boolean {
  if (!wanted || here.seq !== wanted.seq) return false
  if (wanted.seq > 0 && !here.hash.startsWith(wanted.hash))
    walk.tell(`Event ${wanted.seq} is not the one that was published elsewhere.`)
  return true
}

function outOfReach(wanted: Head, { start }: ExportOpening, last: Head): string {
  if (wanted.seq < start.seq)
    return `Event ${wanted.seq} was published elsewhere; this export begins only after event ${start.seq}.`
  return `The end is cut off: event ${wanted.seq} was published elsewhere, ${last.seq} is the last one here.`
}

function readOpening(line: string): ExportOpening {
  const opening = openingShape.safeParse(parsed(line))
  if (!opening.success) throw notAnExport()
  return opening.data
}

function notAnExport(): Refusal {
  return new Refusal('bad-input', 'This is not a log that plumbline audit export has written.')
}

function readEvent(line: string): ExportedEvent | undefined {
  const event = parsed(line) as ExportedEvent | undefined
  return typeof event?.seq === 'number' && typeof event.hash === 'string' ? event : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
