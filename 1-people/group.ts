/** A team, function or body that can be affected as a whole. */
export type Group = {
  id: string
  /** Short and stable, for files and addresses: `sig-node`. */
  key: string
  name: string
  /** One sentence: what it does. */
  doesWhat: string | null
  /** Where it was read from, when not entered by hand. */
  source: string | null
  createdAt: string
}

export type GroupMember = { id: string; groupId: string; personId: string; lead: boolean }

export const LONGEST_NAME = 200
export const LONGEST_DOES_WHAT = 300

/** Small letters, digits and hyphens, 1 to 60 of them. */
export const GROUP_KEY = /^[a-z0-9][a-z0-9-]{0,59}$/

/** `Customer Support` -> `customer-support`. Two groups whose names give the same key are the same group. */
export function groupKeyFrom(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (/^[a-z0-9-]+$/.test(key)) return key.slice(0, 60).replace(/-$/, '')
  // Letters outside of a to z are told by their numbers, so that different names never fall together.
  const told = [...key]
    .map((letter) => (/[a-z0-9-]/.test(letter) ? letter : letter.codePointAt(0)?.toString(36)))
    .join('')
  return `g-${told}`.slice(0, 60).replace(/-$/, '')
}
