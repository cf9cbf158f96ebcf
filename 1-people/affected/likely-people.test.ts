import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import type { Step } from '@plumbline/platform/step'
import { onEachEngine, openWorld, type Somebody, type World } from '@plumbline/platform/testing/world'
import { changeTheWork, registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addGroup,
  addPersonToDirectory,
  joinGroup,
  type LikelyPeople,
  peopleStep,
  type RegisterStakeholder,
  registerStakeholder,
} from '../step.ts'

type Listed = LikelyPeople['output']
type Entry = Partial<Omit<RegisterStakeholder['input'], 'workId'>>

onEachEngine('people who are likely to be asked', (engine) => {
  let world: World
  let workId: string
  const ids = new Map<string, string>()
  const statements: string[] = []
  const id = (name: string) => ids.get(name) ?? ''
  const ask = <Output = unknown>(name: string, input: object, as: Somebody = world.admin) =>
    world.askByName(name, input as Record<string, unknown>, as) as Promise<Output>
  const list = (as = world.driver) => ask<Listed>('suggestion.people', { workId }, as)
  const names = async (as = world.driver) => (await list(as)).rows.map(({ personName }) => personName)
  const called = async (name: string) => (await list()).rows.find(({ personName }) => personName === name)
  const workOn = async (title: string) => (await world.ask(registerWork, { title }, world.driver)).id
  const put = (onto: string, entry: Entry) => ask('stakeholder.register', { workId: onto, ...entry })

  beforeAll(async () => {
    const steps: Step[] = [
      workStep({ needs: [], changes: [], sections: [] }),
      peopleStep({ texts: [], published: async () => null }),
    ]
    world = await openWorld([...steps, privacyStep(() => steps)], engine, (sql) => statements.push(sql))
    for (const name of ['Payments', 'Ledgers', 'Orchard', 'Museum'])
      ids.set(name, (await world.ask(addGroup, { name, doesWhat: `What ${name} do.` })).id)
    for (const name of [
      'Pia Lead',
      'Lea Lead',
      'Olga Lead',
      'Mia Lead',
      'Rosa Reviewer',
      'Bert Builder',
      'Ivo Informed',
      'Dee Deputy',
    ])
      ids.set(name, (await world.ask(addPersonToDirectory, { name })).id)
    for (const [lead, group] of [
      ['Pia Lead', 'Payments'],
      ['Lea Lead', 'Ledgers'],
      ['Olga Lead', 'Orchard'],
      ['Mia Lead', 'Museum'],
    ] as const)
      await world.ask(joinGroup, { groupId: id(group), personId: id(lead), lead: true })
    await world.ask(joinGroup, { groupId: id('Payments'), personId: world.driver.personId, lead: false })
    const earlier = await workOn('Invoices by mail')
    await put(earlier, { personId: id('Rosa Reviewer'), relations: ['reviews'] })
    await put(earlier, { personId: id('Bert Builder'), relations: ['builds'] })
    await put(earlier, { personId: id('Ivo Informed'), role: 'informed' })
    ids.set('Invoices by mail', earlier)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    workId = await workOn('Invoices move to the Ledgers')
  })

  test('leads, and who was asked or wrote in earlier work, with pages that open; who was only informed is none of them', async () => {
    const { rows } = await list()
    expect(rows.map(({ personName }) => personName)).toEqual(
      expect.arrayContaining(['Pia Lead', 'Lea Lead', 'Rosa Reviewer', 'Bert Builder']),
    )
    expect(rows.map(({ personName }) => personName)).not.toContain('Ivo Informed')
    expect(rows.map(({ personName }) => personName)).not.toContain('Olga Lead')
    expect(rows.map(({ personId }) => personId)).not.toContain(world.driver.personId)
    for (const { reasons } of rows) {
      expect(reasons.length).toBeGreaterThan(0)
      for (const { opens } of reasons) expect(opens.length).toBeGreaterThan(0)
      for (const { where } of reasons.flatMap(({ opens }) => opens)) expect(where).toMatch(/^(?:directory|work)\/./)
    }
    expect(await called('Lea Lead')).toMatchObject({
      groupId: id('Ledgers'),
      away: null,
      reasons: [{ kind: 'leads-likely', opens: [{ title: 'Ledgers', where: `directory/groups/${id('Ledgers')}` }] }],
    })
    expect((await called('Rosa Reviewer'))?.reasons.map(({ kind }) => kind)).toContain('asked-owner')
    expect((await called('Bert Builder'))?.reasons.map(({ kind }) => kind)).toContain('wrote-owner')
    expect(JSON.stringify(rows)).not.toMatch(/score|chance/)
  })

  test('whoever is brought in stands on the register and no longer here, nor does whoever only is suggested there', async () => {
    const { personId, groupId } = (await called('Lea Lead')) ?? {}
    await world.ask(
      registerStakeholder,
      { workId, personId, groupId: groupId ?? '', foundBy: 'Leads Ledgers' },
      world.driver,
    )
    await put(workId, { personId: id('Rosa Reviewer'), status: 'suggested' })
    expect(await names()).not.toContain('Lea Lead')
    expect(await names()).not.toContain('Rosa Reviewer')
  })

  test('whoever was said not to be affected does not come back, nor the lead of a group that is not', async () => {
    const entry = await ask<{ id: string }>('stakeholder.register', { workId, personId: id('Rosa Reviewer') })
    await ask('stakeholder.remove', { stakeholderId: entry.id, because: 'Has changed teams' })
    expect(await names()).not.toContain('Rosa Reviewer')
    await ask('suggestion.recompute', { workId })
    const suggested = await ask<Record<'open' | 'folded', { id: string; groupId: string }[]>>('suggestion.list', {
      workId,
    })
    const ledgers = [...suggested.open, ...suggested.folded].find(({ groupId }) => groupId === id('Ledgers'))
    const kinds = async () => (await called('Lea Lead'))?.reasons.map(({ kind }) => kind) ?? []
    expect(await kinds()).toContain('leads-likely')
    await ask('suggestion.settle', { suggestionId: ledgers?.id, verdict: 'not-affected', because: 'They only read it' })
    expect(await kinds()).not.toContain('leads-likely')
  })

  test('the lead of a group that stands on the register without a name is there because of that', async () => {
    await put(workId, { groupId: id('Orchard') })
    expect((await called('Olga Lead'))?.reasons.map(({ kind }) => kind)).toEqual(['leads-registered'])
  })

  test('what one person alone named raises nobody for those who may not know of it', async () => {
    await ask('nomination.make', { workId, names: ['Museum'] }, world.member)
    expect(await names()).toContain('Mia Lead')
    expect(await names(world.guest)).not.toContain('Mia Lead')
    await ask('nomination.make', { workId, names: ['Museum'] }, world.driver)
    expect(await names(world.guest)).toContain('Mia Lead')
  })

  test('who is away is said to be, with the first deputy who is here', async () => {
    await ask('absence.add', { personId: id('Lea Lead'), startsOn: '2026-11-20', endsOn: '2026-12-04' })
    expect((await called('Lea Lead'))?.away).toEqual({ untilOn: '2026-12-04', standInName: null })
    await ask('deputy.name', { personId: id('Lea Lead'), deputyIds: [id('Pia Lead'), id('Dee Deputy')] })
    await ask('absence.add', { personId: id('Pia Lead'), startsOn: '2026-11-23', endsOn: '2026-11-23' })
    expect((await called('Lea Lead'))?.away).toEqual({ untilOn: '2026-12-04', standInName: 'Dee Deputy' })
  })

  test('who asks for the work is not among them, whoever drives it; and other workspaces see nothing', async () => {
    await put(workId, { personId: id('Pia Lead'), relations: ['requests'] })
    await world.ask(changeTheWork, { workId, driverId: id('Bert Builder') })
    expect(await names()).not.toContain('Pia Lead')
    expect(await names()).not.toContain('Bert Builder')
    await expect(ask('suggestion.people', { workId }, world.outsider)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('who has left is not there, nor whoever was erased, though their entries stay', async () => {
    const email = 'gus@plumbline.test'
    const { id: personId } = await world.ask(addPersonToDirectory, { name: 'Gus Gone', email })
    await ask('scim-user.create', {
      resource: { userName: email, displayName: 'Gus Gone', emails: [{ value: email }] },
    })
    await put(id('Invoices by mail'), { personId, relations: ['reviews'] })
    expect(await names()).toEqual(expect.arrayContaining(['Gus Gone', 'Rosa Reviewer']))
    const left = [{ op: 'replace', path: 'active', value: false }]
    await ask('scim-user.change', { personId, changes: left })
    expect(await names()).not.toContain('Gus Gone')
    await ask('person.erase', { personId: id('Rosa Reviewer'), confirm: 'Rosa Reviewer' })
    expect((await names()).join()).not.toMatch(/Rosa|Former/)
  })

  test('the same number of questions is put to the database however many people there are', async () => {
    const asked = async () => {
      await list()
      statements.length = 0
      await list()
      return statements.length
    }
    const few = await asked()
    for (let at = 0; at < 12; at += 1)
      await put(id('Invoices by mail'), { person: { name: `Another Reviewer ${at}` }, relations: ['reviews'] })
    expect((await list()).rows).toHaveLength(10)
    expect(await asked()).toBe(few)
  })
})
