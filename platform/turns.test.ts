import { expect, test } from 'vitest'
import { takeTurns } from './turns.ts'

test('what takes long is done one at a time, in order, also after one that failed; too many are refused in words', async () => {
  const takeTurn = takeTurns(2)
  const said: string[] = []
  const work = (name: string) => async () => {
    said.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    said.push(`${name} ends`)
    if (name === 'second') throw new Error('It failed')
    return name
  }
  const asked = ['first', 'second', 'third', 'fourth'].map((name) => takeTurn(work(name)))
  const came = await Promise.allSettled(asked)
  expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(came[3]).toMatchObject({ reason: { code: 'too-many' } })
  expect(said).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]))
  expect(await takeTurn(work('fifth'))).toBe('fifth')
})
