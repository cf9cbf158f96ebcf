/** What one line of a pasted list says, before anybody is looked for. */
export type PastedName = { line: number; name: string; email: string | null; group: string | null }

/** As many lines as are looked up at once. */
export const MOST_PASTED = 40
/** As long as the address of a request still carries it, also where every letter takes several bytes. */
export const LONGEST_PASTE = 4_000

const ADDRESS = /^[^\s<>@,;]+@[^\s<>@,;]+$/
const HEADS = new Set(['name', 'names', 'e-mail', 'email', 'mail', 'group', 'team', 'address'])

/**
 * Reads a pasted list, one name a line: `Sven Berg <sven@x.org>, Sales`, columns of a spreadsheet, or the addressees of a
 * letter (`Berg, Sven <sven@x.org>; …`). Empty lines and a line of column heads are passed over; what is doubled counts once.
 */
export function pastedNames(text: string): PastedName[] {
  const read = text.split(/\r\n?|\n/).flatMap((written, at) =>
    entriesIn(written).flatMap((entry) => {
      const said = readEntry(entry)
      return said ? [{ line: at + 1, ...said }] : []
    }),
  )
  return read.filter((one, at) => read.findIndex((other) => isSame(other, one)) === at)
}

function entriesIn(line: string): string[] {
  return line.includes(';') && line.includes('@') ? line.split(';') : [line]
}

function isSame(one: PastedName, other: PastedName): boolean {
  if (one.email || other.email) return one.email === other.email
  return one.name === other.name && one.group === other.group
}

function readEntry(entry: string): Omit<PastedName, 'line'> | null {
  const parts = (entry.includes('\t') ? entry.split('\t') : lastNameFirst(entry).split(',')).map(bare)
  if (parts.every((part) => part === '' || HEADS.has(part.toLowerCase()))) return null
  const email = parts.map(addressIn).find((address) => address !== null) ?? null
  const [first = '', ...others] = parts.map(withoutAddress).filter((part, at) => part !== '' || at === 0)
  const name = first || email
  const group = others.filter(Boolean).join(', ')
  return name ? { name, email, group: group || null } : null
}

/** `Berg, Sven <sven@x.org>` is how mail programs write an addressee: one person, not a person of a group. */
function lastNameFirst(entry: string): string {
  const unquoted = entry.replaceAll('"', '')
  const [, last, first, address, rest = ''] = /^([^,<>@]+),([^,<>@]+)(<[^>]+>)(.*)$/.exec(unquoted) ?? []
  return last === undefined ? entry : `${bare(first ?? '')} ${bare(last)} ${address}${rest}`
}

function bare(part: string): string {
  return part
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}

function addressIn(part: string): string | null {
  const bracketed = /<([^<>]+)>/.exec(part)?.[1]?.trim() ?? part
  return ADDRESS.test(bracketed) ? bracketed.toLowerCase() : null
}

function withoutAddress(part: string): string {
  if (ADDRESS.test(part)) return ''
  return bare(part.replace(/<[^>]*>/, ''))
}

/** Somebody or something of the directory that a pasted line may mean. */
type Candidate = { personId: string; name: string; email: string | null }

/** What is known of one line: the people and the group that it may mean, and who stands on the register already. */
export type LineFindings = {
  withAddress: Candidate | null
  called: readonly Candidate[]
  groupOfThatName: string | null
}

export const MEANINGS = ['known-person', 'new-person', 'known-group', 'doubtful'] as const
export type Meaning = (typeof MEANINGS)[number]

/** What a line means as far as can be told: by address, else by the exact name. Two people of one name are never guessed. */
export function meaningOf(
  { email }: Pick<PastedName, 'email'>,
  { withAddress, called, groupOfThatName }: LineFindings,
): { meaning: Meaning; personId: string | null; groupId: string | null } {
  const nobody = { personId: null, groupId: null }
  if (withAddress) return { meaning: 'known-person', personId: withAddress.personId, groupId: null }
  if (email) return { meaning: 'new-person', ...nobody }
  const [only] = called
  if (called.length > 1) return { meaning: 'doubtful', ...nobody }
  if (only) return { meaning: 'known-person', personId: only.personId, groupId: null }
  if (groupOfThatName) return { meaning: 'known-group', personId: null, groupId: groupOfThatName }
  return { meaning: 'new-person', ...nobody }
}
