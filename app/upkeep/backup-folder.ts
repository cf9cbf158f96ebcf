import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@plumbline/platform/clock'

const NAME = /^plumbline-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.backup$/
const UNFINISHED = /^plumbline-[0-9TZ-]+\.backup\.unfinished-\d+$/
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

export type KeptBackup = { path: string; takenAt: Instant; bytes: number }

/** A name that says when, and that every file system takes. */
export function nameOfBackup(now: Instant): string {
  return `plumbline-${now.replace(/[:.]/g, '-')}.backup`
}

/** The backups of a folder by their names, newest first; none when there is no such folder. */
export function backupsIn(folder: string): KeptBackup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const at = NAME.exec(name)
      if (!at) return []
      const path = join(folder, name)
      return [{ path, takenAt: `${at[1]}T${at[2]}:${at[3]}:${at[4]}.${at[5]}Z`, bytes: statSync(path).size }]
    })
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/** Leaves the newest ones, and nothing that a process left unfinished long ago. Returns what went. */
export function tidyBackups(folder: string, keep: number, now: Instant): string[] {
  const abandoned = namesIn(folder)
    .filter((name) => UNFINISHED.test(name))
    .map((name) => join(folder, name))
    .filter((path) => Date.parse(now) - statSync(path).mtimeMs > ABANDONED_AFTER_MS)
  const gone = [
    ...backupsIn(folder)
      .slice(keep)
      .map(({ path }) => path),
    ...abandoned,
  ]
  for (const path of gone) rmSync(path, { force: true })
  return gone
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
