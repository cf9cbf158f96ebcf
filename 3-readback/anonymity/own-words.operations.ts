import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { commitToBrief, saySentence } from '../answer.operations.ts'
import { saidBy } from '../answer.store.ts'
import type { Said } from '../answer.ts'
import { ANSWER_LINK, theReadback } from '../readback.operations.ts'
import { cardsOf, respondentOf, respondentsOf } from '../readback.store.ts'
import { LONGEST_SENTENCE } from '../readback.ts'
import { giveawaysIn } from './giveaway.ts'

const OWN_WORDS = ['sentence', 'concern', 'question', 'hold', 'because'] as const
type OwnWords = (typeof OWN_WORDS)[number]

const holder = bearerOf(ANSWER_LINK, 'readbackId')

function ownWordsIn({ sentence, reply }: Said): Record<OwnWords, string | null> {
  return {
    sentence: sentence?.sentence ?? null,
    concern: sentence?.concern ?? null,
    question: sentence?.question ?? null,
    hold: sentence?.holdUntil ?? null,
    because: reply?.because ?? null,
  }
}

async function mine({ db, by, input }: Pick<Asked<{ readbackId: string }>, 'db' | 'by' | 'input'>) {
  const readback = await theReadback(db, input.readbackId)
  const respondent = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
  const said = respondent && (await saidBy(db, [respondent.id])).get(respondent.id)
  if (!said) throw nothingHere()
  return { readback, said }
}

const showOwnWords = operation({
  name: 'readback.own-words',
  says: 'What I wrote in my own words, and what in it may tell others that it was I',
  http: 'GET /readbacks/{readbackId}/own-words',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        what: z.enum(OWN_WORDS),
        words: z.string(),
        giveaways: z.array(z.object({ word: z.string(), because: z.enum(['a-name', 'of-oneself', 'nobody-else']) })),
      }),
    ),
  }),
  async run(asked) {
    const { db } = asked
    const { readback, said } = await mine(asked)
    const respondents = await respondentsOf(db, readback.id)
    const cards = await cardsOf(db, readback.id)
    const read = [
      (await theWork(db, readback.workId)).title,
      readback.opening,
      ...cards.map(({ statement }) => statement),
    ]
    const around = {
      names: respondents.flatMap(({ name, groupName }) => [name, groupName ?? '']),
      read: read.join(' '),
    }
    const own = ownWordsIn(said)
    return {
      rows: OWN_WORDS.flatMap((what) =>
        own[what] ? [{ what, words: own[what], giveaways: giveawaysIn(own[what], around) }] : [],
      ),
    }
  },
})

const reword = operation({
  name: 'readback.reword',
  says: 'Put my own words otherwise, until it is closed; nobody else can',
  http: 'PUT /readbacks/{readbackId}/own-words/{what}',
  who: holder,
  changes: true,
  event: 'readback.reworded',
  input: z.strictObject({
    readbackId: z.guid(),
    what: z.enum(OWN_WORDS),
    words: z.string().trim().min(1).max(LONGEST_SENTENCE),
  }),
  output: z.object({ saved: z.literal(true) }),
  async run(asked) {
    const { input, perform } = asked
    const { readback, said } = await mine(asked)
    const { readbackId, what, words } = input
    if (ownWordsIn(said)[what] === null) throw nothingHere()
    if (what === 'because') {
      if (!said.reply) throw nothingHere()
      await perform(commitToBrief, { readbackId, verdict: said.reply.verdict, because: words })
    } else {
      const own = { ...ownWordsIn(said), [what]: words }
      await perform(saySentence, {
        readbackId,
        sentence: own.sentence ?? '',
        concern: own.concern ?? '',
        question: own.question ?? '',
        holdUntil: own.hold ?? '',
      })
    }
    const unnamed = readback.disclosure === 'anonymous' ? { unnamed: 'readback.spoken' } : {}
    asked.tell({ subjectId: readback.id, workId: readback.workId, ...unnamed })
    return { saved: true as const }
  },
})

export const ownWordsOperations = [showOwnWords, reword]
export type ShowOwnWords = Asking<typeof showOwnWords>
