import { bareLetters } from './bare-letters.ts'
export const GROUP_KINDS = ['team', 'function', 'body'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

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
  kind: GroupKind | null
  /** The group that it is part of. */
  parentId: string | null
  mailingList: string | null
  /** Where it talks: a channel and its address. */
  chat: string | null
  /** When it meets, in words: “Thursdays 16:00 UTC”. */
  meeting: string | null
  /** When a source last stated it, and since when none does; nothing where it was entered by hand. */
  seenAt: string | null
  staleAt: string | null
  /** Since when it is known only because something refers to it. */
  unresolvedAt: string | null
}

/** What a group has when nothing but its name is known. */
export const BARE_GROUP = {
  kind: null,
  parentId: null,
  mailingList: null,
  chat: null,
  meeting: null,
  seenAt: null,
  staleAt: null,
  unresolvedAt: null,
} as const

export type GroupMember = {
  id: string
  groupId: string
  personId: string
  lead: boolean
  source: string | null
  seenAt: string | null
  staleAt: string | null
}

export const LONGEST_NAME = 200
export const LONGEST_DOES_WHAT = 300

/** Small letters, digits and hyphens, 1 to 60 of them. */
export const GROUP_KEY = /^[a-z0-9][a-z0-9-]{0,59}$/

/** `Customer Support` -> `customer-support`. Two groups whose names give the same key are the same group. */
export function groupKeyFrom(name: string): string {
  const key = bareLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (/^[a-z0-9-]+$/.test(key)) return key.slice(0, 60).replace(/-$/, '')
  // Letters outside of a to z are told by their numbers, so that different names never fall together.
  const told = [...key]
    .map((letter) => (/[a-z0-9-]/.test(letter) ? letter : letter.codePointAt(0)?.toString(36)))
    .join('')
  return `g-${told}`.slice(0, 60).replace(/-$/, '')
}

/** A fact that somebody entered: no source states it, so none can stop stating it. */
export const BY_HAND = { source: null, seenAt: null, staleAt: null } as const

/** Further up than this no organisation goes; where groups stand in a circle already, looking up ends here. */
const HIGHEST = 64

/** A group and all that it is part of, upwards; `groupOf` finds a group by its id. */
export async function lineageOf<Part extends Pick<Group, 'id' | 'parentId'>>(
  group: Part,
  groupOf: (id: string) => Promise<Part | undefined>,
): Promise<Part[]> {
  const line = [group]
  for (let at: Part | undefined = group; at?.parentId && line.length < HIGHEST; ) {
    at = await groupOf(at.parentId)
    if (at) line.push(at)
  }
  return line
}
