import type { Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { eventsAfter } from '@plumbline/platform/events.store'
import { addLink, linkByToken } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import { hashOf } from '@plumbline/platform/secret'
import { postedLetters } from '@plumbline/platform/testing/posted-letters'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskOpenly, ListAsks, OpenAskBox, ShowAsk, ShowAskBox, ShowMine } from '../step.ts'
import { undisposedAsks } from '../step.ts'
import { type AskedWork, openAskedWork, setMailServer } from '../testing/asked-work.exchange.ts'
import { everySetAsideOf } from '../testing/set-aside.store.ts'
import { visitorOf } from '../testing/visited-page.exchange.ts'
import { linkIn, writtenLetter } from '../testing/written-letter.exchange.ts'
import { askBoxPage } from '../view/ask-box.page.ts'
import { followingPage } from '../view/following.page.ts'
import { calledBy, isShut, nameInDirectory } from './box.ts'

describe('whom nobody knows', () => {
  test.each([
    [undefined, 'Somebody (by open link)', null],
    ['  ', 'Somebody (by open link)', null],
    [' Uma \n Berg', 'Uma Berg (by open link)', 'Uma Berg'],
    ['Mika', 'Mika (by open link)', 'Mika'],
  ])('%j stands in the directory as “%s”, and is spoken to as %j', (typed, name, called) => {
    expect(nameInDirectory(typed)).toBe(name)
    expect(calledBy(name)).toBe(called)
  })

  test('everybody else is called by their name', () => {
    expect(calledBy('Mika')).toBe('Mika')
  })
})

test('a box is open until the end of its last day, unless it was closed before', () => {
  expect(isShut({ closesOn: '2026-11-23', closedAt: null }, '2026-11-23')).toBe(false)
  expect(isShut({ closesOn: '2026-11-23', closedAt: null }, '2026-11-24')).toBe(true)
  expect(isShut({ closesOn: '2026-11-30', closedAt: '2026-11-23T09:00:00.000Z' }, '2026-11-23')).toBe(true)
})

onEachEngine('a link by which anybody may ask', (engine) => {
  let place: AskedWork
  let world: World
  let opened: OpenAskBox['output']
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    opened = (await place.does('ask-box.open', { workId: place.workId, closesOn: '2026-11-30' })) as typeof opened
  })
  afterEach(() => world.close())

  const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
  /** Whoever comes by a link, as the server finds them. */
  const holderOf = async (link: string): Promise<Principal & { kind: 'link' }> => {
    const found = await linkByToken(world.db, hashOf(tokenOf(link)))
    if (!found || found.revokedAt !== null) throw new Error('This link opens nothing')
    const { id: linkId, workspaceId, purpose, subjectId, personId: holderId } = found
    return { kind: 'link', linkId, workspaceId, purpose, subjectId, holderId }
  }
  let forms = 0
  const ask = async (more: Record<string, unknown> = {}, by?: Principal) => {
    forms += 1
    const input = { askBoxId: opened.id, words: 'Keep the report', formId: `a form that was drawn ${forms}`, ...more }
    return (await place.does('ask-box.ask', input, by ?? (await holderOf(opened.link)))) as AskOpenly['output']
  }
  const list = async () => ((await place.does('ask.list', { workId: place.workId })) as ListAsks['output']).rows
  const box = async () => ((await place.does('ask-box.show', { workId: place.workId })) as ShowAskBox['output']).box
  const mine = async (link: string) =>
    (await place.does('expectation.mine', {}, await holderOf(link))) as ShowMine['output']

  test('an ask by it needs no name and no address; it says how it came, and nobody counts as having written it down', async () => {
    await ask()
    await ask({ name: 'Uma', words: 'More time' })
    expect(await list()).toMatchObject([
      { words: 'Keep the report', personName: 'Somebody (by open link)', cameBy: 'box', enteredBy: null },
      { words: 'More time', personName: 'Uma (by open link)', cameBy: 'box', standing: 'unanswered' },
    ])
    expect(await box()).toMatchObject({ asks: 2, isOver: false, closesOn: '2026-11-30', openedBy: 'Dora' })
  })

  test('whoever asks follows this one ask by a page of their own, and nothing else of the workspace', async () => {
    const other = await place.asked('Something of Mika')
    const { askId, link } = await ask({ name: 'Mika' })
    expect(link).toMatch(/\/e\/[\w-]{20,}$/)
    const own = await mine(link)
    expect(own).toMatchObject({ name: 'Mika', asks: [{ id: askId }], decisions: [], confirms: null })
    expect(own.asks).toHaveLength(1)
    const by = await holderOf(link)
    for (const [name, input] of [
      ['ask.withdraw', { askId: other, because: 'x' }],
      ['expectation.personal', { decisionId: place.decisionId }],
      ['surprise.say', { workId: place.workId, words: 'x', decisionId: place.decisionId }],
    ] as const)
      await expect(place.does(name, input, by)).rejects.toMatchObject({ code: 'not-found' })
    await place.does('surprise.say', { workId: place.workId, words: 'I had no idea' }, by)
    await place.does('ask.withdraw', { askId, because: 'Found it' }, by)
    expect((await list()).find(({ id }) => id === askId)?.standing).toBe('withdrawn')
  })

  test('their link goes on opening that one ask when the directory makes one person of two', async () => {
    const other = await place.asked('Something of Mika')
    const { askId, link } = await ask({ name: 'Mika' })
    const by = await holderOf(link)
    const asMika = { ...by, holderId: world.member.personId }
    const seen = (await place.does('expectation.mine', {}, asMika)) as ShowMine['output']
    expect(seen.asks.filter(({ id }) => id !== askId)).toEqual([])
    expect(seen.decisions).toEqual([])
    await expect(place.does('ask.withdraw', { askId: other, because: 'x' }, asMika)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('the link itself shows the work and who drives it, and nothing that was asked', async () => {
    await ask({ words: 'A secret wish' })
    const by = await holderOf(opened.link)
    const seen = JSON.stringify(await place.does('ask-box.look', { askBoxId: opened.id }, by))
    expect(seen).toContain('Move checkout')
    expect(seen).not.toContain('secret')
    for (const [name, input] of [
      ['expectation.mine', {}],
      ['ask.list', { workId: place.workId }],
      ['ask.make', { workId: place.workId, words: 'x' }],
    ] as const)
      await expect(place.does(name, input, by)).rejects.toMatchObject({ code: 'not-allowed' })
    const other = (await place.does('ask-box.open', {
      workId: place.workId,
      closesOn: '2026-12-01',
    })) as OpenAskBox['output']
    await expect(place.does('ask-box.look', { askBoxId: other.id }, by)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a form that is sent twice counts once, and leads to the page both times', async () => {
    const sent = { formId: 'the very same form of one page' }
    const [first, again] = [await ask(sent), await ask(sent)]
    expect(again.askId).toBe(first.askId)
    expect(await list()).toHaveLength(1)
    expect((await mine(again.link)).asks).toHaveLength(1)
    await Promise.allSettled([ask({ formId: 'sent at one moment' }), ask({ formId: 'sent at one moment' })])
    expect(await list()).toHaveLength(2)
  })

  test('it ends with its day, when it is closed, and when another takes its place; what was asked stays', async () => {
    const { link } = await ask()
    const by = await holderOf(opened.link)
    world.setTime('2026-12-01T00:00:00.000Z')
    await expect(ask()).rejects.toMatchObject({ code: 'closed' })
    expect(await box()).toMatchObject({ isOver: true })
    world.setTime('2026-11-23T10:00:00.000Z')
    await place.does('ask-box.close', { workId: place.workId })
    await expect(holderOf(opened.link)).rejects.toThrow()
    await expect(ask({}, by)).rejects.toMatchObject({ code: 'closed' })
    await expect(place.does('ask-box.close', { workId: place.workId })).rejects.toMatchObject({ code: 'not-found' })
    expect((await mine(link)).asks).toHaveLength(1)
    expect(await box()).toBeNull()
  })

  test.each([
    ['2026-11-22', 'lies in the past'],
    ['2027-11-30', 'lies more than a year ahead'],
  ])('%s is no day until which it could be open', async (closesOn, says) => {
    await expect(place.does('ask-box.open', { workId: place.workId, closesOn })).rejects.toMatchObject({
      fields: [{ path: 'closesOn', says }],
    })
  })

  test('only the driver makes, sees and closes it', async () => {
    for (const [name, more] of [
      ['ask-box.open', { closesOn: '2026-11-30' }],
      ['ask-box.show', {}],
      ['ask-box.close', {}],
    ] as const)
      await expect(place.does(name, { workId: place.workId, ...more }, world.member)).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })

  test('one browser is taken at its word ten times an hour, and one link a hundred and twenty times', async () => {
    const browser = hashOf('one browser')
    for (let times = 0; times < 10; times += 1) await ask({ browser })
    await expect(ask({ browser })).rejects.toMatchObject({ code: 'too-many' })
    for (let times = 0; times < 110; times += 1) await ask({ browser: hashOf(`browser ${times}`) })
    await expect(ask()).rejects.toMatchObject({ code: 'too-many' })
    world.wait(60 * 60 + 1)
    await ask({ browser })
  })

  test('the log names nobody for it, and neither the work nor the words stand in the letter to an address that is typed', async () => {
    setMailServer(world)
    const { askId, writes } = await ask({ name: 'Buy at shop.test', email: ' Uma@Elsewhere.test ', words: 'Spam' })
    expect(writes).toBe(true)
    const [letter] = await postedLetters(world.db, 'ask.page')
    expect(letter).toMatchObject({ toAddress: 'uma@elsewhere.test', toPersonId: null, letterInput: { askId } })
    const said = JSON.stringify(await writtenLetter(world, 'ask.page', { askId }, null))
    for (const typed of ['Buy at', 'Spam', 'Move checkout']) expect(said).not.toContain(typed)
  })

  describe('an address', () => {
    const personOf = async (askId: string) => {
      const { personId } = (await place.does('ask.show', { askId })) as ShowAsk['output']
      return personById(world.db, personId)
    }
    beforeEach(() => setMailServer(world))

    test('counts only once somebody presses the button who came by the letter to it', async () => {
      const { askId, link } = await ask({ email: 'uma@elsewhere.test' })
      const confirm = async (by: string) => place.does('ask.confirm-address', { askId }, await holderOf(by))
      expect(await confirm(link)).toEqual({ confirmed: false })
      const mailed = linkIn(await writtenLetter(world, 'ask.page', { askId }, null))
      expect(await confirm(link)).toEqual({ confirmed: false })
      expect((await mine(link)).confirms).toBeNull()
      expect((await mine(mailed)).confirms).toBe('uma@elsewhere.test')
      expect((await personOf(askId))?.email).toBeNull()
      const visit = visitorOf(world, followingPage, await holderOf(mailed))
      expect(await visit('/1', { begun: false })).toContain('That was me')
      expect((await personOf(askId))?.email).toBeNull()
      expect(await visit('/1', { begun: false, form: { begin: 'start' } })).toBe('/1')
      expect((await personOf(askId))?.email).toBe('uma@elsewhere.test')
      expect((await mine(mailed)).confirms).toBeNull()
      expect(await writtenLetter(world, 'ask.page', { askId }, null)).toBeNull()
    })

    test('of somebody who is here already makes nobody into them', async () => {
      const known = await personById(world.db, world.member.personId)
      const email = known?.email ?? 'mika@plumbline.test'
      if (known?.email === null) await place.does('person.change', { personId: known.id, email })
      const { askId } = await ask({ email })
      const mailed = linkIn(await writtenLetter(world, 'ask.page', { askId }, null))
      expect(await place.does('ask.confirm-address', { askId }, await holderOf(mailed))).toEqual({ confirmed: true })
      const { personId } = (await place.does('ask.show', { askId })) as ShowAsk['output']
      expect(personId).not.toBe(world.member.personId)
      expect((await personOf(askId))?.email).toBeNull()
      expect((await mine(mailed)).asks.map(({ id }) => id)).toEqual([askId])
    })
  })

  test('told on the page that they got, where nobody has an address; others are not told so', async () => {
    const { askId, link } = await ask()
    const dispositionId = await place.answered(askId)
    const deliver = (id: string) =>
      place.does('disposition.deliver', { dispositionId: id, way: 'own-page', toldById: world.driver.personId })
    expect((await mine(link)).asks[0]?.answer).toBeNull()
    await deliver(dispositionId)
    expect((await mine(link)).asks[0]).toMatchObject({ answer: { toldBy: 'Dora' }, standing: 'told' })
    await place.does('receipt.say', { dispositionId, understands: 'yes' }, await holderOf(link))
    await place.does('disposition.publish', { dispositionId })
    const ofMika = await place.answered(await place.asked('Something of Mika'))
    await expect(deliver(ofMika)).rejects.toMatchObject({ code: 'conflict' })
  })

  describe('its page', () => {
    const visitor = async () => visitorOf(world, askBoxPage, await holderOf(opened.link))

    test('writes nothing when it is opened, asks after a first press, and shows the own page once', async () => {
      const visit = await visitor()
      expect(await visit('', { begun: false })).not.toContain('"textarea"')
      expect(await visit('', { begun: false, form: { begin: 'guessed', words: 'x' } })).not.toContain('"textarea"')
      expect(await visit('', { begun: false, form: { begin: 'start' } })).toBe('/ask')
      expect(await visit('/ask')).toContain('"textarea"')
      expect(await visit('/ask')).not.toContain('"email"')
      expect(await list()).toEqual([])
      const form = 'drawn by lot, for this form'
      expect(await visit('/ask', { form: { words: ' ', name: 'Uma', form } })).toContain('Write what you need first.')
      const done = await visit('/ask', { form: { words: 'Keep the report', name: 'Uma', form } })
      expect(done).toMatch(/\/e\/[\w-]{20,}/)
      expect(await visit('/ask')).not.toMatch(/\/e\/|Keep the report/)
      expect(await list()).toMatchObject([{ words: 'Keep the report', personName: 'Uma (by open link)' }])
    })

    test('offers an address only where letters go out, and says in words what is none; what was typed stays', async () => {
      setMailServer(world)
      const visit = await visitor()
      expect(await visit('/ask')).toContain('"email"')
      const form = { words: 'Keep the report', email: 'nowhere', form: 'drawn by lot, for this form' }
      const said = await visit('/ask', { form })
      for (const stays of ['This does not look like an e-mail address', 'Keep the report', 'nowhere', form.form])
        expect(said).toContain(stays)
      expect(await list()).toEqual([])
    })

    test('says that it is over, and whom to ask', async () => {
      const visit = await visitor()
      world.setTime('2026-12-05T09:00:00.000Z')
      expect(await visit('/ask')).toContain('Asking by this link ended on Monday 30 November. Ask Dora')
      expect(await visit('/ask', { form: { words: 'x', form: 'drawn by lot, for this form' } })).toContain('ended on')
      expect(await list()).toEqual([])
    })
  })

  test('the token is kept as a hash only, and its link ends by itself', async () => {
    const kept = await linkByToken(world.db, hashOf(tokenOf(opened.link)))
    expect(kept?.expiresAt).toBe('2027-01-30T00:00:00.000Z')
    expect(JSON.stringify(kept)).not.toContain(tokenOf(opened.link))
    await expect(addLink(world.db, { ...(kept as NonNullable<typeof kept>), id: opened.id })).rejects.toThrow()
  })

  const setAside = (askId: string, more: Record<string, unknown> = { reason: 'spam' }) =>
    place.does('ask.set-aside', { askId, ...more })

  test('what is no ask is set aside with a reason: nothing waits for an answer, nothing is gone, and its own page says so', async () => {
    const { askId, link } = await ask({ words: 'Buy cheap watches' })
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    await setAside(askId, { reason: 'spam', words: 'It names no part of our work' })
    expect((await list()).find(({ id }) => id === askId)).toMatchObject({
      ...{ words: 'Buy cheap watches', standing: 'set-aside' },
      setAside: { reason: 'spam', words: 'It names no part of our work', personName: 'Dora' },
    })
    const needs = await place.does('home.show', {})
    expect(JSON.stringify(needs)).not.toContain('watches')
    expect(await undisposedAsks(world.db, place.decisionId)).toEqual([])
    expect((await mine(link)).asks).toMatchObject([
      { standing: 'set-aside', setAside: { reason: 'spam', words: 'It names no part of our work' } },
    ])
    const page = await visitorOf(world, followingPage, await holderOf(link))('/1')
    expect(page).toContain('Dora set this aside on Monday 23 November, so no answer is on its way.')
    expect(page).toContain('It names no part of our work')
    expect(page).not.toContain('There is no answer yet.')
    await expect(place.answered(askId)).rejects.toMatchObject({ code: 'closed' })
    await expect(setAside(askId)).rejects.toMatchObject({ code: 'already-exists' })
    const told = (await eventsAfter(world.db, 0, 1_000)).filter(({ happened }) => happened === 'ask.set-aside')
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('watches')
  })

  test('it is brought back, and then waits for its answer as before; that it was set aside stays on record', async () => {
    const { askId, link } = await ask()
    await setAside(askId, { reason: 'not-an-ask' })
    await place.does('ask.bring-back', { askId })
    await expect(place.does('ask.bring-back', { askId })).rejects.toMatchObject({ code: 'not-found' })
    expect((await list()).find(({ id }) => id === askId)).toMatchObject({ standing: 'unanswered', setAside: null })
    expect(await visitorOf(world, followingPage, await holderOf(link))('/1')).toContain('There is no answer yet.')
    await place.answered(askId)
    await expect(setAside(askId)).rejects.toMatchObject({ code: 'conflict' })
    expect(await everySetAsideOf(world.db, askId)).toMatchObject([
      { takenBackAt: expect.any(String), takenBackById: world.driver.personId },
    ])
  })

  test('of a duplicate it is said which one says the same, to the driver and not to whoever sent it', async () => {
    const first = await ask({ words: 'A secret wish' })
    const second = await ask({ words: 'The same wish' })
    await expect(setAside(second.askId, { reason: 'duplicate' })).rejects.toMatchObject({
      fields: [{ path: 'sameAsAskId', says: 'is needed for a duplicate' }],
    })
    const same = (sameAsAskId: string) => setAside(second.askId, { reason: 'duplicate', sameAsAskId })
    await expect(same(second.askId)).rejects.toMatchObject({ code: 'bad-input' })
    await expect(same(newId())).rejects.toMatchObject({ code: 'not-found' })
    await same(first.askId)
    expect((await list()).find(({ id }) => id === second.askId)?.setAside?.sameAsAskId).toBe(first.askId)
    expect(JSON.stringify(await mine(second.link))).not.toContain(first.askId)
    await expect(setAside(first.askId, { reason: 'duplicate', sameAsAskId: second.askId })).rejects.toMatchObject({
      fields: [{ path: 'sameAsAskId', says: 'is set aside itself' }],
    })
  })

  test('what people here have asked is never set aside, and only the driver sets anything aside', async () => {
    const asked = await place.asked('Keep the report')
    await expect(setAside(asked)).rejects.toMatchObject({ code: 'conflict' })
    const { askId } = await ask()
    await expect(world.askByName('ask.set-aside', { askId, reason: 'spam' }, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
