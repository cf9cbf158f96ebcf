import { peopleNamed } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import type { Asked } from '@plumbline/platform/operation'
import { addStage } from '../course/course.store.ts'
import { addDecision } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import { setRoles } from '../decision-role.store.ts'
import { addDissent } from '../dissent.store.ts'
import { setFurtherSteps } from '../further-step.store.ts'
import { addRelation } from '../relation.store.ts'
import { addSupersession } from '../supersession.store.ts'
import {
  addDecisionFile,
  changeDecisionFile,
  filesOfWork,
  relationsWithin,
  restate,
  takeStagesBack,
} from './decision-file.store.ts'
import type { FileRead, FilesRead, RefusedFile } from './file-shape.operations.ts'
import { type PlannedDecision, plannedFor } from './planned-decision.ts'
import type { PortableDecision } from './portable.ts'
import type { ReadDecision } from './reading.ts'
import { collisionsOf, type Edge, edgesOf, isRecord, keyOfRecord } from './record-edges.ts'
import { type RecordRow, rowsOf } from './record-row.ts'

export const FATES = ['new', 'same', 'changed', 'moved', 'kept', 'not-a-decision', 'refused'] as const
type Fate = (typeof FATES)[number]

/** What one file would become, or became. */
type PlannedFile = {
  key: string
  file: FileRead
  read: ReadDecision
  own: PortableDecision | null
  row: RecordRow
  fate: Fate
  says: string | null
  planned: PlannedDecision
  known: Known | undefined
}
type Known = Awaited<ReturnType<typeof filesOfWork>>[number]
export type Plan = { files: PlannedFile[]; refused: RefusedFile[]; edges: Edge[]; gone: string[] }

/** What reading these files into a work would do. Nothing is changed. */
export async function planFiles(db: Db, workId: string, read: FilesRead, today: string): Promise<Plan> {
  const known = await filesOfWork(db, workId)
  const records = read.files.flatMap((file) => file.records.map((record) => ({ file, ...record })))
  const all = records.map((record) => record.read)
  const rows = rowsOf(all)
  const colliding = new Map(
    collisionsOf(all).flatMap(({ number, paths }) => paths.map((path) => [path, number] as const)),
  )
  const given = new Set(read.files.map(({ path }) => path))
  const files = records.map(({ file, read: record, own }, at): PlannedFile => {
    const here = known.find(({ filePath, place }) => filePath === file.path && place === (record.place ?? 0))
    const moved = here
      ? undefined
      : known.find(
          ({ fileHash, filePath, place }) =>
            fileHash === file.hash && place === (record.place ?? 0) && !given.has(filePath),
        )
    const key = keyOfRecord(record)
    const number = colliding.get(key)
    const planned = withOwn(plannedFor(record, today), own)
    // Two files with one number: each is found by its number and its own name.
    const aliases =
      number === undefined
        ? planned.aliases
        : [`ADR-${String(number).padStart(4, '0')} (${file.path})`, ...planned.aliases.slice(1)]
    const { fate, says } = fateOf(record, file, here, moved)
    return {
      key,
      file,
      read: record,
      own,
      row: rows[at] as RecordRow,
      fate,
      says,
      planned: { ...planned, aliases },
      known: here ?? moved,
    }
  })
  const gone = known
    .filter(({ filePath, id }) => !given.has(filePath) && !files.some((file) => file.known?.id === id))
    .map(({ filePath }) => filePath)
  return { files, refused: read.refused, edges: edgesOf(all).edges, gone }
}

function fateOf(
  read: ReadDecision,
  file: FileRead,
  here: Known | undefined,
  moved: Known | undefined,
): { fate: Fate; says: string | null } {
  if (!isRecord(read))
    return {
      fate: 'not-a-decision',
      says: `It is ${read.dialect === 'empty' ? 'empty' : read.dialect === 'index' ? 'a page about decisions' : 'a template'}.`,
    }
  if (moved) return { fate: 'moved', says: `It was ${moved.filePath} before.` }
  if (!here) return { fate: 'new', says: null }
  if (here.fileHash === file.hash) return { fate: 'same', says: null }
  return here.revision === null
    ? { fate: 'changed', says: null }
    : { fate: 'kept', says: 'Its decision was edited here since; that text stays, and the new file is kept beside it.' }
}

/** What we wrote ourselves says more than the sections do; what somebody changed in the title or the status counts. */
function withOwn(planned: PlannedDecision, own: PortableDecision | null): PlannedDecision {
  if (!own) return planned
  const { chosen, because, consequences, options, decidedOn, reviewOn } = own
  const isAsWritten = planned.question === own.question.replace(/\s+/g, ' ').trim()
  const isSameStage =
    planned.stage === own.stage ||
    (planned.stage === 'decided' &&
      !['question', 'exploring', 'proposed', 'final-call', 'withdrawn'].includes(own.stage))
  return {
    ...planned,
    ...{ chosen, because, consequences, options, decidedOn, reviewOn },
    question: isAsWritten ? own.question : planned.question,
    ...(isSameStage ? { stage: own.stage, outcome: own.outcome } : {}),
    aliases: [...new Set([...planned.aliases, ...own.aliases])],
  }
}

export type Brought = {
  plan: Plan
  unlinked: { from: string; to: string; says: string }[]
  decisionOf: Map<string, string>
}

/** Reads the files into the work: every decision with its file, and what they say of each other on both sides. */
export async function bringFiles(asked: Asked<unknown>, workId: string, read: FilesRead): Promise<Brought> {
  const { db, now } = asked
  const plan = await planFiles(db, workId, read, dayOf(now))
  const decisionOf = new Map<string, string>()
  for (const file of plan.files) {
    const id = await bringOne(asked, workId, file)
    if (id !== null) decisionOf.set(file.key, id)
  }
  return { plan, decisionOf, unlinked: await link(asked, plan, decisionOf) }
}

async function bringOne(asked: Asked<unknown>, workId: string, planned: PlannedFile): Promise<string | null> {
  const { db, now } = asked
  const { fate, known, file, read } = planned
  if (fate === 'not-a-decision' || fate === 'refused') return null
  if (!known) return addNew(asked, workId, planned)
  const asKept = {
    fileText: file.kept.text,
    editedText: null,
    encoding: file.kept.encoding,
    marked: file.kept.marked,
    fileHash: file.hash,
  }
  if (fate === 'moved') await changeDecisionFile(db, known.id, { filePath: file.path })
  else if (fate === 'changed' || fate === 'kept') {
    await changeDecisionFile(db, known.id, {
      ...asKept,
      recordDialect: read.dialect,
      rawStatus: read.rawStatus,
      importedById: asked.by.personId,
      importedAt: now,
    })
  }
  if (fate === 'changed') {
    await restate(db, known.decisionId, { ...planned.planned, version: known.version + 1 })
    await stageAnew(asked, known.decisionId, planned.planned.stage, `${file.path} says so by now`)
  }
  return known.decisionId
}

/** Writes down where a decision stands by now, beside where it stood. */
export async function stageAnew(
  { db, by, now, newId }: Asked<unknown>,
  decisionId: string,
  stage: Decision['stage'],
  because: string | null,
): Promise<void> {
  await takeStagesBack(db, decisionId, now)
  await addStage(db, {
    id: newId(),
    decisionId,
    stage: stage ?? 'decided',
    because,
    personId: by.personId,
    forPersonId: null,
    at: now,
    takenBackAt: null,
  })
}

async function addNew(
  asked: Asked<unknown>,
  workId: string,
  { file, read, own, planned }: PlannedFile,
): Promise<string> {
  const { db, by, now, newId } = asked
  const id = newId()
  const called = async (name: string | null | undefined) => (name ? onlyOne(await peopleNamed(db, name)) : null)
  const [decider, ...others] = read.people.deciders ?? []
  const decision: Decision = {
    ...{ id, workId, version: 1, revision: null, directionVersionId: null },
    ...planned,
    method: own?.method ?? null,
    drivers: own?.drivers ?? null,
    confidence: own?.confidence ?? null,
    expectedResult: own?.expectedResult ?? null,
    reviewTriggers: own?.reviewTriggers ?? null,
    door: own?.door ?? 'two-way',
    nobodyDisagreed: own?.nobodyDisagreed ?? false,
    approverId: await called(own ? own.approver : others.length === 0 ? decider : null),
    nextStep: own?.nextStep ?? null,
    nextOwnerId: await called(own?.nextOwner),
    nextByOn: own?.nextByOn ?? null,
    effectiveFrom: own?.effectiveFrom ?? null,
    recordedAt: now,
    recordedById: by.personId,
    source: file.path,
  }
  await addDecision(db, decision)
  await addStage(db, {
    id: newId(),
    decisionId: id,
    stage: planned.stage,
    because: null,
    personId: by.personId,
    forPersonId: null,
    at: now,
    takenBackAt: null,
  })
  for (const { who, objection, wouldResolve, commits } of own?.dissent ?? [])
    await addDissent(db, { id: newId(), decisionId: id, personId: await called(who), objection, wouldResolve, commits })
  const steps = []
  for (const { what, owner, byOn } of own?.furtherSteps ?? []) {
    const ownerId = await called(owner)
    if (ownerId !== null) steps.push({ what, ownerId, byOn })
  }
  await setFurtherSteps(db, id, steps, newId)
  const roles: { personId: string; role: PortableDecision['roles'][number]['role'] }[] = []
  for (const { who, role } of own?.roles ?? []) {
    const personId = await called(who)
    if (personId !== null && !roles.some((each) => each.personId === personId)) roles.push({ personId, role })
  }
  await setRoles(db, id, roles, { at: now, newId })
  await addDecisionFile(db, {
    ...{ id: newId(), decisionId: id, workId, filePath: file.path, place: read.place ?? 0 },
    ...{ fileText: file.kept.text, editedText: null, encoding: file.kept.encoding, marked: file.kept.marked },
    ...{
      fileHash: file.hash,
      recordDialect: read.dialect,
      rawStatus: read.rawStatus,
      importedById: by.personId,
      importedAt: now,
    },
  })
  return id
}

function onlyOne(found: readonly { id: string }[]): string | null {
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** Each relation once, read from both sides; what a decision cannot be to another is said instead of written. */
async function link({ db, by, now, newId }: Asked<unknown>, { edges }: Plan, decisionOf: ReadonlyMap<string, string>) {
  const { replaced, related } = await relationsWithin(db, [...decisionOf.values()])
  const unlinked: Brought['unlinked'] = []
  for (const { relation, isPart, from, to } of edges) {
    const [one, other] = [decisionOf.get(from), decisionOf.get(to)]
    if (one === undefined || other === undefined) continue
    const because = `As ${from} says`
    if (relation === 'supersedes' || relation === 'superseded-by') {
      const [byDecisionId, decisionId] = relation === 'supersedes' ? [one, other] : [other, one]
      if (replaced.some((each) => each.decisionId === decisionId && each.byDecisionId === byDecisionId)) continue
      const isCircle = replaced.some((each) => each.decisionId === byDecisionId && each.byDecisionId === decisionId)
      const isTaken = !isPart && replaced.some((each) => each.decisionId === decisionId && each.part === null)
      if (isCircle || isTaken) {
        unlinked.push({
          from,
          to,
          says: isCircle
            ? 'They say that they take the place of each other.'
            : 'Another file has taken its whole place already.',
        })
        continue
      }
      const part = isPart ? 'A part of it' : null
      replaced.push({ decisionId, byDecisionId, part })
      await addSupersession(db, { id: newId(), decisionId, byDecisionId, because, part, at: now })
    } else if (relation !== 'relates-to') {
      const [decisionId, otherDecisionId] = relation === 'amended-by' ? [other, one] : [one, other]
      const kind = relation === 'depends-on' ? 'depends-on' : 'amends'
      if (
        related.some(
          (each) => each.decisionId === decisionId && each.otherDecisionId === otherDecisionId && each.kind === kind,
        )
      )
        continue
      related.push({ decisionId, otherDecisionId, kind })
      await addRelation(db, {
        id: newId(),
        decisionId,
        otherDecisionId,
        kind,
        because,
        part: null,
        personId: by.personId,
        at: now,
        endedAt: null,
      })
    }
  }
  return unlinked
}
