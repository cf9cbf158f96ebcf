import { newId } from '@plumbline/platform/clock'
import type { Reply } from '@plumbline/platform/mail/reply'
import { postedLetters } from '@plumbline/platform/testing/posted-letters'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ShowAsk } from '../step.ts'
import { type AskedWork, openAskedWork, setMailServer } from '../testing/asked-work.exchange.ts'
import { linkIn, writtenLetter } from '../testing/written-letter.exchange.ts'
import { readReceiptReply } from './reply.ts'

describe('a reply to an answer', () => {
  test.each([
    '1 yes, 2 no',
    '1 YES 2 NO',
    '1) yes 2) no',
    '1: yes; 2: no',
    '1. y\n2. n',
    '1=yes and 2=no',
    '2 no\n1 yes',
    '1 yes\n\n2 no',
    'Hello Dora,\n\n1 yes.\n2 no.',
    '1 yes, 1 yes, 2 no',
  ])('“%s” means the same', (text) => {
    expect(readReceiptReply(text)).toEqual({ understands: 'yes', agrees: 'no', more: false })
  })

  test.each([
    ['1 no', 'no', null],
    ['2 yes', null, 'yes'],
    ['1 not clear', 'not-clear', null],
    ['1 unclear, 2 yes', 'not-clear', 'yes'],
  ])('“%s” says nothing of what it leaves out', (text, understands, agrees) => {
    expect(readReceiptReply(text)).toEqual({ understands, agrees, more: false })
  })

  test.each(['1 yes, 2 no\nThe audit is in May', '1 yes\n2 no\n\nBest wishes\nMika', '1 yes, 2 no.\nNo hard feelings'])(
    'what stands on lines of its own below is left out, and that is said: “%s”',
    (text) => {
      expect(readReceiptReply(text)).toEqual({ understands: 'yes', agrees: 'no', more: true })
    },
  )

  test.each([
    '',
    'yes',
    'Yes, I understand',
    'I agree',
    'no',
    '1',
    '1 2',
    '1 maybe, 2 no',
    '1 yes but only until March',
    '1 yes, but only until March',
    '2 no problem',
    '1 yes 1 no',
    '2 yes 2 no',
    '2 not clear',
    '1 yes 2',
    '1 yes 2 perhaps',
    '2 weeks are not enough for us',
    '1st: yes',
    '12 yes',
    '1 yessir',
    '1 no-one told us',
    'Both yes',
    'I am away until Monday.',
  ])('in “%s” nothing is guessed', (text) => {
    expect(readReceiptReply(text)).toBeNull()
  })

  test('no text breaks it, what is read stands there, and a long one is read in no time', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.array(fc.constantFrom('1', '2', ' yes', ' no', ' not clear', ',', '\n', ' and ', ' but', '.'), {
        maxLength: 20,
      }),
    )
    fc.assert(
      fc.property(anything, (pieces) => {
        const text = typeof pieces === 'string' ? pieces : pieces.join('')
        const read = readReceiptReply(text)
        if (read === null) return
        expect(read.understands ?? read.agrees).not.toBeNull()
        if (read.understands === 'yes') expect(text).toMatch(/1[ \t]*[).:=-]?[ \t]*y/i)
        if (read.agrees === 'no') expect(text).toMatch(/2[ \t]*[).:=-]?[ \t]*n/i)
      }),
      { numRuns: 2_000 },
    )
    const began = performance.now()
    for (const text of ['1 yes '.repeat(3_000), '1 '.repeat(9_000), `1 yes${' ,'.repeat(9_000)}x`])
      readReceiptReply(text)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

onEachEngine('receipts by mail', (engine) => {
  let place: AskedWork
  let world: World
  let askId: string
  let dispositionId: string
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    setMailServer(world)
    askId = await place.asked('Keep the report')
    dispositionId = await told()
  })
  afterEach(() => world.close())

  /** Answers it and has the letter written. */
  async function told(): Promise<string> {
    const id = await place.answered(askId)
    await place.does('disposition.deliver', { dispositionId: id, way: 'letter', toldById: world.driver.personId })
    await writtenLetter(world, 'disposition.letter', { dispositionId: id }, world.member)
    return id
  }
  const receipt = async (at = -1) =>
    ((await place.does('ask.show', { askId })) as ShowAsk['output']).answers.at(at)?.receipt
  /** As the server hands it on, whoever the letter went to. */
  const reply = (text: string, personId: string = world.member.personId) =>
    world.house.replies.get('receipt.by-mail')?.receive({
      ...{
        text,
        withQuotes: text,
        cutShort: false,
        letterId: 'a letter',
        letterKind: 'disposition.letter',
        letterInput: { dispositionId },
      },
      from: { accountId: null, personId, address: 'mika@plumbline.test' },
      ...{ fromSameAddress: true, workspaceId: world.workspace.id, db: world.db, now: world.house.now() },
      perform: (name, input, by) => world.askByName(name, input, by),
      newId,
      post: () => Promise.reject(new Error('Only operations write back')),
    } satisfies Reply)
  const saidBack = async () => {
    const letters = await postedLetters(world.db, 'receipt.reply-read')
    const input = letters.at(-1)?.letterInput as Record<string, unknown>
    return writtenLetter(world, 'receipt.reply-read', input, world.member)
  }

  test('the letter says how to answer it', async () => {
    const letter = await writtenLetter(world, 'disposition.letter', { dispositionId }, world.member)
    expect(JSON.stringify(letter)).toContain('2 yes or 2 no: apart from that, whether you agree')
  })

  test('is kept as two answers and as opened, and a letter says what stands', async () => {
    expect(await reply('1 yes, 2 no')).toBe('understood')
    expect(await receipt()).toMatchObject({ understands: 'yes', agrees: 'no', openedAt: expect.any(String) })
    const letter = await saidBack()
    expect(letter?.passages).toContainEqual({ list: ['You understand the reason.', 'You do not agree.'] })
    expect(linkIn(letter)).toMatch(/\/e\/[\w-]{20,}\/1$/)
    await reply('1 not clear')
    expect(await receipt()).toMatchObject({ understands: 'not-clear', agrees: 'no' })
  })

  test('what cannot be told for certain is not kept; a kind letter says what to do', async () => {
    for (const text of ['', 'Yes, but only until March', '1 yes but why']) expect(await reply(text)).toBe('understood')
    expect(await receipt()).toMatchObject({ understands: null, agrees: null, openedAt: null })
    const letter = await saidBack()
    expect(JSON.stringify(letter)).toContain('nothing is guessed')
    expect(letter?.passages).toContainEqual({
      list: [expect.stringContaining('1 yes'), expect.stringContaining('2 yes')],
    })
  })

  test('other words are left out, and that is said', async () => {
    await reply('2 no\nThe audit is in May')
    expect(await receipt()).toMatchObject({ agrees: 'no', objections: [] })
    expect(JSON.stringify(await saidBack())).toContain('To object, or to say more, open your page.')
  })

  test('to an answer that was replaced, or an ask that was withdrawn, nothing is taken', async () => {
    await told()
    await reply('1 yes, 2 yes')
    expect([await receipt(0), await receipt(1)]).toMatchObject([{ agrees: null }, { agrees: null }])
    expect(JSON.stringify(await saidBack())).toContain('There is a later answer')
    await place.does('ask.withdraw', { askId, because: 'Found it' }, world.member)
    await reply('1 yes, 2 yes')
    expect(JSON.stringify(await saidBack())).toContain('do not ask this any more')
  })

  test('only of whoever asked, and only while a link of theirs stands', async () => {
    expect(await reply('1 yes', world.guest.personId)).toBe('unreadable')
    expect(await receipt()).toMatchObject({ understands: null })
    await expect(
      place.does('receipt.reply', { dispositionId, text: '1 yes' }, place.follows(world.guest.personId)),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await postedLetters(world.db, 'receipt.reply-read')).toEqual([])
  })
})
