/** One thing that has moved since somebody got their answer. */
export type ProgressLine = {
  id: string
  askId: string
  dispositionId: string
  kind: ProgressKind
  says: string
  decisionId: string | null
  at: string
}

export type ProgressKind =
  | 'trigger-moved'
  | 'trigger-came'
  | 'trigger-day'
  | 'work-started'
  | 'superseded'
  | 'holds-again'
  | 'objection-answered'

/** The day was moved, or what would change the answer has come. */
export type TriggerTurn = {
  id: string
  dispositionId: string
  turn: 'moved' | 'came'
  movedToOn: string | null
  because: string
  turnedById: string | null
  at: string
}

export type Trigger = { on: string | null; came: boolean }

/** The day on which something would change, as it stands after what has happened to it. */
export function triggerAfter(
  triggerOn: string | null,
  turns: readonly Pick<TriggerTurn, 'turn' | 'movedToOn'>[],
): Trigger {
  const moved = turns.filter(({ turn }) => turn === 'moved').at(-1)
  return { on: moved ? moved.movedToOn : triggerOn, came: turns.some(({ turn }) => turn === 'came') }
}

type Answered = {
  outcome: 'all' | 'part' | 'later' | 'no'
  /** The day on which they were answered. */
  answeredOn: string
  trigger: Trigger
  startsOn: string | null
  /** What was written to them since this answer. */
  written: readonly { kind: ProgressKind; at: string }[]
}

/** Which days have come that whoever asked is told of, and has not been told of yet. */
export function daysThatCame({ outcome, answeredOn, trigger, startsOn, written }: Answered, today: string) {
  const came: ('trigger-day' | 'work-started')[] = []
  const toldSince = (kind: ProgressKind, day: string) =>
    written.some((line) => line.kind === kind && line.at.slice(0, 10) >= day)
  const { on } = trigger
  if (on !== null && !trigger.came && on <= today && !toldSince('trigger-day', on)) came.push('trigger-day')
  const getsSomething = outcome !== 'no'
  if (
    getsSomething &&
    startsOn !== null &&
    startsOn > answeredOn &&
    startsOn <= today &&
    !toldSince('work-started', startsOn)
  )
    came.push('work-started')
  return came
}
