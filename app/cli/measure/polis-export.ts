import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@plumbline/platform/refusal'
import { type NamedFile, unreadable } from './open-file.ts'

/** Exports name these files with or without the conversation in front, plain or packed. */
const OF_PARTICIPANTS = /(^|-)participants?-votes\.csv(\.gz)?$/
const OF_VOTES = /(^|-)votes\.csv(\.gz)?$/
const OF_STATEMENTS = /(^|-)comments\.csv(\.gz)?$/

export function isOfAnExport(name: string): boolean {
  return OF_VOTES.test(name)
}

/** The files of a Polis export in a folder: votes one by one if they are there, otherwise the last vote of each. */
export function polisExport(folder: NamedFile): { votes: NamedFile; statements: NamedFile | undefined } {
  const names = namesIn(folder)
  const only = (pattern: RegExp, except?: RegExp) =>
    onlyFile(
      folder,
      names.filter((name) => pattern.test(name) && !except?.test(name)),
    )
  const votes = only(OF_VOTES, OF_PARTICIPANTS) ?? only(OF_PARTICIPANTS)
  if (votes) return { votes, statements: only(OF_STATEMENTS) }
  throw new Refusal('bad-input', `The folder ${folder.name} holds neither votes.csv nor participants-votes.csv.`, {
    next: 'Give the folder of one Polis export, or a CSV file with votes.',
  })
}

function namesIn(folder: NamedFile): string[] {
  try {
    return readdirSync(folder.path)
  } catch (error) {
    throw unreadable(folder, error)
  }
}

/** The same file plain and packed is one file; two conversations in one folder are a mistake. */
function onlyFile(folder: NamedFile, names: string[]): NamedFile | undefined {
  const different = new Set(names.map((name) => name.replace(/\.gz$/, '')))
  if (different.size > 1) {
    throw new Refusal('bad-input', `The folder ${folder.name} holds several: ${[...different].sort().join(', ')}.`, {
      next: 'Name the files to read, or put each conversation into a folder of its own.',
    })
  }
  const name = names.sort()[0]
  return name === undefined ? undefined : { path: join(folder.path, name), name }
}
