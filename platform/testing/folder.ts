import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 * 1024 ** 3

/**
 * A new folder for the database of a test: in memory where the machine offers enough of it, since there a commit does not
 * wait for the disk, and what tests write need not outlive a power cut. What is about disks makes its folders itself.
 */
export function folderForTest(prefix: string): string {
  return mkdtempSync(join(offersMemory() ? IN_MEMORY : tmpdir(), prefix))
}

function offersMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ENOUGH_BYTES
  } catch {
    return false
  }
}
