import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  type KnownGroup,
  partsOf,
  type Replay,
  type ReplayedDirectory,
  type ReplayedWork,
  type ReplayQuery,
} from '@plumbline/people/words'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'

const texts = { summary: '', motivation: '', goals: '', non_goals: '' }
const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '')
const names = z
  .array(z.string())
  .nullish()
  .transform((given) => given ?? [])
/** Who took part: a list, or a list for each way of counting. */
const involved = z
  .union([z.array(z.string()), z.looseObject({ broad: names })])
  .nullish()
  .transform((given) => ({ groupIds: Array.isArray(given) ? given : (given?.broad ?? []) }))

const proposal = z.looseObject({
  id: z.string(),
  title: z.string(),
  created: z.string().nullish(),
  first_commit: z.string().nullish(),
  owning_group: z.string().nullish(),
  authors: names,
  components: names,
  summary: text,
  motivation: text,
  goals: text,
  non_goals: text,
  involved,
  at: z.string().nullish(),
  named_in_first_commit: names,
  named: names,
  participating_groups: names,
  now: z.looseObject({ reviewers: names, approvers: names, prr_approvers: names }).nullish(),
})
type Proposal = z.output<typeof proposal>

const subproject = z.looseObject({ name: z.string(), paths: names })
const catalogLine = z.looseObject({
  month: z.string().regex(/^\d{4}-\d{2}/),
  groups: z.array(
    z.looseObject({
      group: z.string(),
      name: z.string().nullish(),
      kind: z.string().nullish(),
      mission: text,
      chairs: names,
      tech_leads: names,
      subprojects: z.union([z.literal('same'), z.array(subproject)]).nullish(),
    }),
  ),
})
type CatalogGroup = z.output<typeof catalogLine>['groups'][number]

/** What is read from the three files, in the shapes that the scorer knows. */
export function readReplay(files: { history: string; catalog: string; queries: string }): {
  replay: Replay
  queries: ReplayQuery[]
} {
  const history = linesOf(files.history, proposal).map(workOf)
  const directories = directoriesOf(linesOf(files.catalog, catalogLine))
  return { replay: { history, directories }, queries: linesOf(files.queries, proposal).map(queryOf) }
}

function linesOf<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape>[] {
  return textOf(file)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = shape.safeParse(parsed(line, file, at + 1))
      if (read.success) return [read.data]
      const [first] = read.error.issues
      throw refused(file, at + 1, `${first?.path.join('.') || 'the line'}: ${first?.message}`)
    })
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file)
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    throw new Refusal('bad-input', `${file} cannot be read: ${(error as Error).message}`, {
      next: 'Name a file of JSON lines, plain or with gzip.',
    })
  }
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw refused(file, number, 'is not JSON')
  }
}

function refused(file: string, line: number, says: string): Refusal {
  return new Refusal('bad-input', `${file}, line ${line}: ${says}`, {
    next: 'Mend that line and run it again; nothing was written.',
  })
}

function undertakingOf(read: Proposal) {
  return {
    id: read.id,
    title: read.title,
    texts: (Object.keys(texts) as (keyof typeof texts)[])
      .filter((field) => read[field] !== '')
      .map((field) => ({ field, text: read[field], openedAs: 'work' as const, openedId: null })),
    ownerId: read.owning_group ?? null,
    requesterIds: read.authors,
    touches: read.components,
    on: read.first_commit ?? read.created ?? '9999-12-31',
  }
}

function queryOf(read: Proposal): ReplayQuery {
  return {
    ...undertakingOf(read),
    namedIds: [...read.named_in_first_commit, ...read.named, ...read.participating_groups],
  }
}

/** `involved` is what was known on the day `at`; `involved_at_2022-01-01` what was known then. */
function workOf(read: Proposal): ReplayedWork {
  const states = Object.entries(read).flatMap(([field, state]) => {
    const [, on] = /^involved_at_(\d{4}-\d{2}-\d{2})$/.exec(field) ?? []
    return on === undefined ? [] : [{ on, ...involved.parse(state) }]
  })
  states.push({ on: read.at ?? '9999-12-31', ...read.involved })
  return {
    ...undertakingOf(read),
    involvedSince: states.sort((a, b) => (a.on < b.on ? -1 : 1)),
    people: partsOf([...(read.now?.reviewers ?? []), ...(read.now?.approvers ?? [])], read.authors),
  }
}

/** Each month's directory. What is `"same"` stands as in the last month that says it. */
function directoriesOf(lines: readonly z.output<typeof catalogLine>[]): ReplayedDirectory[] {
  const known = new Map<string, z.output<typeof subproject>[]>()
  return [...lines]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, groups }) => ({
      month: month.slice(0, 7),
      groups: groups.map((group) => {
        if (Array.isArray(group.subprojects)) known.set(group.group, group.subprojects)
        return groupOf(group, known.get(group.group) ?? [])
      }),
    }))
}

function groupOf(group: CatalogGroup, owns: readonly z.output<typeof subproject>[]): KnownGroup {
  return {
    id: group.group,
    of: 'group',
    key: group.group,
    name: group.name ?? group.group,
    alsoCalled: [],
    doesWhat: group.mission,
    owns: owns.map(({ name, paths }) => ({ id: `${group.group}/${name}`, name, kind: 'component', paths })),
    uses: [],
    members: [...new Set([...group.chairs, ...group.tech_leads])].map((id) => ({ id, lead: true })),
  }
}
