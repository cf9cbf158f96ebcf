import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const files = globSync('**/*.ts', { cwd: here }).filter(
  (file) => !/\.test\.ts$|^(bench|testing|node_modules)\/|^measure\.ts$/.test(file),
)

test('every file begins with its formula and where it comes from, or says that it is none', () => {
  expect(files.length).toBeGreaterThan(100)
  const silent = files.filter(
    (file) => !/^\/\/ (Formula|Rule|Not a formula): \S.{15,}/.test(readFileSync(`${here}/${file}`, 'utf8')),
  )
  expect(silent).toEqual([])
})

test('nothing outside this package is imported', () => {
  const outward = files.filter((file) => /from '(?!\.\.?\/)/.test(readFileSync(`${here}/${file}`, 'utf8')))
  expect(outward).toEqual([])
})

test('time and chance come in as arguments', () => {
  const own = files.filter((file) =>
    /Math\.random|Date\.now|performance\.now|new Date\(/.test(readFileSync(`${here}/${file}`, 'utf8')),
  )
  expect(own).toEqual([])
})
