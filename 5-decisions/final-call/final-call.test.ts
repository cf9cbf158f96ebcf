import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { eventsAfter } from '@plumbline/platform/events.store'
import { standingLinks } from '@plumbline/platform/identity/link.store'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decisionNeeds, decisionsStep, type ShowDecision } from '../step.ts'
import { holdTurnsKept, lettersOfKind } from '../testing/final-calls.store.ts'

const A_DAY = 24 * 60 * 60
/** The world begins on a Monday; two working days later it is Wednesday. */
const AFTER_THE_CLOCK = '2026-11-26T00:00:00.000Z'

onEachEngine('the final call of a decision', (engine) => {
  let world: World
  let workId: string
  let decisionId: string
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
    decisionId = await proposed({ approverId: world.admin.personId })
  })
  afterEach(() => world.close())

  const does = <Output = { id: string }>(name: string, input: Record<string, unknown> = {}, by: By = world.driver) =>
    world.askByName(name, { decisionId, ...input }, by) as Promise<Output>
  type By = Parameters<World['askByName']>[2]

  async function proposed(more: Record<string, unknown> = {}) {
    const { id } = (await world.askByName(
      'decision.open',
      {
        workId,
        question: 'Date or audit?',
        chosen: 'The date moves',
        because: 'A failed audit costs more',
        consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
        nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2027-02-01' },
        reviewOn: '2027-03-01',
        ...more,
      },
      world.driver,
    )) as { id: string }
    await world.askByName('decision.propose', { decisionId: id }, world.driver)
    return id
  }
  const add = async (name: string, email?: string) =>
    ((await world.askByName('person.add', { name, ...(email && { email }) })) as { id: string }).id
  /** Calls Mika, Gil and as many others, who have no account. */
  const call = async (...others: string[]) => {
    const ids = []
    for (const name of others) ids.push(await add(name))
    const personIds = [world.member.personId, world.guest.personId, ...ids]
    return does<{ lastOn: string; rows: { personId: string; name: string; link: string }[] }>('decision.call', {
      personIds,
    })
  }
  const show = async (id = decisionId) =>
    (await world.askByName('decision.show', { decisionId: id })) as ShowDecision['output']
  const status = async () => (await show()).finalCall?.status
  const says = (answer: string, by: By = world.member, more: Record<string, unknown> = {}) =>
    does('decision.answer-call', { answer, ...more }, by)
  const concern = (by: By = world.member, more: Record<string, unknown> = {}) =>
    says('concern', by, {
      about: 'the audit',
      words: 'It fails anyway',
      wouldResolve: 'A date from the auditor',
      ...more,
    })
  const hold = (by: By = world.member) => says('hold', by, { words: 'The auditor calls tomorrow' })
  const holderOf = (personId: string): Principal => ({
    kind: 'link',
    linkId: decisionId,
    workspaceId: world.workspace.id,
    purpose: 'decision.final-call',
    subjectId: decisionId,
    holderId: personId,
  })
  const decide = (by: By = world.admin) => does('decision.decide', {}, by)
  const turnsOf = async (id = decisionId) =>
    (await show(id)).history.flatMap((each) => (each.kind === 'call' ? [`${each.personName} ${each.turn}`] : []))
  const needsOf = async (somebody: By) =>
    (
      (await world.askByName('home.show', {}, somebody)) as { needs: { verb: string; byOn: string | null }[] }
    ).needs.map(({ verb, byOn }) => [verb, byOn])

  describe('its clock', () => {
    test('runs two working days for what one can take back, ten for what is costly', async () => {
      expect(await call()).toMatchObject({ lastOn: '2026-11-25' })
      decisionId = await proposed({ door: 'costly', approverId: world.admin.personId })
      expect(await call()).toMatchObject({ lastOn: '2026-12-07' })
    })

    test('gives everybody their own days: where they are, without those on which they are away', async () => {
      await world.askByName('absence.add', {
        personId: world.member.personId,
        startsOn: '2026-11-24',
        endsOn: '2026-11-24',
      })
      const { rows, lastOn } = await does<{ rows: object[]; lastOn: string }>('decision.call', {
        personIds: [world.member.personId, world.guest.personId],
      })
      expect(lastOn).toBe('2026-11-26')
      expect(rows).toMatchObject([
        { name: 'Ada', asked: false, lastOn: null },
        { name: 'Gil', lastOn: '2026-11-25' },
        { name: 'Mika', lastOn: '2026-11-26' },
      ])
    })

    test('says who is away, and who stands in', async () => {
      const { personId } = world.admin
      await world.askByName('absence.add', { personId, startsOn: '2026-11-20', endsOn: '2026-12-01' })
      await world.askByName('deputy.name', { personId, deputyIds: [world.guest.personId] })
      await call()
      expect((await show()).finalCall?.approver).toEqual({
        personName: 'Ada',
        absent: { untilOn: '2026-12-01', standInName: 'Gil' },
      })
    })

    test('keeps a decision waiting until it is over, and then names who is missing', async () => {
      await call('Cleo', 'Ben')
      await says('agree')
      await says('no-opinion', world.guest)
      expect(await status()).toBe(
        'Final call until Wednesday 25 November. 2 of 4 have answered. Nothing stands against it so far.',
      )
      await expect(decide()).rejects.toMatchObject({ code: 'conflict', sentence: expect.stringContaining('2 of 4') })
      world.setTime(AFTER_THE_CLOCK)
      expect(await status()).toBe(
        'The final call ended on Wednesday 25 November. 2 of 4 have answered; missing: Ben and Cleo. It can be decided.',
      )
      await decide()
      expect(await status()).toBe('Decided after a final call: 2 of 4 have answered; missing: Ben and Cleo.')
    })

    test('ends earlier once more than half have answered and at most two are missing', async () => {
      await call('Cleo', 'Ben', 'Nora')
      await says('agree')
      await says('agree', world.guest)
      await expect(decide()).rejects.toMatchObject({ code: 'conflict' })
      const nora = (await show()).finalCall?.asked.find(({ personName }) => personName === 'Nora')?.personId ?? ''
      await does('decision.answer-call', { answer: 'agree' }, holderOf(nora))
      expect(await status()).toContain('3 of 5 have answered. It can be decided.')
      await decide()
    })

    test('does not end earlier while three are missing, though more than half have answered', async () => {
      await call('Cleo', 'Ben', 'Nora', 'Paul', 'Rita')
      await says('agree')
      await says('agree', world.guest)
      const asked = (await show()).finalCall?.asked ?? []
      const answered = async (name: string) =>
        does(
          'decision.answer-call',
          { answer: 'agree' },
          holderOf(asked.find(({ personName }) => personName === name)?.personId ?? ''),
        )
      await answered('Cleo')
      await answered('Ben')
      await expect(decide()).rejects.toMatchObject({ code: 'conflict', sentence: expect.stringContaining('4 of 7') })
      await answered('Nora')
      await decide()
    })

    test('counts as held only when it came to its end, for the version that it was about', async () => {
      const lacksCall = async () => (await show()).completeness.missing.includes('a final call to everybody concerned')
      decisionId = await proposed({ door: 'one-way', approverId: world.admin.personId })
      expect(await lacksCall()).toBe(true)
      await call()
      expect(await lacksCall()).toBe(true)
      world.setTime('2026-12-08T00:00:00.000Z')
      expect(await lacksCall()).toBe(false)
      await does('decision.recall', { because: 'The offer changed' })
      expect(await lacksCall()).toBe(true)
    })
  })

  describe('who answers', () => {
    test('is whoever was called, by account or link; a later answer takes the place of an earlier one, which stays', async () => {
      await call()
      await expect(says('agree', world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
      await says('agree', holderOf(world.member.personId))
      await says('no-opinion')
      expect((await show()).finalCall?.asked).toMatchObject([
        { personName: 'Gil', hasAnswered: false },
        { personName: 'Mika', answer: 'no-opinion' },
      ])
      expect(await turnsOf()).toEqual(['Mika answered', 'Mika answered'])
    })

    test('a concern says what it is about and a hold says why, or nothing is kept', async () => {
      await call()
      await expect(says('concern')).rejects.toMatchObject({
        fields: [
          { path: 'about', says: 'Say what it is about' },
          { path: 'words', says: 'Say it in a sentence' },
        ],
      })
      await expect(says('hold')).rejects.toMatchObject({ fields: [{ path: 'words', says: 'Say it in a sentence' }] })
      expect((await show()).finalCall?.answered).toBe(0)
    })

    test('nobody answers a version that they did not read, or a call that does not run', async () => {
      await expect(says('agree')).rejects.toMatchObject({ code: 'not-allowed' })
      await call()
      await expect(says('agree', world.member, { version: 2 })).rejects.toMatchObject({ code: 'conflict' })
      await does('decision.recall', { because: 'The offer changed' })
      await expect(says('agree')).rejects.toMatchObject({ code: 'closed' })
    })

    test('whoever drives the work and those who approve or contribute are called when nobody is named', async () => {
      const register = (input: object) => world.askByName('stakeholder.register', { workId, ...input }, world.driver)
      await register({ personId: world.member.personId, role: 'contributor', relations: ['builds'] })
      await register({ personId: world.guest.personId, role: 'informed', relations: ['builds'] })
      const plan = await does<{ rows: { name: string; suggested: boolean }[] }>('decision.plan-call')
      expect(plan).toMatchObject({
        workingDays: 2,
        rows: [
          { name: 'Ada', suggested: true },
          { name: 'Gil', suggested: false },
          { name: 'Mika', suggested: true, lastOn: '2026-11-25' },
        ],
      })
      await does('decision.call')
      expect((await show()).finalCall?.asked.map(({ personName }) => personName)).toEqual(['Ada', 'Mika'])
    })

    test('the log says that somebody answered, never what', async () => {
      await call()
      await concern()
      const told = (await eventsAfter(world.db, 0, 1_000)).map(({ happened, body }) => `${happened} ${body}`)
      expect(told.at(-1)).toMatch(/^decision\.call-answered /)
      expect(told.join()).not.toMatch(/audit fails|It fails anyway/)
    })
  })

  describe('a concern', () => {
    test('stands in the way until its author says that it is settled; nobody else can say so', async () => {
      await call()
      const { id: concernId } = await concern()
      await says('agree', world.guest)
      expect(await status()).toContain('one concern open: Mika’s about the audit.')
      expect(await show()).toMatchObject({ standing: 'concern' })
      await expect(decide()).rejects.toMatchObject({
        code: 'conflict',
        sentence: expect.stringContaining('Mika’s concern about the audit'),
      })
      for (const somebody of [world.driver, world.admin, world.guest])
        await expect(does('concern.resolve', { concernId }, somebody)).rejects.toMatchObject({ code: 'not-allowed' })
      await does('concern.resolve', { concernId, words: 'The auditor agreed' }, holderOf(world.member.personId))
      expect(await show()).toMatchObject({
        standing: 'final-call',
        finalCall: { concerns: [{ state: 'resolved', resolution: 'The auditor agreed' }] },
      })
      await decide()
      expect(await show()).toMatchObject({ dissent: [] })
    })

    test('still stands in the way when the clock has ended, and after the call was taken back', async () => {
      await call()
      await concern()
      world.setTime(AFTER_THE_CLOCK)
      await expect(decide()).rejects.toMatchObject({ code: 'conflict' })
      await does('decision.recall', { because: 'We look at it again' })
      await expect(decide()).rejects.toMatchObject({ code: 'conflict' })
      const again = await does<{ rows: { name: string }[] }>('decision.call', { personIds: [world.guest.personId] })
      expect(again.rows.map(({ name }) => name)).toEqual(['Ada', 'Gil', 'Mika'])
    })

    test('is closed over by the approver alone, in writing that reaches its author and stays on record as dissent', async () => {
      await call()
      const { id: concernId } = await concern()
      await says('agree', world.guest)
      const closing = { concernId, disposition: 'not-accepted', words: 'The auditor has confirmed March' }
      await expect(does('concern.close-over', closing, world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(does('concern.close-over', { ...closing, words: ' ' }, world.admin)).rejects.toMatchObject({
        code: 'bad-input',
      })
      await does('concern.close-over', closing, holderOf(world.admin.personId))
      expect(await lettersOfKind(world.db, 'decision.concern-closed-over')).toMatchObject([
        { toPersonId: world.member.personId, letterInput: { concernId } },
      ])
      await decide()
      const brief = await does<{ finalCall: object }>('decision.call-brief', {}, holderOf(world.member.personId))
      expect(brief.finalCall).toMatchObject({
        concerns: [{ mine: true, state: 'closed-over', closedOver: { words: closing.words, byName: 'Ada' } }],
      })
      expect(await show()).toMatchObject({
        dissent: [
          { personName: 'Mika', objection: 'It fails anyway', wouldResolve: 'A date from the auditor', commits: false },
        ],
      })
      await expect(does('concern.close-over', closing, world.admin)).rejects.toMatchObject({ code: 'closed' })
    })

    test('is on record without a name for whoever asked for that, once it is decided', async () => {
      await call()
      const { id: concernId } = await concern(world.member, { unnamed: true })
      await says('agree', world.guest)
      await does('concern.close-over', { concernId, disposition: 'accepted', words: 'We ask again' }, world.admin)
      expect(JSON.stringify((await show()).finalCall)).toContain('"personName":"Mika","about"')
      await decide()
      const { dissent, finalCall, history } = await show()
      expect(dissent).toMatchObject([{ personName: null, objection: 'It fails anyway' }])
      expect(finalCall).toMatchObject({ concerns: [{ personName: null }] })
      expect(finalCall?.asked.find(({ personName }) => personName === 'Mika')).toMatchObject({
        answer: null,
        words: null,
      })
      expect(JSON.stringify(history)).not.toContain('Mika')
    })

    test('whoever acknowledges with “disagree and commit” acts on it all the same', async () => {
      await call()
      const { id: concernId } = await concern()
      await says('agree', world.guest)
      await does('concern.close-over', { concernId, disposition: 'accepted', words: 'We ask again' }, world.admin)
      await decide()
      await does('decision.hand-out-links', { personIds: [world.member.personId] })
      await does('decision.acknowledge', { response: 'disagree-and-commit' }, world.member)
      expect(await show()).toMatchObject({ dissent: [{ personName: 'Mika', commits: true }] })
    })

    test('its author who answers something else has settled it', async () => {
      await call()
      await concern()
      await says('agree')
      expect(await show()).toMatchObject({ standing: 'final-call', finalCall: { concerns: [] } })
      expect(await turnsOf()).toEqual(['Mika concern', 'Mika answered'])
    })
  })

  describe('a hold', () => {
    const heldUntil = async () => (await show()).finalCall?.holds.map(({ endsOn, state }) => [endsOn, state])

    test('keeps a decision waiting three working days, and blocks nothing after that though nobody has noted it', async () => {
      await call()
      await hold()
      await says('agree', world.guest)
      expect(await show()).toMatchObject({ standing: 'held' })
      expect(await heldUntil()).toEqual([['2026-11-26', 'stands']])
      world.setTime('2026-11-26T23:59:00.000Z')
      await expect(decide()).rejects.toMatchObject({
        sentence: expect.stringContaining('Mika holds it until the end of Thursday 26 November'),
      })
      world.setTime('2026-11-27T00:00:00.000Z')
      expect(await heldUntil()).toEqual([['2026-11-26', 'expired']])
      await decide()
      expect(await show()).toMatchObject({ dissent: [{ personName: 'Mika', objection: 'The auditor calls tomorrow' }] })
      expect(await turnsOf()).toContain('Mika expired')
    })

    test('days on which its author is away do not count', async () => {
      const { personId } = world.member
      await world.askByName('absence.add', { personId, startsOn: '2026-11-24', endsOn: '2026-11-25' })
      await call()
      await hold()
      expect(await heldUntil()).toEqual([['2026-11-30', 'stands']])
    })

    test('is renewed by its author alone, from that day on; twice at once it is renewed once', async () => {
      await call()
      const { id: holdId } = await hold()
      await expect(does('hold.renew', { holdId }, world.admin)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(does('hold.release', { holdId }, world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
      world.setTime('2026-11-26T10:00:00.000Z')
      const both = await Promise.allSettled([
        does('hold.renew', { holdId }, world.member),
        does('hold.renew', { holdId }, holderOf(world.member.personId)),
      ])
      expect(both).toMatchObject([
        { status: 'fulfilled', value: { endsOn: '2026-12-01' } },
        { status: 'fulfilled', value: { endsOn: '2026-12-01' } },
      ])
      expect((await show()).finalCall?.holds).toMatchObject([{ renewed: 1, state: 'stands' }])
      expect(await turnsOf()).toEqual(['Mika hold', 'Mika renewed'])
    })

    test('ends when its author lets it go or says something else; one that is over is not renewed', async () => {
      await call()
      const { id: holdId } = await hold()
      await does('hold.release', { holdId }, holderOf(world.member.personId))
      expect(await show()).toMatchObject({ standing: 'final-call' })
      await expect(does('hold.renew', { holdId }, world.member)).rejects.toMatchObject({ code: 'closed' })
      await hold(world.guest)
      await says('agree', world.guest)
      expect(await turnsOf()).toEqual(['Mika hold', 'Mika released', 'Gil hold', 'Gil released', 'Gil answered'])
    })

    test('that has run out is noted once, however often one looks', async () => {
      await call()
      await hold()
      world.setTime('2026-11-27T00:10:00.000Z')
      for (let times = 0; times < 2; times += 1) {
        world.wait(15 * 60)
        await takeOnScheduled(world.house)
        await doDueJobs(world.house)
      }
      const turns = (await holdTurnsKept(world.db)).map(({ turn, endsOn }) => [turn, endsOn])
      expect(turns).toEqual([
        ['begun', '2026-11-26'],
        ['expired', '2026-11-26'],
      ])
      expect(await turnsOf()).toEqual(['Mika hold', 'Mika expired'])
    })

    test('raised at the moment of deciding, there is one outcome: held and not decided, or decided and not held', async () => {
      for (const order of ['hold first', 'decide first']) {
        decisionId = await proposed({ approverId: world.admin.personId })
        await does('decision.call', { personIds: [world.member.personId] })
        await says('agree')
        const deeds = [() => hold(), () => decide()]
        if (order === 'decide first') deeds.reverse()
        const both = await Promise.allSettled(deeds.map((deed) => deed()))
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const { standing, finalCall } = await show()
        const held = finalCall?.holds.some(({ state }) => state === 'stands') ?? false
        expect(standing).toBe(held ? 'held' : 'decided')
        const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
        expect(refused.reason).toMatchObject({ code: held ? 'conflict' : 'closed' })
      }
    })
  })

  describe('what somebody else wrote down', () => {
    test('is marked with who and how; the person puts it right, and both stay', async () => {
      const { rows } = await call('Cleo')
      const cleo = rows.find(({ name }) => name === 'Cleo')?.personId ?? ''
      const entered = { personId: cleo, how: 'by phone', answer: 'agree' }
      await expect(does('decision.answer-for', entered, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
      await does('decision.answer-for', entered)
      const of = async () => (await show()).finalCall?.asked.find(({ personId }) => personId === cleo)
      expect(await of()).toMatchObject({ answer: 'agree', enteredByName: 'Dora', enteredHow: 'by phone' })
      expect(await does('decision.call-brief', {}, holderOf(cleo))).toMatchObject({
        finalCall: { mine: { answer: 'agree', enteredByName: 'Dora', enteredHow: 'by phone' } },
      })
      await concern(holderOf(cleo))
      expect(await of()).toMatchObject({ answer: 'concern', enteredByName: null, enteredHow: null })
      expect(await turnsOf()).toEqual(['Cleo answered', 'Cleo concern'])
    })

    test('never takes the place of what somebody said themselves, nor of a concern, whoever wrote it down', async () => {
      const { rows } = await call('Cleo')
      const cleo = rows.find(({ name }) => name === 'Cleo')?.personId ?? ''
      await says('agree')
      const forMika = { personId: world.member.personId, how: 'by phone', answer: 'no-opinion' }
      await expect(does('decision.answer-for', forMika)).rejects.toMatchObject({ code: 'conflict' })
      const worry = { about: 'the audit', words: 'It fails' }
      await does('decision.answer-for', { personId: cleo, how: 'by phone', answer: 'concern', ...worry })
      await expect(
        does('decision.answer-for', { personId: cleo, how: 'by phone', answer: 'agree' }),
      ).rejects.toMatchObject({ code: 'conflict' })
    })

    test('an approval is disowned by the approver’s link too, who is told of it by letter', async () => {
      const approverId = await add('Emil', 'emil@plumbline.test')
      decisionId = await proposed({ approverId })
      await does('decision.call', { personIds: [world.member.personId] })
      await says('agree')
      await does('decision.decide', { approverSaid: 'Yes, on Monday' })
      expect(await lettersOfKind(world.db, 'decision.approved-for')).toMatchObject([{ toPersonId: approverId }])
      const disowning = { because: 'I asked for a week' }
      await expect(does('decision.disown-approval', disowning, holderOf(world.member.personId))).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await does('decision.disown-approval', disowning, holderOf(approverId))
      expect(await show()).toMatchObject({ standing: 'proposed' })
    })
  })

  describe('afterwards', () => {
    test('taking it back keeps what was said and stops the links', async () => {
      await call()
      await says('agree')
      await does('decision.recall', { because: 'The offer changed' })
      expect(await standingLinks(world.db, 'decision.final-call', decisionId)).toEqual([])
      expect(await show()).toMatchObject({ standing: 'proposed', finalCall: { answered: 1, running: false } })
      await expect(does('decision.recall', { because: 'Again' })).rejects.toMatchObject({ code: 'conflict' })
    })

    test('whoever has a concern or a hold settles it by the link that they have, without being called again', async () => {
      const { rows } = await call('Cleo', 'Ben')
      const [cleo = '', ben = ''] = ['Cleo', 'Ben'].map((name) => rows.find((row) => row.name === name)?.personId)
      await concern(holderOf(cleo))
      await hold(holderOf(ben))
      await does('decision.recall', { because: 'The offer changed' })
      const links = await standingLinks(world.db, 'decision.final-call', decisionId)
      expect(new Set(links.map(({ personId }) => personId))).toEqual(new Set([cleo, ben, world.admin.personId]))
      expect(await status()).toMatch(/was taken back.*Cleo’s about the audit.*Ben holds it/)
      await expect(decide()).rejects.toMatchObject({ code: 'conflict' })
      const brief = (await does('decision.call-brief', {}, holderOf(cleo))) as {
        finalCall: ShowDecision['output']['finalCall']
      }
      expect(brief.finalCall).toMatchObject({ running: false, maySettle: true })
      const [concernId, holdId] = [brief.finalCall?.concerns[0]?.id, brief.finalCall?.holds[0]?.id]
      await does('concern.resolve', { concernId }, holderOf(cleo))
      await does('hold.release', { holdId }, holderOf(ben))
      await decide()
      expect(await show()).toMatchObject({ standing: 'decided', finalCall: { maySettle: false } })
    })

    test('withdrawing what was proposed ends the call with it', async () => {
      await call()
      await does('decision.withdraw', { because: 'Nobody needs it any more' })
      expect(await show()).toMatchObject({ standing: 'withdrawn', finalCall: { running: false } })
      expect(await standingLinks(world.db, 'decision.final-call', decisionId)).toEqual([])
      expect(await needsOf(world.member)).toEqual([])
    })

    test('a call is not left by proposing again without a reason', async () => {
      await call()
      await expect(does('decision.propose')).rejects.toMatchObject({ code: 'conflict' })
    })

    test('nobody disagreed is said by the driver, once all have answered without an objection, and unsaid by a concern', async () => {
      await call()
      await says('agree')
      await expect(does('decision.confirm-agreement')).rejects.toMatchObject({ code: 'conflict' })
      await says('no-opinion', world.guest)
      expect(await show()).toMatchObject({ nobodyDisagreed: false })
      await does('decision.confirm-agreement')
      expect(await show()).toMatchObject({ nobodyDisagreed: true })
      await concern(world.guest)
      expect(await show()).toMatchObject({ nobodyDisagreed: false })
    })
  })

  describe('the letters', () => {
    const write = (kind: string, to: { personId: string; accountId: string; name: string }, input = {}) => {
      const { house, workspace, db } = world
      return house.letters.get(kind)?.write({
        ...{ input: { decisionId, ...input }, db, newId, now: house.now(), publicUrl: house.publicUrl },
        ...{ letterId: newId(), workspace: { ...workspace, name: 'Our house' } },
        to: { name: to.name, address: 'somebody@plumbline.test', accountId: to.accountId, personId: to.personId },
      })
    }

    test('call somebody with a link of their own, and say nothing once they have answered or nobody waits for them', async () => {
      expect(await write('decision.final-call', world.member)).toBeNull()
      await call()
      const letter = JSON.stringify(await write('decision.final-call', world.member))
      expect(letter).toContain('until the end of Wednesday 25 November')
      expect(letter).toMatch(/http:\/\/plumbline\.test\/f\/[\w-]{20,}/)
      expect(await write('decision.final-call', world.driver)).toBeNull()
      await says('agree')
      expect(await write('decision.final-call', world.member)).toBeNull()
      expect(await write('decision.final-call-reminder', world.guest)).not.toBeNull()
    })

    test('deliver the approver’s answer to whoever raised a concern, and to nobody else', async () => {
      await call()
      const { id: concernId } = await concern()
      expect(await write('decision.concern-closed-over', world.member, { concernId })).toBeNull()
      await does('concern.close-over', { concernId, disposition: 'accepted', words: 'We ask again' }, world.admin)
      const letter = JSON.stringify(await write('decision.concern-closed-over', world.member, { concernId }))
      for (const said of ['Ada has answered your concern about the audit', 'It fails anyway', 'We ask again'])
        expect(letter).toContain(said)
      expect(await write('decision.concern-closed-over', world.guest, { concernId })).toBeNull()
    })
  })

  describe('what waits for whom', () => {
    test('those who were called, whoever is concerned with a concern, a hold that ends, and the approver at the end', async () => {
      await call()
      expect(await needsOf(world.member)).toEqual([['Answer the final call', '2026-11-25']])
      await concern(world.guest)
      expect(await needsOf(world.driver)).toEqual([['Talk to Gil about the audit', '2026-11-25']])
      await hold()
      expect(await needsOf(world.member)).toEqual([])
      expect(await needsOf(world.admin)).toEqual([])
      world.setTime('2026-11-25T09:00:00.000Z')
      expect(await needsOf(world.member)).toEqual([['Renew or let go your hold', '2026-11-26']])
      world.setTime('2026-11-27T09:00:00.000Z')
      expect(await needsOf(world.admin)).toEqual([['Answer the concerns and decide', null]])
      await says('agree', world.guest)
      expect(await needsOf(world.admin)).toEqual([['Decide', null]])
    })

    test('a reminder goes once to those who are missing, the day before their last day', async () => {
      await call('Cleo')
      await says('agree')
      const remind = async () => {
        await takeOnScheduled(world.house)
        await doDueJobs(world.house)
        return (await lettersOfKind(world.db, 'decision.final-call-reminder')).map(({ toPersonId }) => toPersonId)
      }
      expect(await remind()).toEqual([])
      world.wait(A_DAY)
      expect(await remind()).toEqual([world.guest.personId])
      world.wait(60 * 60)
      expect(await remind()).toEqual([world.guest.personId])
    })
  })
})
