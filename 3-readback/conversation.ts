import { type Card, type Facet, saysTheSame } from './card.ts'
import type { WeighedFinding } from './group-states.ts'
import { type Material, NO_GROUP, sameAsStated, understoodOf, type VoiceGroup } from './material.ts'
import type { GroupShown } from './shown-groups.ts'

/** What would help most, from the lightest to the heaviest. */
export const CONVERSATIONS = ['nothing', 'message', 'two-people', 'discussion', 'decision', 'sounding'] as const
type ConversationForm = (typeof CONVERSATIONS)[number]

export const CONVERSATION_REASONS = [
  'false-consensus',
  'same-facet',
  'open-difference',
  'false-conflict',
  'brief-wrong',
  'unclear',
  'many-asked',
  'missed',
  'missing',
  'nothing-found',
] as const
type ConversationReason = (typeof CONVERSATION_REASONS)[number]

/** The one conversation that would help most, found from what a read-back shows. */
export type Conversation = {
  form: ConversationForm
  /** Why this one: the finding that it rests on, or what the text failed to say. */
  because: ConversationReason
  cardIds: string[]
  /** Who must be there; a name only where answers were announced as named. */
  who: { groupId: string; name: string | null }[]
}

type Found = {
  findings: readonly WeighedFinding[]
  cards: readonly { id: string; facet: Facet; groups: readonly GroupShown[] }[]
  answered: number
  asked: number
  briefWrong: number
  unclear: readonly { cardId: string }[]
}

/** More people than this do not talk a thing over in one conversation. */
const MOST_TO_TALK = 30
/** Three groups at odds about one thing do not settle it in pairs. */
const GROUPS_OF_A_DISCUSSION = 3

/** By the table of the forums: from what misleads most to what a line would mend. */
export function conversationOf(material: Material, groups: readonly VoiceGroup[], found: Found): Conversation {
  const { findings, answered, asked } = found
  const [worst] = findings
  if (answered * 2 < asked) return { form: 'nothing', because: 'missing', cardIds: [], who: [] }
  if (worst?.kind === 'false-consensus') {
    const related = sameFacet(worst, found)
    const involved = new Set(related.flatMap(({ by, about }) => [by, about]))
    if (involved.size >= GROUPS_OF_A_DISCUSSION)
      return about('discussion', 'same-facet', cardsIn(related), speakersOf(material, groups, involved, worst.cardId))
    const pair = speakersOf(material, groups, [worst.by, worst.about], worst.cardId)
    return about('two-people', 'false-consensus', cardsBetween(worst, findings), pair)
  }
  if (found.briefWrong > 0) return about('decision', 'brief-wrong', [], [])
  if (worst?.kind === 'open-difference') {
    if (asked > MOST_TO_TALK) return about('sounding', 'many-asked', [worst.cardId], [])
    const pair = speakersOf(material, groups, [worst.by, worst.about], worst.cardId)
    return about('decision', 'open-difference', [worst.cardId], pair)
  }
  if (worst?.kind === 'false-conflict')
    return about('message', 'false-conflict', [worst.cardId], [nobodyOf(worst.by), nobodyOf(worst.about)])
  const [unclear] = found.unclear
  if (unclear) return about('message', 'unclear', [unclear.cardId], [])
  const missed = whoMissed(material, found)
  if (missed) return about('message', 'missed', [missed.cardId], [nobodyOf(missed.groupId)])
  return { form: 'nothing', because: 'nothing-found', cardIds: [], who: [] }
}

function about(
  form: ConversationForm,
  because: Conversation['because'],
  cardIds: string[],
  who: Conversation['who'],
): Conversation {
  return { form, because, cardIds, who }
}

function nobodyOf(groupId: string): Conversation['who'][number] {
  return { groupId, name: null }
}

function sameFacet(worst: WeighedFinding, { findings, cards }: Found): WeighedFinding[] {
  const facetOf = (cardId: string) => cards.find(({ id }) => id === cardId)?.facet
  return findings.filter(({ kind, cardId }) => kind === 'false-consensus' && facetOf(cardId) === facetOf(worst.cardId))
}

/** More than this does not fit into a quarter of an hour. */
const MOST_POINTS = 3

/** Everything on which the same two wrongly believe that they agree: they are talking anyway. */
function cardsBetween({ by, about: whom }: WeighedFinding, findings: readonly WeighedFinding[]): string[] {
  const pair = new Set([by, whom])
  return cardsIn(
    findings.filter(({ kind, ...each }) => kind === 'false-consensus' && pair.has(each.by) && pair.has(each.about)),
  ).slice(0, MOST_POINTS)
}

function cardsIn(findings: readonly WeighedFinding[]): string[] {
  return [...new Set(findings.map(({ cardId }) => cardId))]
}

/** One person of each group who answered as most of it did, so that its view is at the table. */
function speakersOf(
  { readback }: Material,
  groups: readonly VoiceGroup[],
  groupIds: Iterable<string>,
  cardId: string,
): Conversation['who'] {
  return [...groupIds].map((groupId) => {
    const people = groups.find((group) => group.groupId === groupId)?.people ?? []
    const answers = people.map((person) => understoodOf(person, cardId))
    const alike = answers.map((answer) => (answer === null ? 0 : answers.filter((other) => other === answer).length))
    const speaker = people[alike.indexOf(Math.max(...alike))]
    return { groupId, name: readback.disclosure === 'named' ? (speaker?.name ?? null) : null }
  })
}

/** A group of which most or all understood otherwise than the text states, where nobody misjudges anybody. */
function whoMissed({ cards }: Material, found: Found): { cardId: string; groupId: string } | null {
  for (const card of cards) {
    const groups = found.cards.find(({ id }) => id === card.id)?.groups ?? []
    const missing = groups.find((group) => group.groupId !== NO_GROUP && hasMissed(card, group))
    if (missing) return { cardId: card.id, groupId: missing.groupId }
  }
  return null
}

function hasMissed(card: Card, { counts, mostOrAll, placed }: GroupShown): boolean {
  const { stated } = card
  if (stated === null) return false
  if (mostOrAll !== null) return !saysTheSame(card, mostOrAll, stated)
  const same = counts && sameAsStated(card, counts)
  return same !== null && placed > 0 && same * 2 < placed
}
