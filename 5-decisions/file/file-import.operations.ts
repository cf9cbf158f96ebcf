import { dayOf } from '@plumbline/platform/clock'
import { type Asking, operation } from '@plumbline/platform/operation'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { bringFiles, FATES, type Plan, planFiles } from './bring-files.operations.ts'
import { type FilesRead, givenFiles, readFilesAhead, readShape } from './file-shape.operations.ts'
import { importInWords } from './import-words.ts'

const input = z.strictObject({ workId: z.guid(), files: givenFiles })
const outcome = {
  counts: z.partialRecord(z.enum(FATES), z.number()),
  files: z.array(
    z.object({
      path: z.string(),
      fate: z.enum(FATES),
      says: z.string().nullable(),
      decisionId: z.string().nullable(),
      ...readShape,
    }),
  ),
  refused: z.array(z.object({ path: z.string(), line: z.number().nullable(), says: z.string() })),
  gone: z.array(z.string()).describe('Files that were imported before and are not among these; their decisions stay'),
}

const previewImport = operation({
  name: 'decision.preview-import',
  says: 'Say what every file of a folder of decision records would become here, without doing it',
  http: 'POST /work/{workId}/decision-file-previews',
  who: driver,
  changes: true,
  event: 'decision.import-previewed',
  input,
  output: z.object(outcome),
  ahead: readFilesAhead,
  cli: { words: (output) => importInWords(output, 'would be') },
  async run({ ahead, input: { workId }, db, now, tell }) {
    await theWork(db, workId)
    const plan = await planFiles(db, workId, ahead as FilesRead, dayOf(now))
    tell({ subjectId: workId, workId, details: { files: plan.files.length } })
    return outcomeOf(plan, new Map())
  },
})

const importFiles = operation({
  name: 'decision.import',
  says: 'Read a folder of decision records into a work: each file a decision, kept to the byte; again changes only what changed',
  http: 'POST /work/{workId}/decision-files',
  who: driver,
  changes: true,
  event: 'decision.imported',
  input,
  output: z.object({
    ...outcome,
    unlinked: z
      .array(z.object({ from: z.string(), to: z.string(), says: z.string() }))
      .describe('What files say of each other and cannot both be'),
  }),
  ahead: readFilesAhead,
  cli: { rehearsal: 'decision.preview-import', words: (output) => importInWords(output, 'were') },
  async run(asked) {
    const { workId } = asked.input
    await theWork(asked.db, workId)
    const { plan, decisionOf, unlinked } = await bringFiles(asked, workId, asked.ahead as FilesRead)
    const brought = outcomeOf(plan, decisionOf)
    asked.tell({ subjectId: workId, workId, details: { counts: brought.counts, refused: plan.refused.length } })
    return { ...brought, unlinked }
  },
})

function outcomeOf({ files, refused, gone }: Plan, decisionOf: ReadonlyMap<string, string>) {
  const counts: Partial<Record<(typeof FATES)[number], number>> = {}
  for (const { fate } of files) counts[fate] = (counts[fate] ?? 0) + 1
  if (refused.length > 0) counts.refused = refused.length
  return {
    counts,
    refused,
    gone,
    files: files.map(({ key, fate, says, row, read, planned, known }) => {
      const isDecision = fate !== 'not-a-decision'
      const { title, status, rawStatus, statusWhere, dialect, supersedes, supersededBy, amends, unresolved } = row
      return {
        path: key,
        fate,
        says,
        decisionId: decisionOf.get(key) ?? known?.decisionId ?? null,
        ...{ title, status, rawStatus, statusWhere, dialect, supersedes, supersededBy, amends, unresolved },
        stage: isDecision ? planned.stage : null,
        outcome: isDecision ? planned.outcome : null,
        aliases: isDecision ? planned.aliases : [],
        doubts: read.doubts,
      }
    }),
  }
}

export const fileImportOperations = [previewImport, importFiles]
export type PreviewDecisionFiles = Asking<typeof previewImport>
export type ImportDecisionFiles = Asking<typeof importFiles>
