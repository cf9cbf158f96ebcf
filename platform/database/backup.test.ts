import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../audit.ts'
import { newId } from '../clock.ts'
import { erasePayload, eventsAfter } from '../events.store.ts'
import { addPerson } from '../identity/person.store.ts'
import { addSession } from '../identity/session.store.ts'
import { SERVER_WORKSPACE } from '../identity/workspace.store.ts'
import { takeOn } from '../jobs/job.store.ts'
import { platformStep } from '../platform-step.ts'
import { emptyPlace, type Place } from '../testing/open-world.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { verifyBackup, writeBackup } from './backup.ts'
import type { Engine } from './columns.ts'
import { contentOf } from './content.ts'
import { type Database, openDatabase, openForReading } from './database.ts'
import { appliedMigrations } from './migrating.ts'
import { moveContent, restoreBackup } from './restore.ts'
import { tablesOf } from './table-facts.ts'

const migrations = platformStep.migrations ?? []
const said = { version: '1.2.3', passphrase: undefined }
const asked = { passphrase: undefined, replace: false, keepSessions: false }
const otherEngines: readonly Engine[] = process.env['PLUMBLINE_TEST_DATABASE_URL'] ? ['sqlite', 'postgres'] : ['sqlite']

onEachEngine('a backup', (engine) => {
  let world: World
  let folder: string
  let path: string
  const places: { place: Place; database: Database }[] = []
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-backup-'))
    path = join(folder, 'one.backup')
    world = await openWorld([], engine)
    await furnish(world)
  })
  afterEach(async () => {
    for (const { place, database } of places.splice(0)) {
      await database.close()
      await place.remove()
    }
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const backUp = async (passphrase?: string, to = path) => {
    const beside = openForReading(world.config, migrations)
    try {
      return await writeBackup(beside, migrations, { ...said, path: to, now: world.house.now(), passphrase })
    } finally {
      await beside.close()
    }
  }
  const somewhereElse = async (other: Engine) => {
    const place = await emptyPlace(other)
    const database = openDatabase(place.config, migrations)
    places.push({ place, database })
    return database
  }
  const contentIn = (database: Database) => database.reading((db) => contentOf(db, tablesOf(migrations)))
  const restoreInto = (database: Database, more: Partial<Parameters<typeof restoreBackup>[2]> = {}) =>
    restoreBackup(database, migrations, { ...asked, path, now: world.house.now(), ...more })

  test('is one file for its owner alone, and comes back on either engine with an equal hash', async () => {
    const written = await backUp()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const before = await contentIn(world.house.database)
    expect(written.manifest.content).toEqual(before)
    expect(await verifyBackup(path, undefined)).toMatchObject({ whole: true, wrong: [], content: before })
    for (const other of otherEngines) {
      const database = await somewhereElse(other)
      const restored = await restoreInto(database)
      expect(restored.content).toEqual(before)
      expect(restored.sessionsEnded).toBe(1)
      const after = await contentIn(database)
      // The restore is noted in the log of the server; the workspaces are as they were.
      const own = (each: { workspaceId: string }) => each.workspaceId !== SERVER_WORKSPACE
      expect(after.workspaces.filter(own)).toEqual(before.workspaces.filter(own))
      const server = database.within(database.all, SERVER_WORKSPACE)
      expect((await verifyChain(server, SERVER_WORKSPACE)).whole).toBe(true)
      expect((await eventsAfter(server, 0, 100)).at(-1)?.happened).toBe('backup.restored')
      const job = await database.all.selectFrom('job').selectAll().executeTakeFirst()
      expect(job).toMatchObject({ jobKind: 'a.job', lease: null, leasedUntil: null })
      expect(await database.all.selectFrom('session').selectAll().where('endedAt', 'is', null).execute()).toEqual([])
    }
  })

  test('keeps sessions when asked, and is not restored over what somebody has', async () => {
    await backUp()
    const database = await somewhereElse(engine)
    expect((await restoreInto(database, { keepSessions: true })).sessionsEnded).toBe(0)
    const kept = await contentIn(database)
    await expect(restoreInto(database)).rejects.toThrow('This database is not empty: 2 workspaces and 5 accounts')
    expect(await contentIn(database)).toEqual(kept)
    await restoreInto(database, { replace: true })
    expect((await contentIn(database)).workspaces.length).toBe(kept.workspaces.length)
  })

  test('never overwrites a file, and leaves nothing half written', async () => {
    writeFileSync(path, 'mine')
    await expect(backUp()).rejects.toThrow('is there already')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await expect(backUp(undefined, join(folder, 'nowhere', 'x'))).rejects.toThrow('ENOENT')
  })

  test('with a passphrase shows nothing without it', async () => {
    await backUp('correct horse battery')
    expect(readFileSync(path, 'latin1')).toMatch(/^plumbline-backup-encrypted /)
    await expect(verifyBackup(path, undefined)).rejects.toThrow('This backup is encrypted.')
    expect((await verifyBackup(path, 'correct horse battery')).whole).toBe(true)
  })

  test('that was changed or cut off is found, with the place, and is not restored', async () => {
    await backUp()
    const plain = gunzipSync(readFileSync(path)).toString('utf8')
    const damages = [
      [plain.replace('"name":"Mika"', '"name":"Mike"'), 'account: the 5 rows are not the same'],
      [plain.replace(/\n\{[^\n]*"happened":"workspace.opened"[^\n]*/, ''), 'Log of -server: Event 1 is missing.'],
      [plain.replace('"happened":"workspace.opened"', '"happened":"workspace.closed"'), 'Event 1 was changed'],
      [plain.slice(0, -100), 'its last line has no end'],
    ] as const
    for (const [damaged, says] of damages) {
      writeFileSync(path, gzipSync(damaged))
      const found = await verifyBackup(path, undefined)
      expect(found.whole).toBe(false)
      expect(found.wrong.join('\n')).toContain(says)
    }
    writeFileSync(path, gzipSync(damages[0][0]))
    const database = await somewhereElse(engine)
    await expect(restoreInto(database)).rejects.toThrow('What arrived is not what was sent')
    expect(await database.reading((db) => appliedMigrations(database, db))).toBeUndefined()
  })

  test('of a newer version is refused', async () => {
    await backUp()
    const database = await somewhereElse(engine)
    const older = migrations.slice(0, 2)
    await expect(restoreBackup(database, older, { ...asked, path, now: world.house.now() })).rejects.toThrow(
      'A newer Plumbline wrote this',
    )
    expect(existsSync(path)).toBe(true)
  })

  test('moves on without a file: everything, with an equal hash, into an empty database only', async () => {
    const before = await contentIn(world.house.database)
    for (const other of otherEngines) {
      const database = await somewhereElse(other)
      const beside = openForReading(world.config, migrations)
      const moved = await moveContent(beside, database, migrations, { ...said, now: world.house.now() })
      expect(moved.content).toEqual(before)
      expect(await contentIn(database)).toEqual(before)
      await expect(moveContent(beside, database, migrations, { ...said, now: world.house.now() })).rejects.toThrow(
        'This database is not empty',
      )
      await beside.close()
    }
  })
})

/** Something of everything that is hard to carry: words of many scripts, structures, a held job, a session, erased details. */
async function furnish(world: World): Promise<void> {
  const { db, house, admin } = world
  const now = house.now()
  for (const name of ['Zoë "Quote" O’Neil', 'λ\n\t\\', '日本語 🧭']) {
    await addPerson(db, { id: newId(), name, email: null, title: null, source: null, createdAt: now })
  }
  await takeOn(db, { kind: 'a.job', input: { z: [1, 2.5, null], a: { 'key ä': 1e21, tiny: 5e-324 } } }, now, newId)
  await db.updateTable('job').set({ lease: 'held', leasedUntil: now }).execute()
  const session = {
    id: newId(),
    accountId: admin.accountId,
    tokenHash: 'x',
    createdAt: now,
    expiresAt: now,
    endedAt: null,
  }
  await addSession(house.database.all, session)
  const server = house.database.within(house.database.all, SERVER_WORKSPACE)
  const [first] = await eventsAfter(server, 1, 1)
  if (first) await erasePayload(server, first.id)
}
