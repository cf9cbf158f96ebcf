import { recordDecision } from '@plumbline/decisions/step'
import { draftDirection, publishDirection } from '@plumbline/direction/step'
import { registerStakeholder } from '@plumbline/people/step'
import type { Asked, InputOf } from '@plumbline/platform/operation'
import { registerWork } from '@plumbline/work/step'
import { keyFrom, WORK_KEY } from '@plumbline/work/words'
import type { InitiativeFile } from './initiative-file.ts'
import { type RegisterEntry, registerEntries } from './register-entry.ts'

/** What became of a file: the work, how much was taken over, and what has no place here yet. */
export type BroughtIn = {
  workId: string
  key: string
  title: string
  people: number
  groups: number
  decisions: number
  leftOut: string[]
}

/** Parts that a file may have and that no room of this version keeps. They are named in the report, not dropped silently. */
const WITHOUT_A_PLACE = ['commitments', 'target_changes', 'involved_later', 'links'] as const

/** Turns a file that was read into work, direction, register and decisions, through the same operations that people use. */
export async function bringIn(
  asked: Pick<Asked<unknown>, 'perform'>,
  file: InitiativeFile,
  how: { workspace: string; publish: boolean; driverId?: null },
): Promise<BroughtIn> {
  const { perform } = asked
  const within = { workspace: how.workspace }
  const source = sourceOf(file)
  const work = await perform(
    registerWork,
    {
      title: file.title,
      ...(how.driverId === null ? { driverId: null } : {}),
      ...(file.id ? { key: keyOf(file.id) } : {}),
      ...(file.due ? { dueOn: file.due } : {}),
      ...(source ? { attribution: { source, licence: file.source?.licence ?? 'not stated', note: noteOf(file) } } : {}),
    },
    within,
  )
  const entries = registerEntries(file)
  for (const entry of entries) await perform(registerStakeholder, asStakeholder(entry, work.id, source, file), within)
  if (file.goal) {
    await perform(draftDirection, { workId: work.id, ...directionOf(file, file.goal) }, within)
    if (how.publish) await perform(publishDirection, { workId: work.id }, within)
  }
  for (const { question, chosen, because, alternatives } of file.decisions) {
    const options = alternatives.map(({ option, not_chosen_because }) => ({
      option,
      notChosenBecause: not_chosen_because,
    }))
    await perform(
      recordDecision,
      { workId: work.id, question, chosen, because, options, source: source ?? 'A file that was imported' },
      within,
    )
  }
  return {
    workId: work.id,
    key: work.key,
    title: work.title,
    people: entries.filter(({ person }) => person).length,
    groups: new Set(entries.flatMap(({ group }) => group ?? [])).size,
    decisions: file.decisions.length,
    leftOut: WITHOUT_A_PLACE.flatMap((part) =>
      (file[part] ?? []).length > 0 ? [`${part} (${(file[part] ?? []).length})`] : [],
    ),
  }
}

function keyOf(id: string): string {
  const key = id.toUpperCase()
  return WORK_KEY.test(key) ? key : keyFrom(id)
}

function sourceOf(file: InitiativeFile): string | undefined {
  const { repository, path } = file.source ?? {}
  return [repository, path].filter(Boolean).join(' ') || undefined
}

function noteOf(file: InitiativeFile): string {
  const { text, state_as_of } = file.source ?? {}
  return [text, state_as_of ? `state as of ${state_as_of}` : undefined].filter(Boolean).join('; ')
}

function asStakeholder(
  entry: RegisterEntry,
  workId: string,
  source: string | undefined,
  file: InitiativeFile,
): InputOf<typeof registerStakeholder> {
  const does = file.groups.find(({ group }) => group === entry.group)?.does
  return {
    workId,
    role: entry.role,
    relations: entry.relations,
    ...(entry.person ? { person: { ...entry.person, ...(source ? { source } : {}) } } : {}),
    ...(entry.group
      ? { group: { name: entry.group, ...(does ? { doesWhat: does } : {}), ...(source ? { source } : {}) } }
      : {}),
    ...(entry.expected ? { expected: entry.expected } : {}),
    ...(entry.foundBy ? { foundBy: entry.foundBy } : {}),
    ...(source ? { source } : {}),
  }
}

/** A risk that a file names is kept as an assumption to be watched, with what was planned against it. */
function directionOf(file: InitiativeFile, goal: string) {
  return {
    goal,
    whyNow: file.why_now ?? null,
    successMeasures: [
      ...file.goals.map((measure) => ({ measure, from: null, to: null, byOn: null })),
      ...file.success_measures.map(({ measure, from, to, by }) => ({
        measure,
        from: from ?? null,
        to: to ?? null,
        byOn: by ?? null,
      })),
    ],
    constraints: file.constraints.map((constraint) =>
      typeof constraint === 'string'
        ? { what: constraint, source: null, hard: true }
        : { what: constraint.what, source: constraint.source ?? null, hard: constraint.hard ?? true },
    ),
    tradeOffs: file.trade_offs.map(({ this_good, that_good, position, because }) => ({
      thisGood: this_good,
      thatGood: that_good,
      position,
      because: because ?? null,
    })),
    nonGoals: file.non_goals,
    assumptions: [
      ...file.assumptions.map(({ statement, how_noticed, check_by }) => ({
        statement,
        howNoticed: how_noticed ?? null,
        checkByOn: check_by ?? null,
      })),
      ...file.trade_offs_and_risks.map(({ text, mitigation }) => ({
        statement: mitigation ? `Risk: ${text}. Answer: ${mitigation}` : `Risk: ${text}`,
      })),
    ],
  }
}
