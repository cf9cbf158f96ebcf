import { fileURLToPath } from 'node:url'
import { verifyChain } from '@plumbline/platform/audit'
import { systemClock } from '@plumbline/platform/clock'
import { verifyBackup } from '@plumbline/platform/database/backup'
import { openDatabase } from '@plumbline/platform/database/database'
import { checkMigrations } from '@plumbline/platform/database/migrating'
import { restoreBackup } from '@plumbline/platform/database/restore'
import { allWorkspaces } from '@plumbline/platform/identity/workspace.store'
import { emptyPlace } from '@plumbline/platform/testing/open-world'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { expect, test } from 'vitest'
import { migrations } from '../open-house.ts'

/** Written from a database that version 0.1.0 made and filled, before jobs, letters and keys were there. */
const older = fileURLToPath(new URL('./older/version-0-1-0.backup', import.meta.url))

onEachEngine('a backup of an older version', (engine) => {
  test('is restored, compared, and brought forward with its logs whole', async () => {
    const place = await emptyPlace(engine)
    const database = openDatabase(place.config, migrations)
    try {
      const asked = { path: older, passphrase: undefined, replace: false, keepSessions: false, now: systemClock() }
      const restored = await restoreBackup(database, migrations, asked)
      expect(restored.content).toEqual((await verifyBackup(older, undefined)).content)
      expect(restored.content.rows).toBe(1_268)
      expect(restored.migrated).toContain('2026-11-25-ground')
      expect(await checkMigrations(database, migrations)).toEqual([])
      for (const { id } of await allWorkspaces(database.all)) {
        const { whole, events } = await verifyChain(database.within(database.all, id), id)
        expect(whole).toBe(true)
        expect(events).toBeGreaterThan(0)
      }
    } finally {
      await database.close()
      await place.remove()
    }
  })
})
