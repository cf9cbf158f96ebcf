import type { Circumstances } from './circumstances.ts'
import { chanceOf, type Weights } from './combination.ts'
import {
  evidenceFor,
  FAINT,
  type FoundEvidence,
  nominatedEvidence,
  nominationStrength,
  ruleEvidence,
} from './found-evidence.ts'
import type { Ground, Undertaking } from './ground.ts'
import { type LikelyGroup, likelyGroups } from './likely-group.ts'
import { plainly } from './mention.ts'
import { namesIn, sentenceWith } from './name-index.ts'
import { INDEPENDENT_NAMES } from './nomination.ts'
import { type Further, type Looked, lookedAt, type Signal, type Signals } from './signals.ts'
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
  const { weights, registered } = circumstances
  const likely = likelyGroups(looked, weights, furtherOf(circumstances), (id) => registered.has(id))
    .filter(mayBeAffected)
    .sort((a, b) => b.chance - a.chance || a.place - b.place)
  const parties = [
    ...partiesWithReasons(likely, looked, circumstances),
    ...peopleOf(looked.plainText, work, circumstances, ground),
    ...functionsOf(circumstances, weights),
    ...typedNamesOf(circumstances, weights),
  ]
    .sort((a, b) => b.chance - a.chance || b.families - a.families)
    .slice(0, MOST_KEPT)
  return { parties, coverage: coverageOf(ground, work, looked) }
}

/** Reasons are looked up for as many as are kept: the likeliest first, and whoever was nominated. */
function partiesWithReasons(likely: readonly LikelyGroup[], looked: Looked, circumstances: Circumstances): Assessed[] {
  const parties: Assessed[] = []
  for (const { group, signals, chance } of likely) {
    if (parties.length >= MOST_KEPT && signals['nominated by others'] === undefined) continue
    const party = group.of === 'group' ? { groupId: group.id, personId: null } : { groupId: null, personId: group.id }
    const evidence = evidenceFor(looked, group, signals, circumstances)
    parties.push(...madeOf(party, chance, evidence, isPromoted(circumstances, group.id)))
  }
  return parties
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
  const tier = tierOf(chance, families, promoted)
  // Whoever answers for what is named is asked, however little else is known.
  const owns = evidence.some(({ family }) => family === 'owns')
  return [{ functionName: null, ...party, chance, families, tier: tier === 'inform' && owns ? 'ask' : tier, evidence }]
}

const ON_RECORD: readonly Signal[] = [
  'called by its name',
  'owns what is touched',
  'owns what is mentioned',
  'uses what is touched',
  'a rule calls for it',
  'a question calls for it',
  'nominated by others',
  'part of linked work',
  'an open promise',
]

/** Whether a party is likely enough to be suggested at all, if only folded. */
export function mayBeAffected({ chance, signals }: Pick<LikelyGroup, 'chance' | 'signals'>): boolean {
  return chance >= FAINTEST || hasRecord(signals)
}

/** Something on record names the party, or the text its name, so it is kept however small its chance. */
function hasRecord(signals: Signals): boolean {
  return ON_RECORD.some((signal) => signals[signal] !== undefined) || (signals['a word of its name'] ?? 0) >= FAINT
}

/** What only the records of the product know of each group. */
export function furtherOf({ fired, nominated, linked, promises }: Circumstances): Further {
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
      nominated.flatMap(({ groupId, personId, by }) => {
        const id = groupId ?? personId
        return id === null || by === 0 ? [] : [[id, nominationStrength(by)] as const]
      }),
    ),
    'part of linked work': new Map(linked.flatMap(({ groupIds }) => groupIds.map((id) => [id, 1] as const))),
    'an open promise': new Map(promises.flatMap(({ groupIds }) => groupIds.map((id) => [id, 1] as const))),
  }
}

function isPromoted({ nominated }: Circumstances, id: string): boolean {
  return nominated.some(({ groupId, personId, by }) => (groupId === id || personId === id) && by >= INDEPENDENT_NAMES)
}

/** People who are nominated, or named in full in the text; somebody of a group stands for that group only when nominated. */
function peopleOf(plainText: string, work: Undertaking, circumstances: Circumstances, ground: Ground): Assessed[] {
  const { people, peopleNames, nominated, registered, weights } = circumstances
  // Who owns something and belongs to no group was looked at among the groups.
  const seen = new Set(ground.groups.flatMap((group) => (group.of === 'person' ? group.id : [])))
  const isAside = (id: string) => registered.has(id) || seen.has(id)
  const found = new Map<string, { signals: Signals; evidence: FoundEvidence[] }>()
  for (const [plain, { ids }] of namesIn(peopleNames, plainText)) {
    const at = work.texts.find(({ text }) => plainly(text).includes(plain))
    for (const id of ids.filter((each) => !isAside(each))) {
      found.set(id, {
        signals: { 'called by its name': 0.75 },
        evidence: [
          {
            family: 'named',
            strength: 0.75,
            quote: sentenceWith(at?.text ?? work.title, plain) ?? people.get(id) ?? work.title,
            says: `${people.get(id)} is named in the ${at?.field ?? 'title'}.`,
            openedAs: at?.openedAs ?? 'work',
            openedId: at ? at.openedId : work.id,
          },
        ],
      })
    }
  }
  for (const { personId, by, typedName, nominations } of nominated) {
    if (personId === null || isAside(personId) || by === 0) continue
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

/** Names that two people gave independently and that mean nobody in the directory yet. */
function typedNamesOf({ nominated }: Circumstances, weights: Weights): Assessed[] {
  return nominated
    .filter(({ personId, groupId, by }) => personId === null && groupId === null && by >= INDEPENDENT_NAMES)
    .flatMap(({ typedName, by, nominations }) =>
      madeOf(
        { groupId: null, personId: null, functionName: typedName },
        chanceOf({ 'nominated by others': 1 }, weights),
        [nominatedEvidence(typedName, by, nominations[0]?.id ?? null, nominationStrength(by))],
        true,
      ),
    )
}

/** A work that has a register itself is no earlier work to itself. */
export function otherThan<Work extends { id: string }>({ id }: { id: string }, works: readonly Work[]): Work[] {
  return works.filter((each) => each.id !== id)
}

/** What the text touches, and of how much of it somebody is known to own or use it. */
function coverageOf(
  ground: Ground,
  work: Undertaking,
  { mentioned, touched }: Pick<Looked, 'mentioned' | 'touched'>,
): Coverage {
  const things = new Set([...mentioned.keys(), ...touched.keys()])
  const without = (whose: (thingId: string) => readonly unknown[]) =>
    [...things].filter((id) => whose(id).length === 0).length
  return {
    named: things.size,
    withoutOwner: without(ground.onFile.ownersOf),
    withoutConsumer: without(ground.onFile.usersOf),
    groups: ground.groups.filter((group) => group.of === 'group').length,
    withoutDescription: ground.groups.filter((group) => group.of === 'group' && group.doesWhat === null).length,
    earlierWork: otherThan(work, ground.earlier).length,
  }
}

/** How the names of a text are found is also how work is found that the text names by its key. */
export function linkedKeys(
  texts: readonly { text: string }[],
  works: readonly { id: string; key: string }[],
): { id: string; quote: string }[] {
  const written = texts.map(({ text }) => ({ text, plainText: plainly(text), small: text.toLowerCase() }))
  return works.flatMap(({ id, key }) => {
    const plain = plainly(key)
    const small = key.toLowerCase()
    const at = written.find((each) =>
      isPlainWord(key) ? hasWord(each.text, key) : each.plainText.includes(plain) && each.small.includes(small),
    )
    return at ? [{ id, quote: sentenceWith(at.text, plain) ?? key }] : []
  })
}

/** A key like `CHECKOUT` is also a word that any text may use, so it has to stand as keys are written. */
function isPlainWord(key: string): boolean {
  return /^[A-Z]+$/.test(key)
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}-]+/u).includes(word)
}
