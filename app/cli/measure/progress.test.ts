import { expect, test } from 'vitest'
import { progressOn } from './progress.ts'

function watched(isTTY: boolean) {
  let at = 0
  let said = ''
  const progress = progressOn({ isTTY, write: (text) => (said += text) }, () => at)
  return {
    tellAt(milliseconds: number) {
      at = milliseconds
      progress.tell('reading votes.csv', milliseconds / 10_000)
    },
    end: () => progress.end(),
    said: () => said,
  }
}

test('work that is done within a second says nothing', () => {
  const { tellAt, end, said } = watched(true)
  for (const at of [0, 100, 999]) tellAt(at)
  end()
  expect(said()).toBe('')
})

test('on a terminal one line overwrites itself and is gone at the end', () => {
  const { tellAt, end, said } = watched(true)
  for (const at of [0, 1000, 1100, 1300]) tellAt(at)
  end()
  expect(said()).toBe('\r\u001b[Kreading votes.csv: 10 %\r\u001b[Kreading votes.csv: 13 %\r\u001b[K')
})

test('elsewhere there is a line now and then, without anything that steers a terminal', () => {
  const { tellAt, end, said } = watched(false)
  for (let at = 0; at < 10_000; at += 250) tellAt(at)
  end()
  expect(said()).toBe('reading votes.csv: 10 %\nreading votes.csv: 60 %\n')
})
