import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { later } from '@plumbline/platform/clock'
import { type ConfigurationError, readConfig } from '@plumbline/platform/config'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations, openHouse } from '../../open-house.ts'
import { nameOfBackup } from '../../upkeep/backup-folder.ts'
import { checkConfig, connectOnce } from './config-check.ts'
import { examine } from './doctor.ts'
import { findingsInWords } from './finding.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-state-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('everything that is wrong with the settings is named at once, the folder too, and no value', () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  const env = { PORT: 'often', DATABASE_URL: 'mysql://secret', PLUMBLINE_DATA_DIR: join(file, 'below') }
  let said: ConfigurationError | undefined
  try {
    checkConfig(env)
  } catch (error) {
    said = error as ConfigurationError
  }
  expect(said?.problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'PLUMBLINE_DATA_DIR'])
  expect(said?.message).not.toMatch(/often|secret|below/)
})

test('asking a database that is not there names the setting and the reason, not the address', async () => {
  const config = checkConfig({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none', PLUMBLINE_DATA_DIR: dataDir })
  await expect(connectOnce(config)).rejects.toThrow('DATABASE_URL: the database does not answer (ECONNREFUSED)')
})

test('the doctor looks beside a running server, finds what is wrong, and says what would help', async () => {
  const backupDir = join(dataDir, 'backups')
  const config = readConfig({
    PLUMBLINE_DATA_DIR: dataDir,
    PLUMBLINE_BACKUP_DIR: backupDir,
    PLUMBLINE_PUBLIC_URL: 'http://plumbline.example',
  })
  const house = await openHouse(config)
  try {
    const now = house.now()
    const findings = await examine(config, migrations, now)
    const of = (about: string) => findings.filter((finding) => finding.about === about).map(({ severity }) => severity)
    expect({
      address: of('address'),
      schema: of('schema'),
      engine: of('engine'),
      file: of('file'),
      log: of('log'),
    }).toEqual({
      address: ['warning'],
      schema: ['fine'],
      engine: ['fine'],
      file: ['fine'],
      log: ['fine'],
    })
    expect(of('backup')).toEqual(['warning'])
    expect(findingsInWords(findings)).toMatch(/0 faults, \d warnings/)
    mkdirSync(backupDir)
    writeFileSync(join(backupDir, nameOfBackup(later(now, -3 * 24 * 60 * 60))), '')
    const worse = (await examine(config, migrations, now)).filter(({ severity }) => severity === 'fault')
    expect(worse.map(({ about }) => about)).toEqual(['backup'])
  } finally {
    await house.database.close()
  }
})

test('a folder without a database is no fault', async () => {
  const config = readConfig({ PLUMBLINE_DATA_DIR: dataDir })
  const findings = await examine(config, migrations, '2026-11-25T09:00:00.000Z')
  expect(findings.find(({ about }) => about === 'database')).toMatchObject({ severity: 'warning' })
})
