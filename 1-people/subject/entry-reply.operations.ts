import type { Db } from '@plumbline/platform/database/database'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { nominate, somebodyInvited } from '../affected/nomination.operations.ts'
import { LONGEST_TYPED_NAME } from '../affected/nomination.ts'
import { stakeholderById } from '../stakeholder.store.ts'
import { addReply, repliesOfWork } from './entry-reply.store.ts'
import { ENTRY_ANSWERS, type EntryAnswer, LONGEST_REPLY } from './entry-reply.ts'

const words = z.string().trim().min(1).max(LONGEST_REPLY)

const replyShape = z.object({
  id: z.string(),
  stakeholderId: z.string(),
  personName: z.string(),
  answer: z.enum(ENTRY_ANSWERS),
  words: z.string().nullable(),
  repliedAt: z.string(),
})

async function ownEntry(db: Db, by: Asked<unknown>['by'], stakeholderId: string) {
  const entry = await stakeholderById(db, stakeholderId)
  if (!entry) throw nothingHere()
  return entry.personId !== null && entry.personId === by.personId ? entry : null
}

/** Whoever stands on the register in this entry. */
const subjectOfEntry: Permission = {
  name: 'subject of the entry',
  says: 'Whoever the entry is about',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    if (await ownEntry(db, by, String(input['stakeholderId']))) return
    throw new Refusal('not-allowed', 'Only whoever the entry is about can answer it.')
  },
}

type Replying = Pick<Asked<{ stakeholderId: string }>, 'by' | 'db' | 'now' | 'newId' | 'input'>

async function replied({ by, db, now, newId, input }: Replying, answer: EntryAnswer, said: string | null) {
  const entry = await ownEntry(db, by, input.stakeholderId)
  if (!entry?.personId) throw nothingHere()
  const { id: stakeholderId, workId, personId, personName } = entry
  const reply = { id: newId(), workId, stakeholderId, personId, answer, words: said, repliedAt: now }
  await addReply(db, reply)
  return { ...reply, personName: personName ?? '' }
}

const replyToEntry = operation({
  name: 'stakeholder.reply',
  says: 'Say something to what is written about me on a register; it stands beside my entry',
  http: 'POST /stakeholders/{stakeholderId}/replies',
  who: subjectOfEntry,
  changes: true,
  event: 'stakeholder.replied',
  peopleOnly: true,
  input: z.strictObject({ stakeholderId: z.guid(), words }),
  output: replyShape,
  async run(asked) {
    const reply = await replied(asked, 'says', asked.input.words)
    asked.tell({ subjectId: reply.stakeholderId, workId: reply.workId })
    return reply
  },
})

const disownEntry = operation({
  name: 'stakeholder.disown',
  says: 'Say that an entry about me is not mine but somebody else’s; they are named to the driver',
  http: 'POST /stakeholders/{stakeholderId}/disowning',
  who: subjectOfEntry,
  changes: true,
  event: 'stakeholder.disowned',
  peopleOnly: true,
  input: z.strictObject({
    stakeholderId: z.guid(),
    whose: z.string().trim().min(1).max(LONGEST_TYPED_NAME).describe('Whose it is: a name, an address or a group'),
    words: words.optional().describe('Why'),
  }),
  output: replyShape,
  async run(asked) {
    const reply = await replied(asked, 'not-mine', asked.input.words ?? null)
    await nominate(asked, reply.workId, [asked.input.whose], `${reply.personName} says that it is theirs.`)
    asked.tell({ subjectId: reply.stakeholderId, workId: reply.workId })
    return reply
  },
})

/** The same two for whoever came by a link; only performed by the operation that the link was made for. */
export const replyByInvitation = operation({
  name: 'stakeholder.reply-by-invitation',
  says: 'Say something to what is written about one, as somebody invited',
  http: 'POST /stakeholders/{stakeholderId}/invited-replies',
  who: somebodyInvited,
  changes: true,
  event: 'stakeholder.replied',
  peopleOnly: true,
  input: replyToEntry.input,
  output: replyShape,
  run: replyToEntry.run,
})

export const disownByInvitation = operation({
  name: 'stakeholder.disown-by-invitation',
  says: 'Say that an entry is somebody else’s, as somebody invited',
  http: 'POST /stakeholders/{stakeholderId}/invited-disowning',
  who: somebodyInvited,
  changes: true,
  event: 'stakeholder.disowned',
  peopleOnly: true,
  input: disownEntry.input,
  output: replyShape,
  run: disownEntry.run,
})

const listReplies = operation({
  name: 'stakeholder.replies',
  says: 'What those on the register of a work say to their own entries',
  http: 'GET /work/{workId}/entry-replies',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ rows: z.array(replyShape) }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    return { rows: await repliesOfWork(db, work.id) }
  },
})

export const entryReplyOperations = [replyToEntry, disownEntry, listReplies]
export type ReplyToEntry = Asking<typeof replyToEntry>
export type DisownEntry = Asking<typeof disownEntry>
export type ListReplies = Asking<typeof listReplies>
