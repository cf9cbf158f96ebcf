import type { KnownGroup, Undertaking } from '../affected/ground.ts'

/** A group of which nothing is known but its name, and what is said beside it. */
export function knownGroup(name: string, more: Partial<KnownGroup> = {}): KnownGroup {
  return {
    id: name,
    of: 'group',
    key: name.toLowerCase(),
    name,
    alsoCalled: [],
    doesWhat: null,
    owns: [],
    uses: [],
    members: [],
    ...more,
  }
}

/** A piece of work of which only the title is written, and what is said beside it. */
export function undertaking(id: string, title: string, more: Partial<Undertaking> = {}): Undertaking {
  return { id, title, texts: [], ownerId: null, requesterIds: [], touches: [], on: '2026-01-01', ...more }
}
