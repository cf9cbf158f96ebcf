import { directionSearch, directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { newId } from '@plumbline/platform/clock'
import { onEachEngine, openWorld, type Somebody, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, type SearchFind, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AskWhy, decisionSearch, decisionsStep } from '../step.ts'
import { addSupersession } from '../supersession.store.ts'
import { removeObjections, rewriteWords } from '../testing/decision-rows.store.ts'

type Output = SearchFind['output']
type Why = AskWhy['output']

onEachEngine('search', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [], changes: [], sections: [], search: [decisionSearch, directionSearch] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<{ id: string }>
  const whole = (said: Record<string, unknown>) => ({
    question: 'Which?',
    chosen: 'This one',
    because: 'Reasons',
    consequences: [{ what: 'Follows', kind: 'neutral', borneBy: null }],
    nextStep: { what: 'Go on', ownerId: world.member.personId, byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
    ...said,
  })
  const decide = async (said: Record<string, unknown>) => (await does('decision.record', { workId, ...whole(said) })).id
  const proposed = async (said: Record<string, unknown>) => {
    const { id } = await does('decision.open', { workId, ...whole(said), approverId: world.admin.personId })
    await does('decision.propose', { decisionId: id })
    return id
  }
  const supersede = async (decisionId: string, because: string, said: Record<string, unknown>, part?: string) =>
    (
      await does('decision.supersede', {
        ...{ decisionId, supersededBecause: because, ...(part ? { part } : {}) },
        ...whole(said),
      })
    ).id
  const find = async (text: string, more: Record<string, unknown> = {}) =>
    (await world.askByName('search.find', { text, ...more }, world.guest)) as Output
  const ids = async (text: string, more: Record<string, unknown> = {}) =>
    (await find(text, more)).rows.map(({ id }) => id)
  const why = async (question: string) => (await world.askByName('decision.why', { question }, world.guest)) as Why
  const published = async (goal: string, of = workId) => {
    await does('direction.draft', { workId: of, goal })
    return (await does('direction.publish', { workId: of })).id
  }

  describe('finds a decision', () => {
    test('by every word that is written down of it', async () => {
      await decide({ question: 'Another one' })
      const id = await decide({
        question: 'Alphabet?',
        chosen: 'Bravo',
        because: 'Charlie',
        consequences: [{ what: 'Delta', kind: 'bad', borneBy: 'Echo' }],
        options: [{ option: 'Foxtrot', notChosenBecause: 'Golf' }],
        nextStep: { what: 'Hotel', ownerId: world.member.personId, byOn: '2099-01-01' },
        dissent: [{ objection: 'India', wouldResolve: 'Juliett' }],
        drivers: ['Kilo'],
        expectedResult: 'Lima',
        reviewTriggers: ['Mike'],
        furtherSteps: [{ what: 'November', ownerId: world.member.personId, byOn: '2099-02-01' }],
        source: 'Oscar',
      })
      const words = 'alphabet bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar'
      for (const word of words.split(' ')) {
        const { rows } = await find(word)
        expect(
          rows.map((row) => row.id),
          word,
        ).toEqual([id])
        const marked = [rows[0]?.title, ...(rows[0]?.excerpts ?? [])].flatMap((each) =>
          (each?.marks ?? []).map(({ from, to }) => each?.text.slice(from, to).toLowerCase()),
        )
        expect(marked, word).toContain(word)
      }
      // How a consequence is meant is a word of ours.
      expect(await ids('bad')).toEqual([])
    })

    test('by any form of a word, on both engines by the same rule, and without accents', async () => {
      const migrations = await decide({ because: 'Three migrations failed' })
      const decided = await decide({ because: 'Zürich decides; naïve relational policies were hopping' })
      expect(await ids('migrating')).toEqual([migrations])
      expect(await ids('MIGRATE')).toEqual([migrations])
      for (const word of [
        'zurich',
        'ZÜRICH',
        'Zu\u0308rich',
        'deciding',
        'naive',
        'relate',
        'policy',
        'hop',
        'decided',
      ])
        expect(await ids(word), word).toEqual([decided])
      expect(await ids('migrant')).toEqual([])
      expect(await ids('decisive')).toEqual([])
    })

    test('by the beginning of the last word, while it is typed', async () => {
      const id = await decide({ because: 'The migration of invoices' })
      for (const typed of ['in', 'invo', 'invoic', 'migr', 'migrat', 'migrati', 'migratio', 'migration of inv'])
        expect(await ids(typed), typed).toEqual([id])
      expect(await ids('invo migration')).toEqual([id])
      expect((await find('invo migration')).all).toBe(false)
      expect(await ids('nvoices')).toEqual([])
    })

    test('by words that stand one after the other', async () => {
      const together = await decide({ because: 'The failed audit costs more' })
      const apart = await decide({ because: 'The audit that failed costs more' })
      expect(await ids('"failed audit"')).toEqual([together])
      expect((await ids('failed audit')).sort()).toEqual([together, apart].sort())
    })

    test('by all words together, and where nothing holds them all, by those that are there', async () => {
      const both = await decide({ because: 'Audit and refunds' })
      const one = await decide({ because: 'Only the audit' })
      expect(await find('audit refunds')).toMatchObject({ all: true, rows: [{ id: both }], leftOut: [] })
      const some = await find('audit refunds submarine')
      expect(some).toMatchObject({ all: false, leftOut: ['submarine'] })
      expect(some.rows.map(({ id }) => id)).toEqual([both, one])
    })

    test('by what was said against it, what could be chosen and the words that stood there before, and says so', async () => {
      const open = await does('decision.open', { workId, question: 'Which cellar?' })
      await does('decision.add-option', { decisionId: open.id, words: 'The vault', why: 'It is dry' })
      const called = await proposed({ question: 'Which barn?' })
      await does('decision.call', { decisionId: called, personIds: [world.member.personId, world.guest.personId] })
      const concern = { answer: 'concern', about: 'Damp', words: 'Mould grows', wouldResolve: 'A fan' }
      await does('decision.answer-call', { decisionId: called, ...concern }, world.member)
      const edited = await decide({ question: 'Which attic?', chosen: 'The loft', because: 'Pigeons like it' })
      await does('decision.change', {
        ...{ decisionId: edited, revision: 0, because: 'Bats like it', changedBecause: 'A better word' },
      })
      expect((await find('dry vault')).rows).toMatchObject([
        { id: open.id, excerpts: [{ field: 'could be chosen', text: 'The vault It is dry' }] },
      ])
      expect((await find('mould')).rows).toMatchObject([{ id: called, excerpts: [{ field: 'concern' }] }])
      expect((await find('pigeon')).rows).toMatchObject([
        { id: edited, excerpts: [{ field: 'in an earlier wording, because', text: 'Pigeons like it' }] },
      ])
      expect((await find('bat')).rows).toMatchObject([{ id: edited, excerpts: [{ field: 'because' }] }])
      expect(await why('Why did we take the loft for pigeons?')).toMatchObject({
        ...{ state: 'answered', decision: { id: edited }, stoodBefore: ['pigeons'], lacks: ['take'] },
      })
      // Whoever thinks better of a concern has not said it.
      await does('decision.answer-call', { decisionId: called, answer: 'agree' }, world.member)
      expect(await ids('mould')).toEqual([])
    })

    test('only as it is written now, whoever writes it', async () => {
      const id = await decide({ question: 'Submarine?', dissent: [{ objection: 'It leaks' }] })
      expect([await ids('submarine'), await ids('leaking')]).toEqual([[id], [id]])
      await rewriteWords(world.db, id, 'Sailing boat?', 'It sinks')
      expect([await ids('submarine'), await ids('leaking')]).toEqual([[], []])
      expect([await ids('sailing'), await ids('sinking')]).toEqual([[id], [id]])
      await removeObjections(world.db, id)
      expect([await ids('sailing'), await ids('sinking')]).toEqual([[id], []])
    })
  })

  test('what fits best comes first, page by page in the same order, each record once', async () => {
    const because = await decide({ because: 'The audit' })
    const question = await decide({ question: 'Which audit?' })
    const replaced = await decide({ question: 'Whose audit?' })
    const later = await supersede(replaced, 'It moved', { question: 'Whose audit now?' })
    const goal = await published('Pass the audit')
    const found = await ids('audit')
    // Among equals what holds comes before what was replaced.
    expect(found.indexOf(replaced)).toBe(3)
    expect(found.at(-1)).toBe(because)
    expect([...found].sort()).toEqual([because, question, replaced, later, goal].sort())
    const paged: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { rows, next } = await find('audit', { limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...rows.map(({ id }) => id))
      cursor = next
    }
    expect(paged).toEqual(found)
  })

  test('is narrowed by kind, work, way back, standing and day', async () => {
    const other = (await world.ask(registerWork, { title: 'Move refunds' }, world.driver)).id
    const here = await decide({ question: 'Audit here?', decidedOn: '2026-11-01' })
    const there = (await does('decision.record', { workId: other, ...whole({ question: 'Audit there?' }) })).id
    const later = await supersede(there, 'New', {
      question: 'Audit since?',
      door: 'costly',
      approverId: world.admin.personId,
    })
    const goal = await published('An audit')
    expect(await ids('audit', { kind: 'direction' })).toEqual([goal])
    expect((await ids('audit', { workId: other })).sort()).toEqual([there, later].sort())
    expect(await ids('audit', { door: 'costly' })).toEqual([later])
    expect(await ids('audit', { standing: 'not-in-force' })).toEqual([there])
    expect((await ids('audit', { standing: 'in-force' })).sort()).toEqual([here, later, goal].sort())
    expect(await ids('audit', { until: '2026-11-22' })).toEqual([here])
    expect((await ids('audit', { since: '2026-11-02' })).sort()).toEqual([there, later, goal].sort())
    await expect(find('audit', { door: 'revolving' })).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('finds directions once they are published, never their drafts, and says which version holds', async () => {
    await does('direction.draft', { workId, goal: 'Checkout is submarine' })
    expect(await ids('submarine')).toEqual([])
    const first = (await does('direction.publish', { workId })).id
    const second = await published('Checkout is submarine and sails')
    await does('direction.draft', { workId, goal: 'Checkout is submarine, sails and flies' })
    expect((await find('submarine')).rows).toMatchObject([
      { kind: 'direction', id: second, inForce: true, standing: 'version 2' },
      { id: first, inForce: false, standing: 'version 1 of 2', where: `directions/${first}` },
    ])
    expect(await ids('flies')).toEqual([])
  })

  test('sees one workspace only', async () => {
    const mine = await decide({ question: 'Submarine?' })
    const { outsider, house } = world
    const inTheirs = (name: string, input: Record<string, unknown>, by: Somebody = outsider) => {
      const operation = house.operations.get(name)
      if (!operation) throw new Error(name)
      return house.perform(operation, { by: by.by, workspace: outsider.workspace.slug, input }) as Promise<Output & Why>
    }
    expect((await inTheirs('search.find', { text: 'submarine' })).rows).toEqual([])
    expect(await inTheirs('decision.why', { question: 'Why did we submarine?' })).toMatchObject({ state: 'nothing' })
    const work = (await inTheirs('work.register', { title: 'Theirs' })) as unknown as { id: string }
    const said = {
      ...whole({ question: 'Submarine there?', because: 'Periscopes' }),
      nextStep: { what: 'Go', ownerId: outsider.personId, byOn: '2099-01-01' },
    }
    await inTheirs('decision.record', { workId: work.id, ...said })
    expect(await ids('submarine')).toEqual([mine])
    // Not even that a word stands somewhere else is told.
    expect(await find('periscope')).toMatchObject({ rows: [], leftOut: ['periscope'] })
    expect((await inTheirs('search.find', { text: 'submarine' })).rows).toMatchObject([{ workTitle: 'Theirs' }])
    await expect(inTheirs('search.find', { text: 'submarine' }, world.member)).rejects.toThrow()
  })

  test('is never broken by what was typed', async () => {
    await decide({ question: 'Which audit?' })
    const typed = [
      ...[
        '"',
        '""',
        '"""',
        "'",
        "';drop table decision;--",
        '*',
        'audit*',
        '^audit',
        'audit AND',
        'OR NOT AND',
        'NEAR(audit)',
      ],
      ...[
        'question:audit',
        '{first}: audit',
        'audit & !audit',
        'audit <-> x',
        'audit:A',
        '\\',
        '\\"',
        '%',
        '_',
        '((',
        '))',
        '-audit',
      ],
      ...[
        '\u202eaudit',
        '👩‍💻',
        'ﷺ',
        '\u0300\u0301',
        'a\u0300'.repeat(140),
        'x'.repeat(300),
        '"'.repeat(300),
        'a b '.repeat(75),
      ],
      ...[
        '中文',
        'решения',
        'ﬁ',
        'ı',
        '१२३',
        '1e5',
        '-1.5e-3',
        'http://a.b/c?d=e',
        'a@b.c',
        '<b>audit</b>',
        '&amp;',
        '\t\n\r',
      ],
    ]
    for (const text of typed) {
      if (text.trim() === '') await expect(find(text), text).rejects.toMatchObject({ code: 'bad-input' })
      else expect(Array.isArray((await find(text)).rows), text).toBe(true)
      if (text.trim() !== '') expect(await why(text), text).toHaveProperty('state')
    }
    expect(await ids('<b>audit</b>')).toHaveLength(1)
    await expect(find('au\0dit')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(find('audit', { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'bad-input' })
  })

  describe('why did we …', () => {
    test('is answered by the decision in force, with what, because, what follows, who is next and the direction then', async () => {
      const direction = await published('Pay faster')
      const id = await decide({
        question: 'Where does checkout go?',
        chosen: 'Checkout moves to Adyen',
        because: 'Fees are lower',
        options: [{ option: 'Stay', notChosenBecause: 'It costs more' }],
        dissent: [{ objection: 'Too soon' }],
      })
      world.wait(48 * 60 * 60)
      await published('Pay faster and safer')
      const answer = await why('Why did we move the checkout to Adyen?')
      expect(answer).toMatchObject({
        about: 'move the checkout to Adyen',
        state: 'answered',
        decision: {
          ...{
            id,
            chosen: 'Checkout moves to Adyen',
            because: 'Fees are lower',
            nextOwnerName: 'Mika',
            approverName: 'Dora',
          },
          options: [{ option: 'Stay' }],
          dissent: [{ objection: 'Too soon' }],
        },
        lacks: [],
        foundBy: null,
        earlier: [],
        direction: { id: direction, version: 1, goal: 'Pay faster' },
        others: [],
      })
    })

    test('follows what took the place of what to the one that holds, and tells the whole chain', async () => {
      const first = await decide({ question: 'Submarine or boat?', chosen: 'The submarine' })
      const second = await supersede(first, 'It leaked', { question: 'What instead?', chosen: 'The boat' })
      const third = await supersede(second, 'It sank', { question: 'And now?', chosen: 'The bridge' })
      const answer = await why('Why do we have a submarine?')
      expect(answer).toMatchObject({ state: 'answered', decision: { id: third }, foundBy: { decisionId: first } })
      expect(answer.earlier).toMatchObject([
        { decisionId: second, chosen: 'The boat', because: 'It sank', byDecisionId: third },
        { decisionId: first, chosen: 'The submarine', because: 'It leaked', byDecisionId: second },
      ])
      expect(answer.others).toEqual([])
    })

    test('says beside a decision which part of it no longer holds', async () => {
      const whole = await decide({ question: 'Submarine or boat?', chosen: 'Both, in blue' })
      const part = await supersede(whole, 'Blue ran out', { question: 'Colour?', chosen: 'Green' }, 'in blue')
      const answer = await why('why do we have a submarine')
      expect(answer).toMatchObject({
        state: 'answered',
        decision: { id: whole, successors: [{ decisionId: part, part: 'in blue', because: 'Blue ran out' }] },
      })
      expect((await why('why green')).earlier).toMatchObject([{ decisionId: whole, part: 'in blue' }])
    })

    test('goes round no circle', async () => {
      const [first, second] = [await decide({ question: 'Submarine?' }), await decide({ question: 'Boat?' })]
      const link = (decisionId: string, byDecisionId: string) =>
        addSupersession(world.db, {
          ...{ id: newId(), decisionId, byDecisionId, because: 'Round', part: null, at: '2026-11-23T09:00:00.000Z' },
        })
      await link(first, second)
      await link(second, first)
      expect(await why('Why submarine?')).toMatchObject({ state: 'ended', decision: { id: second } })
      expect((await why('Why submarine?')).earlier).toMatchObject([{ decisionId: first }])
    })

    test('is not answered by what is open or withdrawn, which it names instead', async () => {
      const { id } = await does('decision.open', { workId, question: 'Submarine?' })
      expect(await why('Why submarine?')).toMatchObject({ state: 'not-decided', decision: null, others: [{ id }] })
      await does('decision.withdraw', { decisionId: id, because: 'Nobody asks any more' })
      expect(await why('Why submarine?')).toMatchObject({ state: 'withdrawn', decision: null, others: [{ id }] })
      const held = await decide({ chosen: 'A boat', because: 'A submarine leaks' })
      expect(await why('Why no submarine?')).toMatchObject({
        state: 'answered',
        decision: { id: held },
        others: [{ id }],
      })
    })

    test('says that nothing speaks of it where only a common word is shared, and what an answer does not say', async () => {
      await decide({ question: 'Which boat moves?', chosen: 'The red boat' })
      expect(await why('Why did we buy seven submarines near boats?')).toMatchObject({
        ...{ state: 'nothing', decision: null, others: [{ title: { text: 'Which boat moves?' } }] },
      })
      expect(await why('Why did we choose a red boat yesterday?')).toMatchObject({
        state: 'answered',
        lacks: ['yesterday'],
      })
      expect(await why('Why?')).toMatchObject({ state: 'nothing', others: [] })
    })
  })
})
