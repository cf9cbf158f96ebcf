/**
 * `npm run bench`: what the ground promises, measured on this machine with the real server in a process of its own.
 *
 *   npm run bench                      everything, about three minutes
 *   npm run bench -- commits kill      only these sections
 *   npm run bench -- directory         whole organisations read into the directory, some minutes; only when named
 *   npm run bench -- affected          who is affected, looked up in a whole organisation, some minutes; only when named
 *   npm run bench -- sounding          results of 500 people, and a hundred thousand ballots counted while people vote, about five minutes; only when named
 *   npm run bench -- readback          results of a large read-back and what changed since the wave before, some minutes; only when named
 *   npm run bench -- search            ten thousand decisions searched on both engines, some minutes; only when named
 *
 * Speeds are told, never judged: they say as much about the machine. Exit 1 means that a promise was broken that holds
 * at any speed: an acknowledged write was lost, or one person counted twice.
 */
import { EXIT_CONFIGURATION, Missing } from '../testing/missing.ts'
import { affected } from './affected.ts'
import { answers } from './answers.ts'
import { commits } from './commits.ts'
import { directory } from './directory.ts'
import { kill } from './kill.ts'
import { nodes } from './nodes.ts'
import { readback } from './readback.ts'
import { type Line, told } from './report.ts'
import { search } from './search.ts'
import { size } from './size.ts'
import { sounding } from './sounding.ts'
import { start } from './start.ts'

const sections: Record<string, () => Promise<Line[]>> = {
  commits,
  answers,
  nodes,
  kill,
  start,
  size,
  directory,
  affected,
  sounding,
  readback,
  search,
}
/** Each takes longer than all the others together. */
const ONLY_WHEN_NAMED = new Set(['directory', 'affected', 'sounding', 'readback', 'search'])
const WRONG_USE = 2

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in sections))
if (unknown.length > 0) {
  process.stderr.write(`There is no section ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}.\n`)
  process.exitCode = WRONG_USE
} else {
  try {
    await measure(named.length > 0 ? named : Object.keys(sections).filter((name) => !ONLY_WHEN_NAMED.has(name)))
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIGURATION
  }
}

async function measure(names: string[]): Promise<void> {
  for (const name of names) {
    const lines = (await sections[name]?.()) ?? []
    process.stdout.write(`${name}\n${lines.map((line) => `  ${told(line)}\n`).join('')}`)
    if (lines.some((line) => line.broken)) process.exitCode = 1
  }
}
