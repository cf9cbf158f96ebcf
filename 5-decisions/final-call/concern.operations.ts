import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { isOpen, STAGE_SAYS } from '../course/course.ts'
import { theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, stageOf } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { disposeOf, finalCallsOf, resolveAnswer } from './final-call.store.ts'
import { type Concern, concernsOf, DISPOSITIONS } from './final-call.ts'
import { approverOfDecision, authorOf } from './who.operations.ts'

const resolveConcern = operation({
  name: 'concern.resolve',
  says: 'Say that your own concern is settled; nobody else can',
  http: 'PUT /decisions/{decisionId}/concerns/{concernId}/resolution',
  who: authorOf('concernId'),
  changes: true,
  event: 'concern.resolved',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    concernId: z.guid(),
    words: paragraph('Say what settled it').optional().describe('What settled it'),
  }),
  output: z.object({ id: z.string(), state: z.literal('resolved') }),
  async run(asked) {
    const { db, now, tell, input } = asked
    const { decision, concern } = await theConcern(asked, input)
    if (concern.state !== 'resolved')
      await resolveAnswer(db, concern.id, { resolvedAt: now, resolution: input.words ?? null })
    tell({ subjectId: decision.id, workId: decision.workId })
    return { id: concern.id, state: 'resolved' as const }
  },
})

const closeOver = operation({
  name: 'concern.close-over',
  says: 'Write down why it is decided although somebody is concerned; they are told in these words',
  http: 'PUT /decisions/{decisionId}/concerns/{concernId}/disposition',
  who: approverOfDecision,
  changes: true,
  event: 'concern.closed-over',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    concernId: z.guid(),
    disposition: z.enum(DISPOSITIONS).describe('Accepted; mitigated by something; or not accepted, because'),
    words: paragraph('Say it in words: they go to whoever raised it').describe('What is done about it, or why not'),
  }),
  output: z.object({ id: z.string(), disposition: z.enum(DISPOSITIONS) }),
  async run(asked) {
    const { db, by, now, newId, post, tell, input } = asked
    const { decision, concern } = await theConcern(asked, input)
    if (by.personId === null) throw nothingHere()
    if (concern.state === 'resolved') {
      throw new Refusal('conflict', `${concern.personName} has said that this is settled.`, {
        next: 'There is nothing to write down.',
      })
    }
    const { disposition, words } = input
    const before = concern.closedOver
    if (before?.disposition !== disposition || before.words !== words) {
      await disposeOf(db, {
        id: newId(),
        finalCallAnswerId: concern.id,
        disposition,
        words,
        personId: by.personId,
        at: now,
        replacedAt: null,
      })
      const author = await personById(db, concern.personId)
      if (author && author.email !== null) {
        const about = { decisionId: decision.id, concernId: concern.id }
        await post({ kind: 'decision.concern-closed-over', to: { personId: author.id }, input: about })
      }
    }
    tell({ subjectId: decision.id, workId: decision.workId })
    return { id: concern.id, disposition }
  },
})

/** A concern that counts still, of a decision that is not decided; whoever would decide it waits until we are done. */
async function theConcern(
  { db }: Pick<Asked<unknown>, 'db'>,
  { decisionId, concernId }: { decisionId: string; concernId: string },
): Promise<{ decision: Decision; concern: Concern }> {
  await holdDecision(db, decisionId)
  const decision = await theDecision(db, decisionId)
  const calls = (await finalCallsOf(db, [decisionId])).get(decisionId) ?? []
  if (!calls.some(({ said }) => said.some(({ id, answer }) => id === concernId && answer === 'concern')))
    throw nothingHere()
  const stage = stageOf(decision)
  if (!isOpen(stage)) {
    throw new Refusal('closed', `It is ${STAGE_SAYS[stage]} by now; the concern stays on record with it.`, {
      next: 'Look at it as it stands now.',
    })
  }
  const concern = calls.flatMap(concernsOf).find(({ id }) => id === concernId)
  if (!concern) {
    throw new Refusal('conflict', 'Whoever raised this has said something else since.', {
      next: 'Look at it as it stands now.',
    })
  }
  return { decision, concern }
}

export const concernOperations = [resolveConcern, closeOver]
export type ResolveConcern = Asking<typeof resolveConcern>
export type CloseOverConcern = Asking<typeof closeOver>
