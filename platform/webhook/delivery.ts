import type { Instant } from '../clock.ts'
import type { ToDo } from '../jobs/to-do.ts'
import type { Delivery } from './delivery.store.ts'

/** The job that sends one delivery. */
export const SEND_DELIVERY = 'delivery.send'

/** What a delivery says that only tries out the receiver. */
export const TRIAL = 'webhook.trial'

/** A delivery that has not been tried yet. */
export function newDelivery({
  now,
  ...what
}: Pick<Delivery, 'id' | 'webhookId' | 'eventId' | 'happened' | 'deliverySeq'> & { now: Instant }): Delivery {
  const untried = { deliveryState: 'waiting' as const, settledAt: null, tries: 0, lastStatus: null, lastError: null }
  return { ...what, createdAt: now, ...untried }
}

/** The job of the next try. */
export function sendingOf({ id, tries }: Pick<Delivery, 'id' | 'tries'>): ToDo {
  return { kind: SEND_DELIVERY, input: { deliveryId: id, tries } }
}

type ToSay = Pick<Delivery, 'id' | 'happened' | 'deliverySeq' | 'createdAt' | 'eventId'> & {
  at: Instant | null
  subjectId: string | null
  workId: string | null
}

/**
 * The body: the least that lets a receiver ask for the rest. Nobody is named, not even by an id of who did it; no details, no
 * answers. `seq` counts what concerned this receiver, so a gap says that something was not sent.
 */
export function bodyOf(said: ToSay, workspace: { id: string; slug: string }, publicUrl: string): string {
  return JSON.stringify({
    type: said.happened,
    timestamp: said.at ?? said.createdAt,
    data: {
      id: said.id,
      seq: said.deliverySeq,
      workspaceId: workspace.id,
      eventId: said.eventId,
      subjectId: said.subjectId,
      workId: said.workId,
      link: `${publicUrl}/w/${workspace.slug}`,
    },
  })
}
