import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { decisionsOf } from '../decision.store.ts'
import { type Decision, OUTCOMES, STAGES, stageOf } from '../decision.ts'
import { rolesOf } from '../decision-role.store.ts'
import { dissentTo } from '../dissent.store.ts'
import { furtherStepsOf } from '../further-step.store.ts'
import { relationsOf } from '../relation.store.ts'
import { predecessorsOf, successorsOf } from '../supersession.store.ts'
import { stageAnew } from './bring-files.operations.ts'
import { changeDecisionFile, type DecisionFile, fileOfDecision, restate } from './decision-file.store.ts'
import { type Around, fileNameFor, type PortableDecision, type PortableLink, stageFor } from './portable.ts'
import { fileOf } from './record-edges.ts'
import { FILE_STATES, readState } from './state-words.ts'
import { bytesKept } from './written-text.ts'

const exportDecision = operation({
  name: 'decision.export',
  says: 'A decision as a file: the one it was read from, to the byte, or as MADR 4 or JSON-ADR with everything that is written here',
  http: 'GET /decisions/{decisionId}/file',
  who: guests,
  changes: false,
  input: z.strictObject({
    decisionId: z.guid(),
    as: z
      .enum(['original', 'madr', 'json-adr'])
      .default('original')
      .describe('The file it was read from, if there is one; otherwise MADR'),
  }),
  output: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    text: z.string(),
    bytes: z.string().describe('The same in base64, to the byte'),
    edited: z.boolean().describe('Something of the file was put right here since it was read'),
  }),
  cli: { words: ({ text }) => text.trimEnd() },
  async run({ input, db }) {
    const decision = await theDecision(db, input.decisionId)
    const file = input.as === 'original' ? await fileOfDecision(db, decision.id) : undefined
    if (file) return asItCame(file)
    const around = await aroundOf(db, decision)
    const portable = await portableOf(db, decision)
    const isJson = input.as === 'json-adr'
    const text = isJson
      ? (await import('./json-adr-text.ts')).jsonAdrText(portable, around)
      : (await import('./madr-text.exchange.ts')).madrText(portable, around)
    return {
      fileName: fileNameFor(decision.question, around.number, isJson ? 'json' : 'md'),
      mediaType: isJson ? 'application/json' : 'text/markdown',
      text,
      bytes: Buffer.from(text).toString('base64'),
      edited: false,
    }
  },
})

function asItCame({ filePath, fileText, editedText, encoding, marked }: DecisionFile) {
  const text = editedText ?? fileText
  const bytes = Buffer.from(bytesKept({ text, encoding, marked }))
  return {
    fileName: fileOf(filePath),
    mediaType: /\.json$/i.test(filePath) ? 'application/json' : 'text/markdown',
    text: encoding === 'bytes' ? bytes.toString('utf8') : text,
    bytes: bytes.toString('base64'),
    edited: editedText !== null,
  }
}

/** Its number among the decisions of its work, oldest first, and what those have to do with it. */
async function aroundOf(db: Db, decision: Decision): Promise<Around> {
  const all = (await decisionsOf(db, decision.workId)).reverse()
  const numberOf = (id: string) => all.findIndex((each) => each.id === id) + 1
  const named = (relation: PortableLink['relation'], id: string): PortableLink[] => {
    const other = all.find((each) => each.id === id)
    return other
      ? [
          {
            relation,
            number: numberOf(id),
            fileName: fileNameFor(other.question, numberOf(id), 'md'),
            title: other.question,
          },
        ]
      : []
  }
  const [later, earlier, relations] = [
    await successorsOf(db, decision.id),
    await predecessorsOf(db, decision.id),
    await relationsOf(db, decision.id),
  ]
  const links = [
    ...later.flatMap(({ decisionId, part }) => named(part === null ? 'superseded-by' : 'amended-by', decisionId)),
    ...earlier.flatMap(({ decisionId, part }) => named(part === null ? 'supersedes' : 'amends', decisionId)),
    ...relations.flatMap(({ kind, decisionId, incoming }) =>
      kind === 'amends' ? named(incoming ? 'amended-by' : 'amends', decisionId) : [],
    ),
  ]
  return { number: numberOf(decision.id), links }
}

/** The decision with people by name; who is gone by now is named as the directory names them. */
async function portableOf(db: Db, decision: Decision): Promise<PortableDecision> {
  const [steps, roles, dissent] = [
    await furtherStepsOf(db, decision.id),
    await rolesOf(db, decision.id),
    await dissentTo(db, decision.id),
  ]
  const ids = [
    decision.approverId,
    decision.nextOwnerId,
    ...steps.map(({ ownerId }) => ownerId),
    ...roles.map(({ personId }) => personId),
  ].filter((id) => id !== null)
  const names = new Map((await peopleById(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const { question, chosen, because, outcome, method, version, door, consequences, options, nobodyDisagreed } = decision
  return {
    ...{ question, chosen, because, stage: stageOf(decision), outcome, method, version, door },
    drivers: decision.drivers ?? [],
    ...{ consequences, options, nobodyDisagreed },
    dissent: dissent.map(({ personName, objection, wouldResolve, commits }) => ({
      who: personName,
      objection,
      wouldResolve,
      commits,
    })),
    approver: nameOf(decision.approverId),
    roles: roles.map(({ personId, role }) => ({ who: nameOf(personId) ?? '', role })),
    nextStep: decision.nextStep,
    nextOwner: nameOf(decision.nextOwnerId),
    nextByOn: decision.nextByOn,
    furtherSteps: steps.map(({ what, ownerId, byOn }) => ({ what, owner: nameOf(ownerId) ?? '', byOn })),
    reviewOn: decision.reviewOn,
    reviewTriggers: decision.reviewTriggers ?? [],
    expectedResult: decision.expectedResult,
    confidence: decision.confidence,
    decidedOn: decision.decidedOn,
    effectiveFrom: decision.effectiveFrom,
    recordedOn: dayOf(decision.recordedAt),
    aliases: decision.aliases ?? [],
    source: decision.source,
  }
}

const changeFile = operation({
  name: 'decision.change-file',
  says: 'Put right what the file of a decision says: its title, the words of its status, and how we understand those',
  http: 'PATCH /decisions/{decisionId}/file',
  who: driverOfDecision,
  changes: true,
  event: 'decision.file-changed',
  input: z.strictObject({
    decisionId: z.guid(),
    rawStatus: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('The words of the status, as they shall stand in the file'),
    title: z.string().trim().min(1).max(500).optional().describe('The title, without its number'),
    status: z
      .enum(FILE_STATES)
      .exclude(['unknown', 'superseded', 'amended'])
      .optional()
      .describe('How the status is understood; told from its words when left out'),
  }),
  output: z.object({
    rawStatus: z.string().nullable(),
    question: z.string(),
    stage: z.enum(STAGES),
    outcome: z.enum(OUTCOMES).nullable(),
  }),
  async run(asked) {
    const { db, input, tell } = asked
    const decision = await theDecision(db, input.decisionId)
    const file = await fileOfDecision(db, decision.id)
    if (!file)
      throw new Refusal('conflict', 'This decision was not read from a file.', { next: 'Change the decision itself.' })
    const { rawStatus, title } = input
    if (rawStatus !== undefined || title !== undefined) await rewrite(db, file, { status: rawStatus, title })
    const said = rawStatus === undefined ? null : readState(rawStatus)
    const understood = input.status ?? (said === 'choices' || said === 'unknown' ? null : said)
    // What took its place is said by linking the later decision, not by a word.
    const moved =
      understood === null || understood === 'superseded' || understood === 'amended' ? null : stageFor(understood)
    if (moved) {
      await restate(db, decision.id, moved)
      await stageAnew(asked, decision.id, moved.stage, null)
    }
    if (title !== undefined) await restate(db, decision.id, { question: title })
    tell({
      subjectId: decision.id,
      workId: decision.workId,
      details: { fields: Object.keys(input).filter((name) => name !== 'decisionId') },
    })
    return {
      rawStatus: rawStatus ?? file.rawStatus,
      question: title ?? decision.question,
      stage: moved?.stage ?? stageOf(decision),
      outcome: moved ? moved.outcome : decision.outcome,
    }
  },
})

async function rewrite(
  db: Db,
  file: DecisionFile,
  { status, title }: { status: string | undefined; title: string | undefined },
): Promise<void> {
  const { editedFile } = await import('./edited-file.exchange.ts')
  const { keptText } = await import('./written-text.ts')
  const { id, filePath, encoding, marked, fileText, editedText, rawStatus } = file
  const bytes = editedFile(filePath, bytesKept({ text: editedText ?? fileText, encoding, marked }), { status, title })
  const kept = keptText(bytes)
  if (kept) await changeDecisionFile(db, id, { editedText: kept.text, rawStatus: status ?? rawStatus })
}

export const fileExportOperations = [exportDecision, changeFile]
export type ExportDecision = Asking<typeof exportDecision>
export type ChangeDecisionFile = Asking<typeof changeFile>
