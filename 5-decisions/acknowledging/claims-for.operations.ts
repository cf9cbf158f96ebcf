import { stakeholdersOf } from '@plumbline/people/reads'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { cardsOf, readbacksOfWork } from '@plumbline/readback/reads'
import { z } from 'zod'
import type { Decision } from '../decision.ts'
import { cardsOfDecision } from '../decision-cards.ts'
import { revisionsOf } from '../wording/revision.store.ts'
import { claimsAbout } from './claim.store.ts'
import {
  type AnsweredClaim,
  asksClaims,
  CLAIM_ANSWERS,
  type Claim,
  inOwnOrder,
  isMissed,
  twoClaims,
  whatItSays,
} from './claim.ts'

/** What this person is asked before they say how they take a decision; nothing where there is a way back. */
export async function claimsFor(db: Db, decision: Decision, personId: string): Promise<Claim[]> {
  if (!asksClaims(decision)) return []
  const register = await stakeholdersOf(db, decision.workId)
  const [nextOwner] = decision.nextOwnerId === null ? [] : await peopleById(db, [decision.nextOwnerId])
  const nextOwnerName = nextOwner?.name ?? null
  const otherNames = register.flatMap(({ personName }) => personName ?? [])
  const own = cardsOfDecision({ ...decision, nextOwnerName, otherNames })
  return inOwnOrder(twoClaims(await cardsAsked(db, decision), own, nextOwnerName), personId)
}

/** The cards of the last read-back of this decision, as long as it was about what stands now. */
async function cardsAsked(db: Db, { id, workId, version }: Decision) {
  const texts = await revisionsOf(db, id)
  const stands = texts.find((text) => text.version === version)
  const since = version > 1 && stands ? stands.at : null
  const readbacks = await readbacksOfWork(db, workId)
  const last = readbacks.find(
    ({ kind, subjectId, createdAt }) =>
      kind === 'decision-read-back' && subjectId === id && (since === null || createdAt > since),
  )
  return last ? cardsOf(db, last.id) : []
}

/** What this person has said to the claims about the version that stands. */
export async function claimsSaid(db: Db, decision: Decision, personId: string): Promise<AnsweredClaim[]> {
  return (await claimsAbout(db, decision)).filter((each) => each.personId === personId)
}

export const answeredClaim = z.object({
  claim: z.string(),
  expected: z.enum(['agree', 'disagree']),
  answer: z.enum(CLAIM_ANSWERS),
  missed: z.boolean(),
  says: z.string().describe('What the decision says to it'),
})

/** What was said to each claim beside what the decision says to it. */
export function answeredInWords(said: readonly AnsweredClaim[], decision: Decision): z.output<typeof answeredClaim>[] {
  return said.map(({ claim, expected, answer }) => ({
    claim,
    expected,
    answer,
    missed: isMissed({ expected, answer }),
    says: whatItSays({ claim, expected }, decision),
  }))
}
