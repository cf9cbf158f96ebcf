import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyBackup } from '@plumbline/platform/database/backup'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { platformStep } from '@plumbline/platform/platform-step'
import type { Step } from '@plumbline/platform/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupsIn } from './backup-folder.ts'
import { dailyBackup } from './daily-backup.ts'

const step: Step = { name: 'upkeep', operations: [], ...dailyBackup(() => platformStep.migrations ?? []) }

onEachEngine('the daily backup', (engine) => {
  let world: World
  let folder: string
  beforeEach(async () => {
    world = await openWorld([step], engine)
    folder = mkdtempSync(join(tmpdir(), 'plumbline-daily-'))
  })
  afterEach(async () => {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const night = async (day: number) => {
    world.setTime(`2026-11-${day}T02:30:05.000Z`)
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
  }

  test('is written each night, and only the newest are kept', async () => {
    Object.assign(world.house.config, { backupDir: folder, backupKeep: 2 })
    await night(24)
    writeFileSync(join(folder, 'notes.txt'), 'not a backup')
    for (const day of [25, 26]) await night(day)
    const kept = backupsIn(folder)
    expect(kept.map(({ takenAt }) => takenAt.slice(0, 10))).toEqual(['2026-11-26', '2026-11-25'])
    expect(readdirSync(folder)).toHaveLength(3)
    expect((await verifyBackup(kept[0]?.path ?? '', undefined)).whole).toBe(true)
  })

  test('is not written where no folder is set', async () => {
    await night(24)
    expect(backupsIn(folder)).toEqual([])
  })
})
