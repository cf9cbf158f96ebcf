import { platformStep } from '@plumbline/platform/platform-step'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import type { Step } from '@plumbline/platform/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { peopleStep } from '../step.ts'
import { allOfTheDirectory } from '../testing/directory-rows.store.ts'

const STAFF = `Name,E-mail,Job title,Team,Team lead,Time zone
Ann Example,ann@example.org,Engineer,Payments,yes,Europe/Berlin
Bo Example,bo@example.org,Designer,Payments,no,Europe/Paris
`
const TEAMS = `Team,What it does,Part of,Channel
Payments,Takes the money,Finance,#pay
Finance,Counts the money,,#fin
Sales,Sells,,#sell
`
const OWNERS = '/pay/ @acme/payments\n/shop/ @acme/shop\n'

type Outcome = {
  importId: string
  counts: Record<string, { added: number; changed: number; same: number; vanished: number }>
  kept: { path: string | null; line: number | null; says: string }[]
  refused: unknown[]
}
type Row = Record<string, unknown> & { id: string }
type Standing = { rows: { id: string; field: string; stated: string; line: number | null; saidBy: string }[] }

onEachEngine('what was put right by hand', (engine) => {
  let world: World
  beforeEach(async () => {
    const steps: Step[] = [
      platformStep,
      workStep({ needs: [], changes: [], sections: [] }),
      peopleStep({ texts: [], published: async () => null, steps: () => steps }),
      privacyStep(() => steps),
    ]
    world = await openWorld(steps.slice(1), engine)
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>, as = world.admin) =>
    world.askByName(name, input, as) as Promise<Record<string, unknown> & { id: string }>
  const read = (file: string, fileName = 'staff.csv', as = world.member) => {
    world.wait(60)
    return does('directory.import', { file, fileName, repository: 'acme/shop' }, as) as unknown as Promise<Outcome>
  }
  const preview = (file: string, fileName = 'staff.csv') =>
    does('directory.preview', { file, fileName, repository: 'acme/shop' }) as unknown as Promise<Outcome>
  const undo = (importId: string) => does('directory.undo', { importId }) as unknown as Promise<{ left: unknown[] }>
  const held = async (table: string) => ((await allOfTheDirectory(world.db))[table] ?? []) as Row[]
  const named = async (table: string, name: string) => {
    const row = (await held(table)).find((each) => each.name === name)
    if (!row) throw new Error(`${name} is not there`)
    return row
  }
  const standing = (entryId: string) => does('correction.list', { entryId }) as unknown as Promise<Standing>
  const withoutTimes = async () => {
    const all = await allOfTheDirectory(world.db)
    return Object.fromEntries(
      Object.entries(all).map(([table, rows]) => [table, rows.map(({ seenAt: _, importId: __, ...row }) => row)]),
    )
  }

  test('a name written by hand stays when the file is read again, what nobody touched changes, and both are told with the line', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, name: 'Ann Sample', timeZone: 'Europe/Rome' }, world.member)
    const told = await preview(STAFF.replace('Engineer', 'Architect'))
    const day = world.house.now().slice(0, 10)
    expect(told.kept).toEqual([
      {
        path: 'staff.csv',
        line: 2,
        says: `Ann Sample: name kept as corrected by Mika on ${day}; the file says “Ann Example”`,
      },
      {
        path: 'staff.csv',
        line: 2,
        says: `Ann Sample: time zone kept as corrected by Mika on ${day}; the file says “Europe/Berlin”`,
      },
    ])
    expect((await standing(ann.id)).rows).toEqual([])
    const done = await read(STAFF.replace('Engineer', 'Architect'))
    expect(done.kept).toEqual(told.kept)
    expect(await does('directory.report', { importId: done.importId })).toMatchObject({ kept: told.kept })
    expect(await does('person.show', { personId: ann.id })).toMatchObject({
      ...{ name: 'Ann Sample', title: 'Architect', timeZone: 'Europe/Rome', email: 'ann@example.org' },
    })
    expect((await standing(ann.id)).rows).toMatchObject([
      { field: 'timeZone', stated: 'Europe/Berlin', line: 2, saidBy: 'Mika' },
      { field: 'name', stated: 'Ann Example', line: 2, saidBy: 'Mika' },
    ])
  })

  test('an address put right by hand stays, and the file still means the same person by the old one', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, email: 'ann.new@example.org' })
    await read(STAFF)
    expect((await held('person')).filter(({ name }) => name === 'Ann Example')).toMatchObject([
      { id: ann.id, email: 'ann.new@example.org' },
    ])
    const [row] = (await standing(ann.id)).rows
    expect(row).toMatchObject({ field: 'email', stated: 'ann@example.org' })
    await does('correction.give-up', { correctionId: row?.id })
    expect(await does('person.show', { personId: ann.id })).toMatchObject({ email: 'ann@example.org' })
    expect((await standing(ann.id)).rows).toEqual([])
  })

  test('an address that was theirs once means whoever has it now', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, email: 'ann.new@example.org' })
    const other = await does('person.add', { name: 'Ann Other', email: 'ann@example.org' })
    await read('Name,E-mail,Job title\nAnn Other,ann@example.org,Lawyer\n', 'other.csv')
    expect(await does('person.show', { personId: other.id })).toMatchObject({ title: 'Lawyer' })
    expect(await does('person.show', { personId: ann.id })).toMatchObject({ title: 'Engineer' })
  })

  test('what a group does, what it is part of, and what was emptied stay; taking the file’s parent puts it there', async () => {
    await read(TEAMS, 'teams.csv')
    const [payments, sales, finance] = [
      await named('group', 'Payments'),
      await named('group', 'Sales'),
      await named('group', 'Finance'),
    ]
    await does('group.change', { groupId: payments.id, doesWhat: 'Moves money', parentId: sales.id, chat: null })
    const again = await read(TEAMS, 'teams.csv')
    expect(again.kept.map(({ line, says }) => `${line} ${says.replace(/ kept.*;/, ';')}`)).toEqual([
      '2 Payments: what it does; the file says “Takes the money”',
      '2 Payments: part of; the file says Finance',
      '2 Payments: channel; the file says “#pay”',
    ])
    expect(await does('group.show', { groupId: payments.id })).toMatchObject({
      ...{ doesWhat: 'Moves money', parentId: sales.id, chat: null },
    })
    const parent = (await standing(payments.id)).rows.find(({ field }) => field === 'parentId')
    expect(parent).toMatchObject({ stated: 'Finance' })
    await does('correction.give-up', { correctionId: parent?.id })
    expect(await does('group.show', { groupId: payments.id })).toMatchObject({ parentId: finance.id })
    // From now on the file writes there again.
    await read(TEAMS.replace('money,Finance', 'money,Sales'), 'teams.csv')
    expect(await does('group.show', { groupId: payments.id })).toMatchObject({ parentId: sales.id })
  })

  test('a parent that stays makes no ring with what the file says of others', async () => {
    await read(TEAMS, 'teams.csv')
    const [finance, sales] = [await named('group', 'Finance'), await named('group', 'Sales')]
    await does('group.change', { groupId: finance.id, parentId: sales.id })
    const ring = `${TEAMS.replace('the money,,', 'the money,Payments,')}`
    const done = await read(ring.replace('Sells,,', 'Sells,Finance,').replace('money,Finance', 'money,'), 'teams.csv')
    expect(done.refused).toMatchObject([{ says: 'Sales cannot be part of a group that is part of it' }])
    expect(await does('group.show', { groupId: sales.id })).toMatchObject({ parentId: null })
    expect(await does('group.show', { groupId: finance.id })).toMatchObject({ parentId: sales.id })
  })

  test('who leads and who was taken off a group stay so, and come back only when somebody takes what the file says', async () => {
    await read(STAFF)
    const group = await named('group', 'Payments')
    const [ann, bo] = [await named('person', 'Ann Example'), await named('person', 'Bo Example')]
    await does('group.join', { groupId: group.id, personId: ann.id, lead: false })
    await does('group.leave', { groupId: group.id, personId: bo.id })
    const again = await read(STAFF)
    expect(again.kept.map(({ says }) => says.replace(/ on \d.*;/, ';'))).toEqual([
      'Ann Example belongs to Payments: lead kept as corrected by Ada; the file says yes',
      'Bo Example belongs to Payments: kept off as corrected by Ada; the file says it',
    ])
    const members = async () =>
      (await held('groupMember')).map(({ personId, lead, source }) => ({ personId, lead, source }))
    expect(await members()).toEqual([{ personId: ann.id, lead: false, source: 'staff.csv' }])
    for (const { id } of (await standing(group.id)).rows) await does('correction.give-up', { correctionId: id })
    expect(await members()).toEqual([
      { personId: ann.id, lead: true, source: 'staff.csv' },
      { personId: bo.id, lead: false, source: 'staff.csv' },
    ])
    expect((await read(STAFF)).kept).toEqual([])
    const gone = await read(STAFF.replace(/Bo.*\n/, ''))
    expect(gone.counts.groupMember).toMatchObject({ vanished: 1 })
  })

  test('an owner taken off stays off until the file stops saying so, or somebody says it again', async () => {
    await read(OWNERS, 'CODEOWNERS')
    const asset = await named('asset', '/pay/')
    const owners = async () => (await held('ownership')).filter(({ assetId }) => assetId === asset.id)
    const [before] = await owners()
    await does('ownership.remove', { ownershipId: before?.id })
    const again = await read(OWNERS, 'CODEOWNERS')
    expect(again.kept).toMatchObject([
      { line: 1, says: expect.stringContaining('owns /pay/: kept off as corrected by Ada') },
    ])
    expect(await owners()).toEqual([])
    // The file drops it, and states it anew later: that is news.
    await read(OWNERS.replace('/pay/ @acme/payments\n', ''), 'CODEOWNERS')
    expect((await read(OWNERS, 'CODEOWNERS')).kept).toEqual([])
    expect(await owners()).toHaveLength(1)
    const [back] = await owners()
    await does('ownership.remove', { ownershipId: back?.id })
    await does('ownership.add', { assetId: asset.id, of: 'group', partyId: back?.groupId })
    expect((await read(OWNERS, 'CODEOWNERS')).kept).toEqual([])
    expect(await owners()).toHaveLength(1)
  })

  test('a thing whose key and kind were put right is not made again', async () => {
    const file = 'Asset,Asset kind,What it does,Owner\ncheckout,component,Takes orders,Payments\n'
    await read(file, 'things.csv')
    const [asset] = await held('asset')
    await does('asset.change', { assetId: asset?.id, kind: 'service', key: 'checkout-api', doesWhat: 'Sells' })
    await read(file, 'things.csv')
    expect(await held('asset')).toMatchObject([
      { id: asset?.id, kind: 'service', key: 'checkout-api', doesWhat: 'Sells' },
    ])
  })

  test('a thing that was put right and goes into another takes along which owner was taken off', async () => {
    await read(OWNERS, 'CODEOWNERS')
    const [pay, shop] = [await named('asset', '/pay/'), await named('asset', '/shop/')]
    const owner = (await held('ownership')).find(({ assetId }) => assetId === pay.id)
    await does('ownership.remove', { ownershipId: owner?.id })
    await does('asset.merge', { assetId: shop.id, goneId: pay.id })
    const again = await read(OWNERS, 'CODEOWNERS')
    expect(again.kept).toMatchObject([{ says: expect.stringContaining('kept off as corrected by Ada') }])
    expect((await held('ownership')).map(({ assetId }) => assetId)).toEqual([shop.id])
  })

  test('who was told apart and is merged after all stays told apart from the others', async () => {
    const add = async (key: string) => (await does('group.add', { name: 'Triplets', key })).id
    const [one, two, three] = [await add('triplets'), await add('triplets-two'), await add('triplets-three')]
    await does('group.tell-apart', { groupId: one, otherId: two })
    await does('group.tell-apart', { groupId: two, otherId: three })
    await does('group.merge', { groupId: one, goneId: two })
    expect(await does('directory.duplicates', { of: 'group' })).toMatchObject({
      pairs: [],
      apart: [{ first: { name: 'Triplets' }, second: { id: three } }],
    })
  })

  test('once the file says the same, it may change it again', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, title: 'Architect' })
    expect((await read(STAFF)).kept).toHaveLength(1)
    expect((await read(STAFF)).kept).toHaveLength(1)
    expect((await read(STAFF.replace('Engineer', 'Architect'))).kept).toEqual([])
    expect((await standing(ann.id)).rows).toEqual([])
    await read(STAFF.replace('Engineer', 'Director'))
    expect(await does('person.show', { personId: ann.id })).toMatchObject({ title: 'Director' })
  })

  test('undoing an import that kept something leaves everything as it was before it', async () => {
    await read(STAFF)
    const [ann, bo] = [await named('person', 'Ann Example'), await named('person', 'Bo Example')]
    await does('person.change', { personId: ann.id, name: 'Ann Sample' })
    await does('group.leave', { groupId: (await named('group', 'Payments')).id, personId: bo.id })
    const before = await allOfTheDirectory(world.db)
    const second = await read(STAFF.replace('Engineer', 'Architect'))
    expect(second.kept).toHaveLength(2)
    expect((await undo(second.importId)).left).toEqual([])
    expect(await allOfTheDirectory(world.db)).toEqual(before)
    const third = await read(STAFF.replace('Ann Example', 'Ann Sample'))
    expect((await undo(third.importId)).left).toEqual([])
    expect(await allOfTheDirectory(world.db)).toEqual(before)
    // A correction that ended and was undone holds again.
    expect((await read(STAFF)).kept).toHaveLength(2)
  })

  test('reading the same file twice over a correction changes nothing the second time', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, name: 'Ann Sample' })
    await read(STAFF)
    const before = await withoutTimes()
    await read(STAFF)
    expect(await withoutTimes()).toEqual(before)
  })

  test('undoing the import that brought somebody takes them away with what was put right of them and put back', async () => {
    const first = await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, title: 'Architect' })
    await does('person.change', { personId: ann.id, title: 'Engineer' })
    expect((await undo(first.importId)).left).toEqual([])
    expect(await held('correction')).toEqual([])
  })

  test('what no source states otherwise cannot be given up, and a guest gives up nothing', async () => {
    await read(STAFF)
    const ann = await named('person', 'Ann Example')
    await does('person.change', { personId: ann.id, name: 'Ann Sample' })
    const [correction] = await held('correction')
    const giveUp = { correctionId: correction?.id }
    await expect(does('correction.give-up', giveUp)).rejects.toMatchObject({ code: 'conflict' })
    await read(STAFF)
    await expect(does('correction.give-up', giveUp, world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
    await does('correction.give-up', giveUp, world.member)
    expect(await does('person.show', { personId: ann.id })).toMatchObject({ name: 'Ann Example' })
    await expect(does('correction.give-up', giveUp)).rejects.toMatchObject({ code: 'not-found' })
  })
})
