import { dayOf } from '@plumbline/platform/clock'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { refuseSuperseded } from '../acknowledgement.operations.ts'
import { markEarlierWording } from '../acknowledgement.store.ts'
import { isDecided, isEnded, STAGE_SAYS } from '../course/course.ts'
import { draftOf, driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { completenessOf, type Decision, type Draft, PART_SAYS, stageOf } from '../decision.ts'
import { setRoles } from '../decision-role.store.ts'
import { newDecision, paragraph } from '../decision-shape.operations.ts'
import { addDissent, dissentTo } from '../dissent.store.ts'
import { setFurtherSteps } from '../further-step.store.ts'
import { refuseImpossible, refuseStrangers } from '../recording.operations.ts'
import {
  type Change,
  changeOf,
  type Nature,
  natureOf,
  rewords,
  SUBSTANCE,
  TEXT_PARTS,
  type TextPart,
} from './change.ts'
import { linesOf } from './difference.ts'
import { settleReopening } from './reopening.store.ts'
import { addRevision, editDecision, revisionsOf } from './revision.store.ts'
import { tellOfChange } from './telling.operations.ts'
import type { DecisionText } from './text.ts'
import { namesIn, standingText } from './texts.operations.ts'

const fields = newDecision

/** The fields of a decision, each of which may be left as it is, or (where it may be missing) be taken out. */
const edited = {
  question: fields.question.optional(),
  chosen: fields.chosen.optional(),
  because: fields.because.optional(),
  consequences: fields.consequences.removeDefault().optional(),
  options: fields.options.removeDefault().optional(),
  door: fields.door.removeDefault().optional(),
  approverId: fields.approverId.unwrap().nullable().optional(),
  nextStep: z
    .strictObject({
      what: z.string().trim().min(1).max(500).nullable().optional(),
      ownerId: z.guid().nullable().optional(),
      byOn: fields.reviewOn.unwrap().nullable().optional(),
    })
    .optional()
    .describe('What of the next step changes: what, by whom, by when'),
  reviewOn: fields.reviewOn.unwrap().nullable().optional(),
  decidedOn: fields.decidedOn.unwrap().optional().describe('Only of what is decided'),
  effectiveFrom: fields.effectiveFrom.unwrap().nullable().optional(),
  dissent: fields.dissent.removeDefault().optional().describe('Further objections; those that stand stay'),
  nobodyDisagreed: fields.nobodyDisagreed.removeDefault().optional(),
  drivers: fields.drivers.unwrap().nullable().optional(),
  method: fields.method.unwrap().nullable().optional(),
  confidence: fields.confidence.unwrap().nullable().optional(),
  expectedResult: fields.expectedResult.unwrap().nullable().optional(),
  reviewTriggers: fields.reviewTriggers.unwrap().nullable().optional(),
  furtherSteps: fields.furtherSteps.removeDefault().optional(),
  roles: fields.roles.removeDefault().optional(),
  source: fields.source.unwrap().nullable().optional(),
}
type Given = z.output<z.ZodObject<typeof edited>>

const changeDecision = operation({
  name: 'decision.change',
  says: 'Edit a decision: other words keep what people said; another what, owner, date or consequence asks them again',
  http: 'PATCH /decisions/{decisionId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.changed',
  input: z.strictObject({
    decisionId: z.guid(),
    revision: z
      .int()
      .min(0)
      .describe('The revision that you read, 0 where it has none: somebody else’s newer text is never written over'),
    ...edited,
    changedBecause: paragraph('Say why it is changed')
      .optional()
      .describe('Why it is changed; needed once it is decided'),
    wordingOnly: z
      .boolean()
      .default(false)
      .describe('Only the words of what was decided, of a step or of a consequence differ, and mean the same'),
  }),
  output: z.object({
    id: z.string(),
    version: z.number(),
    revision: z.number(),
    nature: z.enum(['same', 'wording', 'substance']),
    parts: z.array(z.enum(TEXT_PARTS)),
    substance: z.array(z.enum(SUBSTANCE)),
    askedAgain: z.number().describe('How many of those who had answered are asked again'),
  }),
  async run(asked) {
    const { db, input, tell } = asked
    const { decisionId, revision, changedBecause, wordingOnly, ...given } = input
    await theDecision(db, decisionId)
    await holdDecision(db, decisionId)
    const decision = await theDecision(db, decisionId)
    await refuseStrangers(db, strangersIn(given))
    const before = await standingText(db, decision)
    const after = editedText(before, given)
    const change = withDissent(changeOf(before, after), given)
    const nature = natureOf(change, wordingOnly)
    const about = { subjectId: decisionId, workId: decision.workId }
    const stands = { id: decisionId, version: decision.version, revision: decision.revision ?? 0 }
    if (nature === 'same') {
      tell(about)
      return { ...stands, nature, parts: [], substance: [], askedAgain: 0 }
    }
    if (stands.revision !== revision) throw await newerText(asked, decision, { before, after, parts: change.parts })
    await refuseUnchangeable(asked, decision, { change, nature, wordingOnly, changedBecause })
    await refuseEmptied(asked, decision, { before, after, given })
    const written = await keepEdit(asked, decision, { before, after, given, change, nature, changedBecause })
    const askedAgain = await askAgain(asked, decision, { change, nature, revision: written.revision })
    tell({ ...about, details: { version: written.version, changed: change.parts, nature } })
    const substance = nature === 'substance' ? change.substance : []
    return { id: decisionId, ...written, nature, parts: change.parts, substance, askedAgain }
  },
})

function strangersIn({ approverId, nextStep, dissent = [], furtherSteps = [], roles = [] }: Given) {
  return [
    approverId ?? undefined,
    nextStep?.ownerId ?? undefined,
    ...dissent.map(({ personId }) => personId),
    ...furtherSteps.map(({ ownerId }) => ownerId),
    ...roles.map(({ personId }) => personId),
  ]
}

/** The text with what was given in its place, and everything else as it was. */
function editedText(before: DecisionText, given: Given): DecisionText {
  const { nextStep = {}, dissent: _, ...rest } = given
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...told,
    nextStep: nextStep.what === undefined ? before.nextStep : nextStep.what,
    nextOwnerId: nextStep.ownerId === undefined ? before.nextOwnerId : nextStep.ownerId,
    nextByOn: nextStep.byOn === undefined ? before.nextByOn : nextStep.byOn,
  }
}

function withDissent(change: Change, { dissent = [] }: Given): Change {
  if (dissent.length === 0 || change.parts.includes('dissent')) return change
  return { ...change, parts: TEXT_PARTS.filter((part) => part === 'dissent' || change.parts.includes(part)) }
}

type Texts = { before: DecisionText; after: DecisionText }

/** Names what stands by now beside what was about to be written, part by part. */
async function newerText(
  { db, by, now }: Asked<unknown>,
  { id, revision }: Decision,
  { before, after, parts }: Texts & { parts: readonly TextPart[] },
): Promise<Refusal> {
  const last = (await revisionsOf(db, id)).find((each) => each.revision === revision)
  const editor = last?.personId ? await personById(db, last.personId) : undefined
  const who = editor && editor.id !== by.personId ? `${editor.name} has` : 'Somebody, or you in another window, has'
  const names = await namesIn(db, [before, after])
  const said = (text: DecisionText, part: TextPart) => linesOf(text, part, names, dayOf(now)).join(' · ') || 'nothing'
  return new Refusal('conflict', `${who} changed it after you opened it. Yours was not written over it.`, {
    next: 'Look at both, and send the one that shall hold.',
    fields: parts.map((part) => ({
      path: FIELD_OF[part],
      says: `Now: “${said(before, part)}”. Yours: “${said(after, part)}”.`,
    })),
  })
}

/** The field of the input in which each part is written. */
const FIELD_OF: Record<TextPart, string> = {
  chosen: 'chosen',
  because: 'because',
  consequences: 'consequences',
  'next-step': 'nextStep.what',
  'next-owner': 'nextStep.ownerId',
  'next-by': 'nextStep.byOn',
  'further-steps': 'furtherSteps',
  approver: 'approverId',
  'effective-from': 'effectiveFrom',
  review: 'reviewOn',
  door: 'door',
  question: 'question',
  options: 'options',
  dissent: 'dissent',
  drivers: 'drivers',
  method: 'method',
  confidence: 'confidence',
  'expected-result': 'expectedResult',
  'review-triggers': 'reviewTriggers',
  roles: 'roles',
  'decided-on': 'decidedOn',
  source: 'source',
}

type Wanted = { change: Change; nature: Nature; wordingOnly: boolean; changedBecause: string | undefined }

async function refuseUnchangeable(
  asked: Asked<unknown>,
  decision: Decision,
  { change, nature, wordingOnly, changedBecause }: Wanted,
): Promise<void> {
  const stage = stageOf(decision)
  await refuseSuperseded(asked, decision)
  if (isEnded(stage)) {
    throw new Refusal('closed', `It is ${STAGE_SAYS[stage]}, and stays as it was written.`, {
      next: 'Record another decision, and relate both.',
    })
  }
  if (wordingOnly && change.beyondWords.length > 0) {
    throw new Refusal('bad-input', 'More than the words differs, so it cannot be called a change of wording only.', {
      fields: [{ path: 'wordingOnly', says: `Also differs: ${change.beyondWords.join(', ').replaceAll('-', ' ')}` }],
      next: 'Leave the rest as it was, or let those who answered be asked again.',
    })
  }
  if (stage === 'final-call' && nature === 'substance') {
    throw new Refusal('conflict', 'It is in its final call: what people are called for cannot change meanwhile.', {
      next: 'Take the final call back first. Its wording can be changed now.',
    })
  }
  if (isDecided(stage) && changedBecause === undefined) {
    throw new Refusal('bad-input', 'It is decided. Say why it is changed, for everybody who reads both texts.', {
      fields: [{ path: 'changedBecause', says: 'Say why it is changed' }],
    })
  }
  if (!isDecided(stage) && change.parts.includes('decided-on')) {
    throw new Refusal('bad-input', 'It is not decided yet, so there is no day of that.', {
      fields: [{ path: 'decidedOn', says: 'is told when it is decided' }],
    })
  }
}

/** What is decided stays as complete as it was: nothing that somebody would look for is taken out of it again. */
async function refuseEmptied(
  { db, now }: Asked<unknown>,
  decision: Decision,
  { before, after, given }: Texts & { given: Given },
): Promise<void> {
  const { dissent = [] } = given
  const objections = (await dissentTo(db, decision.id)).length
  const draft = await draftOf(db, decision, { objections, now })
  const next: Draft = { ...draft, ...after, objections: objections + dissent.length }
  if (isDecided(stageOf(decision))) {
    const lacked = completenessOf({ ...draft, door: after.door }).missing
    const wasWhole = completenessOf({ ...draft, ...before }).missing.length === 0
    const missing = completenessOf(next).missing.filter((part) => wasWhole || !lacked.includes(part))
    if (missing.length > 0) {
      const named = new Intl.ListFormat('en').format(missing.map((part) => PART_SAYS[part]))
      throw new Refusal('bad-input', `Then this would be missing: ${named}.`, {
        next: 'It is decided, so it stays complete. Nothing was changed.',
      })
    }
  }
  const contradicts = after.nobodyDisagreed && next.objections > 0
  refuseImpossible({ ...decision, ...after }, contradicts, dayOf(now))
}

type Edit = Texts & { given: Given; change: Change; nature: Nature; changedBecause: string | undefined }

/** Writes the new text, and keeps it whole; before the first edit also the one that stood there. */
async function keepEdit(
  asked: Asked<unknown>,
  decision: Decision,
  { before, after, given, change, nature, changedBecause }: Edit,
): Promise<{ version: number; revision: number }> {
  const { db, by, now, newId } = asked
  const { id: decisionId } = decision
  if ((await revisionsOf(db, decisionId)).length === 0) {
    await addRevision(db, {
      id: newId(),
      decisionId,
      revision: 0,
      version: decision.version,
      text: before,
      changed: [],
      because: null,
      personId: decision.recordedById,
      at: decision.recordedAt,
    })
  }
  const revision = (decision.revision ?? 0) + 1
  const version = decision.version + (nature === 'substance' ? 1 : 0)
  const { furtherSteps, roles, ...columns } = after
  if (!(await editDecision(db, decisionId, decision.revision, { ...columns, revision, version })))
    throw await newerText(asked, decision, { before, after, parts: change.parts })
  if (change.parts.includes('further-steps')) await setFurtherSteps(db, decisionId, furtherSteps, newId)
  if (change.parts.includes('roles')) await setRoles(db, decisionId, roles, { at: now, newId })
  for (const { personId, objection, wouldResolve, commits } of given.dissent ?? []) {
    const whose = { personId: personId ?? null, objection, wouldResolve: wouldResolve ?? null, commits }
    await addDissent(db, { id: newId(), decisionId, ...whose })
  }
  await addRevision(db, {
    id: newId(),
    decisionId,
    revision,
    version,
    text: after,
    changed: change.parts,
    because: changedBecause ?? null,
    personId: by.personId,
    at: now,
  })
  return { version, revision }
}

/**
 * What is asked of people after an edit: after a change of substance everybody, since answers belong to the version that was
 * read; after other words only those who had read it differently. Gives how many had answered and are asked again.
 */
async function askAgain(
  asked: Asked<unknown>,
  decision: Decision,
  { change, nature, revision }: { change: Change; nature: Nature; revision: number },
): Promise<number> {
  const { db, by, now } = asked
  const settled = { settledAt: now, settledById: by.personId, because: null }
  if (nature === 'substance') {
    await settleReopening(db, decision.id, { ...settled, settledBy: 'new-version' })
    return tellOfChange(asked, decision, { revision, onlyIds: null })
  }
  if (!rewords(change)) return 0
  await settleReopening(db, decision.id, { ...settled, settledBy: 'reworded' })
  const readers = await markEarlierWording(db, decision, now)
  return tellOfChange(asked, decision, { revision, onlyIds: readers })
}

export const changingOperations = [changeDecision]
export type ChangeDecision = Asking<typeof changeDecision>
