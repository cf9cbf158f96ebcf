import { z } from 'zod'
import { operator } from '../actor.ts'
import { type Instant, later } from '../clock.ts'
import { takeOn } from '../jobs/job.store.ts'
import { type Job, type JobOutside, job, type Schedule } from '../jobs/job.ts'
import { guardedOutbound, type OutsideReply } from '../outbound/outbound.ts'
import { sealingWith } from '../sealing.ts'
import type { Listener } from '../step.ts'
import {
  addDelivery,
  type Delivery,
  deliveryWithEvent,
  dropDeliveriesBefore,
  giveUpDelivery,
  noteTry,
} from './delivery.store.ts'
import { bodyOf, newDelivery, SEND_DELIVERY, sendingOf } from './delivery.ts'
import { concerns } from './pattern.ts'
import { signedHeaders } from './signature.ts'
import { pauseWebhook } from './webhook.operations.ts'
import { allWebhooks, changeWebhook, nextDeliverySeq, type Webhook, webhookById } from './webhook.store.ts'

const A_MINUTE = 60
const AN_HOUR = 60 * A_MINUTE
const A_DAY = 24 * AN_HOUR

/** Between eight tries: together a little less than a day. */
const PAUSES_SECONDS = [30, 2 * A_MINUTE, 10 * A_MINUTE, 40 * A_MINUTE, 2 * AN_HOUR, 6 * AN_HOUR, 14 * AN_HOUR]
/** After a failure nothing else is sent there for a moment, so that a dead receiver costs five seconds a minute at most. */
const REST_SECONDS = A_MINUTE
const PAUSED_AFTER_DAYS = 3
const KEPT_DAYS = 30

/**
 * When something happens, what is to be sent is noted in the same transaction. What is quiet is told to nobody outside: the
 * moment at which somebody answered by a personal link could tell which answer is theirs.
 */
export const noteDeliveries: Listener = async ({ event, quiet, db, newId, workspace, doLater }) => {
  if (workspace.kind === 'server' || quiet) return
  for (const { id: webhookId, patterns, pausedAt } of await allWebhooks(db)) {
    if (!concerns(patterns, event.happened)) continue
    const deliverySeq = await nextDeliverySeq(db, webhookId)
    if (pausedAt !== null) continue
    const { id: eventId, happened, at: now } = event
    const delivery = newDelivery({ id: newId(), webhookId, eventId, happened, deliverySeq, now })
    await addDelivery(db, delivery)
    await doLater(sendingOf(delivery))
  }
}

type Work = JobOutside<{ deliveryId: string; tries: number }>

const sendDelivery = job({
  kind: SEND_DELIVERY,
  says: 'Tells an address outside that something happened',
  input: z.object({ deliveryId: z.guid(), tries: z.number() }),
  tries: 3,
  leaseSeconds: 50,
  async outside(work: Work) {
    const { db, now, workspace, publicUrl, input } = work
    const delivery = await deliveryWithEvent(db, input.deliveryId)
    // Removed with its receiver, or tried already by somebody who then lost the lease.
    if (delivery?.deliveryState !== 'waiting' || delivery.tries !== input.tries) return
    const webhook = await webhookById(db, delivery.webhookId)
    if (!webhook) return
    if (webhook.pausedAt !== null) return giveUpDelivery(db, delivery.id, now(), 'The address was paused.')
    if (webhook.restsUntil !== null && webhook.restsUntil > now()) return waitUntil(work, delivery, webhook.restsUntil)
    const outcome = await say(work, webhook, { id: delivery.id, body: bodyOf(delivery, workspace, publicUrl) })
    if (outcome.because === null) await noteArrival(work, delivery, outcome.status)
    else await noteFailure(work, delivery, webhook, { ...outcome, because: outcome.because })
  },
})

/** Has it sent at another time, without counting a try. */
async function waitUntil({ database, workspace, now, newId }: Work, delivery: Delivery, at: Instant): Promise<void> {
  const { kind, input } = sendingOf(delivery)
  await database.changing((all) =>
    takeOn(database.within(all, workspace.id), { kind, input, notBefore: at }, now(), newId),
  )
}

async function noteArrival(work: Work, delivery: Delivery, lastStatus: number | null): Promise<void> {
  const { database, workspace, now } = work
  await database.changing(async (all) => {
    const db = database.within(all, workspace.id)
    await noteTry(db, delivery, { deliveryState: 'delivered', settledAt: now(), lastStatus, lastError: null })
    await changeWebhook(db, delivery.webhookId, { failingSince: null, restsUntil: null })
  })
}

/** The try and the next one are noted together, so that a worker that dies here neither forgets nor doubles anything. */
async function noteFailure(
  work: Work,
  delivery: Delivery,
  webhook: Webhook,
  { status, because }: { status: number | null; because: string },
): Promise<void> {
  const { database, workspace, now, newId } = work
  const at = now()
  const pause = PAUSES_SECONDS[delivery.tries]
  await database.changing(async (all) => {
    const db = database.within(all, workspace.id)
    const end = pause === undefined ? ({ deliveryState: 'given-up', settledAt: at } as const) : waiting
    if (!(await noteTry(db, delivery, { ...end, lastStatus: status, lastError: because }))) return
    await changeWebhook(db, webhook.id, {
      failingSince: webhook.failingSince ?? at,
      restsUntil: later(at, REST_SECONDS),
    })
    if (pause === undefined) return
    const { kind, input } = sendingOf({ id: delivery.id, tries: delivery.tries + 1 })
    await takeOn(db, { kind, input, notBefore: later(at, pause) }, at, newId)
  })
  await pauseIfHopeless(work, webhook, because)
}

const waiting = { deliveryState: 'waiting', settledAt: null } as const

type Outcome = { status: number | null; because: string | null }

/** Says it once. What the receiver answers is not kept, only with which number. */
async function say(
  { db, now, config }: Work,
  webhook: Webhook,
  { id, body }: { id: string; body: string },
): Promise<Outcome> {
  const sealing = sealingWith(config.sealingKey)
  try {
    const at = now()
    const { sealedSecret, sealedOldSecret, oldSecretUntil } = webhook
    const oldSigns = sealedOldSecret !== null && oldSecretUntil !== null && oldSecretUntil > at
    const sealed = oldSigns ? [sealedSecret, sealedOldSecret] : [sealedSecret]
    const secrets = await Promise.all(sealed.map((each) => sealing.unseal(db, each)))
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Plumbline',
      ...signedHeaders({ id, at, body }, secrets),
    }
    const outbound = guardedOutbound({ allow: config.outboundAllow })
    return outcomeOf(await outbound.post({ url: webhook.receiverUrl, headers, body }))
  } catch (error) {
    return { status: null, because: inWords(error as Error) }
  }
}

function outcomeOf({ status }: OutsideReply): Outcome {
  if (status >= 200 && status < 300) return { status, because: null }
  if (status >= 300 && status < 400)
    return { status, because: `It answered ${status} (look elsewhere), which is not followed.` }
  return { status, because: `It answered ${status}.` }
}

function inWords(error: Error & { code?: string }): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'It did not answer within five seconds.'
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'Its name was not found.'
  if (error.code === 'ECONNREFUSED') return 'It took no connection.'
  return error.code ? `It could not be reached (${error.code}).` : error.message
}

/** Who fails for days is not told any more, and the log and the settings say why. */
async function pauseIfHopeless(
  { perform, workspace, now }: Work,
  { id: webhookId, failingSince }: Webhook,
  because: string,
): Promise<void> {
  if (failingSince === null || later(failingSince, PAUSED_AFTER_DAYS * A_DAY) > now()) return
  const input = { webhookId, because: `Nothing has arrived for ${PAUSED_AFTER_DAYS} days. ${because}` }
  await perform(pauseWebhook, { by: operator, workspace: workspace.id, input, via: 'job' })
}

const forgetDeliveries = job({
  kind: 'delivery.forget',
  says: `Drops what was sent more than ${KEPT_DAYS} days ago`,
  input: z.object({}),
  tries: 3,
  leaseSeconds: 50,
  async inOne({ db, now }) {
    await dropDeliveriesBefore(db, later(now, -KEPT_DAYS * A_DAY))
  },
})

export const webhookJobs: readonly Job[] = [sendDelivery, forgetDeliveries]

export const webhookSchedules: readonly Schedule[] = [
  { job: forgetDeliveries.kind, says: 'Every night', cron: '20 3 * * *', in: 'server' },
]
