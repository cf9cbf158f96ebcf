import { day } from '@plumbline/platform/calendar'
import { Refusal, type RefusedField } from '@plumbline/platform/refusal'
import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, type YAMLMap } from 'yaml'
import { z } from 'zod'

/** Largest file, deepest nesting and most aliases that are read at all. */
const LARGEST_FILE = 1024 * 1024
const DEEPEST = 30
const MOST_ALIASES = 20
const MOST_REFUSED_LINES = 50
/** Of so many faults the lines are looked up. */
const MOST_PLACED = 200

const words = z.string().trim().min(1).max(4_000)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).default([])
const one = z.string().trim().min(1).max(200)

/** A piece of work as a person writes it in one file. Only the title is needed. */
const initiative = z.strictObject({
  id: one.optional(),
  title: one,
  source: z
    .looseObject({
      repository: one.optional(),
      path: one.optional(),
      licence: one.optional(),
      text: one.optional(),
      state_as_of: z.coerce.string().optional(),
    })
    .optional(),
  driver: one.optional(),
  due: day.optional(),
  goal: words.optional(),
  why_now: words.optional(),
  goals: list(words),
  success_measures: list(
    z.strictObject({
      measure: words,
      from: z.coerce.string().optional(),
      to: z.coerce.string().optional(),
      by: day.optional(),
    }),
  ),
  constraints: list(
    z.union([words, z.strictObject({ what: words, source: one.optional(), hard: z.boolean().optional() })]),
  ),
  trade_offs: list(
    z.strictObject({ this_good: one, that_good: one, position: z.number().min(0).max(100), because: words.optional() }),
  ),
  non_goals: list(words),
  assumptions: list(z.strictObject({ statement: words, how_noticed: words.optional(), check_by: day.optional() })),
  trade_offs_and_risks: list(z.strictObject({ text: words, mitigation: words.optional() })),
  groups: list(z.looseObject({ group: one, role: one.optional(), does: words.optional() })),
  people: list(
    z.looseObject({
      name: one.optional(),
      handle: one.optional(),
      email: z.email('is not an e-mail address').optional(),
      group: one.optional(),
      role: one.optional(),
      expected: words.optional(),
      leads: z.array(one).optional(),
    }),
  ),
  decisions: list(
    z.strictObject({
      question: words,
      chosen: words,
      because: words,
      alternatives: list(z.strictObject({ option: words, not_chosen_because: words })),
    }),
  ),
  owner_group: one.nullish(),
  first_published: z.string().nullish(),
  status: one.nullish(),
  stage: one.nullish(),
  links: z.array(z.unknown()).nullish(),
  commitments: z.array(z.unknown()).nullish(),
  target_changes: z.array(z.unknown()).nullish(),
  involved_later: z.array(z.unknown()).nullish(),
})

export type InitiativeFile = z.output<typeof initiative>

/** Reads one hand-written YAML file. Everything that does not fit is refused at once, each with its line; nothing is guessed. */
export function readInitiativeFile(text: string): InitiativeFile {
  if (text.length > LARGEST_FILE)
    throw new Refusal('too-large', 'The file is larger than 1 MB.', { next: 'Split it, one piece of work a file.' })
  const lines = new LineCounter()
  const document = parsed(text, lines)
  const faults = document.errors.map(({ message, pos }) => ({
    path: 'file',
    says: message.split('\n')[0] ?? 'cannot be read',
    line: lines.linePos(pos[0]).line,
  }))
  if (faults.length > 0) throw refused(faults)
  refuseDeep(document.contents, 0, lines)
  const checked = initiative.safeParse(plainValue(document))
  if (checked.success) return checked.data
  const places = checked.error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    return keys.map((key) => ({
      place: key === undefined ? path : [...path, key],
      says: key === undefined ? issue.message : 'is not known',
    }))
  })
  throw refused(
    places.slice(0, MOST_PLACED).map(({ place, says }) => ({
      path: place.join('.') || 'file',
      says,
      line: lineOf(document.contents, place, lines),
    })),
    places.length,
  )
}

function parsed(text: string, lines: LineCounter) {
  try {
    return parseDocument(text, { lineCounter: lines, uniqueKeys: false, strict: true, version: '1.2' })
  } catch {
    throw refused([{ path: 'file', says: 'is nested too deeply or cannot be read at all', line: 1 }])
  }
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    throw refused([{ path: 'file', says: 'refers to itself too often', line: 1 }])
  }
}

function refuseDeep(node: ParsedNode | Node | null | undefined, depth: number, lines: LineCounter): void {
  if (depth > DEEPEST)
    throw refused([
      { path: 'file', says: `is nested more than ${DEEPEST} levels deep`, line: lineOfNode(node, lines) ?? 1 },
    ])
  if (isMap(node)) {
    refuseDoubled(node, lines)
    for (const pair of node.items) refuseDeep(pair.value as Node | null, depth + 1, lines)
  }
  if (isSeq(node)) for (const item of node.items) refuseDeep(item as Node | null, depth + 1, lines)
}

/** Looked for here, since the reader of YAML compares every key with every other. */
function refuseDoubled(map: YAMLMap, lines: LineCounter): void {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : undefined
    if (name === undefined) continue
    if (seen.has(name)) {
      throw refused([
        { path: 'file', says: `says “${name.slice(0, 40)}” twice`, line: lineOfNode(key as Node, lines) ?? 1 },
      ])
    }
    seen.add(name)
  }
}

/** The line on which a value stands; for something that is missing, the line of what it is missing from. */
function lineOf(contents: Node | null, path: readonly string[], lines: LineCounter): number {
  let node: Node | null | undefined = contents
  let line = lineOfNode(node, lines) ?? 1
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      line = lineOfNode((pair?.key as Node | undefined) ?? null, lines) ?? line
      node = pair?.value as Node | null
    } else if (isSeq(node)) {
      node = node.items[Number(step)] as Node | undefined
      line = lineOfNode(node, lines) ?? line
    }
  }
  return line
}

function lineOfNode(node: Node | null | undefined, lines: LineCounter): number | undefined {
  return node?.range ? lines.linePos(node.range[0]).line : undefined
}

function refused(fields: RefusedField[], all = fields.length): Refusal {
  const inOrder = [...fields].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const [first] = inOrder
  const more = all > 1 ? `, and ${all - 1} more` : ''
  return new Refusal('bad-input', `Line ${first?.line}: ${first?.path} ${first?.says}${more}. Nothing was imported.`, {
    fields: inOrder.slice(0, MOST_REFUSED_LINES),
    next: 'Correct the lines that are named, then import the file again.',
  })
}
