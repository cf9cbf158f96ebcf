// Rule: a vote is left out of a resample when a hash of who, what and the seed falls below the share (FNV-1a and the finish of MurmurHash3).
import type { KeptVotes, VoteTable } from './vote-table.ts'

/**
 * Which votes stay in a resample that leaves out a share of them at random. Decided by the names and the seed alone,
 * so it does not depend on any order, and the same vote has the same fate when others come or go.
 */
export function keptVotes(table: VoteTable, share: number, seed: number): KeptVotes {
  const people = Int32Array.from(table.participants, (name) => nameHash(name, seed))
  const statements = Int32Array.from(table.statements, (name) => nameHash(name, ~seed))
  const limit = share * 2 ** 32
  return (person, entry) => {
    const statement = statements[table.cells[entry] as number] as number
    return mixed((people[person] as number) ^ Math.imul(statement, 0x9e3779b1)) >= limit
  }
}

/** A whole number from 0 up to 2^32 that looks like chance and depends only on the name and the seed. */
export function nameHash(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
