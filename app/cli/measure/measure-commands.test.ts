import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { write, folder } = temporaryFolder()
const london = fileURLToPath(new URL('../../..', import.meta.url)).concat(
  '/measure/soundings/data/polis/london.youth.policing',
)
const program = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the command line as people do, in a folder of its own, so that a database that it opened would be seen. */
async function plumbline(...typed: string[]): Promise<{ code: number; said: string; noted: string }> {
  const dataDir = join(folder(), 'data')
  mkdirSync(dataDir, { recursive: true })
  const child = spawn(process.execPath, [program, ...typed], {
    env: { ...process.env, PLUMBLINE_DATA_DIR: dataDir, INIT_CWD: folder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let noted = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
  const [code] = await once(child, 'close')
  expect(readdirSync(dataDir)).toEqual([])
  return { code, said, noted }
}

test('ratings are said in words or as JSON on standard output, and nothing else is', async () => {
  write('team.csv', 'person,date,audit\nann,4,1\nbo,5,1\ncy,4,5\n')
  const words = await plumbline('measure', 'ratings', 'team.csv', '--level', 'ordinal')
  expect(words).toMatchObject({ code: 0, noted: '' })
  expect(words.said).toMatch(/^3 people, 2 items\. Too few answers to tell how close they are\.\n\nitem /)
  const json = await plumbline('measure', 'ratings', 'team.csv', '--level', 'ordinal', '--json')
  expect(json).toMatchObject({ code: 0, noted: '' })
  expect(JSON.parse(json.said)).toMatchObject({
    level: 'ordinal',
    people: 3,
    items: [{ item: 'date', answered: 3 }, {}],
  })
})

test('coorientation is said in words or as JSON', async () => {
  write(
    'views.csv',
    'person,group,item,kind,own,about,predicted\na,S,date,claim,agree,E,agree\nb,E,date,claim,agree,,\n',
  )
  expect((await plumbline('measure', 'coorientation', 'views.csv')).said).toContain('date (claim). Answered: S 1 of 1')
  const { said } = await plumbline('measure', 'coorientation', 'views.csv', '--json', '--seed', '7')
  expect(JSON.parse(said)).toMatchObject({
    items: [
      {
        overallCloseness: 1,
        groups: [{ group: 'S', closeness: null }, {}],
        views: [{ reading: { state: 'shared', chance: { agreement: 1 }, unadjustedChance: { agreement: 1 } } }, {}],
        others: null,
      },
    ],
    mostWrong: [],
    seed: 7,
  })
})

test('votes have exactly the promised fields as JSON; notes stand on standard error', async () => {
  const { code, said, noted } = await plumbline('measure', 'votes', london, '--json')
  expect(code).toBe(0)
  expect(noted).toBe('Not counted: 3 statements rejected by moderators or about the person.\n')
  const result = JSON.parse(said)
  const promised = [
    'participants',
    'statements',
    'votes',
    'k',
    'groups',
    'projection',
    'consensus',
    'bridging',
    'stability',
  ]
  expect(Object.keys(result)).toEqual(
    expect.arrayContaining([...promised, 'elapsedMs', 'statementCount', 'found', 'because', 'representative', 'seed']),
  )
  expect(result).toMatchObject({
    participants: 26,
    statementCount: 36,
    votes: 638,
    found: 'one group',
    because: 'groups that do not come back',
    seed: 1,
  })
  expect(result.statements).toHaveLength(36)
  expect(Object.keys(result.elapsedMs)).toContain('reading')
  expect(result.elapsedMs.reading).toBeGreaterThan(0)
  const words = await plumbline('measure', 'votes', london, '--conformance')
  expect(words.said).toMatch(/^26 people, 36 statements, 638 votes\.\nBy the formulas of Polis/)
}, 60_000)

test('a replay says how the groups moved', async () => {
  const { code, said } = await plumbline('measure', 'replay', london, '--steps', '3', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ seed: 1, steps: [{ votes: 213 }, { votes: 427 }, { votes: 640 }] })
})

test('whoever stops reading early is told of no fault', async () => {
  const child = spawn(process.execPath, [program, 'measure', 'votes', london, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let noted = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
  await once(child, 'close')
  expect(noted).not.toContain('EPIPE')
})

test('a file that does not fit is refused with 1, on standard error, in sentences', async () => {
  write('team.csv', 'person,date\nann,x\nbo,4\ncy,3\n')
  const strict = await plumbline('measure', 'ratings', 'team.csv', '--level', 'ordinal')
  expect(strict).toEqual({
    code: 1,
    said: '',
    noted: [
      'One row cannot be read.',
      "  team.csv line 2: 'date' is 'x', should be a number",
      'Correct it in the file, or add --lenient to leave such rows out.\n',
    ].join('\n'),
  })
  const lenient = await plumbline('measure', 'ratings', 'team.csv', '--level', 'ordinal', '--lenient', '--json')
  expect(lenient).toMatchObject({
    code: 0,
    noted: expect.stringMatching(/^One row was left out\.\n {2}team\.csv line 2/),
  })
  expect(JSON.parse(lenient.said)).toMatchObject({ people: 2 })
})

test('a file that is not there or no table is refused with 1 and no trace of our own code', async () => {
  write('picture.csv', Uint8Array.from([0x89, 0x50, 0, 1]))
  for (const name of ['nowhere.csv', 'picture.csv', '.']) {
    const { code, said, noted } = await plumbline('measure', 'coorientation', name)
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(noted).not.toMatch(/\.ts|node:|Error/)
  }
})

test('wrong use is answered with 2', async () => {
  write('team.csv', 'date\n4\n5\n')
  for (const typed of [
    ['ratings', 'team.csv'],
    ['ratings', 'team.csv', '--level', 'best'],
    ['ratings', 'team.csv', '--level', 'ordinal', '--from', '5', '--to', '1'],
    ['ratings', 'team.csv', '--level', 'ordinal', '--from', 'one'],
    ['ratings', '--level', 'ordinal'],
    ['coorientation'],
    ['coorientation', 'team.csv', '--seed', 'x'],
    ['votes'],
    ['votes', 'team.csv', '--seed', '1.5'],
    ['replay', 'team.csv', '--steps', '0'],
    ['guesses', 'team.csv'],
  ]) {
    expect(await plumbline('measure', ...typed)).toMatchObject({ code: 2, said: '' })
  }
}, 60_000)
