import { globSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Missing } from '../testing/missing.ts'

/** A clock that a program started with `env` has, and that others set while it runs. */
export type JumpingClock = {
  env: NodeJS.ProcessEnv
  /** How far it stands from this machine's clock: `+10d`, `-2d`, `+300`. Takes effect at once. */
  setTo(offset: string): void
}

/** Only the clock of the day jumps, as on a real machine; what measures durations goes on. */
export function openClock(folder: string, name: string, offset: string): JumpingClock {
  const file = join(folder, `${name}.clock`)
  const setTo = (to: string) => {
    writeFileSync(`${file}.next`, `${to}\n`)
    renameSync(`${file}.next`, file)
  }
  setTo(offset)
  return {
    env: {
      LD_PRELOAD: theLibrary(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_NO_CACHE: '1',
    },
    setTo,
  }
}

function theLibrary(): string {
  const [found] = globSync('/usr/lib{,64}/{,*/}faketime/libfaketime.so.1')
  if (found) return found
  throw new Missing(
    'F8 needs libfaketime, which makes a clock jump: apt-get install faketime (or your system’s package).',
  )
}
