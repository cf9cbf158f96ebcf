import { dayOf } from '@plumbline/platform/clock'
import { standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import type { Reply, ReplyKind } from '@plumbline/platform/mail/reply'
import { operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { about, answerItem, saySentence } from '../answer.operations.ts'
import { saidBy } from '../answer.store.ts'
import { ANSWER_LINK, theReadback } from '../readback.operations.ts'
import { cardsOf, respondentOf } from '../readback.store.ts'
import { inOwnOrder, isClosed, LONGEST_SENTENCE, OTHERS } from '../readback.ts'
import { answeredLetter, notTakenLetter } from './answered.letter.ts'
import { ANSWER_BY_MAIL } from './invitation.letter.ts'
import { readReply } from './reply.ts'

const LONGEST_REPLY_BY_MAIL = 20_000

/** Reads a reply and keeps what it says; what was read, or why nothing was, is written back. */
const replyByMail = operation({
  name: 'readback.reply',
  says: 'Answer in one text, as by mail: “1b 2a 3? / my sentence”; a letter says what was read',
  http: 'POST /readbacks/{readbackId}/replies',
  who: bearerOf(ANSWER_LINK, 'readbackId'),
  changes: true,
  event: 'readback.reply-read',
  input: z.strictObject({ readbackId: z.guid(), text: z.string().max(LONGEST_REPLY_BY_MAIL) }),
  output: z.object({ answers: z.number(), sentence: z.boolean(), unread: z.number() }),
  async run(asked) {
    const { input, by, db, now, perform, post } = asked
    const { readbackId } = input
    const readback = await theReadback(db, readbackId)
    const respondent = by.personId === null ? undefined : await respondentOf(db, readbackId, by.personId)
    if (!respondent) throw nothingHere()
    asked.tell(about(readback))
    const { personId } = respondent
    const reachable = (await personById(db, personId))?.email !== null
    const write = async (kind: string, more: Record<string, unknown>) => {
      if (reachable) await post({ kind, to: { personId }, input: { readbackId, ...more } })
    }
    const nothing = { answers: 0, sentence: false, unread: 0 }
    if (isClosed(readback, dayOf(now))) {
      await write(notTakenLetter.kind, { why: 'closed' })
      return nothing
    }
    const cards = inOwnOrder(await cardsOf(db, readbackId), respondent.id)
    const { answers, sentence, unread } = readReply(input.text, cards)
    const tooLong = sentence !== null && sentence.length > LONGEST_SENTENCE
    const kept = tooLong ? null : sentence
    if (answers.length === 0 && sentence === null) {
      await write(notTakenLetter.kind, { why: 'unreadable' })
      return { ...nothing, unread: unread.length }
    }
    for (const { at, understood, predicted } of answers) {
      const foreseen = respondent.predicts.flatMap((aboutWhom, place) => {
        const value = predicted[place] ?? null
        return value === null ? [] : [{ groupId: aboutWhom === OTHERS ? null : aboutWhom, value }]
      })
      const itemId = cards[at]?.id ?? ''
      await perform(answerItem, {
        readbackId,
        itemId,
        understood,
        ...(foreseen.length > 0 ? { predicted: foreseen } : {}),
      })
    }
    if (kept !== null) {
      const before = (await saidBy(db, [respondent.id])).get(respondent.id)?.sentence
      const rest = { concern: before?.concern, question: before?.question, holdUntil: before?.holdUntil }
      const stays = Object.fromEntries(Object.entries(rest).filter(([, each]) => each))
      await perform(saySentence, { readbackId, sentence: kept, ...stays })
    }
    await write(answeredLetter.kind, { unread: unread.length, tooLong })
    return { answers: answers.length, sentence: kept !== null, unread: unread.length }
  },
})

/** Whoever answers an invitation answers as the holder of a link that still stands; of a withdrawn one nothing is taken. */
const answerByMail: ReplyKind = {
  purpose: ANSWER_BY_MAIL,
  says: 'The letters of the answers, and a sentence behind a slash',
  async receive(reply) {
    const by = await holderOf(reply)
    if (!by) return 'unreadable'
    await reply.perform('readback.reply', { readbackId: by.subjectId, text: reply.text }, by)
    return 'understood'
  },
}

async function holderOf({ db, letterInput, from, workspaceId }: Reply) {
  const readbackId = z.guid().safeParse(letterInput['readbackId'])
  const { personId } = from
  if (!readbackId.success || personId === null) return null
  const links = await standingLinks(db, ANSWER_LINK, readbackId.data)
  const link = links.find((each) => each.personId === personId)
  if (!link) return null
  const { id: linkId, purpose, subjectId } = link
  return { kind: 'link' as const, linkId, workspaceId, purpose, subjectId, holderId: personId }
}

export const byMail = { operations: [replyByMail], replies: [answerByMail] }
