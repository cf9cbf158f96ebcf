import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../measure/testing/temporary-folder.ts'

const { folder } = temporaryFolder()
const program = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the command line as people do, where there is no database. */
function run(...words: string[]) {
  return ask(['decisions', ...words])
}

async function ask(words: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], {
    env: { ...process.env, PLUMBLINE_DATA_DIR: join(folder(), 'none'), INIT_CWD: folder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let noted = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
  const [code] = await once(child, 'close')
  return { code: code as number, said, noted }
}

function records(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder(), name, path, '..'), { recursive: true })
    writeFileSync(join(folder(), name, path), content)
  }
  return name
}

const shop = {
  '0001-oven.md': '# 1. Oven\n\n## Status\n\nSuperseded by [2. Stove](0002-stove.md)\n',
  '0002-stove.md': '# 2. Stove\n\n## Status\n\nAccepted\n',
  'deep/er/x.adoc': '= Pan\n:status: proposed\n',
  'node_modules/y/0009-z.md': '# 9. Z\n',
  'wide.md': Buffer.from('\uFEFF# Wide\r\n', 'utf16le'),
  'broken.md': Buffer.from([0xff, 0xfe, 0x00]),
}

test('a folder of records is read without a server, and no byte of it changes', async () => {
  const name = records('read', shop)
  const before = readdirSync(join(folder(), name), { recursive: true }).map((path) => [
    path,
    statSync(join(folder(), name, String(path))).mtimeMs,
  ])
  const { code, said, noted } = await run('read', name, '--json')
  expect({ code, noted }).toEqual({ code: 0, noted: '' })
  const rows = JSON.parse(said) as { path: string; title: string; status: string | null; supersededBy: string[] }[]
  expect(rows.map(({ path, title, status }) => [path, title, status])).toEqual([
    ['0001-oven.md', 'Oven', 'superseded'],
    ['0002-stove.md', 'Stove', 'accepted'],
    ['broken.md', 'Broken', null],
    ['deep/er/x.adoc', 'Pan', 'proposed'],
    ['wide.md', 'Wide', null],
  ])
  expect(rows[0]?.supersededBy).toEqual(['0002-stove.md'])
  expect(
    readdirSync(join(folder(), name), { recursive: true }).map((path) => [
      path,
      statSync(join(folder(), name, String(path))).mtimeMs,
    ]),
  ).toEqual(before)
  expect(readFileSync(join(folder(), name, 'broken.md'))).toEqual(shop['broken.md'])
  expect((await run('read', name)).said).toContain('0001-oven.md    superseded by 0002-stove.md: Oven (nygard)')
})

test('the doctor says what contradicts itself; only when asked for it does it fail', async () => {
  const name = records('doctor', shop)
  const { code, said } = await run('doctor', name, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ records: 4, counts: { 'one-way-supersession': 1, 'no-owner': 4 } })
  const strict = await run('doctor', name, '--strict')
  expect(strict).toMatchObject({ code: 1, noted: '' })
  expect(strict.said).toContain(
    'one-way-supersession, 1:\n  0001-oven.md, line 5: It says that 0002-stove.md took its place; that file does not say so.',
  )
})

test('in a checkout the records are found wherever they lie', async () => {
  const name = records('checkout', {
    'package.json': '{"name":"shop"}',
    'README.md': '# Shop\n',
    'docs/adr/0001-oven.md': '# 1. Oven\n\n## Status\n\nAccepted\n',
  })
  expect(JSON.parse((await run('read', name, '--json')).said)).toMatchObject([
    { path: 'docs/adr/0001-oven.md', title: 'Oven' },
  ])
})

test('what is no folder is refused in words', async () => {
  expect(await run('read', 'nowhere')).toMatchObject({
    code: 1,
    said: '',
    noted: expect.stringContaining('nowhere is not there'),
  })
})

test('a folder is imported into a work by its key, with a rehearsal before', async () => {
  const name = records('import', shop)
  expect((await ask(['workspace', 'open', '--slug', 'mine', '--name', 'Mine'])).code).toBe(0)
  const { key } = JSON.parse((await ask(['work', 'register', '--title', 'Kitchen', '--json'])).said) as { key: string }
  const rehearsed = await ask(['decisions', 'import', name, '--work', key, '--dry-run'])
  expect(rehearsed.said).toContain('Files that would be imported: 4 new')
  expect((await ask(['decisions', 'import', name, '--work', key])).said).toContain('Files that were imported: 4 new')
  expect((await ask(['decisions', 'import', name, '--work', 'NONE-9'])).noted).toContain('nothing here')
  // Every command opens the database anew.
}, 120_000)
