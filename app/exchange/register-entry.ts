import type { InitiativeFile } from './initiative-file.ts'

type Relation = 'influences' | 'requests' | 'builds' | 'reviews' | 'depends-on' | 'operates' | 'decides'
type Role = 'approver' | 'contributor' | 'informed'

/** One line of the register as a file says it, before it is known who is in the directory. */
export type RegisterEntry = {
  person?: { name: string; email?: string | undefined }
  group?: string
  role: Role
  relations: Relation[]
  expected?: string | undefined
  foundBy?: string
}

/** What a role in a file means in the register. A role that is not known says nothing about relations. */
const MEANING: Record<string, { role: Role; relations: Relation[] }> = {
  owner: { role: 'contributor', relations: ['builds'] },
  author: { role: 'contributor', relations: ['builds'] },
  builder: { role: 'contributor', relations: ['builds'] },
  reviewer: { role: 'contributor', relations: ['reviews'] },
  approver: { role: 'approver', relations: ['decides'] },
  requester: { role: 'contributor', relations: ['requests'] },
  operator: { role: 'contributor', relations: ['operates'] },
  informed: { role: 'informed', relations: [] },
}

/** Groups first, then people. There is one place for an approver: the first one named gets it, further ones stay as deciding contributors. */
export function registerEntries(file: InitiativeFile): RegisterEntry[] {
  const entries: RegisterEntry[] = []
  let approverNamed = false
  const merged = new Map<string, RegisterEntry>()
  for (const { group, role } of file.groups) {
    const { role: kind, relations } = meaningOf(role)
    entries.push({ group, role: kind === 'approver' ? 'contributor' : kind, relations, ...saidAs(role) })
  }
  for (const person of file.people) {
    const name = person.name ?? person.handle
    if (!name) continue
    const meaning = meaningOf(person.role)
    const isApprover = meaning.role === 'approver' && !approverNamed
    if (isApprover) approverNamed = true
    const known = merged.get(name)
    if (known) {
      known.relations = [...new Set([...known.relations, ...meaning.relations])]
      if (isApprover) known.role = 'approver'
      continue
    }
    const group = person.group ?? onlyOne(person.leads)
    merged.set(name, {
      person: { name, ...(person.email ? { email: person.email } : {}) },
      ...(group ? { group } : {}),
      role: isApprover ? 'approver' : meaning.role === 'approver' ? 'contributor' : meaning.role,
      relations: meaning.relations,
      ...(person.expected ? { expected: person.expected } : {}),
      ...saidAs(person.role),
    })
  }
  return [...entries, ...merged.values()]
}

function meaningOf(role: string | undefined): { role: Role; relations: Relation[] } {
  return MEANING[role?.split(' ')[0] ?? ''] ?? { role: 'contributor', relations: [] }
}

function saidAs(role: string | undefined): { foundBy?: string } {
  return role ? { foundBy: `Named in the file as ${role}` } : {}
}

/** Somebody who leads exactly one group speaks for it; who leads several may be meant for any of them. */
function onlyOne(leads: string[] | undefined): string | undefined {
  return leads?.length === 1 ? leads[0] : undefined
}
