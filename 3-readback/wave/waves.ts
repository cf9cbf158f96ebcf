import { type AgreementDriftWord, agreementDrift, seededRandom } from '@plumbline/measure'
import { type Card, type Form, formOf, onScale, scaleOf } from '../card.ts'
import { groupsOf, type Material, NO_GROUP, sameAsStated, understoodOf, type Voice } from '../material.ts'
import type { ResultWords } from '../result.ts'
import { type GroupShown, shownAnswers } from '../shown-groups.ts'
import { type Change, changesOf, type Twice } from './change.ts'
import { asksTheSame } from './matching-card.ts'
import { cardSentence, changeSentence, regressionSentence, togetherSentence } from './wave-sentences.ts'

/** What one round shows beside the one before: card by card, for the same people and groups. */
export type WaveChanges = {
  readbackId: string
  wave: number
  before: { readbackId: string; wave: number }
  /** Whether people came closer together over all cards; nothing where that cannot be asked. */
  together: { word: AgreementDriftWord; sentence: string } | null
  cards: CardChange[]
  /** Cards that are asked for the first time. */
  newCardIds: string[]
  /** Said where cards were asked again because they stood out. */
  caution: string | null
}

type CardChange = {
  cardId: string
  form: Form
  statement: string
  options: string[]
  /** The finding, as a sentence. */
  title: string
  all: Change & { sentence: string }
  groups: (Change & { groupId: string; name: string; sentence: string })[]
  /** Every round in which this card was asked, the earliest first; only means that may be shown. */
  rounds: {
    readbackId: string
    wave: number
    stated: number | null
    groups: { groupId: string; name: string; mean: number; answered: number }[]
  }[]
}

type Shown = { all: GroupShown; groups: GroupShown[] }

/** `materials`: this round and those before it, the latest first. */
export function waveChanges(materials: readonly Material[], words: ResultWords): WaveChanges | null {
  const [now, last] = materials
  if (!now || !last) return null
  const groups = groupsOf(now.people).map((group) =>
    group.groupId === NO_GROUP ? { ...group, name: words.withoutGroup } : group,
  )
  const shownIn = (material: Material, card: Card) => shownAnswers(material, groupsOf(material.people), card)
  const again = now.cards.flatMap((card) => {
    const before = last.cards.find((each) => asksTheSame(each, card))
    return before ? [{ card, before }] : []
  })
  const cards = again.map(({ card, before }): CardChange => {
    const shown = { before: shownIn(last, before), after: shownIn(now, card) }
    const twiceOf = (groupId: string | null): Twice => ({
      before: {
        material: last,
        card: before,
        people: groupId === null ? last.people : sameGroup(last.people, now.people, groupId),
        shown: figureOf(shown.before, groupId),
      },
      after: {
        material: now,
        card,
        people: groupId === null ? now.people : now.people.filter((person) => inGroup(person, groupId)),
        shown: figureOf(shown.after, groupId),
      },
    })
    const [all, ...changes] = changesOf(
      twiceOf(null),
      groups.map(({ groupId }) => twiceOf(groupId)),
    )
    const tell = (change: Change, name: string | null) => changeSentence(change, name, card, words)
    const everybody = all as Change
    return {
      cardId: card.id,
      form: formOf(card),
      statement: card.statement,
      options: card.options ?? [],
      title: cardSentence(
        groups.map(({ name }, at) => ({ name, change: changes[at] as Change })),
        everybody,
        card,
        words,
      ),
      all: { ...everybody, sentence: tell(everybody, null) },
      groups: groups.map(({ groupId, name }, at) => {
        const change = changes[at] as Change
        return { groupId, name, ...change, sentence: tell(change, name) }
      }),
      rounds: scaleOf(card) ? roundsOf(materials, card, shownIn, words) : [],
    }
  })
  const together = togetherOf(now, last, again)
  const picked = wereWorst(last, again, (card) => shownIn(last, card).all)
  return {
    readbackId: now.readback.id,
    wave: now.readback.wave,
    before: { readbackId: last.readback.id, wave: last.readback.wave },
    together,
    cards,
    newCardIds: now.cards.filter((card) => !again.some((each) => each.card === card)).map(({ id }) => id),
    caution: picked ? regressionSentence() : null,
  }
}

function inGroup({ groupId }: Voice, wanted: string): boolean {
  return (groupId ?? NO_GROUP) === wanted
}

/** The people who are in a group now, as they were then; who has changed groups since is compared with them, not with the others. */
function sameGroup(before: readonly Voice[], now: readonly Voice[], groupId: string): Voice[] {
  const elsewhere = new Set(now.filter((person) => !inGroup(person, groupId)).map(({ personId }) => personId))
  const here = new Set(now.filter((person) => inGroup(person, groupId)).map(({ personId }) => personId))
  return before.filter(
    (person) => here.has(person.personId) || (inGroup(person, groupId) && !elsewhere.has(person.personId)),
  )
}

function figureOf({ all, groups }: Shown, groupId: string | null): GroupShown {
  if (groupId === null) return all
  const shown = groups.find((group) => group.groupId === groupId)
  return shown ?? { ...all, groupId, name: '', asked: 0, answered: 0, shown: 'nothing', counts: null, mean: null }
}

function roundsOf(
  materials: readonly Material[],
  card: Card,
  shownIn: (material: Material, card: Card) => Shown,
  words: ResultWords,
): CardChange['rounds'] {
  return materials.toReversed().flatMap((material) => {
    const then = material.cards.find((each) => asksTheSame(each, card))
    if (!then) return []
    return [
      {
        readbackId: material.readback.id,
        wave: material.readback.wave,
        stated: onScale(then, then.stated),
        groups: shownIn(material, then).groups.flatMap(({ groupId, name, mean, mostOrAll, placed }) => {
          const value = mean ?? onScale(then, mostOrAll)
          return value === null ? [] : [{ groupId, name: name || words.withoutGroup, mean: value, answered: placed }]
        }),
      },
    ]
  })
}

/** Over all cards with a scale at once, each between its ends; only where answers carry names can people be paired. */
function togetherOf(
  now: Material,
  last: Material,
  again: readonly { card: Card; before: Card }[],
): WaveChanges['together'] {
  if ([now, last].some(({ readback }) => readback.disclosure !== 'named')) return null
  const scaled = again.filter(({ card }) => scaleOf(card) !== null)
  if (scaled.length === 0) return null
  const answersOf = (person: Voice | undefined, which: 'card' | 'before') =>
    person ? scaled.map((each) => shareOfScale(each[which], understoodOf(person, each[which].id))) : null
  const ids = [...new Set([...last.people, ...now.people].map(({ personId }) => personId))]
  const reading = agreementDrift({
    people: ids.map((personId) => ({
      before: answersOf(
        last.people.find((each) => each.personId === personId),
        'before',
      ),
      after: answersOf(
        now.people.find((each) => each.personId === personId),
        'card',
      ),
    })),
    scale: { from: 0, to: 1 },
    random: seededRandom(1),
  })
  return reading.known ? { word: reading.word, sentence: togetherSentence(reading) } : null
}

function shareOfScale(card: Card, answer: string | null): number | null {
  const scale = scaleOf(card)
  const value = onScale(card, answer)
  return scale === null || value === null ? null : (value - scale.from) / (scale.to - scale.from)
}

/** Whether only some cards are asked again, and those that fewer had understood as stated: such answers drift back by themselves. */
function wereWorst(last: Material, again: readonly { before: Card }[], allOf: (card: Card) => GroupShown): boolean {
  const shareOf = (card: Card) => {
    const { counts, placed } = allOf(card)
    const same = counts && sameAsStated(card, counts)
    return same === null || placed === 0 ? null : same / placed
  }
  const carried = last.cards.filter((card) => again.some(({ before }) => before === card))
  const dropped = last.cards.filter((card) => !carried.includes(card))
  const mean = (cards: readonly Card[]) => {
    const shares = cards.map(shareOf).filter((share) => share !== null)
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  const [kept, left] = [mean(carried), mean(dropped)]
  return kept !== null && left !== null && kept < left
}
