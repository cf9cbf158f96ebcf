import { decisionSearch } from '@plumbline/decisions/step'
import { directionSearch } from '@plumbline/direction/step'
import { askSearch } from '@plumbline/expectations/step'
import { type Database, openDatabase } from '@plumbline/platform/database/database'
import { checkMigrations, migrate } from '@plumbline/platform/database/migrating'
import { type Row, rowsOf, writeRows } from '@plumbline/platform/database/rows'
import { tablesOf } from '@plumbline/platform/database/table-facts'
import { emptyPlace } from '@plumbline/platform/testing/open-world'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { termsOf } from '@plumbline/work/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../open-house.ts'
import { type FurnishedWorld, openFurnishedWorld } from '../testing/furnished.ts'

/** As they stood before the words were kept in indexes of another form. */
const earlier = migrations.filter(({ name }) => name < '2026-11-30')

/** What is searched, with everything that it points at and whose words are found with it. */
const SEARCHED = [
  ...['workspace', 'person', 'work', 'directionVersion', 'decision', 'dissent', 'furtherStep', 'candidateOption'],
  ...['decisionRevision', 'finalCall', 'finalCallAnswer', 'supersession', 'ask', 'askWithdrawal'],
]

/** What could be kept then: nothing came by an open link yet. */
const couldBe = (table: string, row: Row) => table !== 'ask' || row['cameBy'] !== 'box'

onEachEngine('a database that was filled before', (engine) => {
  let place: FurnishedWorld
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
  })
  afterAll(() => place.world.close())

  test('finds decisions, directions and asks after it was brought forward, just as one that was new', async () => {
    const { world, mine } = place
    const elsewhere = await emptyPlace(engine)
    const before = openDatabase(elsewhere.config, earlier)
    const now = world.house.now()
    try {
      await migrate(before, earlier, now)
      const tables = tablesOf(earlier).filter(({ name }) => SEARCHED.includes(name))
      expect(tables).toHaveLength(SEARCHED.length)
      await world.house.database.reading(async (source) => {
        await before.changing(async (target) => {
          for (const table of tables)
            for await (const rows of rowsOf(source, table))
              await writeRows(
                before,
                target,
                table,
                rows.filter((row) => couldBe(table.name, row)),
              )
        })
      })
    } finally {
      await before.close()
    }
    const after = openDatabase(elsewhere.config, migrations)
    try {
      expect(await checkMigrations(after, migrations)).not.toEqual([])
      await migrate(after, migrations, now)
      expect(await checkMigrations(after, migrations)).toEqual([])
      const workspaceId = mine.workspace.id
      const found = async (all: Database, source: typeof askSearch, text: string) =>
        (
          await source.find(
            { db: all.within(all.all, workspaceId), engine, workspaceId },
            { sought: { terms: termsOf(text, { begun: false }), all: true }, filter: {}, after: null, atMost: 50 },
          )
        ).map(({ id }) => id)
      for (const [source, text] of [
        [decisionSearch, 'audit'],
        [decisionSearch, 'provider'],
        [directionSearch, 'audit'],
        [askSearch, 'report'],
      ] as const) {
        const asNew = await found(world.house.database, source, text)
        expect([source.kind, text, asNew.length > 0]).toEqual([source.kind, text, true])
        expect(await found(after, source, text)).toEqual(asNew)
      }
    } finally {
      await after.close()
      await elsewhere.remove()
    }
  })
})
