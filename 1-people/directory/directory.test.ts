import { addPerson, changePerson } from '@plumbline/platform/identity/person.store'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addGroup, addPersonToDirectory, joinGroup, peopleStep } from '../step.ts'
import { edgeRows } from '../view/graph-rows.ts'
import { assetKeyFrom } from './asset.ts'
import { duplicatePeople, duplicateThings } from './duplicate.ts'
import { nearestEdges, stepsFrom } from './ego-graph.ts'
import { fitOf, folded } from './search.ts'

describe('what was typed', () => {
  test('an entry fits by its very name, its beginning, the beginning of a word, or anywhere, best first', () => {
    const words = '^^Payments  API$  ^^payments  api$  Takes  cards  and  Überweisungen'
    expect(fitOf(words, 'payments-api')).toBe('exact')
    expect(fitOf(words, 'Pay')).toBe('beginning')
    expect(fitOf(words, 'car')).toBe('word')
    expect(fitOf(words, 'uberw')).toBe('word')
    expect(fitOf(words, 'ments')).toBe('within')
    expect(fitOf(words, 'en')).toBeUndefined()
    expect(fitOf(words, '%')).toBeUndefined()
  })

  test('accents, case and signs make no difference', () => {
    expect(folded(' Müller/Söhne_42 ')).toBe('muller  sohne  42')
  })

  test('a path is its own key, whatever else is called by its words', () => {
    expect(assetKeyFrom('path', '/src/billing/**')).toBe('/src/billing/**')
    expect(assetKeyFrom('service', 'Checkout API')).toBe('checkout-api')
  })
})

describe('entries that may be one', () => {
  test('are people of one name, of one name before the @, or with a handle that is the other’s address', () => {
    const people = [
      { id: '1', name: 'Ann Example', email: 'ann@one.test' },
      { id: '2', name: 'Example, Ann', email: 'ann@two.test' },
      { id: '3', name: 'A. E.', email: null, handles: ['@ann'] },
      { id: '4', name: 'Bo Sample', email: 'bo@one.test' },
    ]
    expect(duplicatePeople(people)).toEqual([
      { firstId: '1', secondId: '2', reason: 'same-address-and-name' },
      { firstId: '1', secondId: '3', reason: 'handle-is-address' },
    ])
  })

  test('are things of one kind whose keys differ in spelling only, and never paths', () => {
    const things = [
      { id: '1', name: 'Checkout API', key: 'default/checkout-api', kind: 'service' },
      { id: '2', name: 'checkout', key: 'checkout_api', kind: 'service' },
      { id: '3', name: 'Other', key: 'CheckoutAPI', kind: 'api' },
      { id: '4', name: '/src', key: '/src', kind: 'path' },
      { id: '5', name: '/src', key: 'src', kind: 'path' },
    ]
    expect(duplicateThings(things)).toEqual([{ firstId: '1', secondId: '2', reason: 'same-key' }])
    expect(
      duplicateThings([
        { id: '1', name: 'A', key: 'payments' },
        { id: '2', name: 'B', key: 'payments-team' },
      ]),
    ).toEqual([{ firstId: '1', secondId: '2', reason: 'same-key' }])
  })
})

onEachEngine('directory', (engine) => {
  let world: World
  let payments: string
  let sven: string
  beforeAll(async () => {
    world = await openWorld([workStep({ needs: [], changes: [], sections: [] }), peopleStep()], engine)
    payments = (await world.ask(addGroup, { name: 'Payments', doesWhat: 'Takes money' })).id
    sven = (await world.ask(addPersonToDirectory, { name: 'Sven Müller', email: 'sven@plumbline.test' })).id
  })
  afterAll(() => world.close())

  const does = (name: string, input: Record<string, unknown>, as = world.member) =>
    world.askByName(name, input, as) as Promise<Record<string, unknown> & { id: string }>
  const names = async (input: Record<string, unknown>, as = world.member) =>
    ((await does('directory.search', input, as)) as unknown as { rows: { name: string }[] }).rows.map(
      ({ name }) => name,
    )

  test('an asset has several owners, and each can be taken off; who did it stays in the log', async () => {
    const asset = await does('asset.add', { kind: 'service', name: 'Card vault' })
    const first = await does('ownership.add', { assetId: asset.id, of: 'group', partyId: payments })
    await does('ownership.add', { assetId: asset.id, of: 'person', partyId: sven, duty: 'approves' })
    await expect(does('ownership.add', { assetId: asset.id, of: 'group', partyId: payments })).rejects.toThrow(
      /Payments stands there already for Card vault/,
    )
    await expect(does('ownership.add', { assetId: asset.id, of: 'person', partyId: payments })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await does('asset.show', { assetId: asset.id })).toMatchObject({
      owners: [
        { name: 'Payments', duty: 'owns', source: null },
        { name: 'Sven Müller', duty: 'approves' },
      ],
    })
    expect(await does('group.show', { groupId: payments })).toMatchObject({ owned: [{ assetName: 'Card vault' }] })
    expect(await does('person.show', { personId: sven })).toMatchObject({ owned: [{ duty: 'approves' }] })
    await does('ownership.remove', { ownershipId: first.id })
    await expect(does('ownership.remove', { ownershipId: first.id })).rejects.toMatchObject({ code: 'not-found' })
    const events = (await world.askByName('audit.events', {})) as { rows: { happened: string; actorId: string }[] }
    expect(events.rows.find(({ happened }) => happened === 'ownership.removed')).toMatchObject({
      actorId: world.member.accountId,
    })
  })

  test('what depends on what is known once, and nothing stands on itself', async () => {
    const [shop, cards] = [
      await does('asset.add', { kind: 'service', name: 'Shop front' }),
      await does('asset.add', { kind: 'api', name: 'Cards' }),
    ]
    const link = await does('asset.link', { assetId: shop.id, toAssetId: cards.id })
    await expect(does('asset.link', { assetId: shop.id, toAssetId: cards.id })).rejects.toMatchObject({
      code: 'already-exists',
    })
    await expect(does('asset.link', { assetId: shop.id, toAssetId: shop.id })).rejects.toMatchObject({
      code: 'bad-input',
    })
    expect(await does('asset.show', { assetId: cards.id })).toMatchObject({
      links: [{ toIt: true, otherName: 'Shop front', kind: 'depends-on' }],
    })
    await does('consumption.add', { assetId: cards.id, of: 'person', partyId: sven })
    expect(await does('person.show', { personId: sven })).toMatchObject({ uses: [{ assetName: 'Cards' }] })
    await does('asset.unlink', { linkId: link.id })
    expect(await does('asset.show', { assetId: cards.id })).toMatchObject({ links: [] })
  })

  test('two assets of one kind do not share a key', async () => {
    await does('asset.add', { kind: 'process', name: 'Refund' })
    await expect(does('asset.add', { kind: 'process', name: 'refund' })).rejects.toMatchObject({
      code: 'already-exists',
    })
    await does('asset.add', { kind: 'api', name: 'Refund' })
  })

  test('a group is never part of itself, however far down', async () => {
    const top = await does('group.add', { name: 'Top', kind: 'body', meeting: 'Thursdays 16:00 UTC' })
    const middle = await does('group.add', { name: 'Middle', parentId: top.id })
    const low = await does('group.add', { name: 'Low', parentId: middle.id })
    await expect(does('group.change', { groupId: top.id, parentId: low.id })).rejects.toThrow(/Low is part of Top/)
    await expect(does('group.change', { groupId: top.id, parentId: top.id })).rejects.toThrow(/the group itself/)
    expect(await does('group.show', { groupId: middle.id })).toMatchObject({
      parent: { name: 'Top' },
      parts: [{ name: 'Low' }],
    })
    await does('group.change', { groupId: low.id, parentId: null, chat: '#low' })
    expect(await does('group.show', { groupId: low.id })).toMatchObject({ parent: null, chat: '#low' })
  })

  test('somebody joins, is on duty, has a deputy, is away, and leaves', async () => {
    await world.ask(joinGroup, { groupId: payments, personId: sven, lead: true })
    const turn = { groupId: payments, personId: sven, startsOn: '2026-11-23', endsOn: '2026-11-29' }
    const duty = await does('duty.add', turn)
    await expect(does('duty.add', { ...turn, startsOn: '2026-11-29', endsOn: '2026-12-05' })).rejects.toThrow(
      /Sven Müller is on duty/,
    )
    await does('deputy.name', { personId: sven, deputyIds: [world.member.personId] })
    await expect(does('deputy.name', { personId: sven, deputyIds: [sven] })).rejects.toMatchObject({
      code: 'bad-input',
    })
    await does('absence.add', { personId: sven, startsOn: '2026-12-21', endsOn: '2026-12-24' })
    await does('person.change', { personId: sven, timeZone: 'Europe/Berlin' })
    await expect(does('person.change', { personId: sven, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'bad-input',
    })
    expect(await does('group.show', { groupId: payments })).toMatchObject({
      members: [{ name: 'Sven Müller', lead: true }],
      dutyTurns: [{ name: 'Sven Müller', startsOn: '2026-11-23' }],
    })
    expect(await does('person.show', { personId: sven })).toMatchObject({
      timeZone: 'Europe/Berlin',
      deputies: [{ name: 'Mika' }],
      absences: [{ startsOn: '2026-12-21' }],
      groups: [{ name: 'Payments', lead: true }],
    })
    await does('duty.remove', { dutyTurnId: duty.id })
    await does('group.leave', { groupId: payments, personId: sven })
    await does('person.change', { personId: sven, left: true })
    expect(await does('person.show', { personId: sven })).toMatchObject({
      leftAt: expect.any(String),
      groups: [],
    })
    await does('person.change', { personId: sven, left: false })
    expect(await does('person.show', { personId: sven })).toMatchObject({ leftAt: null, timeZone: 'Europe/Berlin' })
  })

  test('the work that a group is on is seen from the group', async () => {
    const work = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    await does('stakeholder.register', { workId: work.id, groupId: payments }, world.driver)
    expect(await does('group.show', { groupId: payments })).toMatchObject({ works: [{ workTitle: 'Move checkout' }] })
  })

  test('a search finds names, keys, handles and words of what it does, best first, whoever wrote them', async () => {
    await does('group.add', { name: 'Ledger' })
    await does('group.add', { name: 'Ledger audits' })
    await does('asset.add', { kind: 'data-set', name: 'Main', doesWhat: 'Keeps the ledger' })
    await does('asset.add', { kind: 'contract', name: 'Preledgering' })
    expect(await names({ called: 'ledger' })).toEqual(['Ledger', 'Ledger audits', 'Main', 'Preledgering'])
    expect(await names({ called: 'LÉDGER', of: 'asset' })).toEqual(['Main', 'Preledgering'])
    expect(await names({ called: 'ledger', kind: 'contract' })).toEqual(['Preledgering'])
    // Written by the platform, not by an operation of this step: the index follows all the same.
    const person = { id: '01900000-0000-7000-8000-00000000a001', email: null, title: 'Lawyer', source: null }
    await addPerson(world.db, { ...person, name: 'Öhlund', createdAt: '2026-11-23T09:00:00.000Z' })
    expect(await names({ called: 'ohl' })).toEqual(['Öhlund'])
    await changePerson(world.db, person.id, { name: 'Ekström' })
    expect(await names({ called: 'ohl' })).toEqual([])
    expect(await names({ called: 'ekstr' })).toEqual(['Ekström'])
    expect(await names({ called: 'lawy' })).toEqual(['Ekström'])
  })

  test('who has an address is found by it, but not by guests', async () => {
    expect(await names({ called: 'sven@plumbline.test' })).toEqual(['Sven Müller'])
    expect(await names({ called: 'sven@plumbline.test' }, world.guest)).toEqual([])
    expect(await does('person.show', { personId: sven }, world.guest)).toMatchObject({ email: null })
  })

  test('the graph around a group reaches what its things stand on and whose that is, and no further', async () => {
    const thing = async (name: string) => (await does('asset.add', { kind: 'component', name })).id
    const own = (assetId: string, partyId: string) => does('ownership.add', { assetId, of: 'group', partyId })
    const [near, next, far] = [await thing('Near'), await thing('Next'), await thing('Far')]
    const [mine, theirs] = [await does('group.add', { name: 'Mine' }), await does('group.add', { name: 'Theirs' })]
    await own(near, mine.id)
    await own(next, theirs.id)
    await does('asset.link', { assetId: near, toAssetId: next })
    await does('asset.link', { assetId: next, toAssetId: far })
    const graph = (await does('directory.graph', { of: 'group', entryId: mine.id })) as unknown as {
      nodes: { name: string; away: number }[]
      edges: { id: string; kind: string }[]
      leftOut: number
    }
    expect(graph.nodes.map(({ name, away }) => `${away} ${name}`)).toEqual(['0 Mine', '1 Near', '2 Next', '3 Theirs'])
    expect(graph.edges.map(({ kind }) => kind)).toEqual(['owns', 'depends-on', 'owns'])
    expect(graph.leftOut).toBe(0)
  })

  test('edges beyond the most that are given are counted, the nearest are given, and the table has as many rows', () => {
    const edges = Array.from({ length: 9 }, (_, at) => ({
      id: `e${at}`,
      fromId: `n${at}`,
      toId: `n${at + 1}`,
      kind: 'depends-on' as const,
      stale: false,
    }))
    const away = stepsFrom('n0', edges)
    const given = nearestEdges(edges.toReversed(), away, 4)
    expect(given.edges.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2', 'e3'])
    expect(given.leftOut).toBe(5)
    const nodes = [...away].map(([id, steps]) => ({ id, name: id, away: steps }))
    expect(edgeRows(nodes, edges).map(({ id }) => id)).toEqual(edges.map(({ id }) => id))
  })

  test('pages of a search hold each entry once', async () => {
    for (let at = 0; at < 7; at += 1) await does('asset.add', { kind: 'path', name: `/src/quartz/${at}/quartz/**` })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const found = (await does('directory.search', {
        called: 'quartz',
        limit: 3,
        ...(cursor && { cursor }),
      })) as unknown as {
        rows: { name: string }[]
        next: string | null
      }
      seen.push(...found.rows.map(({ name }) => name))
      cursor = found.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  test('two that were told apart are not suggested again, whichever is named first, until that is taken back', async () => {
    const named = async (key: string) => (await does('group.add', { name: 'Twins', key })).id
    const [one, two, three] = [await named('twins'), await named('twins-two'), await named('twins-three')]
    const found = async () => {
      const { pairs, apart } = (await does('directory.duplicates', { of: 'group' })) as unknown as {
        pairs: { first: { id: string }; second: { id: string } }[]
        apart: { first: { id: string }; second: { id: string }; saidBy: string; saidAt: string }[]
      }
      const both = ({ first, second }: (typeof pairs)[number]) => [first.id, second.id]
      return { pairs: pairs.map(both).filter(([id = '']) => [one, two, three].includes(id)), apart }
    }
    expect((await found()).pairs).toEqual([
      [one, two],
      [one, three],
    ])
    await does('group.tell-apart', { groupId: two, otherId: one })
    await does('group.tell-apart', { groupId: one, otherId: two })
    // The second may still be the third.
    expect(await found()).toMatchObject({
      pairs: [[one, three]],
      apart: [{ first: { id: one }, second: { id: two }, saidBy: 'Mika', saidAt: world.house.now() }],
    })
    await does('group.tell-apart', { groupId: three, otherId: one })
    expect((await found()).pairs).toEqual([[two, three]])
    await does('group.tell-apart', { groupId: one, otherId: three, apart: false })
    await does('group.tell-apart', { groupId: two, otherId: one, apart: false })
    expect((await found()).apart).toEqual([])
    expect((await found()).pairs).toHaveLength(2)
    await expect(does('group.tell-apart', { groupId: one, otherId: one })).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('only administrators tell people apart, as only they merge them', async () => {
    const other = await does('person.add', { name: 'Müller, Sven' })
    const pair = { personId: sven, otherId: other.id }
    await expect(does('person.tell-apart', pair)).rejects.toMatchObject({ code: 'not-allowed' })
    await does('person.tell-apart', pair, world.admin)
    expect(await does('directory.duplicates', { of: 'person' })).toMatchObject({ apart: [{ saidBy: 'Ada' }] })
  })

  test('what nobody owns is listed, and no other', async () => {
    const lonely = await does('asset.add', { kind: 'system', name: 'Lonely system' })
    expect(await names({ of: 'asset', mend: 'without-owner' })).toContain('Lonely system')
    expect(await names({ called: 'lonely', mend: 'without-owner' })).toEqual(['Lonely system'])
    await does('ownership.add', { assetId: lonely.id, of: 'group', partyId: payments })
    expect(await names({ of: 'asset', mend: 'without-owner' })).not.toContain('Lonely system')
    expect(await names({ called: 'lonely', mend: 'without-owner' })).toEqual([])
  })
})
