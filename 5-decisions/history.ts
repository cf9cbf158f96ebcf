import type { Response } from './acknowledgement.ts'
import type { Stage } from './decision.ts'
import type { CallTurn } from './final-call/final-call.ts'
import type { BallotTurn, MethodChosen, OptionTurn } from './method/turns.ts'
import { changeOf, type Substance, type TextPart } from './wording/change.ts'
import type { Settling } from './wording/reopening.ts'
import type { DecisionText } from './wording/text.ts'

/** One thing that happened to a decision. */
export type Happened =
  | { at: string; kind: 'recorded'; personName: string | null }
  | ({ at: string; kind: 'stage' } & CameTo)
  | { at: string; kind: 'asked'; people: number }
  | { at: string; kind: 'said'; personName: string; response: Response }
  | ({ at: string; kind: 'changed' } & Edited)
  | { at: string; kind: 'wording-reopened' }
  | { at: string; kind: 'wording-kept'; personName: string | null; because: string | null }
  | ({ at: string; kind: 'call' } & CallTurn)
  | MethodChosen
  | BallotTurn
  | OptionTurn
  | { at: string; kind: 'superseded'; decisionId: string; chosen: string; part: string | null }
  | ({ at: string; kind: 'supersession-ended' } & PlaceGivenBack)

/** That what replaced stands no more, seen from either side. */
export type PlaceGivenBack = {
  /** This is the one that had been replaced. */
  holdsAgain: boolean
  decisionId: string
  chosen: string
  part: string | null
  because: string
  personName: string | null
}

/** That somebody edited it: which parts, and what of them people act on; nothing of that where only words changed. */
type Edited = { personName: string | null; parts: TextPart[]; substance: Substance[]; because: string | null }

/** That it came to a stage: who said so, or wrote it down for whom, and why. */
export type CameTo = {
  stage: Stage
  because: string | null
  personName: string | null
  forPersonName: string | null
  takenBackAt: string | null
  /** It came there because an approval was taken back. */
  disowned: boolean
}

type Revision = {
  at: string
  version: number
  text: DecisionText
  changed: TextPart[]
  because: string | null
  personName: string | null
}

type Known = {
  recordedAt: string
  recordedByName: string | null
  stages: readonly (Omit<CameTo, 'disowned'> & { at: string })[]
  asked: readonly { askedAt: string }[]
  said: readonly { at: string; personName: string; response: Response }[]
  /** Every text that it had, the first one first. */
  revisions: readonly Revision[]
  reopenings: readonly {
    openedAt: string
    settledAt: string | null
    settledBy: Settling | null
    settledByName: string | null
    because: string | null
  }[]
  successors: readonly { at: string; decisionId: string; chosen: string; part: string | null }[]
  ended: readonly (Omit<PlaceGivenBack, 'because'> & { at: string; linkedAt: string; endedBecause: string })[]
  calls: readonly (CallTurn & { at: string })[]
  way: readonly (MethodChosen | BallotTurn | OptionTurn)[]
}

/** Everything that happened to a decision, oldest first. People who were asked together count as one happening. */
export function historyOf(known: Known): Happened[] {
  const { recordedAt, recordedByName, stages, asked, said, revisions, reopenings, successors, ended, calls, way } =
    known
  const askings = Map.groupBy(asked, ({ askedAt }) => askedAt)
  const happened: Happened[] = [
    { at: recordedAt, kind: 'recorded', personName: recordedByName },
    // The first stage is the recording itself.
    ...stages.slice(1).map(({ at, stage, because, personName, forPersonName, takenBackAt }) => ({
      at,
      kind: 'stage' as const,
      stage,
      because,
      personName,
      forPersonName,
      takenBackAt,
      disowned: stage === 'proposed' && stages.some((each) => each.takenBackAt === at),
    })),
    ...[...askings].map(([at, people]) => ({ at, kind: 'asked' as const, people: people.length })),
    ...said.map(({ at, personName, response }) => ({ at, kind: 'said' as const, personName, response })),
    ...revisions.slice(1).map((revision, place) => editedIn(revision, revisions[place])),
    ...reopenings.flatMap(({ openedAt, settledAt, settledBy, settledByName, because }): Happened[] => [
      { at: openedAt, kind: 'wording-reopened' },
      ...(settledAt !== null && settledBy === 'kept'
        ? [{ at: settledAt, kind: 'wording-kept' as const, personName: settledByName, because }]
        : []),
    ]),
    ...calls.map((turn) => ({ ...turn, kind: 'call' as const })),
    ...way,
    ...[...successors, ...ended.filter(({ holdsAgain }) => holdsAgain).map(asItStood)].map(
      ({ at, decisionId, chosen, part }) => ({ at, kind: 'superseded' as const, decisionId, chosen, part }),
    ),
    ...ended.map(({ at, holdsAgain, decisionId, chosen, part, endedBecause, personName }) => ({
      ...{ at, kind: 'supersession-ended' as const, holdsAgain, decisionId, chosen, part },
      ...{ because: endedBecause, personName },
    })),
  ]
  return happened.sort((a, b) => a.at.localeCompare(b.at))
}

const asItStood = <T extends { linkedAt: string }>(end: T) => ({ ...end, at: end.linkedAt })

function editedIn(
  { at, version, text, changed, because, personName }: Revision,
  before: Revision | undefined,
): Happened {
  const raised = before !== undefined && version > before.version
  const substance = raised ? changeOf(before.text, text).substance : []
  return { at, kind: 'changed', personName, parts: changed, substance, because }
}
