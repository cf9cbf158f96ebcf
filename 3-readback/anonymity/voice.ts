import { complementarySuppression } from '@plumbline/measure'
import type { Said } from '../answer.ts'
import type { Card, Understood } from '../card.ts'
import { hasAnswered, type Respondent } from '../readback.ts'

/** What one person said to one card, once nobody can tell who: two voices of one person cannot be told from those of two. */
export type VoiceRow = {
  id: string
  readbackId: string
  itemId: string
  groupId: string | null
  understood: Understood
  preferred: Understood | null
  changedAfterBrief: boolean
  foreseen: Foreseen[]
}

/** What somebody expected most of a group to answer. */
type Foreseen = { aboutWhom: string; predicted: Understood; guessing: boolean | null }

type RemarkKind =
  | 'clarity'
  | 'belief'
  | 'verdict'
  | 'commitment'
  | 'sentence'
  | 'concern'
  | 'question'
  | 'hold'
  | 'because'

/** One thing that somebody said beside the cards; `because` has with it what it gives the reason for. */
export type RemarkRow = {
  id: string
  readbackId: string
  remarkKind: RemarkKind
  choice: string | null
  words: string | null
}

/** Somebody who was asked, with all that they said while it was open. */
export type Speaker = Pick<Respondent, 'groupId' | 'predicts'> & { said: Said }

/** What is kept of an anonymous read-back, in the order of ids that were drawn by lot. */
export type Apart = { voices: VoiceRow[]; remarks: RemarkRow[]; finishedCount: number }

type Cut = {
  readbackId: string
  cards: readonly Pick<Card, 'id'>[]
  speakers: readonly Speaker[]
  fewest: number
  /** Draws an id of which nothing can be told. */
  draw: () => string
}

/**
 * Cuts what people said from who said it. Only whole sets of answers are kept, so that no gap tells whose they are, and none
 * at all of fewer than `fewest`. A group stays where it may ever be shown; what is expected of others stays where as many
 * were asked about the same ones, since whom one is asked about would otherwise be a mark.
 */
export function cutApart({ readbackId, cards, speakers, fewest, draw }: Cut): Apart {
  const finished = speakers.filter(({ said }) => hasAnswered(said.answers.length, cards.length))
  if (finished.length < fewest) return { voices: [], remarks: [], finishedCount: finished.length }
  const groups = crowds(finished, ({ groupId }) => groupId ?? '', fewest, '')
  const placed = finished.map((speaker) => ({
    ...speaker,
    group: groups.has(speaker.groupId ?? '') ? speaker.groupId : null,
  }))
  const marks = new Set(
    [...Map.groupBy(placed, ({ group }) => group).values()].flatMap((members) => [...crowds(members, markOf, fewest)]),
  )
  const voices = cards.flatMap(({ id: itemId }) =>
    placed.flatMap((speaker) => {
      const answer = speaker.said.answers.find((each) => each.itemId === itemId)
      if (!answer) return []
      const { understood, preferred, changedAfterBrief } = answer
      const foreseen = marks.has(markOf(speaker)) ? foreseenIn(speaker, itemId) : []
      return [
        { id: draw(), readbackId, itemId, groupId: speaker.group, understood, preferred, changedAfterBrief, foreseen },
      ]
    }),
  )
  const remarks = finished.flatMap(({ said }) =>
    remarksIn(said).map((remark) => ({ id: draw(), readbackId, choice: null, words: null, ...remark })),
  )
  return { voices: byId(voices), remarks: byId(remarks), finishedCount: finished.length }
}

function markOf({ group, predicts }: Speaker & { group: string | null }): string {
  return `${group ?? ''} ${[...predicts].sort().join(' ')}`
}

function foreseenIn({ said }: Speaker, itemId: string): Foreseen[] {
  return said.predictions
    .filter((each) => each.itemId === itemId)
    .map(({ aboutWhom, predicted, guessing }) => ({ aboutWhom, predicted, guessing }))
    .sort((a, b) => (a.aboutWhom < b.aboutWhom ? -1 : 1))
}

type Remark = Pick<RemarkRow, 'remarkKind'> & Partial<Pick<RemarkRow, 'choice' | 'words'>>

function remarksIn({ clarity, belief, sentence, reply }: Said): Remark[] {
  const choice = (remarkKind: RemarkKind, chosen: string | number | null | undefined): Remark[] =>
    chosen === null || chosen === undefined ? [] : [{ remarkKind, choice: String(chosen) }]
  const words = (remarkKind: RemarkKind, written: string | null | undefined, choice: string | null = null): Remark[] =>
    written?.trim() ? [{ remarkKind, words: written.trim(), choice }] : []
  return [
    ...choice('clarity', clarity?.clarity),
    ...choice('belief', belief?.alikePercent),
    ...choice('verdict', reply?.verdict),
    ...choice('commitment', reply?.commitment),
    ...words('sentence', sentence?.sentence),
    ...words('concern', sentence?.concern),
    ...words('question', sentence?.question),
    ...words('hold', sentence?.holdUntil),
    ...words('because', reply?.because, reply?.verdict === 'brief-wrong' ? 'brief-wrong' : (reply?.commitment ?? null)),
  ]
}

/** Which of these crowds may be told apart: each is large enough, and so is what is left when they are taken out, if anything is. */
function crowds<Some>(all: readonly Some[], of: (each: Some) => string, fewest: number, never?: string): Set<string> {
  const sizes = new Map<string, number>()
  for (const each of all) sizes.set(of(each), (sizes.get(of(each)) ?? 0) + 1)
  const apart = new Set(
    [...complementarySuppression(sizes, fewest)].flatMap(([name, visible]) =>
      visible && name !== never ? [name] : [],
    ),
  )
  const rest = () => all.filter((each) => !apart.has(of(each))).length
  const smallestFirst = [...apart].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1))
  for (const name of smallestFirst) if (rest() > 0 && rest() < fewest) apart.delete(name)
  return apart
}

/** In the order of what was drawn: how they come to lie in the database says nothing more than their ids do. */
function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}
