import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCases } from './testing/published-cases.ts'

const folder = new URL('./vectors/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

test('every file of published cases has its test beside it', () => {
  const without = files.filter((file) => !existsSync(new URL(`${file}.test.ts`, folder)))
  expect(without).toEqual([])
})

test('no file and no case was lost', () => {
  expect(files).toHaveLength(31)
  expect(files.flatMap((file) => readCases(file))).toHaveLength(252)
})
