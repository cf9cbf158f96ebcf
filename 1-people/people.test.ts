import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { groupKeyFrom } from './group.ts'
import { groupsById, involvementsOf, stakeholdersOf, worksWithPerson } from './reads.ts'
import { registerInWords } from './stakeholder.notices.ts'
import { groupPlaces } from './stakeholder.ts'
import {
  addGroup,
  addPersonToDirectory,
  joinGroup,
  peopleChanges,
  peopleSection,
  peopleStep,
  registerStakeholder,
} from './step.ts'

const absent = '01900000-0000-7000-8000-000000000000'

describe('words and places', () => {
  test('two spellings of a group give one key, two names never do', () => {
    expect(groupKeyFrom('Customer Support')).toBe('customer-support')
    expect(groupKeyFrom('  customer  support ')).toBe('customer-support')
    expect(groupKeyFrom('Müller & Söhne')).toBe('muller-sohne')
    expect(groupKeyFrom('法务')).not.toBe(groupKeyFrom('财务'))
    expect(groupKeyFrom('法务')).toMatch(/^[a-z0-9][a-z0-9-]*$/)
  })

  test('a later group never takes the shape of an earlier one, however the list is sorted', () => {
    const entries = [
      { id: '1', groupId: 'sales' },
      { id: '2', groupId: null },
      { id: '3', groupId: 'ops' },
      { id: '4', groupId: 'sales' },
    ]
    expect([...groupPlaces(entries.toReversed())]).toEqual([
      ['sales', 0],
      ['ops', 1],
    ])
  })

  test('the state names what is missing, not only what is there', () => {
    const counts = { people: 1, groups: 2, unnamedGroups: ['Sales', 'Legal'], hasApprover: false }
    expect(registerInWords(counts)).toBe(
      '1 person, 2 groups. Nobody is named yet for Sales and Legal. Nobody approves yet.',
    )
    expect(registerInWords({ ...counts, unnamedGroups: [], hasApprover: true })).toBe('1 person, 2 groups.')
  })
})

onEachEngine('people', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [peopleChanges], sections: [peopleSection] }), peopleStep()],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const register = (input: object, as = world.driver) => world.ask(registerStakeholder, { workId, ...input }, as)
  const list = (as = world.driver) =>
    world.askByName('stakeholder.list', { workId }, as) as Promise<{
      rows: Row[]
      notAffected: Row[]
      groups: object[]
    }>
  type Row = { id: string; personName: string; personEmail: string | null; groupName: string; role: string }

  test('a name that is typed becomes a person and a group of the directory, once', async () => {
    const first = await register({
      person: { name: 'Sven' },
      group: { name: 'Sales' },
      relations: ['reviews', 'requests'],
    })
    expect(first).toMatchObject({
      personName: 'Sven',
      groupName: 'Sales',
      role: 'contributor',
      relations: ['requests', 'reviews'],
    })
    const other = await world.ask(registerWork, { title: 'Other work' }, world.driver)
    const again = await register({ workId: other.id, person: { name: 'Sven' }, group: { name: 'sales' } })
    expect(again).toMatchObject({ personId: first.personId, groupId: first.groupId })
    expect(await world.askByName('person.list', { called: 'sve' })).toMatchObject({
      rows: [{ name: 'Sven', groups: [{ name: 'Sales', lead: false }] }],
      next: null,
    })
    expect(await world.askByName('person.list', { called: 'sv%n' })).toMatchObject({ rows: [] })
  })

  test('two people of one name are told apart, not guessed', async () => {
    await world.ask(addPersonToDirectory, { name: 'Kim', email: 'Kim.A@example.org' })
    await world.ask(addPersonToDirectory, { name: 'Kim', email: 'kim.b@example.org' })
    await expect(register({ person: { name: 'Kim' } })).rejects.toMatchObject({ code: 'conflict' })
    expect(await register({ person: { name: 'K.', email: 'kim.a@EXAMPLE.org' } })).toMatchObject({ personName: 'Kim' })
  })

  test('an address stands for one person only', async () => {
    await world.ask(addPersonToDirectory, { name: 'Kim', email: 'kim@example.org' })
    await expect(world.ask(addPersonToDirectory, { name: 'Kimberly', email: 'kim@example.org' })).rejects.toThrow(
      /belongs to Kim/,
    )
  })

  test('exactly one approves, and the refusal says who', async () => {
    await register({ person: { name: 'Sven' }, role: 'approver' })
    await expect(register({ person: { name: 'Nora' }, role: 'approver' })).rejects.toThrow(
      /Sven is the approver already/,
    )
    const nora = await register({ person: { name: 'Nora' } })
    await expect(
      world.askByName('stakeholder.change', { stakeholderId: nora.id, role: 'approver' }, world.driver),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of two approvers registered at the same moment one is refused', async () => {
    const tries = await Promise.allSettled([
      register({ person: { name: 'Sven' }, role: 'approver' }),
      register({ person: { name: 'Nora' }, role: 'approver' }),
    ])
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect((await list()).rows).toHaveLength(1)
  })

  test('a group alone neither drives nor approves', async () => {
    await expect(register({ group: { name: 'Legal' }, role: 'approver' })).rejects.toMatchObject({
      fields: [{ path: 'role' }],
    })
  })

  test('a person, and a group without a name, stand on the register once', async () => {
    await register({ person: { name: 'Sven' } })
    await expect(register({ person: { name: 'Sven' }, group: { name: 'Sales' } })).rejects.toThrow(
      /Sven is on the register already/,
    )
    await register({ group: { name: 'Legal' } })
    await expect(register({ group: { name: 'Legal' } })).rejects.toThrow(/Legal is on the register already/)
    await expect(register({})).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('naming somebody for a group takes the place of the group without a name', async () => {
    const legal = await register({ group: { name: 'Legal' }, relations: ['reviews'], stake: 'Liability' })
    expect(await peopleSection({ db: world.db, workId, today: '2026-11-23' })).toEqual({
      step: 'people',
      sentence: '0 people, one group. Nobody is named yet for Legal. Nobody approves yet.',
      waits: true,
    })
    const lea = await register({
      person: { name: 'Lea' },
      group: { name: 'Legal' },
      role: 'approver',
      relations: ['decides'],
    })
    expect(lea).toMatchObject({
      id: legal.id,
      personName: 'Lea',
      stake: 'Liability',
      relations: ['reviews', 'decides'],
    })
    expect(await peopleSection({ db: world.db, workId, today: '2026-11-23' })).toEqual({
      step: 'people',
      sentence: '1 person, one group.',
      waits: false,
    })
  })

  test('who is not affected leaves with a reason, is kept, and can come back', async () => {
    const sven = await register({ person: { name: 'Sven' }, role: 'approver' })
    const remove = (because: string) =>
      world.askByName('stakeholder.remove', { stakeholderId: sven.id, because }, world.driver)
    await expect(remove('')).rejects.toMatchObject({ code: 'bad-input' })
    await remove('Sales does not use this checkout')
    await expect(remove('Twice')).rejects.toMatchObject({ code: 'closed' })
    expect(await list()).toMatchObject({
      rows: [],
      notAffected: [{ personName: 'Sven', notAffectedBecause: 'Sales does not use this checkout' }],
    })
    await register({ person: { name: 'Nora' }, role: 'approver' })
    await register({ person: { name: 'Sven' } })
    expect((await list()).rows.map((row) => row.personName)).toEqual(['Nora', 'Sven'])
  })

  test('a work that nobody drives is driven by whoever the register says', async () => {
    const { id } = (await world.askByName(
      'work.register',
      { title: 'Without a driver', driverId: null },
      world.admin,
    )) as {
      id: string
    }
    await world.askByName(
      'stakeholder.register',
      { workId: id, personId: world.member.personId, role: 'driver' },
      world.admin,
    )
    const driven = async () => (await world.askByName('work.show', { workId: id })) as { driverId: string | null }
    expect(await driven()).toMatchObject({ driverId: world.member.personId })
    const [entry] = ((await world.askByName('stakeholder.list', { workId: id })) as { rows: { id: string }[] }).rows
    await world.askByName('work.change', { workId: id, driverId: null }, world.admin)
    await world.askByName('stakeholder.change', { stakeholderId: entry?.id, role: 'driver' }, world.admin)
    expect(await driven()).toMatchObject({ driverId: world.member.personId })
  })

  test('the register follows the work when it gets another driver', async () => {
    await register({ personId: world.driver.personId, role: 'driver' })
    await expect(register({ personId: world.member.personId, role: 'driver' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await register({ personId: world.member.personId })
    await world.askByName('work.change', { workId, driverId: world.member.personId }, world.driver)
    expect((await list()).rows.map(({ personName, role }) => [personName, role])).toEqual([
      ['Mika', 'driver'],
      ['Dora', 'contributor'],
    ])
    const mika = (await list()).rows[0]
    await expect(
      world.askByName('stakeholder.remove', { stakeholderId: mika?.id, because: 'Wants out' }),
    ).rejects.toThrow(/Mika drives this work/)
  })

  test('only the driver and administrators keep the register; members keep the directory; guests read', async () => {
    await expect(register({ person: { name: 'X' } }, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await world.ask(addGroup, { name: 'Sales' }, world.member)
    await expect(world.ask(addGroup, { name: 'Ops' }, world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
    await register({ personId: world.member.personId })
    expect((await list(world.guest)).rows).toMatchObject([{ personName: 'Mika', personEmail: null }])
    expect((await list(world.member)).rows).toMatchObject([{ personEmail: 'mika@plumbline.test' }])
  })

  test('nobody rewrites who somebody with an account is, except that person and administrators', async () => {
    const change = (as: typeof world.member, personId: string) =>
      world.askByName('person.change', { personId, title: 'Boss' }, as)
    await expect(change(world.member, world.driver.personId)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await change(world.member, world.member.personId)).toMatchObject({ title: 'Boss' })
    expect(await change(world.admin, world.driver.personId)).toMatchObject({ title: 'Boss' })
    const free = await world.ask(addPersonToDirectory, { name: 'Sven' })
    expect(await change(world.member, free.id)).toMatchObject({ name: 'Sven', title: 'Boss' })
  })

  test('leads stand first in their group, and joining twice counts once', async () => {
    const group = await world.ask(addGroup, { name: 'Sales', doesWhat: 'Sells.' })
    await world.ask(joinGroup, { groupId: group.id, personId: world.driver.personId })
    await world.ask(joinGroup, { groupId: group.id, personId: world.member.personId, lead: true })
    await world.ask(joinGroup, { groupId: group.id, personId: world.driver.personId })
    expect(await world.askByName('group.show', { groupId: group.id })).toMatchObject({
      doesWhat: 'Sells.',
      members: [
        { name: 'Mika', lead: true },
        { name: 'Dora', lead: false },
      ],
    })
  })

  test('an absent id and one of another workspace get the same answer', async () => {
    const entry = await register({ person: { name: 'Sven' } })
    const removing = world.house.operations.get('stakeholder.remove')
    if (!removing) throw new Error('stakeholder.remove is gone')
    const fromOutside = world.house.perform(removing, {
      by: world.outsider.by,
      workspace: 'theirs',
      input: { stakeholderId: entry.id, because: 'Mischief' },
    })
    const ofNothing = world.askByName('stakeholder.remove', { stakeholderId: absent, because: 'Mischief' })
    const refusals = await Promise.all(
      [fromOutside, ofNothing].map((asked) => asked.catch((error: Error) => error.message)),
    )
    expect(refusals[0]).toBe(refusals[1])
    for (const input of [{ personId: absent }, { groupId: absent }, { personId: world.outsider.personId }]) {
      await expect(register(input)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('later steps read who is affected, and home says who came to what', async () => {
    const entry = await register({
      personId: world.member.personId,
      group: { name: 'Sales' },
      expected: 'Reviews the texts',
    })
    expect(await stakeholdersOf(world.db, workId)).toMatchObject([
      { id: entry.id, personName: 'Mika', groupName: 'Sales', expected: 'Reviews the texts', relations: [] },
    ])
    expect(await groupsById(world.db, [entry.groupId ?? ''])).toMatchObject([{ key: 'sales' }])
    expect(await worksWithPerson(world.db, world.member.personId)).toEqual([workId])
    expect(await involvementsOf(world.db, world.driver.personId)).toMatchObject([{ workId, role: 'driver' }])
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({
      changes: [{ what: 'You are on the register of Move checkout', where: 'work/MOVE-CHECKOUT#people' }],
    })
    expect(await world.askByName('home.show', {}, world.driver)).toMatchObject({ changes: [] })
  })
})
