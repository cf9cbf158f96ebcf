import { peopleNamed } from '@plumbline/people/reads'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { personByEmail } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { addAsk, asksOfWork } from './ask.store.ts'
import { ASK_KINDS, type Ask, LONGEST_ASK } from './ask.ts'
import { type AskRow, askRows } from './ask-rows.exchange.ts'

const LONGEST_FILE = 256 * 1024
const MOST_ROWS = 2_000

const input = z.strictObject({
  workId: z.guid(),
  file: z.string().min(1).max(LONGEST_FILE).describe('The text of the table'),
  source: z.string().trim().min(1).max(300).default('a table').describe('Where it comes from'),
})

const outcome = {
  added: z.number(),
  known: z.number().describe('Stand there already, with the same words of the same person'),
  first: z.array(z.object({ line: z.number(), personName: z.string(), words: z.string() })),
  refused: z.array(z.object({ line: z.number(), says: z.string() })),
}

const SHOWN_FIRST = 5

const previewAsks = operation({
  name: 'ask.preview-import',
  says: 'Say what reading a table of asks would bring, line by line, without doing it',
  http: 'POST /work/{workId}/ask-import-previews',
  who: driver,
  changes: true,
  event: 'ask.import-previewed',
  input,
  output: z.object(outcome),
  cli: { file: 'file' },
  async run(asked) {
    const plan = await planned(asked, asked.input)
    asked.tell({ subjectId: asked.input.workId, workId: asked.input.workId })
    return outcomeOf(plan)
  },
})

const importAsks = operation({
  name: 'ask.import',
  says: 'Read a table of asks: who, in which words, when; lines that cannot be read are named, the others are taken',
  http: 'POST /work/{workId}/ask-imports',
  who: driver,
  changes: true,
  event: 'ask.imported',
  input,
  output: z.object(outcome),
  cli: { file: 'file', rehearsal: 'ask.preview-import' },
  async run(asked) {
    const { db, tell } = asked
    const { workId } = asked.input
    const plan = await planned(asked, asked.input)
    for (const { ask } of plan.added) await addAsk(db, ask)
    tell({ subjectId: workId, workId, details: { added: plan.added.length, refused: plan.refused.length } })
    return outcomeOf(plan)
  },
})

type Plan = {
  added: { line: number; personName: string; ask: Ask }[]
  known: number
  refused: { line: number; says: string }[]
}

function outcomeOf({ added, known, refused }: Plan) {
  const first = added.slice(0, SHOWN_FIRST).map(({ line, personName, ask }) => ({ line, personName, words: ask.words }))
  return { added: added.length, known, first, refused }
}

async function planned({ db, by, now, newId }: Asked<unknown>, given: z.output<typeof input>): Promise<Plan> {
  const work = await theWork(db, given.workId)
  const rows = askRows(given.file)
  if (rows.length > MOST_ROWS) {
    throw new Refusal('too-large', `These are ${rows.length} rows; ${MOST_ROWS} are read at once.`, {
      next: 'Read them in two parts.',
    })
  }
  const standing = new Set((await asksOfWork(db, work.id)).map(({ personId, words }) => `${personId} ${words}`))
  const plan: Plan = { added: [], known: 0, refused: [] }
  for (const row of rows) {
    const read = await readRow(db, row, dayOf(now))
    if ('says' in read) {
      plan.refused.push({ line: row.line, says: read.says })
      continue
    }
    const { person, askedOn, kind } = read
    const same = `${person.id} ${row.words}`
    if (standing.has(same)) {
      plan.known += 1
      continue
    }
    standing.add(same)
    const ask: Ask = {
      id: newId(),
      workId: work.id,
      personId: person.id,
      words: row.words,
      kind,
      askedOn,
      cameBy: 'import',
      enteredById: by.personId,
      source: `${given.source}, line ${row.line}`,
      at: now,
    }
    plan.added.push({ line: row.line, personName: person.name, ask })
  }
  return plan
}

type ReadRow = { person: { id: string; name: string }; askedOn: string; kind: Ask['kind'] } | { says: string }

/** Who asks, when and what for; or why the line is not taken. */
async function readRow(db: Db, { name, email, words, askedOn, kind }: AskRow, today: string): Promise<ReadRow> {
  if (words === '') return { says: 'says nothing that is asked' }
  if (words.length > LONGEST_ASK) return { says: `has ${words.length} characters; up to ${LONGEST_ASK} are kept` }
  if (askedOn !== '' && !day.safeParse(askedOn).success) return { says: `“${askedOn}” is not a day like 2026-11-23` }
  if (askedOn > today) return { says: `${askedOn} lies in the future` }
  const meant = ASK_KINDS.find((each) => each === kind)
  if (kind !== '' && meant === undefined) return { says: `“${kind}” is none of: ${ASK_KINDS.join(', ')}` }
  const person = await personIn(db, name, email.toLowerCase())
  if ('says' in person) return person
  return { person, askedOn: askedOn || today, kind: meant ?? 'other' }
}

async function personIn(db: Db, name: string, email: string): Promise<{ id: string; name: string } | { says: string }> {
  if (email !== '') {
    const known = await personByEmail(db, email)
    return known ?? { says: `nobody here has the address ${email}; add them to the directory first` }
  }
  if (name === '') return { says: 'does not say who asks' }
  const called = await peopleNamed(db, name)
  const [only, ...others] = called
  if (!only) return { says: `nobody here is called ${name}; add them to the directory first` }
  return others.length > 0 ? { says: `${called.length} people are called ${name}; give the address` } : only
}

export const importOperations = [previewAsks, importAsks]
export type PreviewAsks = Asking<typeof previewAsks>
export type ImportAsks = Asking<typeof importAsks>
