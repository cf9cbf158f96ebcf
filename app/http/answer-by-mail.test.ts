import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Engine } from '@plumbline/platform/database/columns'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { type ReadLetter, readLetter } from '@plumbline/platform/testing/read-letter'
import { openSmtpPeer, type SmtpPeer } from '@plumbline/platform/testing/smtp-peer'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Invited, type Made, REPLY_MAILS, type ReplyMail, TOLD } from '../testing/reply-mails.ts'
import { dropRows, rowsOf } from '../testing/rows.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const SECRET = 'only-the-mail-server-knows'
const NORA = 'nora@plumbline.test'
const cards = [
  { facet: 'constraint', statement: 'The date moves before the audit does.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds are part of it.', stated: 'disagree' },
  { facet: 'trade-off', form: 'position', statement: 'Speed or care?', options: ['Speed', 'Care'], stated: '75' },
]

/** Questions of one form, so that a letter means the same in whatever order they are asked. */
const claims = [
  { facet: 'constraint', statement: 'The date moves before the audit does.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds of 2025 are part of it.', stated: 'disagree' },
  {
    facet: 'risk',
    statement: 'The old provider goes on until every partner has been told in writing.',
    stated: 'agree',
  },
]
const LETTER_OF: Record<string, string> = { agree: 'a', depends: 'b', disagree: 'c', 'cannot-tell': '?' }

type Asked = {
  cards: { statement: string; understood: string | null; predictions: { predicted: string | null }[] }[]
} & {
  sentence: string | null
  concern: string | null
}

onEachEngine('answering by mail', (engine: Engine) => {
  let served: ServedWorld
  let peer: SmtpPeer
  let readbackId: string
  let messages = 0

  const ask = (name: string, input: Record<string, unknown>) =>
    served.world.askByName(name, input, served.world.driver) as Promise<never>
  const compose = async (disclosure: string, asks: readonly object[] = cards) => {
    const work = (await ask('work.register', { title: 'Move checkout' })) as { id: string }
    const workId = work.id
    for (const [name, email] of [
      ['Nora', NORA],
      ['Emil', null],
    ] as const) {
      const person = { name, ...(email === null ? {} : { email }) }
      await ask('stakeholder.register', { workId, person, group: { name: name === 'Nora' ? 'Build' : 'Sales' } })
    }
    await ask('direction.draft', { workId, goal: 'New provider before the audit', nonGoals: ['Refunds'] })
    await ask('direction.publish', { workId })
    const composed = (await ask('readback.compose', { workId, cards: asks, closesOn: '2026-11-27', disclosure })) as {
      id: string
    }
    readbackId = composed.id
    return (await ask('readback.hand-out-links', { readbackId })) as { invited: number; rows: unknown[] }
  }
  /** The letters that came since the last look. */
  const letters = async (): Promise<ReadLetter[]> => {
    const before = peer.taken.length
    await doDueJobs(served.world.house)
    return Promise.all(peer.taken.slice(before).map(({ source }) => readLetter(source)))
  }
  const reply = (to: string, text: string, id?: string) =>
    send(to, { body: `${text}\n\nOn Monday, Plumbline wrote:\n> 1. The date moves before the audit does. 1c` }, id)
  const send = async (to: string, made: Made, id = `${++messages}@nora.test`) => {
    const head = [
      `From: ${made.from ?? `Nora <${NORA}>`}`,
      `To: ${to}`,
      `Subject: ${made.subject ?? 'Re: What have you understood?'}`,
      `Message-ID: <${id}>`,
      ...(made.headers ?? ['Content-Type: text/plain; charset=utf-8']),
    ]
    const body = typeof made.body === 'string' ? Buffer.from(made.body.replaceAll('\n', '\r\n')) : made.body
    const payload = Buffer.concat([Buffer.from(`${head.join('\r\n').replace(/\r?\n/g, '\r\n')}\r\n\r\n`), body])
    const said = await served.server.inject({
      method: 'POST',
      url: '/inbound/mail',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'message/rfc822' },
      payload,
    })
    return said.json<{ effect: string }>().effect
  }
  /** Every place in which words of a reply could be left lying, apart from the answers. */
  const everythingKept = async () => {
    const { house, db } = served.world
    const rows = [house.database.all, db].flatMap((of) =>
      (['letter', 'mailToken', 'receivedMail', 'job', 'event', 'eventPayload'] as const).map((table) =>
        rowsOf(of, table),
      ),
    )
    return JSON.stringify(await Promise.all(rows))
  }
  const page = async (link: string) => {
    const { pathname, search } = new URL(link)
    return served.server.inject(pathname + search)
  }
  const kept = async () => {
    const { db } = served.world
    const [respondent] = await rowsOf(db, 'readbackSentence')
    return {
      answers: (await rowsOf(db, 'readbackAnswer')).map(({ itemId, understood }) => [itemId, understood]),
      predictions: (await rowsOf(db, 'readbackPrediction')).map(({ predicted }) => predicted),
      sentence: respondent?.sentence ?? null,
      concern: respondent?.concern ?? null,
    }
  }
  /** What Nora is asked, in the order of her letter. */
  const asked = async (link: string): Promise<Asked> => {
    const said = await served.server.inject({
      url: `/api/v1/workspaces/${served.world.workspace.slug}/readbacks/${readbackId}/questions`,
      headers: { authorization: `Bearer ${link.split('/').at(-1)}` },
    })
    return said.json<Asked>()
  }
  const linkIn = ({ text }: ReadLetter) => /http:\/\/plumbline\.test\/a\/[\w-]+/.exec(text)?.[0] ?? ''

  beforeEach(async () => {
    peer = await openSmtpPeer()
    served = await serveWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep],
      engine,
      {
        smtpUrl: peer.url,
        smtpWaitMs: 1_000,
        inboundAddress: 'reply@in.plumbline.test',
        inboundSecret: SECRET,
      },
    )
    served.world.setTime('2026-11-23T12:00:00.000Z')
  })
  afterEach(async () => {
    await served.close()
    await peer.close()
  })

  test('who has an address gets the first question as large choices, and a choice in the letter answers nothing', async () => {
    expect(await compose('named')).toMatchObject({ invited: 1 })
    const [letter, ...more] = await letters()
    if (!letter) throw new Error('No letter came')
    expect(more).toEqual([])
    expect(letter.subject).toBe('What have you understood of “Move checkout”?')
    for (const choice of ['Entirely clear', 'Mostly clear', 'Half and half', 'Rather unclear', 'Not clear at all'])
      expect(letter.html).toMatch(new RegExp(`<a class="act" href="[^"]+\\?clarity=\\d"[^>]*>${choice}</a>`))
    expect(letter.text).toContain('1b 2a 3?')
    const before = await kept()
    const opened = await page(`${linkIn(letter)}?clarity=4`)
    expect(opened.statusCode).toBe(200)
    expect(opened.body).toContain('name="clarity" value="4"')
    expect(await rowsOf(served.world.db, 'readbackClarity')).toEqual([])
    expect(await kept()).toEqual(before)
  })

  test('a reply is read, kept and written back; the sentence too, and what is quoted below counts for nothing', async () => {
    await compose('named')
    const [letter] = await letters()
    if (!letter) throw new Error('No letter came')
    expect(await reply(letter.replyTo, '1B, 2 a>c\r\n3) ? / We switch once.')).toBe('understood')
    const { cards: said, sentence } = await asked(linkIn(letter))
    const order = said.map(({ statement }) => cards.find((card) => card.statement === statement)?.form ?? 'claim')
    const letterFor = { claim: ['depends', 'agree'], position: ['25', '0'] } as Record<string, string[]>
    expect(said.map(({ understood }) => understood)).toEqual([
      letterFor[order[0] ?? '']?.[0],
      letterFor[order[1] ?? '']?.[1],
      'cannot-tell',
    ])
    expect(sentence).toBe('We switch once.')
    expect(said[1]?.predictions).toMatchObject([{ predicted: order[1] === 'claim' ? 'disagree' : '50' }])
    const [back] = await letters()
    expect(back?.subject).toBe('What we read in your reply about “Move checkout”')
    expect(back?.text).toContain('In your own words: We switch once.')
    expect(back?.text).toContain('You: cannot tell.')
    expect((await page(linkIn(back as ReadLetter))).body).toContain('Go on where you were')
  })

  test('one message that comes five times at once counts once, and a later one changes only what it names', async () => {
    await compose('named')
    const [letter] = await letters()
    if (!letter) throw new Error('No letter came')
    const effects = await Promise.all(
      Array.from({ length: 5 }, () => reply(letter.replyTo, '1? 2? 3? / First', 'same@nora.test')),
    )
    expect(effects.sort()).toEqual(['came before', 'came before', 'came before', 'came before', 'understood'])
    expect((await kept()).answers).toHaveLength(3)
    const [back, ...more] = await letters()
    expect(more).toEqual([])
    expect(await reply(back?.replyTo ?? '', '2a')).toBe('understood')
    const { cards: said, sentence } = await asked(linkIn(letter))
    expect(said.map(({ understood }) => understood === 'cannot-tell')).toEqual([true, false, true])
    expect(sentence).toBe('First')
    expect((await kept()).answers).toHaveLength(3)
  })

  test('what cannot be read changes nothing and is answered with what to do', async () => {
    await compose('named')
    const [letter] = await letters()
    expect(await reply(letter?.replyTo ?? '', 'What is this about?')).toBe('understood')
    expect(await kept()).toMatchObject({ answers: [], sentence: null })
    const [back] = await letters()
    expect(back?.subject).toBe('Your reply about “Move checkout” was not taken')
    expect(back?.text).toContain('1b 2a 3? / your sentence')
    expect(linkIn(back as ReadLetter)).not.toBe('')
  })

  test('what is no answer is named in the letter with its reason, and the rest is kept', async () => {
    await compose('named')
    const [letter] = await letters()
    await reply(letter?.replyTo ?? '', `1a 9b 2x / ${'long '.repeat(200)}`)
    expect((await kept()).answers).toHaveLength(1)
    expect((await kept()).sentence).toBeNull()
    const [back] = await letters()
    expect(back?.text).toContain('You are not asked a question 9.')
    expect(back?.text).toContain('To 2 none of the answers on offer could be read.')
    expect(back?.text).toContain('Write it like this: 1b 2a 3?')
    expect(back?.text).toContain('longer than 600 signs')
    expect(back?.text).toContain('Not answered yet: 2 and 3.')
  })

  test('after the closing nothing is taken, and the letter says so; no invitation goes out any more', async () => {
    await compose('named')
    const [letter] = await letters()
    await ask('readback.close', { readbackId })
    expect(await reply(letter?.replyTo ?? '', '1a 2a 3a / We switch once.')).toBe('understood')
    expect(await kept()).toMatchObject({ answers: [], sentence: null })
    expect((await letters())[0]?.text).toContain('after the read-back had been closed')
    expect(await everythingKept()).not.toContain('We switch once')
  })

  test('whose link was withdrawn is not answered for, by page or by mail', async () => {
    await compose('named')
    const [letter] = await letters()
    const people = (await rowsOf(served.world.db, 'person')).find(({ email }) => email === NORA)
    await ask('readback.revoke-link', { readbackId, personId: people?.id })
    expect(await reply(letter?.replyTo ?? '', '1a 2a 3a / We switch once.')).toBe('understood')
    expect(await kept()).toMatchObject({ answers: [], sentence: null })
    const [back] = await letters()
    expect(back?.text).toContain('your link was withdrawn. Nothing was changed')
    expect(linkIn(back as ReadLetter)).toBe('')
    expect(await everythingKept()).not.toContain('We switch once')
    expect((await page(linkIn(letter as ReadLetter))).statusCode).toBe(410)
  })

  test('anonymous answers are not taken by mail: the letter says nothing of it and has no address for it', async () => {
    expect(await compose('anonymous')).toMatchObject({ invited: 1 })
    const [letter] = await letters()
    expect(letter?.replyTo).toBe('')
    expect(letter?.text).not.toContain('1b 2a')
    expect(letter?.text).toContain('nobody can tell who said what')
  })

  /** What a reply leaves behind, told in the words of the table. */
  const comesOf = async ({ says, mail }: ReplyMail, letter: Invited) => {
    const { db } = served.world
    for (const table of ['readbackAnswer', 'readbackPrediction', 'readbackSentence'] as const) await dropRows(db, table)
    const made = typeof mail === 'string' ? mail : mail(letter)
    const effect = await send(letter.to, typeof made === 'string' ? { body: made } : made)
    const [back, ...more] = await letters()
    if (more.length > 0) throw new Error(`${says}: more than one letter came back`)
    const answers = await rowsOf(db, 'readbackAnswer')
    const order = (await asked(letter.link)).cards
    const [said] = await rowsOf(db, 'readbackSentence')
    const text = back?.text.replaceAll(/\s+/g, ' ') ?? ''
    const taken = order.map(({ understood }) => (understood === null ? '-' : LETTER_OF[understood])).join('')
    if (answers.length !== taken.replaceAll('-', '').length) throw new Error(`${says}: rows that nobody sees`)
    return {
      says,
      effect,
      kept: taken,
      sentence: said?.sentence ?? null,
      back: back === undefined ? null : back.subject.startsWith('What we read') ? 'read' : 'not taken',
      told: Object.entries(TOLD).flatMap(([code, sentence]) => (text.includes(sentence) ? code : [])),
      shown: said === undefined || text.includes(`In your own words: ${said.sentence.replaceAll(/\s+/g, ' ')}`),
    }
  }

  test('replies as people and mail programs write them: only what was plainly said is kept, the rest is told back', async () => {
    expect(REPLY_MAILS.length).toBeGreaterThan(120)
    await compose('named', claims)
    const [first] = await letters()
    if (!first) throw new Error('No letter came')
    const questions = (await asked(linkIn(first))).cards.map(({ statement }) => statement)
    const invited = { to: first.replyTo, link: linkIn(first), text: first.text, html: first.html, questions }
    const came: object[] = []
    for (const each of REPLY_MAILS) came.push(await comesOf(each, invited))
    expect(came).toEqual(
      REPLY_MAILS.map(({ says, kept: taken = '---', sentence = null, told = [], ignored = false }) => ({
        says,
        effect: ignored ? 'ignored' : 'understood',
        kept: taken,
        sentence,
        back: ignored ? null : taken === '---' && sentence === null ? 'not taken' : 'read',
        told: Object.keys(TOLD).filter((code) => told.some((each) => each === code)),
        shown: true,
      })),
    )
  }, 300_000)
})
