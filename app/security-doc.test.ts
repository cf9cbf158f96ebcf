import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const text = readFileSync(new URL('docs/security.md', root), 'utf8')

/** The files that a cell names, each with the beginnings of the titles that follow it. */
function namedIn(cell: string): { file: string; titles: string[] }[] {
  return cell.split('; ').flatMap((part) => {
    const file = /`([^`]+\.(?:test|story)\.ts)`/.exec(part)?.[1]
    return file ? [{ file, titles: [...part.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) }] : []
  })
}

const [, byRow = ''] = text.split('## Row by row')
const rows = byRow.split('\n').filter((line) => /^\| \d/.test(line))

/** What a row names and is not there. */
function missingIn(row: string): string[] {
  const cell = row.split(' | ').at(-1) ?? ''
  const named = namedIn(cell)
  if (named.length === 0) return cell.startsWith('none') ? [] : [`names no test: ${row}`]
  return named.flatMap(({ file, titles }) => {
    if (!existsSync(new URL(file, root))) return [file]
    const source = readFileSync(new URL(file, root), 'utf8')
    return titles.filter((title) => !source.includes(`'${title}`)).map((title) => `${file}: ${title}`)
  })
}

test('every test that docs/security.md names is there, under that title', () => {
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.flatMap(missingIn)).toEqual([])
})

test('a file or a title that is not there is found', () => {
  expect(missingIn('| 1.1 | x | `app/nowhere.test.ts` “x” |')).toEqual(['app/nowhere.test.ts'])
  expect(missingIn('| 1.1 | x | `app/security-doc.test.ts` “no such title” |')).toHaveLength(1)
  expect(missingIn('| 1.1 | x | surely |')).toHaveLength(1)
})
