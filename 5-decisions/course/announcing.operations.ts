import { later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { refuseSuperseded } from '../acknowledgement.operations.ts'
import { askToAcknowledge } from '../acknowledgement.store.ts'
import { inviteByMail } from '../acknowledging/inviting.operations.ts'
import { ACKNOWLEDGE, ACKNOWLEDGE_PREFIX, ACKNOWLEDGE_SECONDS } from '../acknowledging/link.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { type Decision, type Stage, stageOf } from '../decision.ts'
import { isDecided, STAGE_SAYS } from './course.ts'
import { moveOn } from './moving.operations.ts'

/** Stages in which everybody may know of it; from others it must be announced first, as far as it can be. */
const TOLD: readonly Stage[] = ['announced', 'confirmed']

/** What must be done before a decision is announced, each in words with where one does it; from later steps. */
export type BeforeAnnouncing = (db: Db, decisionId: string) => Promise<{ what: string; where: string }[]>

/** Announcing, and asking people to acknowledge, which announces what was not announced yet. */
export function announcingOperations(sources: readonly BeforeAnnouncing[]) {
  const announce = operation({
    name: 'decision.announce',
    says: 'Announce a decision; refused as long as an ask that it touches has no answer',
    http: 'PUT /decisions/{decisionId}/announcement',
    who: driverOfDecision,
    changes: true,
    event: 'decision.announced',
    input: z.strictObject({ decisionId: z.guid() }),
    output: z.object({ id: z.string() }),
    async run(asked) {
      const decision = await theDecision(asked.db, asked.input.decisionId)
      await refuseSuperseded(asked, decision)
      if (stageOf(decision) !== 'announced') await announced(asked, decision, sources)
      asked.tell({ subjectId: decision.id, workId: decision.workId })
      return { id: decision.id }
    },
  })

  const handOut = operation({
    name: 'decision.hand-out-links',
    says: 'Ask people to acknowledge a decision; gives each a personal link, told only once',
    http: 'POST /decisions/{decisionId}/links',
    who: driverOfDecision,
    changes: true,
    event: 'decision.acknowledgement-asked',
    peopleOnly: true,
    input: z.strictObject({ decisionId: z.guid(), personIds: z.array(z.guid()).min(1).max(500) }),
    output: z.object({
      rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })),
      invited: z.number().describe('How many of them also get a letter with a link of its own'),
    }),
    async run(asked) {
      const { input, db, now, newId, tell } = asked
      const decision = await theDecision(db, input.decisionId)
      await refuseSuperseded(asked, decision)
      const wanted = [...new Set(input.personIds)]
      const people = await peopleById(db, wanted)
      if (people.length < wanted.length) throw nothingHere()
      if (!TOLD.includes(stageOf(decision))) await announced(asked, decision, sources)
      const rows = []
      for (const { id: personId, name } of people.sort((a, b) => a.name.localeCompare(b.name))) {
        await askToAcknowledge(db, { id: newId(), decisionId: decision.id, personId, at: now })
        const link = await handOutLink(asked, {
          purpose: ACKNOWLEDGE,
          prefix: ACKNOWLEDGE_PREFIX,
          subjectId: decision.id,
          personId,
          expiresAt: later(now, ACKNOWLEDGE_SECONDS),
        })
        rows.push({ personId, name, link })
      }
      const invited = await inviteByMail(asked, decision, people)
      tell({ subjectId: decision.id, workId: decision.workId, details: { asked: rows.length } })
      return { rows, invited }
    },
  })
  return [announce, handOut] as const
}

async function announced(
  asked: Asked<unknown>,
  decision: Decision,
  sources: readonly BeforeAnnouncing[],
): Promise<void> {
  const stage = stageOf(decision)
  if (!isDecided(stage)) {
    throw new Refusal('conflict', `It is ${STAGE_SAYS[stage]}, so there is nothing to announce.`, {
      next: 'Decide it first.',
    })
  }
  const missing = (await Promise.all(sources.map((source) => source(asked.db, decision.id)))).flat()
  if (missing.length > 0) {
    throw new Refusal('conflict', missing.map(({ what }) => what).join(' '), {
      fields: missing.map(({ what, where }) => ({ path: where, says: what })),
      next: 'Answer whoever asked first: they hear before everybody else. Nothing was announced.',
    })
  }
  await moveOn(asked, decision.id, { to: 'announced' })
}

type Announcing = ReturnType<typeof announcingOperations>
export type AnnounceDecision = Asking<Announcing[0]>
export type HandOutDecisionLinks = Asking<Announcing[1]>
