import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = dirname(import.meta.dirname)

test('the measures can be used by themselves, as plain JavaScript without anything else of this house', () => {
  const packed = spawnSync(process.execPath, ['tools/pack-measure.ts'], { cwd: root, encoding: 'utf8' })
  expect(packed.stderr).toBe('')
  const file = packed.stdout.trim()
  expect(file).toMatch(/plumbline-measure-.*\.tgz$/)
  expect(existsSync(file)).toBe(true)
  const asked = `import { closeness } from ${JSON.stringify(join(dirname(file), 'measure.js'))}
    process.stdout.write(String(closeness([1, 1, 5, 5], { from: 1, to: 5 })))`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', asked], { encoding: 'utf8' }).stdout).toBe('0')
}, 60_000)
