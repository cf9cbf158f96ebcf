import { type Stakeholder, statusOf } from '../stakeholder.ts'

/** Somebody who had a part in a work: was asked about it (reviewed, approved, decided …), or wrote it (drove or built it). */
export type PersonInWork = { id: string; part: 'asked' | 'wrote' }

/** Each person once: who was asked counts as asked, also where they wrote. */
export function partsOf(askedIds: readonly string[], wroteIds: readonly string[]): PersonInWork[] {
  const asked = new Set(askedIds)
  const wrote = new Set(wroteIds.filter((id) => !asked.has(id)))
  return [
    ...[...asked].map((id) => ({ id, part: 'asked' as const })),
    ...[...wrote].map((id) => ({ id, part: 'wrote' as const })),
  ]
}

type Entry = Pick<Stakeholder, 'personId' | 'relations' | 'role' | 'status'>

/**
 * The same of a register: the driver, and whoever only builds or requests, wrote; whoever else was to be brought in or asked was
 * asked. Who was only informed, or is only suggested, had no part.
 */
export function partsInRegister(driverId: string | null, entries: readonly Entry[]): PersonInWork[] {
  const asked: string[] = []
  const wrote: string[] = driverId === null ? [] : [driverId]
  for (const { personId, relations, role, status } of entries) {
    const stands = statusOf({ status, role, notAffectedAt: null })
    if (personId === null || personId === driverId || stands === 'suggested') continue
    if (role === 'driver' || (relations.length > 0 && relations.every(isWriting))) wrote.push(personId)
    else if (stands === 'bring-in' || stands === 'ask') asked.push(personId)
  }
  return partsOf(asked, wrote)
}

function isWriting(relation: Stakeholder['relations'][number]): boolean {
  return relation === 'builds' || relation === 'requests'
}
