import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { eventsAfter } from '@plumbline/platform/events.store'
import { standingLinks } from '@plumbline/platform/identity/link.store'
import type { PageReply } from '@plumbline/platform/page'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  acknowledgeDecision,
  acknowledgementPage,
  decisionNeeds,
  decisionsStep,
  recordDecision,
  type ShowDecision,
} from './step.ts'

onEachEngine('acknowledging a decision', (engine) => {
  let world: World
  let decisionId: string
  let holder: Principal
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    const work = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    decisionId = (await world.ask(recordDecision, { workId: work.id, ...decided('The date moves') }, world.driver)).id
    holder = {
      kind: 'link',
      linkId: decisionId,
      workspaceId: world.workspace.id,
      purpose: 'decision.acknowledge',
      subjectId: decisionId,
      holderId: world.member.personId,
    }
    await world.askByName('decision.hand-out-links', { decisionId, personIds: [world.member.personId] }, world.driver)
  })
  afterEach(() => world.close())

  const decided = (chosen: string) => ({
    question: 'Date or audit?',
    chosen,
    because: 'A failed audit costs more than two weeks',
    consequences: [{ what: 'Sales tells two customers', borneBy: 'Sales' }],
    options: [{ option: 'Hold the date', notChosenBecause: 'the audit would fail' }],
    nextStep: { what: 'Tell the customers', ownerId: world.driver.personId, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
  })
  const supersede = (chosen: string, part?: string) =>
    world.askByName(
      'decision.supersede',
      { decisionId, supersededBecause: 'The audit was moved', ...(part && { part }), ...decided(chosen) },
      world.driver,
    )
  const show = async (by = world.admin) =>
    (await world.askByName('decision.show', { decisionId }, by)) as ShowDecision['output']
  const answers = async () => (await show()).history.filter(({ kind }) => kind === 'said').length

  /** What the page says at a place, element by element; or where it goes. */
  const visit = async (
    place: string,
    more: { form?: Record<string, string>; begun?: boolean; query?: Record<string, string> } = {},
  ) => {
    const { form, begun = true, query = {} } = more
    const act = form ? acknowledgementPage.send : acknowledgementPage.show
    const said: PageReply = await act(
      {
        params: {},
        query,
        form: form ?? {},
        subjectId: decisionId,
        begun,
        pass: 'a-pass',
        start: 'start',
        browser: 'browser',
        ask: async (name, input) => (await world.askByName(name, input, holder)) as never,
      },
      place,
    )
    if ('goTo' in said) return said.goTo
    return JSON.stringify(said.body)
  }

  test('opening the link shows what, why, what follows and who is next, and asks for nothing but a first press', async () => {
    const page = await visit('', { begun: false })
    for (const said of [
      'The date moves',
      'A failed audit costs more',
      'Sales tells two customers (Sales)',
      'Dora, by Tuesday 1 December: Tell the customers.',
    ]) {
      expect(page).toContain(said)
    }
    expect(page).not.toContain('"name":"response"')
    expect(await answers()).toBe(0)
    expect(await visit('', { begun: false, form: { begin: '1' } })).toBe('/answer')
    expect(await answers()).toBe(0)
    expect((await visit('/answer')).match(/"name":"response"/g)).toHaveLength(5)
  })

  test('reading it differently asks for own words before anything is kept', async () => {
    expect(await visit('/answer', { form: { response: 'read-differently', version: '1' } })).toBe(
      '/words?response=read-differently',
    )
    expect(await answers()).toBe(0)
    expect(await visit('/words', { form: { response: 'read-differently', version: '1', words: ' ' } })).toContain(
      'A sentence in your own words is needed',
    )
    expect(
      await visit('/words', { form: { response: 'read-differently', version: '1', words: 'The date holds' } }),
    ).toBe('/done')
    expect(await visit('/done')).toContain('The date holds')
    expect(await answers()).toBe(1)
  })

  test('a new version shows what changed since the answer, word by word, and asks again', async () => {
    await world.ask(acknowledgeDecision, { decisionId, response: 'disagree-and-commit' }, holder)
    const edit = { decisionId, revision: 0, chosen: 'The date moves twice', changedBecause: 'The audit moved' }
    await world.askByName('decision.change', edit, world.driver)
    const page = await visit('/answer')
    for (const said of ['Changed since you answered', 'I disagree, and I will act on it', 'twice', 'The audit moved'])
      expect(page).toContain(said)
    expect(page).toContain('"name":"version","value":2')
    expect(page).not.toContain('You can still change it')
    expect(await visit('/answer', { form: { response: 'understood', version: '2', revision: '1' } })).toBe('/done')
    expect(await visit('/answer')).not.toContain('Changed since you answered')
  })

  test('“not mine” takes a name instead of words, and says it back', async () => {
    expect(await visit('/answer', { form: { response: 'not-mine', version: '1' } })).toBe('/words?response=not-mine')
    expect(await visit('/words', { query: { response: 'not-mine' } })).toContain('"name":"whose"')
    expect(await visit('/words', { form: { response: 'not-mine', version: '1', whose: 'Nora' } })).toBe('/done')
    expect(await visit('/done')).toContain('You named: Nora')
  })

  test('where there is no way back two claims stand in place of the five answers, and what the decision says follows at once', async () => {
    const oneWay = { ...decided('All data goes'), door: 'one-way' as const, source: 'Minutes' }
    decisionId = (await world.ask(recordDecision, { workId: (await show()).workId, ...oneWay }, world.driver)).id
    holder = { ...holder, subjectId: decisionId } as Principal
    await world.askByName('decision.hand-out-links', { decisionId, personIds: [world.member.personId] }, world.driver)
    expect(await visit('', { begun: false })).not.toContain('claim.0')
    const page = await visit('/answer')
    expect(page.match(/"type":"radio"/g)).toHaveLength(6)
    expect(page).not.toContain('"name":"response"')
    const [first, second] = (await show(world.member)).mine?.claims ?? []
    const form = { 'claim.0': first ?? '', 'claim.1': second ?? '' }
    expect(await visit('/answer', { form: { ...form, 'answer.0': 'agree' } })).toContain('Say of each of the two')
    expect((await show(world.member)).mine?.answeredClaims).toEqual([])
    expect(await visit('/answer', { form: { ...form, 'answer.0': 'agree', 'answer.1': 'agree' } })).toBe('/answer')
    const after = await visit('/answer')
    expect(after).toContain('“Hold the date” was not chosen: the audit would fail')
    expect(after.match(/"name":"response"/g)).toHaveLength(5)
    expect(await visit('/answer', { form: { response: 'understood', version: '1' } })).toBe('/done')
  })

  test('words that are too long are refused and stay in the field', async () => {
    const words = 'x'.repeat(1_001)
    expect(await visit('/words', { form: { response: 'cannot', version: '1', words } })).toContain(words)
    expect(await answers()).toBe(0)
  })

  test('an answer to a version that does not stand is not kept, and the page shows what stands now', async () => {
    const page = await visit('/answer', { form: { response: 'understood', version: '2' } })
    expect(page).toContain('changed after you opened it')
    expect(page).toContain('"name":"version","value":1')
    expect(await answers()).toBe(0)
  })

  test('a replaced decision takes no more answers, and its link says what holds instead', async () => {
    await supersede('The date holds after all')
    expect(await visit('')).toContain('Decided instead: The date holds after all')
    await expect(world.ask(acknowledgeDecision, { decisionId, response: 'understood' }, holder)).rejects.toMatchObject({
      code: 'closed',
    })
    await expect(
      world.askByName('decision.hand-out-links', { decisionId, personIds: [world.guest.personId] }, world.driver),
    ).rejects.toMatchObject({ code: 'closed' })
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({ needs: [] })
  })

  test('replaced in part, it still holds and still takes answers; replaced whole by two at once, one wins', async () => {
    await supersede('Two customers keep their date', 'the date for two customers')
    await world.ask(acknowledgeDecision, { decisionId, response: 'understood' }, holder)
    const both = await Promise.allSettled([supersede('The date holds'), supersede('The audit moves')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect(await world.askByName('decision.list', { workId: (await show()).workId })).toMatchObject({
      rows: { length: 3 },
    })
  })

  test('a new link stops the earlier one; stopping the last one takes an unanswered asking back, but nothing that was said', async () => {
    await world.askByName(
      'decision.hand-out-links',
      { decisionId, personIds: [world.member.personId, world.guest.personId] },
      world.driver,
    )
    expect(await standingLinks(world.db, 'decision.acknowledge', decisionId)).toHaveLength(2)
    await world.ask(acknowledgeDecision, { decisionId, response: 'understood' }, holder)
    const revoke = (personId: string) => world.askByName('decision.revoke-link', { decisionId, personId }, world.driver)
    await revoke(world.member.personId)
    await revoke(world.guest.personId)
    await expect(revoke(world.guest.personId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await world.askByName('decision.show', { decisionId })).toMatchObject({
      asked: [{ personName: 'Mika', response: 'understood' }],
    })
    expect(await world.askByName('home.show', {}, world.guest)).toMatchObject({ needs: [] })
  })

  test('somebody of another workspace cannot be asked, and nobody else is asked with them', async () => {
    const asked = world.askByName(
      'decision.hand-out-links',
      { decisionId, personIds: [world.guest.personId, world.outsider.personId] },
      world.driver,
    )
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
    expect(await world.askByName('decision.show', { decisionId })).toMatchObject({ board: { asked: 1 } })
  })

  test('the log says that somebody answered, never what', async () => {
    await world.ask(acknowledgeDecision, { decisionId, response: 'cannot', words: 'I am on leave' }, holder)
    const told = (await eventsAfter(world.db, 0, 1_000)).map(({ happened, body }) => `${happened} ${body}`)
    expect(told.at(-1)).toMatch(/^decision\.acknowledged /)
    expect(told.join()).not.toMatch(/leave|cannot/)
  })
})
