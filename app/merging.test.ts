import { columnsAnswered, keptTables } from '@plumbline/platform/privacy/custody'
import { tablesNaming } from '@plumbline/platform/testing/traces'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { steps } from './steps.ts'
import { type FurnishedWorld, openFurnishedWorld, performer } from './testing/furnished.ts'

/** What says how it was, and so goes on naming an entry that has gone into another one. */
const GOES_ON_NAMING = ['event', 'importChange', 'keptReply', 'merger']

onEachEngine('two entries that are one', (engine) => {
  let furnished: FurnishedWorld
  let does: <Output = { id: string }>(name: string, input: Record<string, unknown>) => Promise<Output>
  beforeAll(async () => {
    furnished = await openFurnishedWorld(engine)
    const { world, cast, mine } = furnished
    const perform = performer(world.house, mine.workspace.id)
    does = (name, input) => perform(name, input, cast.admin.by)
  })
  afterAll(() => furnished.world.close())

  const naming = async (id: string) => {
    const { house } = furnished.world
    const tables = await tablesNaming(house.database, steps, id)
    return tables.filter((table) => !GOES_ON_NAMING.includes(table) && table !== 'eventPayload')
  }

  test('a person: no table of any step speaks of the one that went, and nothing that was said is lost', async () => {
    const { holder, groupId } = furnished.mine
    const kept = (await does('person.add', { name: 'Johanna Sample', email: 'johanna@plumbline.test' })).id
    await does('group.join', { groupId, personId: kept, lead: false })
    await does('deputy.name', { personId: holder.personId, deputyIds: [kept] })
    const before = await naming(holder.personId)
    // Where people stand in this world, whatever the step; a table that comes to hold people is filled there too.
    expect(before).toEqual(expect.arrayContaining(['stakeholder', 'link', 'decision', 'readbackRespondent', 'absence']))

    const preview = await does<{ moved: Count[]; doubled: Count[]; inTheWay: string[] }>('directory.preview-merge', {
      of: 'person',
      keptId: kept,
      goneId: holder.personId,
    })
    expect(preview.inTheWay).toEqual([])
    expect(await naming(holder.personId)).toEqual(before)

    const done = await does<{ moved: Count[]; doubled: Count[] }>('person.merge', {
      personId: kept,
      goneId: holder.personId,
    })
    expect(done).toEqual({ moved: preview.moved, doubled: preview.doubled })
    expect(done.doubled).toEqual([
      { title: 'Memberships of groups', rows: 1 },
      { title: 'Deputies', rows: 1 },
    ])
    expect(await naming(holder.personId)).toEqual([])
    const shown = await does<{ works: object[]; uses: object[]; absences: object[]; title: string }>('person.show', {
      personId: kept,
    })
    expect(shown).toMatchObject({ title: 'Account manager', uses: [{}], absences: [{}] })
    expect(shown.works).toHaveLength(2)
    await expect(does('person.show', { personId: holder.personId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what the preview says of each field is what stands there afterwards', async () => {
    const kept = (await does('person.add', { name: 'Kim Kept', email: 'kim@plumbline.test' })).id
    const gone = (await does('person.add', { name: 'K. Gone', email: 'kgone@plumbline.test' })).id
    await does('person.change', { personId: gone, title: 'Auditor' })
    const preview = await does<{ fields: object[] }>('directory.preview-merge', {
      of: 'person',
      keptId: kept,
      goneId: gone,
    })
    expect(preview.fields).toEqual([
      { field: 'name', kept: 'Kim Kept', gone: 'K. Gone', afterwards: 'Kim Kept' },
      { field: 'email', kept: 'kim@plumbline.test', gone: 'kgone@plumbline.test', afterwards: 'kim@plumbline.test' },
      { field: 'title', kept: null, gone: 'Auditor', afterwards: 'Auditor' },
    ])
    await does('person.merge', { personId: kept, goneId: gone })
    expect(await does('person.show', { personId: kept })).toMatchObject({
      name: 'Kim Kept',
      email: 'kim@plumbline.test',
      title: 'Auditor',
      handles: [{ scheme: 'email', name: 'kgone@plumbline.test' }],
    })
  })

  test('a person who stands where the other stands too is not merged, and the refusal says where', async () => {
    const { workId, newcomerId } = furnished.mine
    const other = (await does('person.add', { name: 'Nora N.' })).id
    for (const personId of [newcomerId, other]) await does('stakeholder.register', { workId, personId })
    await expect(does('person.merge', { personId: newcomerId, goneId: other })).rejects.toThrow(
      /Who is affected by a piece of work: both stand there \(Move refunds of Mine\)/,
    )
    const preview = await does<{ inTheWay: string[] }>('directory.preview-merge', {
      of: 'person',
      keptId: newcomerId,
      goneId: other,
    })
    expect(preview.inTheWay).toHaveLength(1)
  })

  test('who was merged is erased with all that the log says of both', async () => {
    const kept = (await does('person.add', { name: 'Quentin Kept' })).id
    const gone = (await does('person.add', { name: 'Quirin Gone', email: 'quirin@plumbline.test' })).id
    await does('person.change', { personId: gone, title: 'Auditor' })
    await does('person.merge', { personId: kept, goneId: gone })
    await does('person.erase', { personId: kept, confirm: 'Quentin Kept' })
    const { database } = furnished.world.house
    expect(await tablesNaming(database, steps, 'Quirin')).toEqual([])
    expect(await tablesNaming(database, steps, 'quirin@')).toEqual([])
  })

  test('a group and a thing: whoever names them names those that stay', async () => {
    const { groupId, assetId, otherAssetId } = furnished.mine
    const sellers = (await does('group.add', { name: 'Sellers', doesWhat: 'The same by another name' })).id
    const below = (await does('group.add', { name: 'Inside sales', parentId: groupId })).id
    await does('group.change', { groupId: sellers, parentId: below })
    expect(await naming(groupId)).toEqual(
      expect.arrayContaining(['stakeholder', 'ownership', 'groupMember', 'readbackRespondent', 'dutyTurn']),
    )
    await does('group.merge', { groupId: sellers, goneId: groupId })
    expect(await naming(groupId)).toEqual([])
    const shown = await does<Record<string, unknown>>('group.show', { groupId: sellers })
    expect(shown).toMatchObject({ parent: null, parts: [{ name: 'Inside sales' }], owned: [{ assetName: 'Checkout' }] })
    expect(shown['handles']).toEqual([
      expect.objectContaining({ scheme: 'name', name: 'Sales' }),
      expect.objectContaining({ scheme: 'name', name: 'sales' }),
    ])

    // One depends on the other: once they are one, that says nothing any more.
    await does('asset.merge', { assetId: otherAssetId, goneId: assetId })
    expect(await naming(assetId)).toEqual([])
    expect(await does('asset.show', { assetId: otherAssetId })).toMatchObject({
      links: [],
      owners: [{ name: 'Sellers' }],
      consumers: [{}],
    })
  })

  test('every place that points to a person is one that merging looks at', () => {
    const pointing = keptTables(steps).flatMap((kept) =>
      columnsAnswered(kept, 'subject', 'mentions')
        .filter((column) => !kept.server && kept.shape[column]?.references === undefined)
        .map((column) => `${kept.table}.${column}: ${kept.shape[column]?.kind}`),
    )
    // By the schema, or as a bare id; a person in a text would be overlooked.
    expect(pointing.filter((each) => !each.endsWith(': id'))).toEqual([])
  })
})

type Count = { title: string; rows: number }
