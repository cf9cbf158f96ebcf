import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readAside } from './reading-aside.ts'

/** On a busy machine too. */
const A_MINUTE_MS = 60_000

const goals = (count: number) =>
  `title: Move checkout\n${Array.from({ length: count }, (_, at) => `assumptions_${at}: nothing of this is known`).join('\n')}\n`

test('a large file is read as a small one is, and refused with the same lines', async () => {
  const long = 'a sentence that somebody wrote '.repeat(100)
  const lists = Array.from({ length: 20 }, (_, at) => `  - ${long}${at}`).join('\n')
  expect((await readAside(`title: Move checkout\nnon_goals:\n${lists}\n`, A_MINUTE_MS)).non_goals).toHaveLength(20)
  await expect(readAside(`${goals(2_000)}goals: none\n`, A_MINUTE_MS)).rejects.toMatchObject({
    code: 'bad-input',
    sentence: expect.stringContaining('and 2000 more'),
    fields: expect.arrayContaining([{ path: 'assumptions_0', says: 'is not known', line: 2 }]),
  })
})

test('while a large file is read, everybody else is served', async () => {
  let turns = 0
  let reading = true
  const read = readAside(goals(20_000), A_MINUTE_MS).catch((error: { code: string }) => {
    reading = false
    return error.code
  })
  // Were it read here, no other turn would come before it is done.
  while (reading && turns < 5) {
    await passed(1)
    turns += 1
  }
  expect({ turns, reading }).toEqual({ turns: 5, reading: true })
  expect(await read).toBe('bad-input')
})

test('what takes too long is refused in words, and the next one is read', async () => {
  await expect(readAside(goals(20_000), 1)).rejects.toMatchObject({ code: 'too-large' })
  await expect(readAside(`title: t\ngoals: [${'a,'.repeat(200_000)}]\n`, 1)).rejects.toThrow('takes longer than')
  await expect(readAside(goals(1_000), A_MINUTE_MS)).rejects.toMatchObject({ code: 'bad-input' })
})
