import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { newId } from '@plumbline/platform/clock'
import { eventsAfter } from '@plumbline/platform/events.store'
import type { PageReply } from '@plumbline/platform/page'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionsStep, finalCallPage, type ShowDecision } from '../step.ts'

onEachEngine('the page behind a link to a final call', (engine) => {
  let world: World
  let decisionId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    const opened = await does('decision.open', {
      workId,
      question: 'Date or audit?',
      chosen: 'The date moves',
      because: 'A failed audit costs more',
      consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
      nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2027-02-01' },
      reviewOn: '2027-03-01',
      approverId: world.admin.personId,
    })
    decisionId = opened.id
    await does('decision.propose', { decisionId })
    await does('decision.call', { decisionId, personIds: [world.member.personId, world.guest.personId] })
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>) =>
    world.askByName(name, input, world.driver) as Promise<{ id: string }>
  const show = async () => (await world.askByName('decision.show', { decisionId })) as ShowDecision['output']

  /** What the page says to somebody at a place, element by element; or where it goes. */
  const visit = async (
    place: string,
    more: { form?: Record<string, string>; begun?: boolean; personId?: string } = {},
  ) => {
    const { form, begun = true, personId = world.member.personId } = more
    const holder = {
      kind: 'link' as const,
      linkId: decisionId,
      workspaceId: world.workspace.id,
      purpose: 'decision.final-call',
      subjectId: decisionId,
      holderId: personId,
    }
    const act = form ? finalCallPage.send : finalCallPage.show
    const said: PageReply = await act(
      {
        params: {},
        query: {},
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
    return 'goTo' in said ? said.goTo : JSON.stringify(said.body)
  }
  const concern = { answer: 'concern', version: '1', about: 'the audit', words: 'It fails anyway', wouldResolve: '' }

  test('shows what is proposed and how the call stands, and asks for nothing but a first press', async () => {
    const before = (await eventsAfter(world.db, 0, 1_000)).length
    const page = await visit('', { begun: false })
    for (const said of ['The date moves', 'A failed audit costs more', 'Two customers wait (Sales)'])
      expect(page).toContain(said)
    expect(page).toContain('Final call until Wednesday 25 November. 0 of 2 have answered.')
    expect(page).not.toContain('"name":"answer"')
    expect(await visit('', { begun: false, form: { ...concern, begin: '1' } })).toBe('/answer')
    expect((await eventsAfter(world.db, 0, 1_000)).length).toBe(before)
    expect((await show()).finalCall?.answered).toBe(0)
    expect((await visit('/answer')).match(/"name":"answer"/g)).toHaveLength(4)
  })

  test('a concern is asked for in words, which stay in the field when something is missing', async () => {
    expect(await visit('/answer', { form: { answer: 'concern', version: '1' } })).toBe('/concern')
    const again = await visit('/concern', { form: { ...concern, about: ' ' } })
    expect(again).toContain('Say what it is about')
    expect(again).toContain('It fails anyway')
    expect((await show()).finalCall?.answered).toBe(0)
    expect(await visit('/concern', { form: concern })).toBe('/done')
    expect(await visit('/done')).toContain('Your concern stands')
    expect((await show()).finalCall?.concerns).toMatchObject([
      { about: 'the audit', wouldResolve: null, state: 'open' },
    ])
  })

  test('its author settles it there, and reads there what the approver answered', async () => {
    await visit('/concern', { form: concern })
    const concernId = (await show()).finalCall?.concerns[0]?.id ?? ''
    const approver = { personId: world.admin.personId }
    expect(await visit('/answer', approver)).toContain('Mika, about the audit')
    const closing = { act: 'close-over', concernId, disposition: 'mitigated', words: 'A second audit in May' }
    expect(await visit('/answer', { ...approver, form: closing })).toBe('/answer')
    expect(await visit('', { begun: false })).toContain('Final call until')
    expect(await visit('/answer')).toContain('Ada answered it: Mitigated by: A second audit in May')
    expect(await visit('/answer', { personId: world.guest.personId })).not.toContain('It is settled')
    expect(await visit('/answer', { form: { act: 'resolve', concernId, words: '' } })).toBe('/answer')
    expect((await show()).finalCall?.concerns).toMatchObject([{ state: 'resolved' }])
  })

  test('a hold is renewed and let go there, by its author alone', async () => {
    await visit('/hold', { form: { answer: 'hold', version: '1', words: 'The auditor calls tomorrow' } })
    const holdId = (await show()).finalCall?.holds[0]?.id ?? ''
    expect(await visit('/answer')).toContain('You hold it until the end of Thursday 26 November.')
    expect(await visit('/answer', { personId: world.guest.personId })).not.toContain(holdId)
    world.setTime('2026-11-26T09:00:00.000Z')
    expect(await visit('/answer', { form: { act: 'renew', holdId } })).toBe('/answer')
    expect(await visit('/answer')).toContain('until the end of Tuesday 1 December')
    expect(await visit('/answer', { form: { act: 'release', holdId: newId() } })).toContain('nothing here')
    await visit('/answer', { form: { act: 'release', holdId } })
    expect((await show()).finalCall?.holds).toMatchObject([{ state: 'released' }])
  })

  test('says what somebody wrote down for me, and takes my own answer instead', async () => {
    await does('decision.answer-for', {
      decisionId,
      personId: world.member.personId,
      how: 'by phone',
      answer: 'agree',
    })
    expect(await visit('/answer')).toContain('Dora wrote this down for you (by phone): “I agree”.')
    expect(await visit('/answer', { form: { answer: 'no-opinion', version: '1' } })).toBe('/done')
    expect(await visit('/answer')).toContain('You said: “I have no opinion”.')
  })

  test('an approver disowns there what somebody wrote down in their name, and nobody else is offered it', async () => {
    for (const personId of [world.member.personId, world.guest.personId])
      await visit('/answer', { personId, form: { answer: 'agree', version: '1' } })
    await does('decision.decide', { decisionId, approverSaid: 'Yes, on Monday' })
    expect(await visit('/answer')).not.toContain('I did not approve this')
    expect(await visit('/answer')).toContain('takes no more answers')
    const approver = { personId: world.admin.personId }
    expect(await visit('/answer', approver)).toContain('Dora wrote down that you approved this: “Yes, on Monday”.')
    await visit('/answer', { ...approver, form: { act: 'disown', words: 'I asked for a week' } })
    expect(await show()).toMatchObject({ standing: 'proposed' })
  })

  test('an answer to a version that does not stand is not kept, and the page says so', async () => {
    expect(await visit('/answer', { form: { answer: 'agree', version: '2' } })).toContain('changed after you opened it')
    expect((await show()).finalCall?.answered).toBe(0)
  })
})
