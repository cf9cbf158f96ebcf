import { apart } from '@plumbline/platform/apart'
import { dayOf } from '@plumbline/platform/clock'
import { type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { drawnId } from '@plumbline/platform/secret'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { addBallots } from './ballot.store.ts'
import { type PolisFiles, type PolisRead, readPolis, type Unreadable } from './polis-files.ts'
import { countClosed } from './recount.operations.ts'
import { addSounding, addSoundingClosing } from './sounding.store.ts'
import { FEWEST_VOTES, LONGEST_QUESTION } from './sounding.ts'
import { addStatements } from './statement.store.ts'

const READER = new URL('./polis-thread.exchange.ts', import.meta.url)
const READ_AT_ONCE = 16 * 1024
const BOUNDS = { seconds: 60, megabytes: 1_536 }

const input = z.strictObject({
  workId: z.guid(),
  question: z.string().trim().min(1).max(LONGEST_QUESTION),
  source: z.string().trim().min(1).max(1_000).describe('Where it comes from, with its licence if it has one'),
  votes: z.string().min(1).describe('votes.csv or participants-votes.csv'),
  statements: z.string().min(1).optional().describe('comments.csv; without it statements are called by their ids'),
})
type Given = z.output<typeof input>

const outcome = {
  statements: z.number(),
  leftOut: z.number(),
  participants: z.number(),
  votes: z.number(),
  signsTurned: z.boolean().describe('In these files -1 meant agree, as the counts beside the statements said'),
  refused: z.array(z.object({ file: z.enum(['votes', 'statements']), line: z.number(), says: z.string() })),
  moreRefused: z.number(),
}

async function read(asked: Given): Promise<PolisRead> {
  const files: PolisFiles = { votes: asked.votes, statements: asked.statements ?? null }
  const size = asked.votes.length + (asked.statements?.length ?? 0)
  const found =
    size <= READ_AT_ONCE ? readPolis(files) : await apart<PolisFiles, PolisRead | Unreadable>(READER, files, BOUNDS)
  if (!('because' in found)) return found
  throw new Refusal('bad-input', `${found.because} Nothing was changed.`, {
    next: 'Give comments.csv and votes.csv (or participants-votes.csv) of one Polis export.',
  })
}

function outcomeOf({ statements, ballots, votes, signsTurned, refused, moreRefused }: PolisRead) {
  const leftOut = statements.filter(({ leftOutBecause }) => leftOutBecause !== null).length
  return {
    statements: statements.length,
    leftOut,
    participants: ballots.length,
    votes,
    signsTurned,
    refused,
    moreRefused,
  }
}

const previewImport = operation({
  name: 'sounding.preview-import',
  says: 'Say what reading a Polis export as a sounding would bring, without doing it',
  http: 'POST /work/{workId}/sounding-previews',
  who: driver,
  changes: true,
  event: 'sounding.import-previewed',
  input,
  output: z.object(outcome),
  ahead: read,
  cli: { file: 'votes', secondFile: 'statements' },
  async run({ input: asked, ahead, db, tell }) {
    const work = await theWork(db, asked.workId)
    tell({ subjectId: work.id, workId: work.id })
    return outcomeOf(ahead as PolisRead)
  },
})

const importSounding = operation({
  name: 'sounding.import',
  says: 'Read a Polis export as a closed sounding; those who took part stay unnamed',
  http: 'POST /work/{workId}/sounding-imports',
  who: driver,
  changes: true,
  event: 'sounding.imported',
  input,
  output: z.object({ soundingId: z.string(), ...outcome }),
  ahead: read,
  cli: { file: 'votes', secondFile: 'statements', rehearsal: 'sounding.preview-import' },
  async run(context) {
    const { input: asked, ahead, by, db, now, newId, tell } = context
    const work = await theWork(db, asked.workId)
    const found = ahead as PolisRead
    const sounding = {
      id: newId(),
      workId: work.id,
      question: asked.question,
      opensOn: dayOf(now),
      closesOn: dayOf(now),
      disclosure: 'anonymous' as const,
      fewest: FEWEST_VOTES,
      whoMay: 'asked' as const,
      mayAdd: false,
      moderation: 'before' as const,
      source: asked.source,
      composedById: by.personId,
      createdAt: now,
    }
    await addSounding(db, sounding)
    await addStatements(
      db,
      found.statements.map(({ statement, leftOutBecause }, number) => ({
        id: newId(),
        soundingId: sounding.id,
        number,
        statement,
        seed: false,
        standing: leftOutBecause === null ? ('shown' as const) : ('left-out' as const),
        leftOutBecause,
        joinedToId: null,
        authorId: null,
      })),
    )
    const ballots = found.ballots.map((votes) => ({
      id: drawnId(),
      soundingId: sounding.id,
      personId: null,
      votes,
      castCount: votes.replaceAll('.', '').length,
    }))
    await addBallots(
      db,
      ballots.sort((one, other) => (one.id < other.id ? -1 : 1)),
    )
    await addSoundingClosing(db, { id: newId(), soundingId: sounding.id, closedById: by.personId, closedAt: now })
    await countClosed(context, { ...sounding, closedAt: now })
    const told = outcomeOf(found)
    tell({ subjectId: sounding.id, workId: work.id, details: { statements: told.statements, votes: told.votes } })
    return { soundingId: sounding.id, ...told }
  },
})

export const soundingImportOperations = [previewImport, importSounding]
export type PreviewSoundingImport = Asking<typeof previewImport>
export type ImportSounding = Asking<typeof importSounding>
