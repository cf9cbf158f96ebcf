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
import { rowsOf } from '../testing/rows.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const SECRET = 'only-the-mail-server-knows'
const NORA = 'nora@plumbline.test'
const cards = [
  { facet: 'constraint', statement: 'The date moves before the audit does.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds are part of it.', stated: 'disagree' },
  { facet: 'trade-off', form: 'position', statement: 'Speed or care?', options: ['Speed', 'Care'], stated: '75' },
]

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
  const compose = async (disclosure: string) => {
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
    const composed = (await ask('readback.compose', { workId, cards, closesOn: '2026-11-27', disclosure })) as {
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
  const reply = async (to: string, text: string, id = `${++messages}@nora.test`) => {
    const payload = [
      `From: Nora <${NORA}>`,
      `To: ${to}`,
      'Subject: Re: What have you understood?',
      `Message-ID: <${id}>`,
      '',
      text,
      '',
      'On Monday, Plumbline wrote:',
      '> 1. The date moves before the audit does. 1c',
    ].join('\r\n')
    const said = await served.server.inject({
      method: 'POST',
      url: '/inbound/mail',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'message/rfc822' },
      payload,
    })
    return said.json<{ effect: string }>().effect
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

  test('pieces that are no answers are counted in the letter, and the rest is kept', async () => {
    await compose('named')
    const [letter] = await letters()
    await reply(letter?.replyTo ?? '', `1a 9b 2x / ${'long '.repeat(200)}`)
    expect((await kept()).answers).toHaveLength(1)
    expect((await kept()).sentence).toBeNull()
    const [back] = await letters()
    expect(back?.text).toContain('2 pieces of your reply could not be read')
    expect(back?.text).toContain('longer than 600 signs')
    expect(back?.text).toContain('Not answered yet: 2 and 3.')
  })

  test('after the closing nothing is taken, and the letter says so; no invitation goes out any more', async () => {
    await compose('named')
    const [letter] = await letters()
    await ask('readback.close', { readbackId })
    expect(await reply(letter?.replyTo ?? '', '1a 2a 3a')).toBe('understood')
    expect(await kept()).toMatchObject({ answers: [] })
    expect((await letters())[0]?.text).toContain('after the read-back had been closed')
  })

  test('whose link was withdrawn is not answered for, by page or by mail', async () => {
    await compose('named')
    const [letter] = await letters()
    const people = (await rowsOf(served.world.db, 'person')).find(({ email }) => email === NORA)
    await ask('readback.revoke-link', { readbackId, personId: people?.id })
    expect(await reply(letter?.replyTo ?? '', '1a 2a 3a')).toBe('unreadable')
    expect(await kept()).toMatchObject({ answers: [] })
    expect((await page(linkIn(letter as ReadLetter))).statusCode).toBe(410)
  })

  test('anonymous answers are not taken by mail: the letter says nothing of it and has no address for it', async () => {
    expect(await compose('anonymous')).toMatchObject({ invited: 1 })
    const [letter] = await letters()
    expect(letter?.replyTo).toBe('')
    expect(letter?.text).not.toContain('1b 2a')
    expect(letter?.text).toContain('nobody can tell who said what')
  })
})
