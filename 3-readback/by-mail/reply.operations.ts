import { dayOf } from '@plumbline/platform/clock'
import { newestLink, standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import { isClosing } from '@plumbline/platform/mail/own-words'
import type { Reply, ReplyKind } from '@plumbline/platform/mail/reply'
import { operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { about, answerItem, saySentence } from '../answer.operations.ts'
import { saidBy } from '../answer.store.ts'
import { ANSWER_LINK, theReadback } from '../readback.operations.ts'
import { cardsOf, respondentOf } from '../readback.store.ts'
import { inOwnOrder, isClosed, kindOf, LONGEST_SENTENCE, minutesFor, OTHERS } from '../readback.ts'
import { answersInWords, letterWords as words } from '../view/by-mail-words.en.ts'
import { answeredLetter, type NotRead, notTakenLetter } from './answered.letter.ts'
import { ANSWER_BY_MAIL } from './invitation.letter.ts'
import { readReply } from './reply.ts'

const LONGEST_REPLY_BY_MAIL = 20_000
/** What somebody may send back with their reply though it is not theirs; the example in it above all. */
const lettersSay = [
  ...words.howToReply.split('\n'),
  words.answerWith,
  words.onlyThat,
  words.howToWrite,
  words.leftOut,
  words.copies,
  words.preselects,
  words.changeByReply,
  words.byReply,
]

/** Reads a reply and keeps what it says; what was read, or why nothing was, is written back. */
const replyByMail = operation({
  name: 'readback.reply',
  says: 'Answer in one text, as by mail: “1b 2a 3? / my sentence”; a letter says what was read',
  http: 'POST /readbacks/{readbackId}/replies',
  who: bearerOf(ANSWER_LINK, 'readbackId'),
  changes: true,
  event: 'readback.reply-read',
  input: z.strictObject({
    readbackId: z.guid(),
    text: z.string().max(LONGEST_REPLY_BY_MAIL).describe('Quoted lines begin with `>`'),
    cutShort: z.boolean().default(false).describe('There was more than is handed on'),
    elsewhere: z.boolean().default(false).describe('It came from another address than the letter went to'),
  }),
  output: z.object({ answers: z.number(), sentence: z.boolean(), unread: z.number() }),
  async run(asked) {
    const { input, by, db, now, perform, post } = asked
    const { readbackId } = input
    const readback = await theReadback(db, readbackId)
    const respondent = by.personId === null ? undefined : await respondentOf(db, readbackId, by.personId)
    if (!respondent) throw nothingHere()
    asked.tell(about(readback))
    const { personId } = respondent
    const person = await personById(db, personId)
    const write = async (kind: string, more: Record<string, unknown>) => {
      if (person?.email) await post({ kind, to: { personId }, input: { readbackId, ...more } })
    }
    const nothing = { answers: 0, sentence: false, unread: 0 }
    const links = await standingLinks(db, ANSWER_LINK, readbackId)
    if (!links.some((link) => link.personId === personId)) {
      await write(notTakenLetter.kind, { why: 'withdrawn' })
      return nothing
    }
    if (isClosed(readback, dayOf(now))) {
      await write(notTakenLetter.kind, { why: 'closed' })
      return nothing
    }
    const cards = inOwnOrder(await cardsOf(db, readbackId), respondent.id)
    const work = await theWork(db, readback.workId)
    const driver = work.driverId === null ? undefined : await personById(db, work.driverId)
    const name = person?.name ?? ''
    const { answers, sentence, unread, leftOut } = readReply(
      input.text,
      cards.map((card) => ({ ...card, named: answersInWords(card) })),
      {
        cards: cards.map((card, at) => words.card(at + 1, card)),
        says: [...lettersSay, words.whoSees[readback.disclosure](readback.fewest)],
        groups: respondent.predicts.length,
        name,
        isClosing,
        openings: [
          words.asks(name, driver?.name ?? null, work.title, kindOf(readback), minutesFor(cards.length)),
          words.understood(name),
          words.unreadable(name),
        ],
      },
    )
    const tooLong = sentence !== null && sentence.length > LONGEST_SENTENCE
    const kept = tooLong ? null : sentence
    const notRead: NotRead = { unread, leftOut, cutShort: input.cutShort, elsewhere: input.elsewhere }
    if (answers.length === 0 && sentence === null) {
      await write(notTakenLetter.kind, { why: 'unreadable', ...notRead })
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
    await write(answeredLetter.kind, { tooLong, ...notRead })
    return { answers: answers.length, sentence: kept !== null, unread: unread.length }
  },
})

/** Whoever answers an invitation answers as the holder of their link; where that was withdrawn, a letter says so. */
const answerByMail: ReplyKind = {
  purpose: ANSWER_BY_MAIL,
  says: 'The letters of the answers, and a sentence behind a slash',
  async receive(reply) {
    const by = await holderOf(reply)
    if (!by) return 'unreadable'
    const { withQuotes: text, cutShort, fromSameAddress } = reply
    const input = { readbackId: by.subjectId, text, cutShort, elsewhere: !fromSameAddress }
    await reply.perform('readback.reply', input, by)
    return 'understood'
  },
}

async function holderOf({ db, letterInput, from, workspaceId }: Reply) {
  const readbackId = z.guid().safeParse(letterInput['readbackId'])
  const { personId } = from
  if (!readbackId.success || personId === null) return null
  const link = await newestLink(db, ANSWER_LINK, readbackId.data, personId)
  if (!link) return null
  const { id: linkId, purpose, subjectId } = link
  return { kind: 'link' as const, linkId, workspaceId, purpose, subjectId, holderId: personId }
}

export const byMail = { operations: [replyByMail], replies: [answerByMail] }
