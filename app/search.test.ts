import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decisionSearch } from '@plumbline/decisions/step'
import { writeBackup } from '@plumbline/platform/database/backup'
import { contentOf } from '@plumbline/platform/database/content'
import { openDatabase, openForReading } from '@plumbline/platform/database/database'
import { restoreBackup } from '@plumbline/platform/database/restore'
import { tablesOf } from '@plumbline/platform/database/table-facts'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { emptyPlace } from '@plumbline/platform/testing/open-world'
import { tracesIn } from '@plumbline/platform/testing/traces'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { termsOf } from '@plumbline/work/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from './open-house.ts'
import { type FurnishedWorld, openFurnishedWorld, performer } from './testing/furnished.ts'
import { sampleOf } from './testing/samples.ts'

const NAME = 'Zora Zaunkoenig'
/** As an index keeps it: in small letters, one word at a time. */
const WORD = 'zaunkoenig'
/** Every table is written anew, on a busy machine. */
const SCRUBBED_WITHIN_MS = 90_000

type Rows = { rows: { kind: string; id: string }[] }

onEachEngine('what is searched', (engine) => {
  let place: FurnishedWorld
  let ask: ReturnType<typeof performer>
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    ask = performer(place.world.house, place.mine.workspace.id)
  })
  afterAll(() => place.world.close())

  test('is in no backup and no hash of the content, and is there again after a restore, on either engine', async () => {
    const { world, mine } = place
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-search-'))
    const path = join(folder, 'one.backup')
    const beside = openForReading(world.config, migrations)
    const elsewhere = await emptyPlace(engine)
    const database = openDatabase(elsewhere.config, migrations)
    try {
      const now = world.house.now()
      const { manifest } = await writeBackup(beside, migrations, { version: '1.0.0', path, now, passphrase: undefined })
      const kept = manifest.content.tables.map(({ table }) => table)
      expect(kept).toContain('decision')
      expect(kept.filter((table) => /(Words|Place)$/.test(table))).toEqual([])
      const content = await world.house.database.reading((db) => contentOf(db, tablesOf(migrations)))
      expect(manifest.content).toEqual(content)
      await restoreBackup(database, migrations, {
        path,
        now,
        passphrase: undefined,
        replace: false,
        keepSessions: false,
      })
      const holding = (all: typeof database) =>
        decisionSearch.find(
          { db: all.within(all.all, mine.workspace.id), engine, workspaceId: mine.workspace.id },
          { sought: { terms: termsOf('audit', { begun: false }), all: true }, filter: {}, after: null, atMost: 50 },
        )
      const before = await holding(world.house.database)
      expect(before.length).toBeGreaterThan(0)
      expect(await holding(database)).toEqual(before)
    } finally {
      await beside.close()
      await database.close()
      await elsewhere.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test(
    'holds nothing of a name any more once somebody is erased',
    async () => {
      const { world, mine, cast } = place
      const { personId } = mine.holder
      await ask('person.change', { personId, name: NAME, email: 'zora@secret.test' }, cast.admin.by)
      const objection = { objection: `Not without ${NAME}` }
      const decision = await ask(
        'decision.record',
        { ...sampleOf('decision.record', mine, cast.driver), because: `${NAME} wants it`, dissent: [objection] },
        cast.driver.by,
      )
      await ask('direction.draft', { workId: mine.workId, goal: `${NAME} is asked first` }, cast.driver.by)
      const direction = await ask('direction.publish', { workId: mine.workId }, cast.driver.by)
      const find = async () => (await ask<Rows>('search.find', { text: WORD }, cast.guest.by)).rows.map(({ id }) => id)
      expect((await find()).sort()).toEqual([decision.id, direction.id].sort())
      expect((await tracesIn(world, [WORD]))[WORD]).toBeGreaterThan(0)

      await ask('person.erase', { personId, confirm: NAME }, cast.admin.by)
      await doDueJobs(world.house)
      expect(await find()).toEqual([])
      expect(await tracesIn(world, [WORD])).toEqual({ [WORD]: 0 })
      const former = await ask<Rows>('search.find', { text: '"former participant"' }, cast.guest.by)
      expect(former.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([decision.id, direction.id]))
    },
    SCRUBBED_WITHIN_MS,
  )
})
