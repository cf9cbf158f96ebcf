import type { Circumstances } from './circumstances.ts'
import { chanceOf, ENOUGH_EARLIER_WORK, FIRST_WEIGHTS, type Weights } from './combination.ts'
import {
  evidenceFor,
  FAINT,
  type FoundEvidence,
  nominatedEvidence,
  nominationStrength,
  ruleEvidence,
} from './found-evidence.ts'
import type { Ground, Undertaking } from './ground.ts'
import { plainly } from './mention.ts'
import { sentenceWith } from './name-index.ts'
import { INDEPENDENT_NAMES } from './nomination.ts'
import { type Further, lookedAt, type Signals, signalsFor } from './signals.ts'
import type { Coverage, Tier } from './suggestion.ts'
import { FAINTEST, tierOf } from './tier.ts'

/** A party that may be affected, with every reason that can be opened. */
export type Assessed = {
  groupId: string | null
  personId: string | null
  functionName: string | null
  chance: number
  families: number
  tier: Tier
  evidence: FoundEvidence[]
}

const MOST_KEPT = 60

/** Everybody who may be affected, the likeliest first, and what could not be looked at. */
export function assessed(
  ground: Ground,
  work: Undertaking,
  circumstances: Circumstances,
): { parties: Assessed[]; coverage: Coverage } {
  const looked = lookedAt(ground, work)
  const weights = ground.earlier.length < ENOUGH_EARLIER_WORK ? { ...FIRST_WEIGHTS } : circumstances.weights
  const further = furtherOf(circumstances)
  const groups = ground.groups.flatMap((group, place): Assessed[] => {
    if (group.id === work.ownerId || circumstances.registered.has(group.id)) return []
    const signals = signalsFor(looked, group, place, further)
    const chance = chanceOf(signals, weights)
    if (chance < FAINTEST && !hasRecord(signals)) return []
    const evidence = evidenceFor(looked, group, signals, circumstances)
    return madeOf(
      group.of === 'group' ? { groupId: group.id, personId: null } : { groupId: null, personId: group.id },
      chance,
      evidence,
      isPromoted(circumstances, group.id),
    )
  })
  const parties = [
    ...groups,
    ...peopleOf(looked.plainText, work, circumstances, weights),
    ...functionsOf(circumstances, weights),
  ]
    .sort((a, b) => b.chance - a.chance || b.families - a.families)
    .slice(0, MOST_KEPT)
  return { parties, coverage: coverageOf(ground, looked.mentioned, looked.touched) }
}

/** A suggestion without a reason that opens is none. */
function madeOf(
  party: Pick<Assessed, 'groupId' | 'personId'> & { functionName?: string },
  chance: number,
  evidence: FoundEvidence[],
  promoted: boolean,
): Assessed[] {
  if (evidence.length === 0) return []
  const families = new Set(evidence.filter(({ strength }) => strength >= FAINT).map(({ family }) => family)).size
  return [{ functionName: null, ...party, chance, families, tier: tierOf(chance, families, promoted), evidence }]
}

/** Something on record names the party, so it is kept however small its chance. */
function hasRecord(signals: Signals): boolean {
  return (
    signals['called by its name'] !== undefined ||
    signals['owns what is touched'] !== undefined ||
    signals['owns what is mentioned'] !== undefined ||
    signals['nominated by others'] !== undefined ||
    signals['a question calls for it'] !== undefined
  )
}

function furtherOf({ fired, nominated, linked, promises }: Circumstances): Further {
  const rules = new Map<string, number>()
  const questions = new Map<string, number>()
  for (const { fired: each, groupId } of fired) {
    const into = each.question === null ? rules : questions
    if (groupId !== null) into.set(groupId, Math.max(into.get(groupId) ?? 0, each.strength))
  }
  return {
    'a rule calls for it': rules,
    'a question calls for it': questions,
    'nominated by others': new Map(
      nominated.flatMap(({ groupId, by }) => (groupId === null ? [] : [[groupId, nominationStrength(by)] as const])),
    ),
    'part of linked work': new Map(linked.flatMap(({ groupIds }) => groupIds.map((id) => [id, 1] as const))),
    'an open promise': new Map(promises.flatMap(({ groupIds }) => groupIds.map((id) => [id, 1] as const))),
  }
}

function isPromoted({ nominated }: Circumstances, id: string): boolean {
  return nominated.some(({ groupId, personId, by }) => (groupId === id || personId === id) && by >= INDEPENDENT_NAMES)
}

/** People who are nominated, or named in full in the text; somebody of a group stands for that group only when nominated. */
function peopleOf(plainText: string, work: Undertaking, circumstances: Circumstances, weights: Weights): Assessed[] {
  const { people, nominated, registered } = circumstances
  const found = new Map<string, { signals: Signals; evidence: FoundEvidence[] }>()
  for (const { id, name } of people) {
    const plain = plainly(name)
    if (!plain.trim().includes(' ') || !plainText.includes(plain) || registered.has(id)) continue
    const at = work.texts.find(({ text }) => plainly(text).includes(plain))
    found.set(id, {
      signals: { 'called by its name': 0.75 },
      evidence: [
        {
          family: 'named',
          strength: 0.75,
          quote: sentenceWith(at?.text ?? work.title, plain) ?? work.title,
          says: `${name} is named in the ${at?.field ?? 'title'}.`,
          openedAs: at?.openedAs ?? 'work',
          openedId: at ? at.openedId : work.id,
        },
      ],
    })
  }
  for (const { personId, by, typedName, nominations } of nominated) {
    if (personId === null || registered.has(personId) || by === 0) continue
    const known = found.get(personId)
    const strength = nominationStrength(by)
    found.set(personId, {
      signals: { ...known?.signals, 'nominated by others': strength },
      evidence: [...(known?.evidence ?? []), nominatedEvidence(typedName, by, nominations[0]?.id ?? null, strength)],
    })
  }
  return [...found].flatMap(([personId, { signals, evidence }]) =>
    madeOf({ groupId: null, personId }, chanceOf(signals, weights), evidence, isPromoted(circumstances, personId)),
  )
}

/** Functions that a rule calls for and that no group of the directory stands for. */
function functionsOf({ fired }: Circumstances, weights: Weights): Assessed[] {
  const open = fired.filter(({ groupId, fired: { negated } }) => groupId === null && !negated)
  return [...Map.groupBy(open, ({ fired: { rule } }) => rule.functionName)].flatMap(([functionName, all]) => {
    const strongest = (asked: boolean) =>
      Math.max(0, ...all.map(({ fired: { question, strength } }) => ((question !== null) === asked ? strength : 0)))
    const signals: Signals = { 'a rule calls for it': strongest(false), 'a question calls for it': strongest(true) }
    return madeOf(
      { groupId: null, personId: null, functionName },
      chanceOf(signals, weights),
      all.map(({ fired: each }) => ruleEvidence(each)),
      false,
    )
  })
}

/** What the text touches, and of how much of it somebody is known to own or use it. */
function coverageOf(
  ground: Ground,
  mentioned: ReadonlyMap<string, number>,
  touched: ReadonlyMap<string, number>,
): Coverage {
  const things = new Set([...mentioned.keys(), ...touched.keys()])
  const owned = new Set(ground.groups.flatMap(({ owns }) => owns.map(({ id }) => id)))
  const used = new Set(ground.groups.flatMap(({ uses }) => uses.map(({ thing }) => thing.id)))
  const without = (known: ReadonlySet<string>) => [...things].filter((id) => !known.has(id)).length
  return {
    named: things.size,
    withoutOwner: without(owned),
    withoutConsumer: without(used),
    groups: ground.groups.filter((group) => group.of === 'group').length,
    withoutDescription: ground.groups.filter((group) => group.of === 'group' && group.doesWhat === null).length,
    earlierWork: ground.earlier.length,
  }
}

/** How the names of a text are found is also how work is found that the text names by its key. */
export function linkedKeys(
  texts: readonly { text: string }[],
  works: readonly { id: string; key: string }[],
): { id: string; quote: string }[] {
  return works.flatMap(({ id, key }) => {
    const plain = plainly(key)
    const at = texts.find(({ text }) => plainly(text).includes(plain) && text.toLowerCase().includes(key.toLowerCase()))
    return at ? [{ id, quote: sentenceWith(at.text, plain) ?? key }] : []
  })
}
