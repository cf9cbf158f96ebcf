import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import { newId } from '@plumbline/platform/clock'
import { standingLinks } from '@plumbline/platform/identity/link.store'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { isClosing } from '@plumbline/platform/mail/own-words'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decisionNeeds, decisionsStep, recordDecision, type ShowDecision } from '../step.ts'
import { decisionLetters } from '../testing/decision-letters.store.ts'
import { countClaims, inOwnOrder, twoClaims, whatItSays } from './claim.ts'
import { readNumberedReply } from './reply.ts'

describe('two claims before the answer', () => {
  const card = (statement: string, stated: string | null, form = 'claim') => ({ statement, stated, form })
  const told = card('The date moves', 'agree')
  const misread = card('We go back if it turns out badly', 'disagree')

  test('one is what the decision says, one a misreading; nothing without a stated answer is asked', () => {
    const cards = [card('Who?', '0', 'choice'), card('Maybe', null), misread, told]
    const both = [
      { claim: 'The date moves', expected: 'agree' },
      { claim: 'We go back if it turns out badly', expected: 'disagree' },
    ]
    expect(twoClaims(cards, [card('Other', 'agree'), card('Another', 'disagree')], 'Nora')).toEqual(both)
    expect(twoClaims([], cards, null)).toEqual(both)
    // What stands above the page anyway is asked last.
    expect(twoClaims([], cards, 'Nora')[0]).toEqual({ claim: 'Nora does the next step.', expected: 'agree' })
  })

  test('stand in an order that is the same for one person, and not for all', () => {
    const claims = twoClaims([], [told, misread], null)
    const orders = ['a', 'b'].map((person) => inOwnOrder(claims, person)[0]?.claim)
    expect(new Set(orders).size).toBe(2)
    expect(inOwnOrder(claims, 'a')).toEqual(inOwnOrder(claims, 'a'))
  })

  test('“cannot tell” is about the text, and is not counted as taking the misreading for true', () => {
    const said = (answer: 'agree' | 'disagree' | 'cannot-tell') => ({
      claim: 'Back',
      expected: 'disagree' as const,
      answer,
    })
    expect(countClaims([said('agree'), said('disagree'), said('cannot-tell')])).toEqual([
      { claim: 'Back', expected: 'disagree', answered: 3, missed: 1, cannotTell: 1 },
    ])
  })

  test('what the decision says is told by what the claim speaks of', () => {
    const decision = {
      chosen: 'The date moves.',
      options: [{ option: 'Hold the date.', notChosenBecause: 'the audit would fail' }],
      consequences: [{ what: 'Two customers wait', kind: 'bad' as const, borneBy: 'Sales' }],
      door: 'one-way' as const,
    }
    const says = (claim: string) => whatItSays({ claim, expected: 'disagree' }, decision)
    expect(says('“Hold the date” is still open, and may come all the same.')).toContain('was not chosen')
    expect(says('We will find a way around this: Two customers wait.')).toBe('Two customers wait (Sales)')
    expect(says('If it turns out badly, we go back.')).toBe('The date moves. This cannot be undone.')
    expect(whatItSays({ claim: 'Nora does the next step.', expected: 'agree' }, decision)).toBe(
      'Nora does the next step.',
    )
  })
})

describe('a reply by mail', () => {
  test.each<[string, ReturnType<typeof readNumberedReply>]>([
    ['1', { response: 'understood', words: null }],
    ['Hello,\n2) too early\n\nBest, Mika', { response: 'disagree-and-commit', words: 'too early' }],
    [
      '3: The date holds\nfor old customers',
      { response: 'read-differently', words: 'The date holds for old customers' },
    ],
    ['4 Nora', { response: 'not-mine', words: 'Nora' }],
    ['6', null],
    ['15 people agree', null],
    ['Thank you', null],
  ])('%j is read as a number and words', (text, read) => {
    expect(readNumberedReply(text, isClosing)).toEqual(read)
  })
})

onEachEngine('acknowledging, with versions', (engine) => {
  let world: World
  let workId: string
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
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    for (const { personId } of [world.guest, world.admin])
      await world.ask(registerStakeholder, { workId, personId } as never, world.driver)
  })
  afterEach(() => world.close())

  const oneWay = () => ({
    question: 'Date or audit?',
    chosen: 'The date moves',
    because: 'A failed audit costs more',
    consequences: [{ what: 'Two customers wait', kind: 'bad' as const, borneBy: 'Sales' }],
    nextStep: { what: 'Tell the customers', ownerId: world.driver.personId, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
    door: 'one-way' as const,
    // What was decided elsewhere is written down in one go.
    source: 'Minutes',
    decidedOn: '2026-11-20',
  })
  const record = async (more: Record<string, unknown> = {}) =>
    (await world.ask(recordDecision, { workId, ...oneWay(), ...more }, world.driver)).id
  const announce = (decisionId: string, ...people: Somebody[]) =>
    world.askByName(
      'decision.hand-out-links',
      { decisionId, personIds: people.map(({ personId }) => personId) },
      world.driver,
    )
  const show = async (decisionId: string, by: Somebody = world.driver) =>
    (await world.askByName('decision.show', { decisionId }, by)) as ShowDecision['output']
  const say = (decisionId: string, by: Somebody, response: string, more: Record<string, unknown> = {}) =>
    world.askByName('decision.acknowledge', { decisionId, response, ...more }, by)
  const needsOf = async (by: Somebody) =>
    ((await world.askByName('home.show', {}, by)) as { needs: { verb: string; what: string }[] }).needs
  const letters = (kind: string) => decisionLetters(world.db, kind)

  test('where there is no way back two claims come first; a missed one blocks nothing, is answered at once, and is kept', async () => {
    const decisionId = await record()
    await announce(decisionId, world.member, world.guest)
    await expect(say(decisionId, world.member, 'understood')).rejects.toMatchObject({ code: 'bad-input' })
    const { mine } = await show(decisionId, world.member)
    expect([...(mine?.claims ?? [])].sort()).toEqual([
      'Dora does the next step.',
      'If it turns out badly, we go back to how it was before.',
    ])
    const answer = (by: Somebody, answers: { claim: string; answer: string }[]) =>
      world.askByName('decision.answer-claims', { decisionId, answers }, by)
    const agree = (mine?.claims ?? []).map((claim) => ({ claim, answer: 'agree' }))
    await expect(answer(world.member, agree.slice(1))).rejects.toMatchObject({ code: 'conflict' })
    await expect(answer(world.member, [{ claim: 'Something else', answer: 'agree' }])).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(answer(world.driver, agree)).rejects.toMatchObject({ code: 'not-allowed' })
    const { rows } = (await answer(world.member, agree)) as { rows: { missed: boolean; says: string }[] }
    expect(rows.filter(({ missed }) => missed)).toMatchObject([{ says: 'The date moves. This cannot be undone.' }])
    // Seeing what the decision says and answering again does not change what was taken for true at first.
    await answer(
      world.member,
      agree.map((each) => ({ ...each, answer: 'disagree' })),
    )
    await say(decisionId, world.member, 'understood')
    await answer(
      world.guest,
      agree.map(({ claim }) => ({ claim, answer: claim.startsWith('Dora') ? 'agree' : 'disagree' })),
    )
    await say(decisionId, world.guest, 'understood')
    const shown = await show(decisionId)
    expect(shown.asked).toMatchObject([
      { personName: 'Gil', response: 'understood', missedClaims: 0 },
      { personName: 'Mika', response: 'understood', missedClaims: 1 },
    ])
    expect(shown.claims.find(({ expected }) => expected === 'disagree')).toMatchObject({ answered: 2, missed: 1 })
    const theirs = await show(decisionId, world.member)
    expect(theirs.mine).toMatchObject({ claims: [], answeredClaims: { length: 2 } })
    expect(theirs.claims).toEqual([])
  })

  test('a new version asks the claims again; where one can go back there are none', async () => {
    const decisionId = await record()
    await announce(decisionId, world.member)
    const claims = async () => (await show(decisionId, world.member)).mine?.claims ?? []
    const answers = (await claims()).map((claim) => ({ claim, answer: 'cannot-tell' }))
    await world.askByName('decision.answer-claims', { decisionId, answers }, world.member)
    expect(await claims()).toEqual([])
    const edit = { decisionId, revision: 0, chosen: 'The date moves twice', changedBecause: 'It must' }
    await world.askByName('decision.change', edit, world.driver)
    expect(await claims()).toHaveLength(2)
    const easy = await record({ door: 'two-way' })
    await announce(easy, world.member)
    expect((await show(easy, world.member)).mine?.claims).toEqual([])
    await say(easy, world.member, 'understood')
  })

  test('“not mine, it is X’s” is a need of the driver until X is asked; a name of the register is that person', async () => {
    const decisionId = await record({ door: 'two-way' })
    await announce(decisionId, world.member, world.driver)
    await expect(say(decisionId, world.member, 'not-mine')).rejects.toMatchObject({ code: 'bad-input' })
    await say(decisionId, world.member, 'not-mine', { whose: ' gil ' })
    expect((await show(decisionId)).asked.find(({ personName }) => personName === 'Mika')).toMatchObject({
      whose: 'gil',
      whoseId: world.guest.personId,
    })
    const asks = async () => (await needsOf(world.driver)).filter(({ verb }) => verb === 'Ask')
    expect(await asks()).toMatchObject([{ what: 'Gil: The date moves' }])
    await announce(decisionId, world.guest)
    expect(await asks()).toEqual([])
    await say(decisionId, world.guest, 'not-mine', { whose: 'the team in Rome' })
    expect(await asks()).toMatchObject([{ what: 'the team in Rome: The date moves' }])
    world.wait(60)
    await announce(decisionId, world.admin)
    expect(await asks()).toEqual([])
  })

  test('those asked are told of a new version by letter, with what changed since their answer; who answers again gets none', async () => {
    const decisionId = await record({ door: 'two-way' })
    await announce(decisionId, world.member, world.guest, world.driver)
    await say(decisionId, world.member, 'understood')
    const edit = { decisionId, revision: 0, chosen: 'The date moves twice', changedBecause: 'It must' }
    await world.askByName('decision.change', edit, world.driver)
    // The driver has changed it and needs no letter.
    expect(await letters('decision.change-told')).toHaveLength(2)
    const write = (somebody: Somebody, kind = 'decision.change-told', input = { decisionId, revision: 1 }) =>
      world.house.letters.get(kind)?.write({
        ...{ input, db: world.db, newId, now: world.house.now(), publicUrl: world.house.publicUrl, letterId: newId() },
        workspace: { ...world.workspace, name: 'Our house' },
        to: { name: somebody.name, address: 'x@plumbline.test', accountId: null, personId: somebody.personId },
      })
    const told = JSON.stringify(await write(world.member))
    for (const said of ['I understand it', 'The date moves', 'The date moves twice', 'It must', 'plumbline.test/k/'])
      expect(told).toContain(said)
    const links = await standingLinks(world.db, 'decision.acknowledge', decisionId)
    expect(links.filter(({ personId }) => personId === world.member.personId)).toHaveLength(2)
    await say(decisionId, world.member, 'understood')
    expect(await write(world.member)).toBeNull()
    await world.askByName('decision.revoke-link', { decisionId, personId: world.guest.personId }, world.driver)
    expect(await write(world.guest)).toBeNull()
  })

  test('after other words only those who read it differently get a letter', async () => {
    const decisionId = await record({ door: 'two-way' })
    await announce(decisionId, world.member, world.guest)
    await say(decisionId, world.member, 'understood')
    await say(decisionId, world.guest, 'read-differently', { words: 'Only once' })
    const edit = { decisionId, revision: 0, chosen: 'We move the date', wordingOnly: true, changedBecause: 'Clearer' }
    await world.askByName('decision.change', edit, world.driver)
    expect((await letters('decision.change-told')).map(({ toPersonId }) => toPersonId)).toEqual([world.guest.personId])
  })

  test('by hand those who are silent are reminded, never twice within two days', async () => {
    const decisionId = await record({ door: 'two-way' })
    await announce(decisionId, world.member, world.guest)
    await say(decisionId, world.member, 'understood')
    const remind = () => world.askByName('decision.remind', { decisionId }, world.driver)
    expect(await remind()).toEqual({ reminded: 1, withoutAddress: 0 })
    await expect(remind()).rejects.toMatchObject({ code: 'conflict' })
    world.wait(48 * 60 * 60 - 1)
    await expect(remind()).rejects.toMatchObject({ code: 'conflict' })
    world.wait(1)
    expect(await remind()).toEqual({ reminded: 1, withoutAddress: 0 })
    expect((await letters('decision.reminder')).map(({ toPersonId }) => toPersonId)).toEqual([
      world.guest.personId,
      world.guest.personId,
    ])
  })

  test('by itself the day before its next step is due, and only then', async () => {
    const decisionId = await record({
      door: 'two-way',
      nextStep: { what: 'Tell them', ownerId: world.driver.personId, byOn: '2026-11-25' },
    })
    await announce(decisionId, world.member)
    const nextDay = async () => {
      await takeOnScheduled(world.house)
      world.wait(24 * 60 * 60)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      return (await letters('decision.reminder')).length
    }
    expect([await nextDay(), await nextDay(), await nextDay()]).toEqual([1, 1, 1])
  })

  test('a reply by mail counts for the version of the letter, or is not counted, and is answered either way', async () => {
    const decisionId = await record({ door: 'two-way' })
    await announce(decisionId, world.member)
    const holder = {
      kind: 'link' as const,
      ...{ linkId: decisionId, workspaceId: world.workspace.id, purpose: 'decision.acknowledge' },
      ...{ subjectId: decisionId, holderId: world.member.personId },
    }
    const reply = (text: string, version = 1) =>
      world.askByName('decision.reply', { decisionId, version, text }, holder)
    expect(await reply('Thank you')).toMatchObject({ outcome: 'unreadable' })
    expect(await reply('5')).toMatchObject({ outcome: 'words-needed' })
    expect(await reply('3 Only for old customers\n\nMika')).toMatchObject({ outcome: 'kept' })
    expect((await show(decisionId)).asked).toMatchObject([
      { response: 'read-differently', words: 'Only for old customers' },
    ])
    const edit = { decisionId, revision: 0, chosen: 'The date moves twice', changedBecause: 'It must' }
    await world.askByName('decision.change', edit, world.driver)
    expect(await reply('1')).toMatchObject({ outcome: 'changed' })
    expect((await show(decisionId)).asked).toMatchObject([{ response: null }])
    expect(await reply('1', 2)).toMatchObject({ outcome: 'kept', response: 'understood' })
    expect(await letters('decision.reply-read')).toHaveLength(5)
    await world.askByName('decision.review', { decisionId, ending: 'reversed', because: 'It failed' }, world.driver)
    expect(await reply('1', 2)).toMatchObject({ outcome: 'closed' })
    await expect(say(decisionId, world.member, 'understood')).rejects.toMatchObject({ code: 'closed' })
  })

  test('what is only a question cannot be acknowledged yet', async () => {
    const open = (await world.askByName('decision.open', { workId, question: 'Which?' }, world.driver)) as {
      id: string
    }
    await expect(announce(open.id, world.member)).rejects.toMatchObject({ code: 'conflict' })
  })
})
