import { expect, test } from 'vitest'
import { Refused } from './refused.ts'
import { wishKeeper } from './wish-key.ts'

const lost = new Refused({ status: 0, code: 'unreachable' })
const refused = new Refused({ status: 409, code: 'closed', sentence: 'It is closed.' })

test('a wish that got no answer is sent again under the same key', async () => {
  expect(await keysOf([{ title: 'a' }, lost], [{ title: 'a' }, 'kept'])).toEqual(['key-1', 'key-1'])
})

test('after an answer, the same words are a new wish', async () => {
  expect(await keysOf([{ title: 'a' }, 'kept'], [{ title: 'a' }, 'kept'])).toEqual(['key-1', 'key-2'])
})

test('a refusal is an answer too', async () => {
  expect(await keysOf([{ title: 'a' }, refused], [{ title: 'a' }, 'kept'])).toEqual(['key-1', 'key-2'])
})

test('other words are another wish, even when the last one got no answer', async () => {
  expect(await keysOf([{ title: 'a' }, lost], [{ title: 'b' }, 'kept'])).toEqual(['key-1', 'key-2'])
})

async function keysOf(...wishes: [wish: unknown, outcome: Error | string][]): Promise<string[]> {
  const keys: string[] = []
  const send = wishKeeper(() => `key-${new Set(keys).size + 1}`)
  for (const [wish, outcome] of wishes) {
    const sent = send(wish, async (key) => {
      keys.push(key)
      if (outcome instanceof Error) throw outcome
      return outcome
    })
    await sent.catch((reason: unknown) => expect(reason).toBe(outcome))
  }
  return keys
}
