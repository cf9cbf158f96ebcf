import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDirectionFile } from '@plumbline/direction/step'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../measure/testing/temporary-folder.ts'

const { write, folder } = temporaryFolder()
const program = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the command line as people do, where there is no database. */
async function read(path: string, ...more: string[]) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'direction', 'read', path, ...more],
    {
      env: { ...process.env, PLUMBLINE_DATA_DIR: join(folder(), 'none'), INIT_CWD: folder() },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  let noted = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
  const [code] = await once(child, 'close')
  return { code: code as number, said, noted }
}

test('a file is read without a server, in words and as JSON', async () => {
  const file = write('rfc.md', '# Summary\n\nIt runs. Twice.\n\n# Drawbacks\n\nIt costs.\n')
  expect(await read(file)).toEqual({
    code: 0,
    noted: '',
    said: `Read as an RFC: 2 parts, 1 of them doubtful.
  In short: line 3, from “Summary”
  Goal: line 3, from “Summary”. Please look: There is no goal; the first sentence of the summary was taken.
Left over, 1:
  lines 5 to 7, from “Drawbacks”: No field is about this. “Drawbacks It costs.”
`,
  })
  expect(JSON.parse((await read(file, '--json')).said)).toMatchObject({
    dialect: 'rfc',
    direction: { goal: 'It runs.' },
  })
})

test('the folder of a KEP is read with its facts', async () => {
  const kep = join(folder(), 'kep-1')
  mkdirSync(kep)
  writeFileSync(join(kep, 'README.md'), '## Summary\n\nIt runs.\n')
  writeFileSync(join(kep, 'kep.yaml'), 'title: Run\nkep-number: 1\n')
  expect(JSON.parse((await read(kep, '--json')).said)).toMatchObject({ dialect: 'kep', title: 'Run' })
})

test('what cannot be read is refused in words', async () => {
  expect(await read(write('open.md', '---\na: b\n'))).toMatchObject({
    code: 1,
    said: '',
    noted: expect.stringContaining('Line 1: The front matter that begins here does not end'),
  })
  expect((await read('none.md')).noted).toContain('none.md cannot be read (ENOENT)')
})

const demos = new URL('../../demo/kep/', import.meta.url)
test.each(readdirSync(demos).filter((name) => name.endsWith('.yaml')))('%s of the demo is read', async (name) => {
  const { dialect, direction, leftOver } = await readDirectionFile({ text: readFileSync(new URL(name, demos), 'utf8') })
  expect(dialect).toBe('yaml')
  expect(direction.goal).not.toBe('')
  expect(direction.nonGoals.length + direction.constraints.length).toBeGreaterThan(0)
  expect(leftOver.map(({ under }) => under)).toEqual(expect.arrayContaining(['people', 'decisions']))
})
