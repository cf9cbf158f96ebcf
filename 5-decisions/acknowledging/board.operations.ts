import type { Db } from '@plumbline/platform/database/database'
import { z } from 'zod'
import { askedFor, earlierAnswers, readDifferently } from '../acknowledgement.store.ts'
import { boardOf, RESPONSES } from '../acknowledgement.ts'
import type { Decision } from '../decision.ts'
import { reopeningsOf } from '../wording/reopening.store.ts'
import { SETTLINGS } from '../wording/reopening.ts'
import { claimsAbout } from './claim.store.ts'
import { countClaims, isMissed } from './claim.ts'

const response = z.enum(RESPONSES)
const reader = z.object({ personName: z.string(), words: z.string().nullable(), at: z.string() })

/** Who was asked and how they take it, as everybody in the workspace sees it. */
export const shownBoard = {
  asked: z.array(
    z.object({
      personId: z.string(),
      personName: z.string(),
      askedAt: z.string(),
      response: response.nullable(),
      words: z.string().nullable(),
      whose: z.string().nullable(),
      whoseId: z.string().nullable(),
      acknowledgedAt: z.string().nullable(),
      before: z
        .object({ response, version: z.number(), at: z.string(), earlierWording: z.boolean() })
        .nullable()
        .describe('What they said last to an earlier version, or to words that they had read differently'),
      missedClaims: z.number().describe('Claims about the version that stands to which they said otherwise at first'),
    }),
  ),
  reopening: z
    .object({ openedAt: z.string(), readers: z.array(reader) })
    .nullable()
    .describe('Two or more read it differently, and nobody has looked at the wording since'),
  reopenings: z.array(
    z.object({
      openedAt: z.string(),
      settledAt: z.string().nullable(),
      settledBy: z.enum(SETTLINGS).nullable(),
      settledByName: z.string().nullable(),
      because: z.string().nullable(),
    }),
  ),
  claims: z
    .array(
      z.object({
        claim: z.string(),
        expected: z.enum(['agree', 'disagree']),
        answered: z.number(),
        missed: z.number(),
        cannotTell: z.number(),
      }),
    )
    .describe('How the claims about it were answered at first, where there is no way back; told to its driver'),
}

/** The board of a decision: who is where now, what each of them said before, and whether its wording waits. */
export async function theBoard(db: Db, decision: Decision) {
  const { id } = decision
  const rows = await askedFor(db, [id])
  const before = await earlierAnswers(db, [id])
  const answered = await claimsAbout(db, decision)
  const reopenings = await reopeningsOf(db, id)
  const open = reopenings.find(({ settledAt }) => settledAt === null)
  const asked = rows.map((row) => {
    const said = before.findLast(({ personId }) => personId === row.personId)
    return {
      ...row,
      before: said
        ? {
            response: said.response,
            version: said.version,
            at: said.at,
            earlierWording: said.version === decision.version,
          }
        : null,
      missedClaims: answered.filter((each) => each.personId === row.personId && isMissed(each)).length,
    }
  })
  return {
    asked,
    board: boardOf(rows, open !== undefined),
    reopening: open ? { openedAt: open.openedAt, readers: await readDifferently(db, decision) } : null,
    reopenings,
    claims: countClaims(answered),
  }
}
