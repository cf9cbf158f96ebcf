import { expect, test } from 'vitest'
import { backupUnderLoad, copiedFile } from './backup.ts'
import { embedded, killedMigrations, withoutTransaction } from './migration.ts'
import { twoProcesses, withoutLock } from './one-file.ts'

test('a backup taken while eight write holds all that was acknowledged before it; a copied file does not', {
  timeout: 60_000,
}, async () => {
  expect(await backupUnderLoad('SQLite', {}, 100)).toMatchObject({ held: true, lost: 0 })
  expect(await copiedFile(100)).toMatchObject({ held: true })
})

test('a migration that is killed leaves nothing half done; without its transaction it does', {
  timeout: 60_000,
}, async () => {
  expect(await killedMigrations('SQLite', embedded, 2)).toMatchObject({ held: true, half: 0 })
  expect(await withoutTransaction()).toMatchObject({ held: true })
})

test('a second process on the embedded file is refused; without the lock it is not', { timeout: 60_000 }, async () => {
  expect(await twoProcesses(1)).toMatchObject({ held: true })
  expect(await withoutLock()).toMatchObject({ held: true })
})
