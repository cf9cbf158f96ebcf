import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import { eventsAfter } from '@plumbline/platform/events.store'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveDecision } from '../course/course.store.ts'
import {
  type ChangeDecision,
  type CompareRevisions,
  decisionChanges,
  decisionNeeds,
  decisionsStep,
  type ListRevisions,
  recordDecision,
  type ShowDecision,
} from '../step.ts'

onEachEngine('editing a decision', (engine) => {
  let world: World
  let workId: string
  let decisionId: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [decisionChanges], sections: [] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    await world.ask(registerStakeholder, { workId, personId: world.guest.personId } as never, world.driver)
    decisionId = (await world.ask(recordDecision, { workId, ...written() }, world.driver)).id
  })
  afterEach(() => world.close())

  const written = () => ({
    question: 'Date or audit?',
    chosen: 'The date moves by a week',
    because: 'A failed audit costs more than two weeks',
    consequences: [
      { what: 'Two customers wait', kind: 'bad' as const, borneBy: 'Sales' },
      { what: 'The audit passes', kind: 'good' as const },
    ],
    nextStep: { what: 'Tell the customers', ownerId: world.driver.personId, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
  })
  type Edit = Omit<ChangeDecision['input'], 'decisionId' | 'revision'> & { revision?: number }
  const change = async (edit: Edit, by: Somebody = world.driver) =>
    (await world.askByName(
      'decision.change',
      { decisionId, revision: 0, changedBecause: 'We learned more', ...edit },
      by,
    )) as ChangeDecision['output']
  const show = async (by: Somebody = world.driver) =>
    (await world.askByName('decision.show', { decisionId }, by)) as ShowDecision['output']
  const announceTo = (...people: Somebody[]) =>
    world.askByName(
      'decision.hand-out-links',
      { decisionId, personIds: people.map(({ personId }) => personId) },
      world.driver,
    )
  const say = (by: Somebody, response: string, more: Record<string, unknown> = {}) =>
    world.askByName('decision.acknowledge', { decisionId, response, ...more }, by)
  const statesOf = async () =>
    Object.fromEntries((await show()).asked.map(({ personName, response, before }) => [personName, [response, before]]))
  const needsOf = async (by: Somebody) =>
    ((await world.askByName('home.show', {}, by)) as { needs: { verb: string; what: string }[] }).needs

  test('other words keep version and answers; what was decided raises the version and asks everybody again', async () => {
    await announceTo(world.member, world.guest)
    await say(world.member, 'understood')
    expect(await change({ because: 'A failed audit costs us the licence' })).toMatchObject({
      version: 1,
      revision: 1,
      nature: 'wording',
      parts: ['because'],
      askedAgain: 0,
    })
    expect((await statesOf())['Mika']).toEqual(['understood', null])
    const changed = await change({ revision: 1, chosen: 'The date moves by two weeks' })
    expect(changed).toMatchObject({ version: 2, revision: 2, nature: 'substance', substance: ['what'], askedAgain: 1 })
    expect((await statesOf())['Mika']).toMatchObject([null, { response: 'understood', version: 1 }])
    expect(await show()).toMatchObject({ standing: 'announced', board: { asked: 2, acknowledged: 0, silent: 2 } })
    expect(await needsOf(world.member)).toMatchObject([{ verb: 'Acknowledge' }])
  })

  test.each<[string, Edit, string]>([
    ['the next owner', { nextStep: { ownerId: 'member' } }, 'owner'],
    ['a date', { nextStep: { byOn: '2026-12-02' } }, 'date'],
    ['a consequence', { consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }] }, 'consequence'],
    ['a step of somebody', { furtherSteps: [{ what: 'Plan', ownerId: 'member', byOn: '2026-12-03' }] }, 'owner'],
  ])('another value of %s resets what people said', async (_, edit, substance) => {
    await announceTo(world.member)
    await say(world.member, 'understood')
    const named = JSON.parse(JSON.stringify(edit).replaceAll('"member"', `"${world.member.personId}"`)) as Edit
    const changed = await change(named)
    expect(changed.substance).toContain(substance)
    expect((await statesOf())['Mika']).toMatchObject([null, { response: 'understood', version: 1 }])
  })

  test('only words, where only words differ: the version stays; where more differs, that is refused and nothing is kept', async () => {
    await announceTo(world.member)
    await say(world.member, 'disagree-and-commit')
    const reworded = { chosen: 'We move the date by one week', wordingOnly: true }
    await expect(change({ ...reworded, reviewOn: '2027-02-01' })).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'wordingOnly' }],
    })
    expect(await show()).toMatchObject({ chosen: 'The date moves by a week', revision: null })
    expect(await change(reworded)).toMatchObject({ version: 1, nature: 'wording' })
    expect((await statesOf())['Mika']).toEqual(['disagree-and-commit', null])
    const { rows } = (await world.askByName('decision.revisions', { decisionId })) as ListRevisions['output']
    expect(rows).toMatchObject([
      { revision: 1, personName: 'Dora', because: 'We learned more', parts: ['chosen'], substance: [] },
      { revision: 0, personName: 'Dora', parts: [], changes: [] },
    ])
    expect(rows[0]?.changes[0]).toMatchObject({ part: 'chosen' })
  })

  test('every text stays readable, and any two can be compared word by word', async () => {
    const first = (await world.askByName('decision.revisions', { decisionId })) as ListRevisions['output']
    expect(first.rows).toMatchObject([{ revision: 0, version: 1, personName: 'Dora' }])
    await change({ chosen: 'The date moves by two weeks' })
    await change({ revision: 1, nextStep: { ownerId: world.member.personId } })
    const compared = (await world.askByName('decision.difference', { decisionId })) as CompareRevisions['output']
    expect(compared.changes.map(({ part }) => part)).toEqual(['chosen', 'next-owner'])
    expect(compared.changes[0]?.reworded[0]).toContainEqual({ kind: 'new', words: 'two weeks' })
    expect(compared.changes[1]).toMatchObject({ removed: ['Dora'], added: ['Mika'] })
    const last = (await world.askByName('decision.difference', {
      decisionId,
      from: 1,
      to: 2,
    })) as CompareRevisions['output']
    expect(last.changes.map(({ part }) => part)).toEqual(['next-owner'])
    await expect(world.askByName('decision.difference', { decisionId, from: 7 })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await show()).history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'changed', substance: ['what'] }),
        expect.objectContaining({ kind: 'changed', substance: ['owner'], because: 'We learned more' }),
      ]),
    )
  })

  test('somebody else’s newer text is never written over: the refusal names both', async () => {
    await change({ chosen: 'The date moves by two weeks' }, world.admin)
    const late = change({ chosen: 'The date moves by a month' })
    await expect(late).rejects.toMatchObject({ code: 'conflict', sentence: expect.stringContaining('Ada') })
    await late.catch(({ fields }) =>
      expect(fields[0]).toEqual({
        path: 'chosen',
        says: 'Now: “The date moves by two weeks”. Yours: “The date moves by a month”.',
      }),
    )
    expect(await change({ chosen: 'The date moves by two weeks' })).toMatchObject({ nature: 'same', revision: 1 })
  })

  test('of two edits at once one is kept, the other is told', async () => {
    const both = await Promise.allSettled([
      change({ chosen: 'The date moves by two weeks' }),
      change({ chosen: 'The date moves by a month' }, world.admin),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    const { rows } = (await world.askByName('decision.revisions', { decisionId })) as ListRevisions['output']
    expect(rows).toHaveLength(2)
  })

  test('an edit and an answer to what was read at once: the answer counts for that version or is refused, never for the new one', async () => {
    await announceTo(world.member)
    const [edited, answered] = await Promise.allSettled([
      change({ chosen: 'The date moves by two weeks' }),
      say(world.member, 'understood', { version: 1 }),
    ])
    expect(edited).toMatchObject({ status: 'fulfilled', value: { version: 2 } })
    const [response, before] = (await statesOf())['Mika'] ?? []
    expect(response).toBeNull()
    if (answered.status === 'fulfilled') expect(before).toMatchObject({ response: 'understood', version: 1 })
    else expect(answered.reason).toMatchObject({ code: 'conflict' })
  })

  test('what is decided says why it was changed, and does not become incomplete again', async () => {
    await expect(change({ because: 'Because', changedBecause: undefined })).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'changedBecause' }],
    })
    await expect(change({ reviewOn: null })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(change({ door: 'one-way' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(change({ nextStep: { byOn: '2026-11-01' } })).rejects.toMatchObject({ code: 'bad-input' })
    expect(await show()).toMatchObject({ revision: null, version: 1 })
    const stranger = { ownerId: world.outsider.personId }
    await expect(change({ nextStep: stranger })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a question is filled in on the way, without a reason for each edit', async () => {
    const { id } = (await world.askByName('decision.open', { workId, question: 'Which provider?' }, world.driver)) as {
      id: string
    }
    const fill = (edit: Record<string, unknown>) =>
      world.askByName('decision.change', { decisionId: id, ...edit }, world.driver)
    await fill({ revision: 0, chosen: 'The second one', because: 'It is certified', drivers: ['The licence'] })
    await fill({
      revision: 1,
      roles: [{ personId: world.member.personId, role: 'contributor' }],
      dissent: [{ objection: 'It is slow' }],
    })
    expect(await world.askByName('decision.show', { decisionId: id })).toMatchObject({
      chosen: 'The second one',
      drivers: ['The licence'],
      revision: 2,
      roles: [{ personName: 'Mika' }],
      dissent: [{ objection: 'It is slow' }],
    })
    await expect(fill({ revision: 2, decidedOn: '2026-11-23' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(fill({ revision: 2, nobodyDisagreed: true })).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('what was replaced or reversed stays as it was written', async () => {
    await world.askByName('decision.review', { decisionId, ending: 'reversed', because: 'It failed' }, world.driver)
    await expect(change({ because: 'Other words' })).rejects.toMatchObject({ code: 'closed' })
    const later = (await world.ask(recordDecision, { workId, ...written() }, world.driver)).id
    await world.askByName(
      'decision.supersede',
      { decisionId: later, supersededBecause: 'The audit was moved', ...written() },
      world.driver,
    )
    const edit = { decisionId: later, revision: 0, because: 'Other words', changedBecause: 'Tidied' }
    await expect(world.askByName('decision.change', edit, world.driver)).rejects.toMatchObject({ code: 'closed' })
  })

  test('only the driver edits; the log says which parts, never the words', async () => {
    await expect(change({ because: 'Mine' }, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await change({ because: 'A secret reason' })
    const told = (await eventsAfter(world.db, 0, 1_000)).map(({ happened, body }) => `${happened} ${body}`)
    expect(told.at(-1)).toMatch(/^decision\.changed /)
    expect(told.join()).not.toContain('A secret reason')
  })

  test('two who read it differently re-open the wording, not the decision: a dated row and a need of the driver', async () => {
    await announceTo(world.member, world.guest, world.admin)
    await say(world.admin, 'understood')
    await say(world.member, 'read-differently', { words: 'The date holds for old customers' })
    expect(await show()).toMatchObject({ reopening: null, board: { readDifferently: 1, wordingReopened: false } })
    await say(world.guest, 'read-differently', { words: 'Only the audit moves' })
    expect(await show()).toMatchObject({
      version: 1,
      standing: 'announced',
      board: { readDifferently: 2, wordingReopened: true },
      reopening: {
        readers: [{ personName: 'Mika', words: 'The date holds for old customers' }, { personName: 'Gil' }],
      },
    })
    expect(await needsOf(world.driver)).toMatchObject([{ verb: 'Look at the wording' }])

    const reworded = await change({ chosen: 'The date moves by a week, for everybody', wordingOnly: true })
    expect(reworded).toMatchObject({ version: 1, nature: 'wording', askedAgain: 2 })
    expect(await statesOf()).toMatchObject({
      Ada: ['understood', null],
      Mika: [null, { response: 'read-differently', earlierWording: true }],
      Gil: [null, { response: 'read-differently', earlierWording: true }],
    })
    expect(await show()).toMatchObject({
      reopening: null,
      reopenings: [{ settledBy: 'reworded', settledByName: 'Dora' }],
      board: { wordingReopened: false },
    })
    expect(await needsOf(world.driver)).toEqual([])
    expect(await needsOf(world.member)).toMatchObject([{ verb: 'Acknowledge' }])
    expect((await show(world.member)).mine).toMatchObject({
      response: null,
      changed: { saidBefore: 'read-differently', onlyWords: true, changes: [{ part: 'chosen' }] },
    })
    // Whoever still has the page of the earlier words open cannot say that they read these differently.
    const stale = say(world.guest, 'read-differently', { words: 'As before', version: 1, revision: 0 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    await say(world.guest, 'read-differently', { words: 'As before', revision: 1 })
    expect(await show()).toMatchObject({ reopening: null, board: { readDifferently: 1 } })
  })

  test('an edit that nobody reads on the page re-opens nothing for those who read it differently', async () => {
    await announceTo(world.member)
    await say(world.member, 'read-differently', { words: 'The date holds' })
    expect(await change({ source: 'Minutes of 23 November' })).toMatchObject({ nature: 'wording', askedAgain: 0 })
    expect((await statesOf())['Mika']).toEqual(['read-differently', null])
  })

  test('the driver may say why the words stay; then two more are needed', async () => {
    const keep = () =>
      world.askByName('decision.keep-wording', { decisionId, because: 'It says “for everybody”' }, world.driver)
    await announceTo(world.member, world.guest, world.admin, world.driver)
    await say(world.member, 'read-differently', { words: 'Some' })
    await expect(keep()).rejects.toMatchObject({ code: 'conflict' })
    world.wait(60)
    await say(world.guest, 'read-differently', { words: 'None' })
    world.wait(60)
    await keep()
    expect((await show(world.member)).mine).toMatchObject({ wordingKept: 'It says “for everybody”' })
    world.wait(60)
    await say(world.admin, 'read-differently', { words: 'All' })
    expect(await show()).toMatchObject({ reopening: null, board: { readDifferently: 3 } })
    world.wait(60)
    await say(world.driver, 'read-differently', { words: 'Most' })
    expect(await show()).toMatchObject({ reopening: { readers: { length: 4 } }, reopenings: { length: 2 } })
    expect((await show()).history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['wording-reopened', 'wording-kept']),
    )
  })

  test('a new version settles the wording too', async () => {
    await announceTo(world.member, world.guest)
    await say(world.member, 'read-differently', { words: 'Some' })
    await say(world.guest, 'read-differently', { words: 'None' })
    await change({ reviewOn: '2027-02-01' })
    expect(await show()).toMatchObject({ reopening: null, reopenings: [{ settledBy: 'new-version' }] })
  })

  test('during a final call what people are called for cannot change, its wording can', async () => {
    const { id } = (await world.askByName('decision.open', { workId, ...written() }, world.driver)) as { id: string }
    await world.askByName('decision.propose', { decisionId: id }, world.driver)
    await moveDecision(world.db, id, 'proposed', 'final-call')
    const edit = (more: Record<string, unknown>) =>
      world.askByName('decision.change', { decisionId: id, revision: 0, ...more }, world.driver)
    await expect(edit({ chosen: 'The date moves by two weeks' })).rejects.toMatchObject({
      code: 'conflict',
      next: expect.stringContaining('Take the final call back'),
    })
    expect(await edit({ chosen: 'We move the date by a week', wordingOnly: true })).toMatchObject({ version: 1 })
  })
})
