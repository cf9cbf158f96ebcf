import {
  type Cell,
  type DriftWord,
  disclosure,
  drift,
  fewestSwitchers,
  mcNemar,
  seededRandom,
  smallestDetectableSwitching,
  unpairedDrift,
} from '@plumbline/measure'
import { type Card, onScale, scaleOf, type Understood } from '../card.ts'
import { countsOf, given, type Material, modeOf, sameAsStated, understoodOf, type Voice } from '../material.ts'
import type { GroupShown } from '../shown-groups.ts'

/** How the answers of some people to one card changed since they were asked before. */
export type Change = {
  /** `paired`: each person beside themselves · `unpaired`: both rounds as groups of people who cannot be told to be the same. */
  how: 'paired' | 'unpaired' | 'none'
  /** On the scale of the card, or, where it has none, as the share who say what the direction says. */
  unit: 'scale' | 'share'
  word: DriftWord | null
  meanChange: number | null
  /** The smallest change that so many answers could have shown; nothing where none could. */
  smallest: number | null
  compared: { before: number; after: number }
  /** Who answered in one of the rounds only, and so is not compared. */
  joined: number
  left: number
  before: number | null
  after: number | null
  /** Who changed their answer, where answers carry names and people are too few for a test. */
  moved: { name: string; from: Understood; to: Understood }[]
  /** Why there is nothing to say. `held-back`: enough have answered, but the gate shows too little of one of the rounds. */
  because: 'too-few' | 'held-back' | 'not-stated' | null
}

/** Two rounds of one question, and what may be shown of a group in each. */
export type Twice = {
  before: { material: Material; card: Card; people: readonly Voice[]; shown: GroupShown }
  after: { material: Material; card: Card; people: readonly Voice[]; shown: GroupShown }
}

type Pair = { name: string; from: Understood | null; to: Understood | null }

/** So many digits of the smallest change are told where single answers must not be: a tenth of the scale. */
const ROUGH = 0.1

/** The changes of everybody together and of each group, judged together, so that none can be worked out from the others. */
export function changesOf(all: Twice, groups: readonly Twice[]): Change[] {
  const each = [all, ...groups]
  if (isAnonymous(all)) return each.map(unpaired)
  if (all.after.material.readback.disclosure === 'named' && all.before.material.readback.disclosure === 'named')
    return each.map((twice) => paired(twice, pairsOf(twice)))
  const mayPair = pairable(each)
  return each.map((twice, at) => (mayPair[at] ? roughly(paired(twice, pairsOf(twice)), twice) : unpaired(twice)))
}

function isAnonymous({ before, after }: Twice): boolean {
  return [before, after].some(({ material }) => material.readback.disclosure === 'anonymous')
}

/**
 * Where only groups are shown: of whom the change may be told person by person. Nobody may have come or gone, for their
 * answers would be the difference between what is shown of each round and the change; and the changes pass the gate.
 */
function pairable(each: readonly Twice[]): boolean[] {
  const cells = each.flatMap((twice, at): Cell<true>[] => {
    const pairs = pairsOf(twice)
    const once = pairs.some(({ from, to }) => (from === null) !== (to === null))
    const shown = twice.before.shown.shown === 'figure' && twice.after.shown.shown === 'figure'
    if (once || !shown || !areTheSame(twice)) return []
    return [
      {
        key: String(at),
        partition: at === 0 ? null : 'group',
        answers: [...keyed(twice)].map(([id, { from, to }]) => ({ id, value: `${from} ${to}` })),
        figure: () => true,
      },
    ]
  })
  const { readback } = (each[0] as Twice).after.material
  const judged = disclosure({ mode: modeOf(readback), minimum: readback.fewest, cells }).cells
  const told = new Set(judged.flatMap(({ key, shown }) => (shown === 'figure' ? [key] : [])))
  return each.map((_, at) => told.has(String(at)))
}

/** Whether the people compared are those of whom the round before was shown: nobody came from another group since. */
function areTheSame({ before: { people, shown } }: Twice): boolean {
  const together = shown.groupId === 'all' || new Set(people.map(({ groupId }) => groupId)).size === 1
  return together && people.length === shown.asked
}

/** Each person of both rounds with both answers, by person. */
function keyed({ before, after }: Twice): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const person of before.people)
    pairs.set(person.personId, { name: person.name, from: understoodOf(person, before.card.id), to: null })
  for (const person of after.people) {
    const from = pairs.get(person.personId)?.from ?? null
    pairs.set(person.personId, { name: person.name, from, to: understoodOf(person, after.card.id) })
  }
  return pairs
}

function pairsOf(twice: Twice): Pair[] {
  return [...keyed(twice).values()]
}

function nothingIn({ before, after }: Twice, because: Change['because']): Change {
  return {
    how: 'none',
    unit: 'scale',
    word: null,
    meanChange: null,
    smallest: null,
    compared: { before: before.shown.answered, after: after.shown.answered },
    joined: 0,
    left: 0,
    before: null,
    after: null,
    moved: [],
    because,
  }
}

function paired(twice: Twice, pairs: readonly Pair[]): Change {
  const { card } = twice.after
  const scale = scaleOf(card)
  if (!scale) return switched(twice, pairs)
  const reading = drift({
    people: pairs.map(({ from, to }) => ({ before: onScale(card, from), after: onScale(card, to) })),
    scale,
    random: seededRandom(1),
  })
  const base: Change = {
    ...nothingIn(twice, null),
    how: 'paired',
    compared: { before: reading.compared, after: reading.compared },
    ...onceOnly(pairs),
    before: twice.before.shown.mean,
    after: twice.after.shown.mean,
  }
  if (!reading.known) return { ...base, because: 'too-few', moved: movedIn(pairs) }
  return {
    ...base,
    word: reading.word,
    meanChange: reading.meanChange,
    smallest: finite(reading.wouldHaveShown.plainly) ?? finite(reading.wouldHaveShown.probably),
  }
}

function onceOnly(pairs: readonly Pair[]): Pick<Change, 'joined' | 'left'> {
  return {
    joined: pairs.filter(({ from, to }) => from === null && to !== null).length,
    left: pairs.filter(({ from, to }) => from !== null && to === null).length,
  }
}

function movedIn(pairs: readonly Pair[]): Change['moved'] {
  return pairs.flatMap(({ name, from, to }) =>
    from === null || to === null || from === to ? [] : [{ name, from, to }],
  )
}

const PLAIN = 0.05
const PROBABLE = 0.1

/** Without a scale: how many came to say what the direction says now, and how many ceased to (McNemar). */
function switched(twice: Twice, pairs: readonly Pair[]): Change {
  const { card } = twice.after
  const { stated } = card
  if (stated === null) return { ...nothingIn(twice, 'not-stated'), unit: 'share' }
  const both = pairs.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ from: isStated(card, from), to: isStated(card, to) }],
  )
  const toward = both.filter(({ from, to }) => !from && to).length
  const away = both.filter(({ from, to }) => from && !to).length
  const chance = toward + away === 0 ? 1 : mcNemar(toward, away)
  const shareOf = (when: 'from' | 'to') => both.filter((each) => each[when]).length / both.length
  const base: Change = {
    ...nothingIn(twice, null),
    how: 'paired',
    unit: 'share',
    compared: { before: both.length, after: both.length },
    ...onceOnly(pairs),
  }
  if (!Number.isFinite(fewestSwitchers(both.length, 0))) return { ...base, because: 'too-few', moved: movedIn(pairs) }
  return {
    ...base,
    before: shareOf('from'),
    after: shareOf('to'),
    word: chance <= PLAIN ? 'moved' : chance <= PROBABLE ? 'probably moved' : 'nothing that these answers could show',
    meanChange: (toward - away) / both.length,
    smallest: finite(smallestDetectableSwitching(both.length)),
  }
}

function isStated(card: Card, answer: Understood): boolean {
  return sameAsStated(card, countsOf(card, [answer])) === 1
}

/** From what is shown of each round, and nothing else. */
function unpaired(twice: Twice): Change {
  const { before, after } = twice
  const { card } = after
  const scale = scaleOf(card)
  const unit = scale ? 'scale' : 'share'
  const counts = [before.shown, after.shown].map((shown) => (shown.shown === 'figure' ? shown.counts : null))
  const [first, second] = counts
  if (!first || !second) return { ...nothingIn(twice, isHeldBack(twice) ? 'held-back' : 'too-few'), unit }
  if (!scale && card.stated === null) return { ...nothingIn(twice, 'not-stated'), unit }
  const valuesOf = (told: typeof first) =>
    scale
      ? told.flatMap(({ answer, count }) => given(Array<number | null>(count).fill(onScale(card, answer))))
      : yesAndNo(sameAsStated(card, told) ?? 0, told)
  const values = { before: valuesOf(first), after: valuesOf(second) }
  const reading = unpairedDrift({ ...values, scale: scale ?? { from: 0, to: 1 }, random: seededRandom(1) })
  if (!reading.known) return { ...nothingIn(twice, 'too-few'), unit }
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length
  return {
    ...nothingIn(twice, null),
    how: 'unpaired',
    unit,
    word: reading.word,
    meanChange: reading.meanChange,
    smallest: finite(reading.wouldHaveShown.plainly) ?? finite(reading.wouldHaveShown.probably),
    compared: reading.counts,
    before: mean(values.before),
    after: mean(values.after),
  }
}

/** So many have answered in both rounds that only the gate can be why they are not compared. */
function isHeldBack({ before, after }: Twice): boolean {
  return [before, after].every(({ material, shown }) => shown.answered >= material.readback.fewest)
}

function yesAndNo(yes: number, counts: readonly { count: number }[]): number[] {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return Array.from({ length: all }, (_, at) => (at < yes ? 1 : 0))
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The smallest change carries how people's own changes scatter, so it is told in tenths of the scale only. */
function roughly(change: Change, { after }: Twice): Change {
  const scale = scaleOf(after.card)
  const step = ROUGH * (scale && change.unit === 'scale' ? scale.to - scale.from : 1)
  return {
    ...change,
    moved: [],
    smallest: change.smallest === null ? null : Math.max(step, Math.round(change.smallest / step) * step),
  }
}
