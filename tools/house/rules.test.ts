import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourRoot, readHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { allRules } from './rules.ts'

const fixtures = join(ourRoot, 'tools', 'fixtures', 'house')
let temporary: string
const clean = () => join(temporary, 'clean')
const planted = () => join(temporary, 'planted')

// The house with faults is the clean one with some files put over it: what differs is the fault.
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'plumbline-house-'))
  cpSync(join(fixtures, 'clean'), clean(), { recursive: true })
  cpSync(join(fixtures, 'clean'), planted(), { recursive: true })
  cpSync(join(fixtures, 'planted'), planted(), { recursive: true })
})

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** What is marked `planted: <rule>` in the house with faults, as `rule file:line`. */
function plants(): string[] {
  return readHouse(planted()).paths.flatMap((path) =>
    readFileSync(join(planted(), path), 'utf8')
      .split('\n')
      .flatMap((text, at) => [...text.matchAll(/planted: ([\w-]+)/g)].map(([, rule]) => `${rule} ${path}:${at + 1}`)),
  )
}

async function foundIn(root: string): Promise<string[]> {
  const { broken } = await inspect(root)
  return broken.flatMap(({ rule, findings }) => findings.map(({ file, line }) => `${rule.name} ${file}:${line}`))
}

test('each planted fault is found by its own rule, where it was planted, and nothing else is found', async () => {
  expect((await foundIn(planted())).sort()).toEqual(plants().sort())
})

test('the same house without the faults passes every rule', async () => {
  expect(readHouse(clean()).files.length).toBeGreaterThan(20)
  expect(await foundIn(clean())).toEqual([])
})

test('no rule goes without a planted fault', async () => {
  const rules = (await allRules()).map(({ name }) => name)
  expect([...new Set(plants().map((plant) => plant.split(' ')[0]))].sort()).toEqual(rules.sort())
})

test('each rule says why it is so and what to do instead', async () => {
  for (const rule of await allRules()) {
    expect(rule.why, rule.name).toMatch(/^[A-Z].{40,}\.$/)
    expect(rule.instead, rule.name).toMatch(/^[A-Z].{30,}\.$/)
  }
})
