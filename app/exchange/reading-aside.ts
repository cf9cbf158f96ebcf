import { apart } from '@plumbline/platform/apart'
import { type InitiativeFile, readInitiativeFile } from './initiative-file.ts'

/** Up to here a file is read in a few milliseconds; a thread would only take longer to begin. */
const READ_AT_ONCE = 8 * 1024
const LONGEST_MS = 10_000
const MOST_MEMORY_MB = 192

/** Reads a file as `readInitiativeFile` does; a large one in a thread of its own, one at a time, so that nobody else waits for it. */
export async function readAside(text: string, longestMs = LONGEST_MS): Promise<InitiativeFile> {
  if (text.length <= READ_AT_ONCE) return readInitiativeFile(text)
  const program = new URL('./initiative-file.worker.ts', import.meta.url)
  return apart<string, InitiativeFile>(program, text, { seconds: longestMs / 1000, megabytes: MOST_MEMORY_MB })
}
