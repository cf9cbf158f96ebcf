import type { Db } from '@plumbline/platform/database/database'
import { z } from 'zod'
import { acknowledgementBy, wasAsked } from '../acknowledgement.store.ts'
import { RESPONSES } from '../acknowledgement.ts'
import type { Decision } from '../decision.ts'
import { partDifference } from '../wording/part-shape.operations.ts'
import { reopeningsOf } from '../wording/reopening.store.ts'
import { changedSince } from '../wording/since.operations.ts'
import { answeredClaim, answeredInWords, claimsFor, claimsSaid } from './claims-for.operations.ts'

const response = z.enum(RESPONSES)

/** What one person is asked about a decision and has said to it. */
export const shownMine = z
  .object({
    response: response.nullable(),
    words: z.string().nullable(),
    whose: z.string().nullable(),
    changed: z
      .object({
        saidBefore: response,
        wordsBefore: z.string().nullable(),
        onlyWords: z.boolean(),
        because: z.array(z.string()),
        changes: z.array(partDifference),
      })
      .nullable()
      .describe('What became of it since you answered, where you are asked again'),
    claims: z.array(z.string()).describe('To be answered first, where there is no way back'),
    answeredClaims: z.array(answeredClaim),
    wordingKept: z.string().nullable().describe('Why the words stay, where you read them differently'),
  })
  .nullable()
  .describe('What you said, when you were asked')

/** Nothing for whoever was not asked. */
export async function mineOf(
  db: Db,
  decision: Decision,
  personId: string | null,
  today: string,
): Promise<z.input<typeof shownMine>> {
  const { id: decisionId, version } = decision
  if (personId === null || !(await wasAsked(db, decisionId, personId))) return null
  const last = await acknowledgementBy(db, { decisionId, personId, version })
  const said = last?.earlierWordingAt === null ? last : undefined
  const answered = await claimsSaid(db, decision, personId)
  const claims = answered.length > 0 ? [] : await claimsFor(db, decision, personId)
  const kept = (await reopeningsOf(db, decisionId)).findLast(({ settledBy }) => settledBy === 'kept')
  const isOlder = said !== undefined && kept?.settledAt !== undefined && said.at <= (kept.settledAt ?? '')
  return {
    response: said?.response ?? null,
    words: said?.words ?? null,
    whose: said?.whose ?? null,
    changed: said ? null : await changedSince(db, decision, personId, today),
    claims: claims.map(({ claim }) => claim),
    answeredClaims: answeredInWords(answered, decision),
    wordingKept: said?.response === 'read-differently' && isOlder ? (kept?.because ?? null) : null,
  }
}
