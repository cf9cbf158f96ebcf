import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { peopleStep } from '../step.ts'

type Counts = Record<string, { added: number; changed: number; same: number; vanished: number }>
type Outcome = {
  importId: string
  format: string
  source: string
  counts: Counts
  placeholders: number
  first: string[]
  refused: { path: string | null; line: number | null; says: string }[]
  columns: { column: string; means: string; by: string }[] | null
}

const STAFF = `Name,E-mail,Job title,Team,Team lead,Time zone
Ann Example,ann@example.org,Engineer,Payments,yes,Europe/Berlin
Bo Example,bo@example.org,Designer,Payments,no,Europe/Paris
Cy Example,cy@example.org,,Support,,
`

onEachEngine('reading into the directory', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld([workStep({ needs: [], changes: [], sections: [] }), peopleStep()], engine)
  })
  afterEach(() => world.close())

  const read = (file: string, more: Record<string, unknown> = {}) =>
    world.askByName('directory.import', {
      file,
      fileName: 'staff.csv',
      source: 'Staff list',
      ...more,
    }) as Promise<Outcome>

  test('a table becomes people, groups and memberships, each with its line, and what was guessed is told', async () => {
    const done = await read(STAFF)
    expect(done.columns?.map(({ means }) => means)).toEqual(['name', 'email', 'title', 'group', 'lead', 'time-zone'])
    expect(done.counts).toMatchObject({ person: { added: 3 }, group: { added: 2 }, groupMember: { added: 3 } })
    const people = (await world.askByName('person.list', { called: 'Ann' })) as {
      rows: { id: string; title: string }[]
    }
    expect(people.rows).toMatchObject([{ title: 'Engineer', source: 'Staff list' }])
  })

  test('a dry run says the same and changes nothing', async () => {
    const before = await everything(world)
    const told = (await world.askByName('directory.preview', { file: STAFF, fileName: 'staff.csv' })) as Outcome
    expect(told.counts['person']).toEqual({ added: 3, changed: 0, same: 0, vanished: 0 })
    expect(told.first).toContain('Ann Example leads Payments: new.')
    expect(await everything(world)).toEqual(before)
  })

  test('the same file again finds everything the same', async () => {
    await read(STAFF)
    const before = await everything(world)
    world.wait(60)
    const again = await read(STAFF)
    for (const { added, changed, vanished } of Object.values(again.counts))
      expect([added, changed, vanished]).toEqual([0, 0, 0])
    expect(withoutTimes(await everything(world))).toEqual(withoutTimes(before))
  })

  test('an import that is undone leaves the directory as it was', async () => {
    await read(STAFF)
    const before = await everything(world)
    world.wait(60)
    const second = await read(
      STAFF.replace('Engineer', 'Lead engineer').replace(/Cy.*\n/, 'Di Example,di@example.org,,Legal,,\n'),
    )
    expect(second.counts).toMatchObject({
      person: { added: 1, changed: 1, same: 1, vanished: 1 },
      group: { added: 1, vanished: 1 },
    })
    const undone = (await world.askByName('directory.undo', { importId: second.importId })) as { left: unknown[] }
    expect(undone.left).toEqual([])
    expect(await everything(world)).toEqual(before)
  })
})

const TABLES = [
  'person',
  'presence',
  'group',
  'groupMember',
  'asset',
  'ownership',
  'consumption',
  'assetLink',
  'handle',
  'sighting',
] as const

/** All that the directory holds, in an order of its own. */
async function everything(world: World): Promise<Record<string, Record<string, unknown>[]>> {
  const held: Record<string, Record<string, unknown>[]> = {}
  for (const table of TABLES)
    held[table] = await world.db
      .selectFrom(table as 'asset')
      .selectAll()
      .orderBy('id')
      .execute()
  return held
}

function withoutTimes(held: Record<string, Record<string, unknown>[]>) {
  return Object.fromEntries(
    Object.entries(held).map(([table, rows]) => [table, rows.map(({ seenAt: _, importId: __, ...row }) => row)]),
  )
}
