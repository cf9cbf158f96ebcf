import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** A function that writes a file into a folder of its own and gives its path; the folder is gone after each test. */
export function temporaryFolder(): { write(name: string, text: string | Uint8Array): string; folder(): string } {
  let made: string | undefined
  const folder = () => {
    made ??= mkdtempSync(join(tmpdir(), 'plumbline-measure-'))
    return made
  }
  afterEach(() => {
    if (made) rmSync(made, { recursive: true, force: true })
    made = undefined
  })
  return {
    folder,
    write(name, text) {
      const path = join(folder(), name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, text)
      return path
    },
  }
}
