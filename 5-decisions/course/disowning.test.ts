import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { eventsAfter } from '@plumbline/platform/events.store'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionNeeds, decisionSection, decisionsStep } from '../step.ts'
import { decisionLetters } from '../testing/decision-letters.store.ts'

onEachEngine('an approval that was written down for somebody', (engine) => {
  let world: World
  let workId: string
  let decisionId: string
  let cleo: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [decisionSection] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    cleo = (await does('person.add', { name: 'Cleo', email: 'cleo@plumbline.test' })).id
    decisionId = (await does('decision.open', { workId, ...text, approverId: world.member.personId })).id
    await does('decision.propose')
    await does('decision.decide', { approverSaid: 'Yes, on Monday' })
  })
  afterEach(() => world.close())

  const text = {
    question: 'Date or audit?',
    chosen: 'The date moves',
    because: 'A failed audit costs more',
    consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell them', ownerId: '', byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
  }
  const does = (name: string, input: Record<string, unknown> = {}, by: Principal | Somebody = world.driver) => {
    const about =
      name.startsWith('decision.') && !['decision.open', 'decision.why'].includes(name) ? { decisionId } : {}
    const owned = name === 'decision.open' ? { nextStep: { ...text.nextStep, ownerId: world.member.personId } } : {}
    return world.askByName(name, { ...about, ...input, ...owned }, by) as Promise<{ id: string }>
  }
  const show = (by: Somebody = world.driver) => does('decision.show', {}, by)
  const holder = (purpose: string): Principal => ({
    ...{ kind: 'link', linkId: cleo, workspaceId: world.workspace.id, purpose },
    ...{ subjectId: decisionId, holderId: cleo },
  })
  const asked = () => holder('decision.acknowledge')
  /** Another decision, which is to be replaced. */
  const replaced = async () =>
    (
      (await world.askByName('decision.record', {
        ...{ ...text, workId, chosen: 'The audit moves' },
        nextStep: { ...text.nextStep, ownerId: world.member.personId },
      })) as { id: string }
    ).id
  const about = (
    id: string,
    name: string,
    input: Record<string, unknown> = {},
    by: Principal | Somebody = world.driver,
  ) => world.askByName(name, { decisionId: id, ...input }, by)
  const onlyOf = (id: string): Principal => ({ ...holder('decision.acknowledge'), subjectId: id }) as Principal
  const link = (earlier: string, later: string, part?: string) =>
    about(earlier, 'decision.link-successor', {
      ...{ byDecisionId: later, supersededBecause: 'A week was found' },
      ...(part ? { part } : {}),
    })
  const disown = () => does('decision.disown-approval', { because: 'I asked for a week' }, world.member)

  test('is taken back also after it was announced and acknowledged: it is only proposed again, and nothing is asked of anybody', async () => {
    await does('decision.hand-out-links', { personIds: [cleo, world.member.personId] })
    await does('decision.acknowledge', { response: 'understood' }, asked())
    expect(await show(world.member)).toMatchObject({ approval: { isMine: true }, board: { acknowledged: 1 } })
    expect(await disown()).toMatchObject({ stage: 'proposed', told: 1 })
    expect(await show()).toMatchObject({
      ...{ standing: 'proposed', outcome: null, decidedOn: null, approval: null },
      history: expect.arrayContaining([expect.objectContaining({ disowned: true, because: 'I asked for a week' })]),
    })
    expect(await does('decision.brief', {}, asked())).toMatchObject({
      disownedBy: 'Mika',
      mine: { response: 'understood' },
    })
    const again = { response: 'disagree-and-commit' }
    await expect(does('decision.acknowledge', again, asked())).rejects.toMatchObject({ code: 'closed' })
    await expect(does('decision.remind')).rejects.toMatchObject({ code: 'closed' })
    await expect(does('decision.announce')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('whoever was asked is told in the words of whoever took it back, unless it is decided by then', async () => {
    await does('decision.hand-out-links', { personIds: [cleo] })
    await disown()
    const [letter] = await decisionLetters(world.db, 'decision.approval-taken-back')
    expect(letter?.toPersonId).toBe(cleo)
    const write = () =>
      world.house.letters.get('decision.approval-taken-back')?.write({
        ...{ input: { decisionId }, db: world.db, newId, now: world.house.now(), publicUrl: world.house.publicUrl },
        ...{ letterId: newId(), workspace: { ...world.workspace, name: 'Our house' } },
        to: { name: 'Cleo', address: 'cleo@plumbline.test', accountId: null, personId: cleo },
      } as never)
    expect(await write()).toMatchObject({
      passages: [
        { text: expect.stringContaining('Mika says that they did not approve it') },
        { quote: 'The date moves' },
        { text: 'In their words:' },
        { quote: 'I asked for a week' },
        {},
        {},
      ],
    })
    await does('decision.decide', {}, world.member)
    expect(await write()).toBeNull()
  })

  test('what people have said counts when the same is decided again, which is announced anew', async () => {
    await does('decision.hand-out-links', { personIds: [cleo] })
    await does('decision.acknowledge', { response: 'understood' }, asked())
    await disown()
    await does('decision.decide', {}, world.member)
    expect(await show()).toMatchObject({ standing: 'decided', approval: null, board: { asked: 1, acknowledged: 1 } })
    await does('decision.announce')
    expect(await show()).toMatchObject({ standing: 'acknowledged' })
  })

  test('is taken back by the one in whose name it stands, also where somebody else approves by now', async () => {
    await does('decision.change', {
      revision: 0,
      approverId: world.guest.personId,
      changedBecause: 'Gil approves it from now on',
    })
    await expect(does('decision.disown-approval', { because: 'I did not' }, world.guest)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await disown()
    expect(await show()).toMatchObject({ standing: 'proposed' })
  })

  test('an approval of one’s own is not undone by proposing it again, by whoever drives it', async () => {
    await expect(does('decision.propose')).rejects.toMatchObject({ code: 'conflict' })
    expect(await show()).toMatchObject({ standing: 'decided', approval: { because: 'Yes, on Monday' } })
  })

  test('what was replaced stays replaced: there is nothing to take back', async () => {
    await does('decision.supersede', {
      ...{ question: 'Which day?', chosen: '2 March', because: 'They found a week', supersededBecause: 'A week' },
      ...{ consequences: text.consequences, reviewOn: text.reviewOn },
      nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
    })
    await expect(disown()).rejects.toMatchObject({ code: 'closed' })
    expect(await show(world.member)).toMatchObject({ standing: 'superseded', approval: { isMine: true } })
  })

  test('the earlier decision holds again by itself: both sides say why, and whoever was asked about it hears it', async () => {
    const later = decisionId
    const earlier = await replaced()
    await about(earlier, 'decision.hand-out-links', { personIds: [cleo] })
    await link(earlier, later)
    const events = (await eventsAfter(world.db, 0, 1_000)).length
    expect(await disown()).toMatchObject({
      stage: 'proposed',
      holdsAgain: [{ decisionId: earlier, chosen: 'The audit moves', part: null }],
    })
    expect(await eventsAfter(world.db, 0, 1_000)).toHaveLength(events + 1)
    expect(await about(earlier, 'decision.show')).toMatchObject({
      ...{ standing: 'announced', successors: [] },
      endedSupersessions: [{ holdsAgain: true, chosen: 'The date moves', endedBecause: 'I asked for a week' }],
      history: expect.arrayContaining([
        expect.objectContaining({ kind: 'superseded', chosen: 'The date moves' }),
        expect.objectContaining({ kind: 'supersession-ended', personName: 'Mika', because: 'I asked for a week' }),
      ]),
    })
    expect(await show()).toMatchObject({
      ...{ standing: 'proposed', predecessors: [] },
      endedSupersessions: [
        {
          holdsAgain: false,
          chosen: 'The audit moves',
          because: 'A week was found',
          endedBecause: 'I asked for a week',
        },
      ],
      history: expect.arrayContaining([expect.objectContaining({ kind: 'supersession-ended', holdsAgain: false })]),
    })
    expect(await does('decision.why', { question: 'Why does the audit move?' })).toMatchObject({
      ...{ state: 'answered', decision: { id: earlier }, foundBy: null },
    })
    await expect(
      about(earlier, 'decision.acknowledge', { response: 'understood' }, onlyOf(earlier)),
    ).resolves.toBeTruthy()
    const [letter, ...others] = await decisionLetters(world.db, 'decision.holds-again')
    expect([letter?.toPersonId, others]).toEqual([cleo, []])
    const written = await world.house.letters.get('decision.holds-again')?.write({
      ...{ input: letter?.letterInput, db: world.db, newId, now: world.house.now() },
      ...{ publicUrl: world.house.publicUrl, letterId: newId(), workspace: { ...world.workspace, name: 'Our house' } },
      to: { name: 'Cleo', address: 'cleo@plumbline.test', accountId: null, personId: cleo },
    } as never)
    expect(written).toMatchObject({
      passages: [
        { text: expect.stringContaining('holds again') },
        { quote: 'The audit moves' },
        { text: expect.stringContaining('Mika says that they did not approve') },
        { quote: 'The date moves' },
        {},
        { quote: 'I asked for a week' },
        { text: expect.stringContaining('counts as before') },
        {},
      ],
    })
  })

  test('approved after all, it takes the place again; where another has taken it since, that one keeps it', async () => {
    const later = decisionId
    const [whole, part] = [await replaced(), await replaced()]
    await link(whole, later)
    await link(part, later, 'the hour')
    await disown()
    const other = await replaced()
    await link(whole, other)
    await does('decision.decide', {}, world.member)
    expect(await about(whole, 'decision.show')).toMatchObject({
      standing: 'superseded',
      successors: [{ decisionId: other }],
    })
    expect(await about(part, 'decision.show')).toMatchObject({
      ...{ standing: 'decided', successors: [{ decisionId: later, part: 'the hour', because: 'A week was found' }] },
      endedSupersessions: [{ holdsAgain: true, part: 'the hour' }],
    })
  })

  test('turned down after all, it takes the place of nothing', async () => {
    const earlier = await replaced()
    await link(earlier, decisionId)
    await disown()
    await does('decision.decide', { outcome: 'rejected' }, world.member)
    expect(await about(earlier, 'decision.show')).toMatchObject({ standing: 'decided', successors: [] })
  })
})
