import type { Response } from './acknowledgement.ts'

/** One thing that happened to a decision. */
export type Happened =
  | { at: string; kind: 'recorded'; personName: string | null }
  | { at: string; kind: 'asked'; people: number }
  | { at: string; kind: 'said'; personName: string; response: Response }
  | { at: string; kind: 'superseded'; decisionId: string; chosen: string; part: string | null }

type Known = {
  recordedAt: string
  recordedByName: string | null
  asked: readonly { askedAt: string }[]
  said: readonly { at: string; personName: string; response: Response }[]
  successors: readonly { at: string; decisionId: string; chosen: string; part: string | null }[]
}

/** Everything that happened to a decision, oldest first. People who were asked together count as one happening. */
export function historyOf({ recordedAt, recordedByName, asked, said, successors }: Known): Happened[] {
  const askings = Map.groupBy(asked, ({ askedAt }) => askedAt)
  const happened: Happened[] = [
    { at: recordedAt, kind: 'recorded', personName: recordedByName },
    ...[...askings].map(([at, people]) => ({ at, kind: 'asked' as const, people: people.length })),
    ...said.map(({ at, personName, response }) => ({ at, kind: 'said' as const, personName, response })),
    ...successors.map(({ at, decisionId, chosen, part }) => ({
      at,
      kind: 'superseded' as const,
      decisionId,
      chosen,
      part,
    })),
  ]
  return happened.sort((a, b) => a.at.localeCompare(b.at))
}
