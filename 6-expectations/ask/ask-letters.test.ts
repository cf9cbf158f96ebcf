import { standingLinks } from '@plumbline/platform/identity/link.store'
import { postedLetters } from '@plumbline/platform/testing/posted-letters'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HandOutAskLinks, ListAsks, ShowAsk } from '../step.ts'
import { type AskedWork, openAskedWork, setMailServer } from '../testing/asked-work.exchange.ts'
import { linkIn, writtenLetter } from '../testing/written-letter.exchange.ts'
import { ASK_LINK } from './links.ts'

onEachEngine('letters around asks', (engine) => {
  let place: AskedWork
  let world: World
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
  })
  afterEach(() => world.close())

  const handOut = async (byMail: boolean) =>
    (await place.does('ask.hand-out-links', {
      workId: place.workId,
      personIds: [world.member.personId, world.guest.personId],
      byMail,
    })) as HandOutAskLinks['output']

  test('everybody gets a link; letters go out only where there is a mail server', async () => {
    expect(await handOut(true)).toMatchObject({ invited: 0, rows: [{ name: 'Gil' }, { name: 'Mika' }] })
    setMailServer(world)
    expect(await handOut(false)).toMatchObject({ invited: 0 })
    expect(await handOut(true)).toMatchObject({ invited: 2 })
    expect(await postedLetters(world.db, 'ask.invitation')).toHaveLength(2)
  })

  test('the letter that asks has a link beside the one handed out; whose link was withdrawn gets none', async () => {
    await handOut(false)
    const write = () => writtenLetter(world, 'ask.invitation', { workId: place.workId }, world.member)
    expect(linkIn(await write())).toMatch(/\/q\/[\w-]{20,}$/)
    expect(await standingLinks(world.db, ASK_LINK, place.workId)).toHaveLength(3)
    expect(await writtenLetter(world, 'ask.invitation', { workId: place.workId }, world.admin)).toBeNull()
  })

  test('a reply is the ask, word for word, and a letter shows what was written down', async () => {
    await handOut(false)
    const text = 'Keep the report.\n\nI need it on Fridays.'
    await place.does('ask.reply', { workId: place.workId, text }, place.asksByLink(world.member.personId))
    const { rows } = (await place.does('ask.list', { workId: place.workId })) as ListAsks['output']
    expect(rows).toMatchObject([{ words: text, cameBy: 'mail', personName: 'Mika' }])
    const written = await writtenLetter(world, 'ask.received', { askId: rows[0]?.id }, world.member)
    expect(written?.passages).toContainEqual({ quote: text })
  })

  test('the answer goes out with the words, the facts and who sends it, and counts as told from then on', async () => {
    const askId = await place.asked('Keep the report')
    const dispositionId = await place.answered(askId)
    setMailServer(world)
    await place.does('disposition.deliver', { dispositionId, way: 'letter', toldById: world.driver.personId })
    const told = async () => ((await place.does('ask.show', { askId })) as ShowAsk['output']).disposition?.told
    expect(await told()).toBe(false)
    const written = await writtenLetter(world, 'disposition.letter', { dispositionId }, world.member)
    expect(written?.passages).toEqual(
      expect.arrayContaining([
        { quote: 'Keep the report' },
        { text: 'Mika, I decided against it: the audit comes first.' },
        {
          list: expect.arrayContaining([
            'Because: The audit needs the same two people until March',
            'Decided by: Dora',
          ]),
        },
        { text: 'Dora' },
      ]),
    )
    expect(linkIn(written)).toMatch(/\/e\/[\w-]{20,}\/1$/)
    expect(await told()).toBe(true)
  })

  test('an answer that was replaced before its letter was written is not sent, and nobody counts as told', async () => {
    const askId = await place.asked('Keep the report')
    const dispositionId = await place.answered(askId)
    setMailServer(world)
    await place.does('disposition.deliver', { dispositionId, way: 'letter', toldById: world.driver.personId })
    await place.answered(askId)
    expect(await writtenLetter(world, 'disposition.letter', { dispositionId }, world.member)).toBeNull()
    const { answers } = (await place.does('ask.show', { askId })) as ShowAsk['output']
    expect(answers.map(({ told }) => told)).toEqual([false, false])
  })
})
