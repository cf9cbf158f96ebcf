import { z } from 'zod'
import { later } from '../clock.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { guardedOutbound } from '../outbound/outbound.ts'
import { page, pageInput, pageOf, placeOf } from '../paging.ts'
import { admins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { sealingWith } from '../sealing.ts'
import { addDelivery, deliveriesTo, deliveryById, reopenDelivery } from './delivery.store.ts'
import { newDelivery, sendingOf, TRIAL } from './delivery.ts'
import { PATTERN } from './pattern.ts'
import { newSigningSecret } from './signature.ts'
import {
  addWebhook,
  allWebhooks,
  changeWebhook,
  nextDeliverySeq,
  removeWebhook,
  type Webhook,
  webhookById,
} from './webhook.store.ts'

const MOST_WEBHOOKS = 20
const OLD_SECRET_SIGNS_SECONDS = 24 * 60 * 60

const receiverUrl = z.url().max(2_000).describe('Address of the receiver, beginning with https://')
const patterns = z
  .array(z.string().max(100).regex(PATTERN, 'must be an event, all events of a noun (decision.*), or *'))
  .min(1)
  .max(30)
  .describe('What it is told: decision.recorded, decision.*, or * for everything')

const webhookShape = z.object({
  id: z.string(),
  receiverUrl: z.string(),
  patterns: z.array(z.string()),
  createdAt: z.string(),
  failingSince: z.string().nullable(),
  pausedAt: z.string().nullable(),
  pausedBecause: z.string().nullable(),
  oldSecretUntil: z.string().nullable(),
})

const deliveryShape = z.object({
  id: z.string(),
  happened: z.string(),
  deliverySeq: z.number(),
  createdAt: z.string(),
  deliveryState: z.enum(['waiting', 'delivered', 'given-up']),
  settledAt: z.string().nullable(),
  tries: z.number(),
  lastStatus: z.number().nullable(),
  lastError: z.string().nullable(),
})

const addOne = operation({
  name: 'webhook.add',
  says: 'Have an address outside told what happens in this workspace; the secret that signs is shown once',
  http: 'POST /webhooks',
  who: admins,
  changes: true,
  event: 'webhook.added',
  peopleOnly: true,
  input: z.strictObject({ receiverUrl, patterns }),
  output: z.object({ id: z.string(), secret: z.string() }),
  async run(asked) {
    const { input, db, now, newId, config, tell } = asked
    refuseUnreachable(asked, input.receiverUrl)
    if ((await allWebhooks(db)).length >= MOST_WEBHOOKS) {
      throw new Refusal('conflict', `A workspace tells at most ${MOST_WEBHOOKS} addresses.`, {
        next: 'Remove one that is not used any more.',
      })
    }
    const id = newId()
    const secret = newSigningSecret()
    await addWebhook(db, {
      id,
      receiverUrl: input.receiverUrl,
      patterns: input.patterns,
      sealedSecret: await sealingWith(config.sealingKey).seal(db, secret),
      sealedOldSecret: null,
      oldSecretUntil: null,
      lastDeliverySeq: 0,
      failingSince: null,
      restsUntil: null,
      pausedAt: null,
      pausedBecause: null,
      createdAt: now,
    })
    tell({ subjectId: id, details: { host: hostOf(input.receiverUrl), patterns: input.patterns } })
    return { id, secret }
  },
})

const listAll = operation({
  name: 'webhook.list',
  says: 'The addresses outside that are told what happens here, and how that goes',
  http: 'GET /webhooks',
  who: admins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(webhookShape) }),
  async run({ db }) {
    return { rows: await allWebhooks(db) }
  },
})

const changeOne = operation({
  name: 'webhook.change',
  says: 'Change the address or what it is told',
  http: 'PATCH /webhooks/{webhookId}',
  who: admins,
  changes: true,
  event: 'webhook.changed',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid(), receiverUrl: receiverUrl.optional(), patterns: patterns.optional() }),
  output: webhookShape,
  async run(asked) {
    const { input, db, tell } = asked
    const before = await known(db, input.webhookId)
    if (input.receiverUrl !== undefined) refuseUnreachable(asked, input.receiverUrl)
    const change = {
      receiverUrl: input.receiverUrl ?? before.receiverUrl,
      patterns: input.patterns ?? before.patterns,
    }
    await changeWebhook(db, before.id, change)
    tell({ subjectId: before.id, details: { host: hostOf(change.receiverUrl), patterns: change.patterns } })
    return { ...before, ...change }
  },
})

export const pauseWebhook = operation({
  name: 'webhook.pause',
  says: 'Stop telling an address; what happens meanwhile is not sent afterwards',
  http: 'POST /webhooks/{webhookId}/pause',
  who: admins,
  changes: true,
  event: 'webhook.paused',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid(), because: z.string().trim().min(1).max(500).optional() }),
  output: z.object({ pausedAt: z.string() }),
  async run({ input, db, now, tell }) {
    const before = await known(db, input.webhookId)
    const pausedAt = before.pausedAt ?? now
    await changeWebhook(db, before.id, { pausedAt, pausedBecause: input.because ?? before.pausedBecause })
    tell({ subjectId: before.id })
    return { pausedAt }
  },
})

const resumeWebhook = operation({
  name: 'webhook.resume',
  says: 'Go on telling an address that was paused',
  http: 'POST /webhooks/{webhookId}/resume',
  who: admins,
  changes: true,
  event: 'webhook.resumed',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid() }),
  output: z.object({ resumed: z.boolean() }),
  async run({ input, db, tell }) {
    const { id } = await known(db, input.webhookId)
    await changeWebhook(db, id, { pausedAt: null, pausedBecause: null, failingSince: null, restsUntil: null })
    tell({ subjectId: id })
    return { resumed: true }
  },
})

const renewSecret = operation({
  name: 'webhook.renew-secret',
  says: 'Make a new secret, shown once; for a day the old one signs beside it',
  http: 'POST /webhooks/{webhookId}/secret',
  who: admins,
  changes: true,
  event: 'webhook.secret-renewed',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid() }),
  output: z.object({ secret: z.string(), oldSecretUntil: z.string() }),
  async run({ input, db, now, config, tell }) {
    const { id, sealedSecret } = await known(db, input.webhookId)
    const secret = newSigningSecret()
    const oldSecretUntil = later(now, OLD_SECRET_SIGNS_SECONDS)
    await changeWebhook(db, id, {
      sealedSecret: await sealingWith(config.sealingKey).seal(db, secret),
      sealedOldSecret: sealedSecret,
      oldSecretUntil,
    })
    tell({ subjectId: id })
    return { secret, oldSecretUntil }
  },
})

const removeOne = operation({
  name: 'webhook.remove',
  says: 'Remove an address with its secret and everything that was to be sent to it',
  http: 'DELETE /webhooks/{webhookId}',
  who: admins,
  changes: true,
  event: 'webhook.removed',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid() }),
  output: z.object({ removed: z.boolean() }),
  async run({ input, db, tell }) {
    if (!(await removeWebhook(db, input.webhookId))) throw nothingHere()
    tell({ subjectId: input.webhookId })
    return { removed: true }
  },
})

const testWebhook = operation({
  name: 'webhook.test',
  says: 'Send an address something to try it out',
  http: 'POST /webhooks/{webhookId}/test',
  who: admins,
  changes: true,
  event: 'webhook.tested',
  peopleOnly: true,
  input: z.strictObject({ webhookId: z.guid() }),
  output: z.object({ deliveryId: z.string() }),
  async run({ input, db, now, newId, tell, doLater }) {
    const { id, pausedAt } = await known(db, input.webhookId)
    if (pausedAt !== null) throw new Refusal('conflict', 'This address is paused.', { next: 'Resume it first.' })
    const deliverySeq = await nextDeliverySeq(db, id)
    const delivery = newDelivery({ id: newId(), webhookId: id, eventId: null, happened: TRIAL, deliverySeq, now })
    await addDelivery(db, delivery)
    await doLater(sendingOf(delivery))
    tell({ subjectId: id })
    return { deliveryId: delivery.id }
  },
})

const listDeliveries = operation({
  name: 'delivery.list',
  says: 'What was sent to an address, newest first, and what came of it',
  http: 'GET /webhooks/{webhookId}/deliveries',
  who: admins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({
    webhookId: z.guid(),
    deliveryState: z.enum(['waiting', 'delivered', 'given-up']).optional(),
    ...pageInput,
  }),
  output: pageOf(deliveryShape),
  async run({ input, db }) {
    await known(db, input.webhookId)
    const before = placeOf(input.cursor, z.int())
    const atMost = input.limit + 1
    const found = await deliveriesTo(db, input.webhookId, { before, atMost, state: input.deliveryState })
    return page(found, input.limit, ({ deliverySeq }) => deliverySeq)
  },
})

const replayDelivery = operation({
  name: 'delivery.replay',
  says: 'Send something again and now, under the same id, so that a receiver that has it already does nothing twice',
  http: 'POST /deliveries/{deliveryId}/replay',
  who: admins,
  changes: true,
  event: 'delivery.replayed',
  peopleOnly: true,
  input: z.strictObject({ deliveryId: z.guid() }),
  output: z.object({ deliveryId: z.string() }),
  async run({ input, db, tell, doLater }) {
    const delivery = await deliveryById(db, input.deliveryId)
    if (!delivery) throw nothingHere()
    const { id } = delivery
    await reopenDelivery(db, id)
    await doLater(sendingOf({ id, tries: 0 }))
    tell({ subjectId: delivery.webhookId, details: { deliveryId: id } })
    return { deliveryId: id }
  },
})

async function known(db: Asked<unknown>['db'], id: string): Promise<Webhook> {
  const webhook = await webhookById(db, id)
  if (!webhook) throw nothingHere()
  return webhook
}

function refuseUnreachable({ config }: Pick<Asked<unknown>, 'config'>, url: string): void {
  const says = guardedOutbound({ allow: config.outboundAllow }).objectionTo(url)
  if (says)
    throw new Refusal('bad-input', says, { fields: [{ path: 'receiverUrl', says: 'is no address that may be told' }] })
}

/** The rest of an address may hold a secret of the receiver's and stays out of the log. */
function hostOf(url: string): string {
  return new URL(url).host
}

export const webhookOperations = [
  addOne,
  listAll,
  changeOne,
  pauseWebhook,
  resumeWebhook,
  renewSecret,
  removeOne,
  testWebhook,
  listDeliveries,
  replayDelivery,
]

export type AddWebhook = Asking<typeof addOne>
export type ListWebhooks = Asking<typeof listAll>
export type PauseWebhook = Asking<typeof pauseWebhook>
export type ResumeWebhook = Asking<typeof resumeWebhook>
export type RenewSecret = Asking<typeof renewSecret>
export type RemoveWebhook = Asking<typeof removeOne>
export type TestWebhook = Asking<typeof testWebhook>
export type ListDeliveries = Asking<typeof listDeliveries>
export type ReplayDelivery = Asking<typeof replayDelivery>
