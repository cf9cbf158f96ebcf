import { expect, test } from 'vitest'
import { verifierOfTheDocs } from '../testing/webhook-receiver.ts'
import { replayEverything } from '../testing/webhook-replays.ts'
import { newSigningSecret, signedHeaders } from './signature.ts'

test('sent five times at once, in disorder and late, each message has one effect and the end is right', async () => {
  const outcome = await replayEverything()
  expect(outcome).toMatchObject({ messages: 15, sent: 75, accepted: 75, missing: 0, doubled: 0, wrongAtTheEnd: 0 })
  expect(outcome.refused).toEqual([401, 401, 401])
})

test('a receiver that takes what it has already, or relies on the order, goes wrong', async () => {
  expect((await replayEverything('takes what it has already')).doubled).toBe(15)
  expect((await replayEverything('relies on the order')).wrongAtTheEnd).toBeGreaterThan(0)
})

test('the verifier that the documentation prints knows ours from others’', async () => {
  const verified = await verifierOfTheDocs()
  const [secret, old] = [newSigningSecret(), newSigningSecret()]
  const at = '2026-11-25T10:00:00.000Z'
  const now = Date.parse(at) / 1000
  const body = '{"type":"work.changed","data":{"seq":1}}'
  const headers = signedHeaders({ id: 'one', at, body }, [secret, old])
  expect(verified(secret, headers, body, now)).toEqual(JSON.parse(body))
  expect(verified(old, headers, body, now)).toEqual(JSON.parse(body))
  expect(verified(newSigningSecret(), headers, body, now)).toBeUndefined()
  expect(verified(secret, headers, `${body} `, now)).toBeUndefined()
  expect(verified(secret, headers, body, now + 301)).toBeUndefined()
  expect(verified(secret, headers, body, now - 301)).toBeUndefined()
  expect(verified(secret, { ...headers, 'webhook-id': 'two' }, body, now)).toBeUndefined()
  expect(verified(secret, { ...headers, 'webhook-timestamp': 'soon' }, body, now)).toBeUndefined()
  expect(verified(secret, { ...headers, 'webhook-signature': 'v1,' }, body, now)).toBeUndefined()
  expect(verified(secret, {}, body, now)).toBeUndefined()
})
