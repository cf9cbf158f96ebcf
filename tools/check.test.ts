import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checksOf } from './house/checks.ts'
import { ourRoot } from './house/house.ts'

// What the borrowed programs must find, under the very configuration that this project has. Our own rules are tested
// beside them, in house/rules.test.ts.
const CONFIGURATION = ['biome.json', '.oxlintrc.json', 'tsconfig.json', 'knip.config.ts']
const BORROWED = ['types', 'promises', 'format', 'lint', 'dead code']

let temporary: string
const clean = () => join(temporary, 'clean')
const planted = () => join(temporary, 'planted')

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'plumbline-check-'))
  for (const root of [clean(), planted()]) {
    cpSync(join(ourRoot, 'tools', 'fixtures', 'tools', 'clean'), root, { recursive: true })
    for (const file of CONFIGURATION) cpSync(join(ourRoot, file), join(root, file))
    symlinkSync(join(ourRoot, 'node_modules'), join(root, 'node_modules'))
  }
  cpSync(join(ourRoot, 'tools', 'fixtures', 'tools', 'planted'), planted(), { recursive: true })
})

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** The faults marked `planted: <check> / <what is said>` in a file. */
function plants(): Array<{ check: string; file: string; said: string }> {
  const folder = join(planted(), 'tools')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/planted: ([\w ]+) \/ ([\w./-]+)/g)].map(
        ([, check = '', said = '']) => ({ check, file: `tools/${file}`, said }),
      ),
    )
}

function borrowedCheck(root: string, name: string) {
  const check = checksOf(root).find((each) => each.name === name)
  if (!check) throw new Error(`there is no check called ${name}`)
  return check.look()
}

test.each(BORROWED)(
  'the check "%s" finds every fault that was planted for it, and speaks of no other file',
  async (name) => {
    const mine = plants().filter(({ check }) => check === name)
    const { ok, details } = await borrowedCheck(planted(), name)
    expect(ok).toBe(false)
    expect(mine.length).toBeGreaterThan(0)
    for (const { said } of mine) expect(details).toContain(said)
    const spokenOf = [...details.matchAll(/tools\/[\w/-]+\.ts/g)].map(([file]) => file)
    expect([...new Set(spokenOf)].sort()).toEqual([...new Set(mine.map(({ file }) => file))].sort())
  },
)

test.each(BORROWED)('the check "%s" has nothing to say about the same project without the faults', async (name) => {
  const { ok, details } = await borrowedCheck(clean(), name)
  expect(ok, details).toBe(true)
})

test('every check is either borrowed and tested here, or one of ours', () => {
  const ours = ['rules of the house', 'listings']
  const names = checksOf(ourRoot).map(({ name }) => name)
  expect(names.filter((name) => !ours.includes(name)).sort()).toEqual([...BORROWED].sort())
})
