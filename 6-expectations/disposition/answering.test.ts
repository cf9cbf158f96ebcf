import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { registerWork } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ListAsks, ProposeDisposition, ShowAsk, ShowDisposition } from '../step.ts'
import { type AskedWork, openAskedWork, setMailServer } from '../testing/asked-work.exchange.ts'
import { noteLetterWritten } from './disposition.store.ts'

onEachEngine('answers to asks', (engine) => {
  let place: AskedWork
  let world: World
  let askId: string
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    askId = await place.asked('We need exports for accounting by March')
  })
  afterEach(() => world.close())

  const show = async (as: Parameters<World['askByName']>[2] = world.driver) =>
    (await place.does('ask.show', { askId }, as)) as ShowAsk['output']
  const refusedFields = (change: Record<string, unknown>) =>
    place.answered(askId, change).then(
      () => [],
      ({ fields }) => fields.map(({ path }: { path: string }) => path),
    )

  test('a no names what it stands on, what would change it, and who decided', async () => {
    await place.answered(askId)
    expect((await show()).disposition).toMatchObject({
      outcome: 'no',
      decidedBy: 'Dora',
      grounds: [{ kind: 'constraint', says: 'The audit is in March' }],
      told: false,
      facts: expect.arrayContaining([
        { label: 'Answer', says: 'No' },
        { label: 'What would change this', says: 'The audit is passed' },
        { label: 'Objections are heard until', says: 'Thursday 10 December' },
      ]),
    })
  })

  test('what is missing is named, and nothing is kept', async () => {
    expect(await refusedFields({ grounds: [], wouldChange: '', decidedById: undefined })).toEqual([
      'decidedById',
      'grounds',
      'wouldChange',
    ])
    expect(await refusedFields({ outcome: 'later', wouldChange: undefined })).toEqual(['triggerOn', 'untilThen'])
    expect(await refusedFields({ outcome: 'all' })).toEqual(['gets'])
    expect(await refusedFields({ triggerOn: '2026-11-23' })).toEqual(['triggerOn'])
    expect(await refusedFields({ objectUntil: '2026-11-22' })).toEqual(['objectUntil'])
    expect((await show()).answers).toEqual([])
  })

  test('it stands on what is on record only: the published direction of this work, a decision, or other work', async () => {
    const other = await world.ask(registerWork, { title: 'Refunds' }, world.driver)
    const { directionVersionId, decisionId, workId } = place
    const on = (ground: Record<string, unknown>) => place.answered(askId, { grounds: [ground] })
    for (const ground of [
      { kind: 'trade-off', directionVersionId, place: 0 },
      { kind: 'non-goal', directionVersionId, place: 0 },
      { kind: 'decision', decisionId },
      { kind: 'work', insteadWorkId: other.id },
    ])
      await on(ground)
    expect((await show()).answers.map(({ grounds }) => grounds[0]?.says)).toEqual([
      'care even over speed',
      'Exports for accounting',
      'The date moves',
      'Refunds',
    ])
    for (const ground of [
      { kind: 'non-goal', directionVersionId, place: 1 },
      { kind: 'non-goal', directionVersionId },
      { kind: 'decision' },
      { kind: 'work' },
      { kind: 'work', insteadWorkId: workId },
    ])
      await expect(on(ground)).rejects.toMatchObject({ code: 'bad-input', fields: [{ path: 'grounds' }] })
    await expect(on({ kind: 'decision', decisionId: workId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a later answer takes the place of the earlier one, and both stay', async () => {
    await place.answered(askId)
    await place.answered(askId, { outcome: 'all', gets: 'A monthly export' })
    expect(await show()).toMatchObject({
      disposition: { version: 2, outcome: 'all' },
      answers: [
        { version: 1, outcome: 'no' },
        { version: 2, outcome: 'all' },
      ],
    })
  })

  test('words that go round the answer are named, and stop it only where the record has no trigger', async () => {
    const evasive = { personalText: 'I say: unfortunately we will look into it at the moment.' }
    const { evasions } = (await place.does('disposition.decide', {
      ...{ askId, outcome: 'all', gets: 'Exports', because: 'They are cheap', decidedById: world.driver.personId },
      ...{ personalText: 'Unfortunately I said yes.', publicText: 'Exports come.' },
    })) as { evasions: { field: string; evasion: string }[] }
    expect(evasions.map(({ field, evasion }) => `${field} ${evasion}`)).toEqual([
      'personalText circumstances',
      'publicText nobody-named',
    ])
    await place.answered(askId, evasive)
    await expect(
      place.answered(askId, { ...evasive, outcome: 'all', gets: 'Exports', wouldChange: undefined }),
    ).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'personalText' }],
    })
    expect((await show()).answers).toHaveLength(2)
  })

  test('both texts carry the same facts, and where their words differ is shown', async () => {
    const dispositionId = await place.answered(askId)
    const texts = (await place.does('disposition.show', { dispositionId })) as ShowDisposition['output']
    expect(texts.difference?.map(({ kind }) => kind)).toContain('gone')
    expect(
      texts.difference
        ?.filter(({ kind }) => kind !== 'gone')
        .map(({ words }) => words)
        .join(' '),
    ).toBe(texts.personalText)
    expect(texts.facts).toEqual((await show()).disposition?.facts)
    await expect(place.does('disposition.show', { dispositionId }, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('whoever asked hears it first: until then nobody else reads it, and it is not published', async () => {
    const dispositionId = await place.answered(askId)
    const publish = () => place.does('disposition.publish', { dispositionId })
    await expect(publish()).rejects.toMatchObject({ code: 'conflict', sentence: expect.stringContaining('Mika') })
    for (const somebody of [world.guest, world.member])
      expect(await show(somebody)).toMatchObject({ standing: 'unanswered', disposition: null, answers: [] })
    await place.told(dispositionId)
    expect(await show(world.guest)).toMatchObject({
      standing: 'told',
      answers: [{ publicText: '', personalText: null, receipt: null }],
    })
    expect(await show(world.member)).toMatchObject({ answers: [{ personalText: expect.stringContaining('Mika') }] })
    await publish()
    await expect(publish()).rejects.toMatchObject({ code: 'already-exists' })
    const { rows } = (await place.does('ask.list', { workId: place.workId }, world.guest)) as ListAsks['output']
    expect(rows).toMatchObject([{ disposition: { publicText: expect.stringContaining('Dora decided') } }])
  })

  test('a letter counts from when it goes out; without a mail server none is promised', async () => {
    const dispositionId = await place.answered(askId)
    const write = () =>
      place.does('disposition.deliver', { dispositionId, way: 'letter', toldById: world.driver.personId })
    await expect(write()).rejects.toMatchObject({ code: 'conflict' })
    setMailServer(world)
    await write()
    await expect(write()).rejects.toMatchObject({ code: 'already-exists' })
    expect((await show()).standing).toBe('untold')
    await expect(place.does('disposition.publish', { dispositionId })).rejects.toMatchObject({ code: 'conflict' })
    await noteLetterWritten(world.db, dispositionId, '2026-11-23')
    expect((await show()).standing).toBe('told')
    await place.does('disposition.publish', { dispositionId })
  })

  test('told by word of mouth counts only where there is no address, with whom and when', async () => {
    const { personIds } = { personIds: await withoutAddress() }
    const unreachable = await place.asked('More time', personIds)
    const [ofMika, ofNora] = [await place.answered(askId), await place.answered(unreachable)]
    const tell = (dispositionId: string, more: Record<string, unknown> = {}) =>
      place.does('disposition.deliver', { dispositionId, way: 'in-person', toldById: world.driver.personId, ...more })
    await expect(tell(ofMika)).rejects.toMatchObject({ code: 'conflict' })
    await expect(tell(ofNora, { toldOn: '2026-11-24' })).rejects.toMatchObject({ fields: [{ path: 'toldOn' }] })
    setMailServer(world)
    await expect(
      place.does('disposition.deliver', { dispositionId: ofNora, way: 'letter', toldById: world.driver.personId }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await tell(ofNora, { toldOn: '2026-11-20' })
    const shown = (await place.does('ask.show', { askId: unreachable })) as ShowAsk['output']
    expect(shown.disposition?.tellings).toMatchObject([{ way: 'in-person', toldBy: 'Dora', toldOn: '2026-11-20' }])
    await place.does('disposition.publish', { dispositionId: ofNora })
  })

  const withoutAddress = async () => ((await place.does('person.add', { name: 'Nora' })) as { id: string }).id

  test('what was replaced is neither told nor published', async () => {
    const earlier = await place.answered(askId)
    await place.told(earlier)
    await place.answered(askId)
    await expect(place.told(earlier)).rejects.toMatchObject({ code: 'conflict' })
    await expect(place.does('disposition.publish', { dispositionId: earlier })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a first version comes from the record: the non-goal in the same words, or the decision that it touches', async () => {
    const propose = async () => (await place.does('disposition.propose', { askId })) as ProposeDisposition['output']
    expect(await propose()).toMatchObject({
      outcome: 'no',
      because: 'This work leaves it out: Exports for accounting',
      grounds: expect.arrayContaining([expect.objectContaining({ kind: 'non-goal', shared: ['export', 'account'] })]),
    })
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    expect(await propose()).toMatchObject({
      because: 'A failed audit costs more than two weeks',
      gets: 'Mika leads the talk with them',
      triggerOn: '2027-01-15',
      untilThen: 'Tell the customers',
      decidedById: world.driver.personId,
    })
    await expect(place.does('disposition.propose', { askId }, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('two answers at once become two versions', async () => {
    await Promise.all([place.answered(askId), place.answered(askId)])
    expect((await show()).answers.map(({ version }) => version)).toEqual([1, 2])
  })
})
