import type { Passage } from '@plumbline/platform/mail/letter'
import { dayInWords } from '@plumbline/work/words'
import { z } from 'zod'

const need = z.object({ verb: z.string(), what: z.string(), where: z.string(), byOn: z.string().nullable() })
const change = z.object({ at: z.string(), what: z.string(), why: z.string(), where: z.string() })

/** What one workspace has to say in somebody's digest. */
export const digestPart = z.object({
  workspace: z.string(),
  slug: z.string(),
  needs: z.array(need),
  changes: z.array(change),
  /** The end of the chain of events, for those who administer the workspace. */
  chain: z.object({ seq: z.number(), hash: z.string() }).nullable(),
})

export type DigestPart = z.output<typeof digestPart>
type Need = z.output<typeof need>

/** By what a need is recognised the next day. One that falls due by tomorrow is worth saying again. */
export function needKey(slug: string, { verb, where, byOn }: Need, tomorrow: string): string {
  return [slug, verb, where, ...(byOn !== null && byOn <= tomorrow ? ['due'] : [])].join(' ')
}

/** Whether there is anything that somebody has not been told before. */
export function saysSomethingNew(
  parts: readonly DigestPart[],
  keys: readonly string[],
  told: readonly string[],
): boolean {
  return parts.some(({ changes }) => changes.length > 0) || keys.some((key) => !told.includes(key))
}

/** The subject says what is asked, not that this is a digest. */
export function digestSubject(parts: readonly DigestPart[]): string {
  const needs = parts.flatMap((part) => part.needs)
  const changes = parts.flatMap((part) => part.changes)
  const [first] = needs
  if (first) {
    const more = needs.length - 1
    return `${first.verb}: ${first.what}${more > 0 ? ` (and ${more} more)` : ''}`
  }
  const [latest] = changes
  if (latest && changes.length === 1) return latest.what
  return `${changes.length} things changed that touch you`
}

/** The digest in full: what is asked, what changed and why it touches the reader, each with its place. */
export function digestPassages(
  name: string,
  parts: readonly DigestPart[],
  publicUrl: string,
  today: string,
): Passage[] {
  const manyPlaces = parts.length > 1
  return [
    { text: opening(name, parts) },
    ...parts.flatMap((part) => [
      ...(manyPlaces ? [{ heading: part.workspace }] : []),
      ...partPassages(part, { publicUrl, today, many: manyPlaces }),
    ]),
  ]
}

function opening(name: string, parts: readonly DigestPart[]): string {
  const needs = parts.reduce((sum, part) => sum + part.needs.length, 0)
  const changes = parts.reduce((sum, part) => sum + part.changes.length, 0)
  const waits =
    needs === 0 ? 'Nothing waits for you' : needs === 1 ? 'One thing waits for you' : `${needs} things wait for you`
  const changed =
    changes === 0
      ? 'nothing else is new'
      : changes === 1
        ? 'one thing changed that touches you'
        : `${changes} things changed that touch you`
  return `Good morning${name ? `, ${name}` : ''}. ${waits}; ${changed}.`
}

function partPassages(
  { workspace, slug, needs, changes, chain }: DigestPart,
  { publicUrl, today, many }: { publicUrl: string; today: string; many: boolean },
): Passage[] {
  const place = `${publicUrl}/w/${slug}`
  const [first, ...others] = needs
  return [
    ...(first
      ? [
          ...(many ? [] : [{ heading: 'Needs you' }]),
          { text: inWords(first, today) },
          { action: first.verb, href: `${place}/${first.where}` },
        ]
      : []),
    ...(others.length > 0 ? [{ list: others.map((each) => `${each.verb}: ${inWords(each, today)}`) }] : []),
    ...(changes.length > 0
      ? [{ heading: 'Changed for you' }, { list: changes.map(({ what, why }) => (why ? `${what}\n${why}` : what)) }]
      : []),
    ...(first && others.length === 0 && changes.length === 0 ? [] : [{ action: `Open ${workspace}`, href: place }]),
    ...(chain
      ? [
          {
            note: `The log of ${workspace} ends with event ${chain.seq}, ${chain.hash}. Keep this: if it is ever missing from the log, the log was cut.`,
          },
        ]
      : []),
  ]
}

function inWords({ what, byOn }: Need, today: string): string {
  return byOn ? `${what} (by ${dayInWords(byOn, today)})` : what
}
