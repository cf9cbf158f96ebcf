import { readdirSync, readFileSync } from 'node:fs'
import { sayInputInPlainWords } from '@plumbline/platform/input-words'
import type { Refusal } from '@plumbline/platform/refusal'
import { expect, test } from 'vitest'
import { readInitiativeFile } from './initiative-file.ts'

sayInputInPlainWords()

function refusalOf(text: string): Refusal {
  try {
    readInitiativeFile(text)
  } catch (error) {
    return error as Refusal
  }
  throw new Error('was not refused')
}

test('a title alone is a file', () => {
  expect(readInitiativeFile('title: Move checkout\n')).toMatchObject({
    title: 'Move checkout',
    people: [],
    decisions: [],
  })
})

test('all twelve initiatives of the demo are read', () => {
  const folder = new URL('../demo/kep/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  expect(files).toHaveLength(12)
  for (const file of files) expect(readInitiativeFile(readFileSync(new URL(file, folder), 'utf8')).title).not.toBe('')
})

test('everything that does not fit is named at once, with its line', () => {
  const refusal = refusalOf('title: Move\ndue: soon\npeople:\n  - name: Ann\n    email: nobody\ncolour: red\n')
  expect(refusal.code).toBe('bad-input')
  expect(refusal.fields).toEqual([
    { path: 'due', says: 'is not a day like 2026-11-23', line: 2 },
    { path: 'people.0.email', says: 'is not an e-mail address', line: 5 },
    { path: 'colour', says: 'is not known', line: 6 },
  ])
})

test('broken YAML is refused at the line where it breaks', () => {
  expect(refusalOf('title: "Move\ngoal: x\n').fields[0]?.line).toBeGreaterThan(0)
  expect(refusalOf('title: a\ntitle: b\n').fields[0]).toMatchObject({ line: 2 })
})

test('bombs are refused: aliases that multiply, nesting without end, prototypes, sheer size', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefg'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`).join(',')}]`)
    .join('\n')}\ntitle: t\n`
  expect(refusalOf(bomb).code).toBe('bad-input')
  expect(refusalOf(`title: t\ngoals: ${'['.repeat(200)}${']'.repeat(200)}\n`).code).toBe('bad-input')
  expect(refusalOf(`title: t\ngoals: ${'['.repeat(50_000)}`).code).toBe('bad-input')
  expect(refusalOf('title: t\n__proto__:\n  polluted: yes\n').fields[0]?.path).toBe('__proto__')
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(refusalOf(`title: ${'x'.repeat(1024 * 1024)}\n`).code).toBe('too-large')
})
