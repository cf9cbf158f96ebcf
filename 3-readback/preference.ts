import { estebanRay, montalvoReynalQuerol, type VerdictWord, verdict } from '@plumbline/measure'
import { CANNOT_TELL, type Card, onScale, scaleOf } from './card.ts'
import { given, type Material, preferredOf, type VoiceGroup } from './material.ts'
import { type GroupShown, shownAnswers } from './shown-groups.ts'

/** What people would prefer, where that was asked too. However far apart wishes lie, nobody has misunderstood anything. */
export type PreferenceShown = {
  all: GroupShown
  groups: GroupShown[]
  /** How the wishes of all lie together, in one word; nothing where that would say too much. */
  verdict: VerdictWord | null
}

export function shownPreferences(
  material: Material,
  groups: readonly VoiceGroup[],
  card: Card,
): PreferenceShown | null {
  if (!card.asksPreferred) return null
  const shown = shownAnswers(material, groups, card, preferredOf)
  const { people, readback } = material
  const wishes = given(people.map((person) => preferredOf(person, card.id)))
  const scale = scaleOf(card)
  const mayTell = shown.all.counts !== null && wishes.length >= readback.fewest
  return {
    ...shown,
    verdict:
      mayTell && scale
        ? verdict({
            answers: given(wishes.map((wish) => onScale(card, wish))),
            scale,
            asked: people.length,
            cantTell: wishes.filter((wish) => wish === CANNOT_TELL).length,
          }).word
        : null,
  }
}

/**
 * How far wishes pull apart, 1 for two equal camps as far apart as can be (Esteban and Ray; without an order of the
 * options Montalvo and Reynal-Querol): only to put topics in an order, never shown. 0 where nothing may be shown.
 */
export function tensionOf(card: Card, { all }: PreferenceShown): number {
  const wishes = (all.counts ?? []).filter(({ answer, count }) => answer !== CANNOT_TELL && count > 0)
  if (wishes.length < 2) return 0
  const counts = wishes.map(({ count }) => count)
  const scale = scaleOf(card)
  if (!scale) return montalvoReynalQuerol(counts)
  const places = wishes.map(({ answer }) => onScale(card, answer) ?? scale.from)
  return estebanRay(counts, places) / estebanRay([1, 1], [scale.from, scale.to])
}
