import { LEAST_PRECEDENT, meant, wordsInCommon } from './found-evidence.ts'
import type { EarlierWork } from './ground.ts'
import type { askedAbout, WorkWithPeople } from './likely-person.ts'
import type { PersonInWork } from './part-in-work.ts'
import type { Looked } from './signals.ts'
import type { OpenedAs } from './suggestion.ts'

/** For what somebody is likely to be asked, the most telling first. */
export const PERSON_REASONS = [
  'leads-owner',
  'leads-registered',
  'leads-likely',
  'owns',
  'asked-similar',
  'wrote-similar',
  'asked-owner',
  'asked-same',
  'wrote-owner',
] as const

export type PersonReason = {
  kind: (typeof PERSON_REASONS)[number]
  /** The group that it is about. */
  groupName: string | null
  /** In how many works, or for how many things, it holds. */
  count: number
  /** The words of this work that a similar one has too. */
  words: string[]
  /** What opens, a few of them; never nothing. */
  opens: { openedAs: OpenedAs; openedId: string; title: string }[]
}

type About = ReturnType<typeof askedAbout<WorkWithPeople>>
type Standing = { registered: ReadonlySet<string>; affected: ReadonlySet<string> }
type Past = { work: About['earlier'][number]; part: PersonInWork['part'] }

const MOST_SIMILAR = 2
const MOST_OPENED = 3

/**
 * Why somebody is likely to be asked, each reason with what opens; the same facts by which `involvedPeople` ranks. Only to belong to
 * a group is none: it would say the same of everybody there. `standing` are groups on the register of the work, and those that may be affected.
 */
export function personReasons(looked: Looked, about: About, standing: Standing): (personId: string) => PersonReason[] {
  const led = new Map<string, About['groups'][number][]>()
  for (const group of about.groups) for (const { id, lead } of group.members) if (lead) put(led, id, group)
  const past = new Map<string, Past[]>()
  for (const work of about.earlier) for (const { id, part } of work.people) put(past, id, { work, part })
  const owner = about.groups.find(({ id }) => id === about.ownerId)?.group.name ?? null
  const places = new Map(looked.precedents.map(({ at }) => [(looked.ground.earlier[at] as EarlierWork).id, at]))
  const similar = ({ work, part }: Past): PersonReason => ({
    kind: `${part}-similar`,
    groupName: null,
    count: 1,
    words: wordsInCommon(looked, places.get(work.id) ?? 0),
    opens: opening([work]),
  })

  return (personId) => {
    const had = past.get(personId) ?? []
    const alike = had
      .filter(({ work }) => work.similar > LEAST_PRECEDENT)
      .sort((a, b) => b.work.similar - a.work.similar)
      .slice(0, MOST_SIMILAR)
    const said = new Set(alike.map(({ work }) => work.id))
    // What was said of each of these works already would only be said once more.
    const inWorks = (kind: PersonReason['kind'], groupName: string | null, found: readonly Past[]): PersonReason[] => {
      const works = found.map(({ work }) => work).sort((a, b) => (a.on < b.on ? 1 : -1))
      if (works.every(({ id }) => said.has(id))) return []
      for (const { id } of works) said.add(id)
      return [{ kind, groupName, count: works.length, words: [], opens: opening(works) }]
    }
    const ofOwner = had.filter(({ work }) => about.ownerId !== null && work.ownerId === about.ownerId)
    const ofSame = had.filter(({ work }) => work.requesterIds.some((id) => about.requesterIds.includes(id)))
    const asked = ({ part }: Past) => part === 'asked'
    const wrote = ({ part }: Past) => part === 'wrote'
    return [
      ...(led.get(personId) ?? []).flatMap((group) => leading(looked, group, about.ownerId, standing)),
      ...alike.filter(asked).map(similar),
      ...alike.filter(wrote).map(similar),
      ...inWorks('asked-owner', owner, ofOwner.filter(asked)),
      ...inWorks('asked-same', null, ofSame.filter(asked)),
      ...inWorks('wrote-owner', owner, ofOwner.filter(wrote)),
    ].sort((a, b) => PERSON_REASONS.indexOf(a.kind) - PERSON_REASONS.indexOf(b.kind))
  }
}

function leading(
  looked: Looked,
  { id, group }: About['groups'][number],
  ownerId: string | null,
  { registered, affected }: Standing,
): PersonReason[] {
  const reason = { groupName: group.name, count: 1, words: [] }
  if (group.of === 'person') {
    const things = group.owns.filter((thing) => meant(looked, thing) > 0)
    const opens = things.map((thing) => ({ openedAs: 'asset' as const, openedId: thing.id, title: thing.name }))
    if (opens.length === 0) return []
    return [{ ...reason, kind: 'owns', groupName: null, count: opens.length, opens: opens.slice(0, MOST_OPENED) }]
  }
  const opens = [{ openedAs: 'group' as const, openedId: id, title: group.name }]
  if (id === ownerId) return [{ ...reason, kind: 'leads-owner', opens }]
  if (registered.has(id)) return [{ ...reason, kind: 'leads-registered', opens }]
  return affected.has(id) ? [{ ...reason, kind: 'leads-likely', opens }] : []
}

function opening(works: readonly EarlierWork[]): PersonReason['opens'] {
  return works.slice(0, MOST_OPENED).map(({ id, title }) => ({ openedAs: 'work', openedId: id, title }))
}

function put<Value>(all: Map<string, Value[]>, key: string, value: Value): void {
  const known = all.get(key)
  if (known) known.push(value)
  else all.set(key, [value])
}
