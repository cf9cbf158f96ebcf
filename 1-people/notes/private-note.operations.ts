import { day } from '@plumbline/platform/calendar'
import { dayOf, later } from '@plumbline/platform/clock'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { members } from '@plumbline/platform/permission'
import type { Expiry } from '@plumbline/platform/privacy/expiry'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { groupById } from '../group.store.ts'
import {
  addNote,
  changeNote,
  countExpiredNotes,
  dropExpiredNotes,
  noteOf,
  notesOf,
  removeNote,
} from './private-note.store.ts'
import { DEFAULT_NOTE_DAYS, LONGEST_NOTE, LONGEST_PURPOSE, MOST_NOTE_DAYS, type PrivateNote } from './private-note.ts'

const A_DAY_SECONDS = 24 * 60 * 60

const purpose = z.string().trim().min(3, 'says what the note is for').max(LONGEST_PURPOSE)
const words = z.string().trim().min(1).max(LONGEST_NOTE)

const noteShape = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  workId: z.string().nullable(),
  workTitle: z.string().nullable(),
  purpose: z.string(),
  words: z.string(),
  createdAt: z.string(),
  expiresOn: z.string(),
})

/** Whoever writes must be somebody: at the machine itself nobody has notes of their own. */
function theOwner({ by }: Pick<Asked<unknown>, 'by'>): string {
  if (by.personId !== null) return by.personId
  throw new Refusal('conflict', 'The command line is nobody, so it has no notes.', {
    next: 'Sign in, and note it there.',
  })
}

async function theNote(asked: Pick<Asked<{ noteId: string }>, 'by' | 'db' | 'input' | 'now'>): Promise<PrivateNote> {
  const { by, db, input, now } = asked
  const note = by.personId === null ? undefined : await noteOf(db, by.personId, input.noteId, dayOf(now))
  if (!note) throw nothingHere()
  return note
}

async function shown({ db, now, by }: Pick<Asked<unknown>, 'db' | 'now' | 'by'>, id: string) {
  const note = (await notesOf(db, theOwner({ by }), dayOf(now))).find((each) => each.id === id)
  if (!note) throw nothingHere()
  return note
}

function refuseTooLong(expiresOn: string, now: string): void {
  const [today, last] = [dayOf(now), dayOf(later(now, MOST_NOTE_DAYS * A_DAY_SECONDS))]
  if (expiresOn >= today && expiresOn <= last) return
  throw new Refusal('bad-input', 'A note goes by itself, after a year at most.', {
    next: `Choose a day from ${today} to ${last}.`,
    fields: [{ path: 'expiresOn', says: `must lie between ${today} and ${last}` }],
  })
}

const writeNote = operation({
  name: 'note.write',
  says: 'Note something for myself about a person or a group; only I see it, and it goes by itself',
  http: 'POST /notes',
  who: members,
  changes: true,
  event: 'note.written',
  peopleOnly: true,
  quiet: true,
  input: z
    .strictObject({
      personId: z.guid().optional().describe('The person it is about'),
      groupId: z.guid().optional().describe('Or the group it is about'),
      workId: z.guid().optional().describe('The work to which it belongs'),
      purpose: purpose.describe('What the note is for'),
      words,
      expiresOn: day.optional().describe(`The last day of the note; after ${DEFAULT_NOTE_DAYS} days when left out`),
    })
    .refine((given) => given.personId !== undefined || given.groupId !== undefined, {
      path: ['personId'],
      message: 'is needed, or groupId: a note is about a person, a group, or a person for a group',
    }),
  output: noteShape,
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const ownerId = theOwner(asked)
    const { personId = null, groupId = null, workId = null } = input
    if (personId !== null && !(await personById(db, personId))) throw nothingHere()
    if (groupId !== null && !(await groupById(db, groupId))) throw nothingHere()
    if (workId !== null && !(await workById(db, workId))) throw nothingHere()
    const expiresOn = input.expiresOn ?? dayOf(later(now, DEFAULT_NOTE_DAYS * A_DAY_SECONDS))
    refuseTooLong(expiresOn, now)
    const note = { id: newId(), ownerId, personId, groupId, workId, purpose: input.purpose, words: input.words }
    await addNote(db, { ...note, createdAt: now, expiresOn })
    tell({ subjectId: note.id })
    return shown(asked, note.id)
  },
})

const listNotes = operation({
  name: 'note.list',
  says: 'What I have noted for myself, the latest first',
  http: 'GET /notes',
  who: members,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({
    personId: z.guid().optional().describe('Only about this person'),
    groupId: z.guid().optional().describe('Only about this group'),
    workId: z.guid().optional().describe('Only of this work'),
  }),
  output: z.object({ rows: z.array(noteShape) }),
  async run({ input, by, db, now }) {
    if (input.personId && !(await personById(db, input.personId))) throw nothingHere()
    if (input.groupId && !(await groupById(db, input.groupId))) throw nothingHere()
    if (input.workId && !(await workById(db, input.workId))) throw nothingHere()
    return { rows: by.personId === null ? [] : await notesOf(db, by.personId, dayOf(now), input) }
  },
})

const changeTheNote = operation({
  name: 'note.change',
  says: 'Change words, purpose or last day of a note of mine',
  http: 'PATCH /notes/{noteId}',
  who: members,
  changes: true,
  event: 'note.changed',
  peopleOnly: true,
  quiet: true,
  input: z.strictObject({
    noteId: z.guid(),
    purpose: purpose.optional(),
    words: words.optional(),
    expiresOn: day.optional(),
  }),
  output: noteShape,
  async run(asked) {
    const { noteId, ...change } = asked.input
    const note = await theNote(asked)
    if (change.expiresOn) refuseTooLong(change.expiresOn, asked.now)
    if (Object.keys(change).length > 0) await changeNote(asked.db, note.id, change)
    asked.tell({ subjectId: noteId })
    return shown(asked, noteId)
  },
})

const removeTheNote = operation({
  name: 'note.remove',
  says: 'Remove a note of mine; nothing of it stays',
  http: 'DELETE /notes/{noteId}',
  who: members,
  changes: true,
  event: 'note.removed',
  peopleOnly: true,
  quiet: true,
  input: z.strictObject({ noteId: z.guid() }),
  output: z.object({ removed: z.literal(true) }),
  async run(asked) {
    const note = await theNote(asked)
    await removeNote(asked.db, note.id)
    asked.tell({ subjectId: note.id })
    return { removed: true as const }
  },
})

/** Notes go by themselves after their last day. */
export const noteExpiry: Expiry = {
  kind: 'private-notes',
  title: 'Private notes whose last day is over',
  count: (db, now) => countExpiredNotes(db, dayOf(now)),
  drop: (db, now, atMost) => dropExpiredNotes(db, dayOf(now), atMost),
}

export const noteOperations = [writeNote, listNotes, changeTheNote, removeTheNote]
export type WriteNote = Asking<typeof writeNote>
export type ListNotes = Asking<typeof listNotes>
export type ChangeNote = Asking<typeof changeTheNote>
export type RemoveNote = Asking<typeof removeTheNote>
