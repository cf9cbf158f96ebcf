import { standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { isClosing } from '@plumbline/platform/mail/own-words'
import type { Reply, ReplyKind } from '@plumbline/platform/mail/reply'
import { type Asked, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { acknowledgeDecision } from '../acknowledgement.operations.ts'
import { needsWords, RESPONSES } from '../acknowledgement.ts'
import { isDecided } from '../course/course.ts'
import { theDecision } from '../decision.operations.ts'
import { type Decision, stageOf } from '../decision.ts'
import { successorsOf } from '../supersession.store.ts'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { asksClaims } from './claim.ts'
import { ACKNOWLEDGE_BY_MAIL } from './invitation.letter.ts'
import { ACKNOWLEDGE } from './link.ts'
import { placeInLetter } from './place-in.letter.ts'
import { readNumberedReply } from './reply.ts'

const LONGEST_REPLY_BY_MAIL = 20_000
const LONGEST_WORDS = 1_000
const LONGEST_NAME = 200

const OUTCOMES = ['kept', 'unreadable', 'closed', 'changed', 'words-needed', 'too-long', 'page-only'] as const
type Outcome = (typeof OUTCOMES)[number]

const READ = 'decision.reply-read'

/** Reads a reply and keeps what it says; what was read, or why nothing was, is written back. */
const replyByMail = operation({
  name: 'decision.reply',
  says: 'Say how you take a decision in one text, as by mail: a number from 1 to 5, and words; a letter says what was read',
  http: 'POST /decisions/{decisionId}/replies',
  who: bearerOf(ACKNOWLEDGE, 'decisionId'),
  changes: true,
  event: 'decision.reply-read',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    version: z.int().min(1).describe('The version that you read'),
    text: z.string().max(LONGEST_REPLY_BY_MAIL),
  }),
  output: z.object({ outcome: z.enum(OUTCOMES), response: z.enum(RESPONSES).nullable() }),
  async run(asked) {
    const { input, by, db, perform, post, tell } = asked
    const decision = await theDecision(db, input.decisionId)
    const person = by.personId === null ? undefined : await personById(db, by.personId)
    if (!person) throw nothingHere()
    tell({ subjectId: decision.id, workId: decision.workId })
    const reply = readNumberedReply(input.text, isClosing)
    const outcome = reply ? await mayKeep(asked, decision, reply) : 'unreadable'
    if (reply && outcome === 'kept') {
      const { response, words: said } = reply
      const whose = response === 'not-mine' && said !== null && said.length <= LONGEST_NAME
      await perform(acknowledgeDecision, {
        decisionId: decision.id,
        version: input.version,
        response,
        ...(said !== null && (whose ? { whose: said } : { words: said })),
      })
    }
    if (person.email !== null)
      await post({ kind: READ, to: { personId: person.id }, input: { decisionId: decision.id, outcome } })
    return { outcome, response: outcome === 'kept' ? (reply?.response ?? null) : null }
  },
})

type Read = NonNullable<ReturnType<typeof readNumberedReply>>

async function mayKeep(
  { db, input }: Asked<{ version: number }>,
  decision: Decision,
  { response, words: said }: Read,
): Promise<Outcome> {
  const replaced = (await successorsOf(db, decision.id)).some(({ part }) => part === null)
  if (replaced || !isDecided(stageOf(decision))) return 'closed'
  if (decision.version !== input.version) return 'changed'
  if (asksClaims(decision)) return 'page-only'
  if (needsWords(response) && said === null) return 'words-needed'
  return (said ?? '').length > LONGEST_WORDS ? 'too-long' : 'kept'
}

/** What stands as somebody's answer after their reply, or why nothing was taken, and the page on which to change it. */
export const replyReadLetter: LetterKind = letterKind({
  kind: READ,
  says: 'Says what was read in a reply by mail to a decision.',
  input: z.object({ decisionId: z.string(), outcome: z.enum(OUTCOMES) }),
  // They have just written to us.
  urgency: 'asked-for',
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place) return null
    const { response } = place.mine
    const { outcome } = writing.input
    const says = outcome === 'kept' && response ? words.kept(writing.to.name, response) : words.notKept[outcome]
    return {
      subject: words.readSubject(place.workTitle),
      passages: [{ text: says }, { action: words.answer, href: place.href }],
    }
  },
})

/** Whoever answers answers as the holder of a link that still stands; of a withdrawn one nothing is taken. */
const acknowledgeByMail: ReplyKind = {
  purpose: ACKNOWLEDGE_BY_MAIL,
  says: 'A number from 1 to 5, and words behind it',
  async receive(reply) {
    const by = await holderOf(reply)
    const version = Number(reply.letterInput['version'])
    if (!by || !Number.isInteger(version)) return 'unreadable'
    await reply.perform('decision.reply', { decisionId: by.subjectId, version, text: reply.text }, by)
    return 'understood'
  },
}

async function holderOf({ db, letterInput, from, workspaceId }: Reply) {
  const decisionId = z.guid().safeParse(letterInput['decisionId'])
  const { personId } = from
  if (!decisionId.success || personId === null) return null
  const link = (await standingLinks(db, ACKNOWLEDGE, decisionId.data)).find((each) => each.personId === personId)
  if (!link) return null
  const { id: linkId, purpose, subjectId } = link
  return { kind: 'link' as const, linkId, workspaceId, purpose, subjectId, holderId: personId }
}

export const decisionByMail = { operations: [replyByMail], replies: [acknowledgeByMail] }
