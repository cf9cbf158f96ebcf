import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DEFAULT_WEIGHTS, learnedWeights, rankedGroups, rankedPeople } from '@plumbline/people/words'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../measure/testing/temporary-folder.ts'
import { readReplay } from './replay-files.ts'

const { write, folder } = temporaryFolder()
const program = fileURLToPath(new URL('../main.ts', import.meta.url))
const proposals = (name: string) =>
  fileURLToPath(new URL(`./testing/enhancement-proposals/${name}.jsonl`, import.meta.url))
const FILES = { history: proposals('history'), catalog: proposals('catalog'), queries: proposals('queries') }

type Proposal = {
  id: string
  first_commit: string
  owning_group: string
  authors: string[]
  involved: { broad: string[]; naive: string[] }
  named_in_first_commit: string[]
}
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Proposal)

/** Runs the command line as people do. */
async function replayed(files: Partial<typeof FILES> = {}, ...more: string[]) {
  const { history, catalog, queries } = { ...FILES, ...files }
  const typed = ['affected', 'replay', '--history', history, '--catalog', catalog, '--queries', queries, ...more]
  const child = spawn(process.execPath, [program, ...typed], {
    env: { ...process.env, PLUMBLINE_DATA_DIR: folder(), INIT_CWD: folder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let noted = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
  const [code] = await once(child, 'close')
  return { code: code as number, said, noted }
}

/** The same in this process. */
function ranked(files: Partial<typeof FILES> = {}, late = false): Record<string, string[]> {
  const { replay, queries } = readReplay({ ...FILES, ...files })
  return Object.fromEntries(queries.map((query) => [query.id, rankedGroups(replay, query, DEFAULT_WEIGHTS, late)]))
}

test('gives for each query all groups but its own, the likeliest first, as JSON', async () => {
  const { code, said, noted } = await replayed({}, '--json')
  expect({ code, noted }).toEqual({ code: 0, noted: '' })
  const all = JSON.parse(said) as Record<string, string[]>
  const queries = linesOf(FILES.queries)
  expect(Object.keys(all)).toEqual(queries.map(({ id }) => id))
  for (const { id, owning_group } of queries) {
    expect(all[id]).not.toContain(owning_group)
    expect(new Set(all[id]).size).toBe(all[id]?.length)
    expect(all[id]?.length).toBeGreaterThan(20)
  }
  expect(all).toEqual(ranked())
})

test('only work that was begun before, with what was known by then, counts', () => {
  const [, , middle] = linesOf(FILES.queries)
  if (!middle) throw new Error('There are five queries')
  const queries = write('queries.jsonl', `${JSON.stringify(middle)}\n`)
  const history = linesOf(FILES.history)
  const asWritten = (lines: object[]) => write('history.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  const before = ranked({ queries })
  const later = { ...middle, id: 'later', first_commit: '2099-01-01', involved: { broad: ['sig-docs'], naive: [] } }
  expect(ranked({ queries, history: asWritten([...history, later]) })).toEqual(before)
  const sameDay = { ...later, first_commit: middle.first_commit }
  expect(ranked({ queries, history: asWritten([...history, sameDay]) })).toEqual(before)
  const foreknown = { ...later, first_commit: '2020-01-01', at: '2099-01-01', 'involved_at_2020-02-01': { broad: [] } }
  const unknown = { ...foreknown, involved: { broad: [] } }
  expect(ranked({ queries, history: asWritten([...history, foreknown]) })).toEqual(
    ranked({ queries, history: asWritten([...history, unknown]) }),
  )
  const earlier = { ...later, first_commit: '2020-01-01' }
  const place = (order: Record<string, string[]>) => order[middle.id]?.indexOf('sig-docs') ?? -1
  expect(place(ranked({ queries, history: asWritten([...history, earlier]) }))).toBeLessThan(place(before))
})

test('for those who came late, whoever was named at first is left out; in words the first five are said', async () => {
  const { said } = await replayed({}, '--late')
  const all = ranked({}, true)
  expect(said).toBe(
    Object.entries(all)
      .map(([id, groups]) => `${id}: ${groups.slice(0, 5).join(', ')}\n`)
      .join(''),
  )
  const everybody = ranked()
  for (const { id, named_in_first_commit } of linesOf(FILES.queries)) {
    expect(named_in_first_commit.length).toBeGreaterThan(0)
    expect(all[id]).toEqual(everybody[id]?.filter((group) => !named_in_first_commit.includes(group)))
  }
})

test('people are ranked with learned weights, without those who wrote it', async () => {
  const { said } = await replayed({}, '--people', '--fit', '--json')
  const all = JSON.parse(said) as Record<string, string[]>
  const { replay, queries } = readReplay(FILES)
  for (const { id, authors } of linesOf(FILES.queries)) {
    expect(all[id]?.[0]).toMatch(/^person-\d+$/)
    for (const author of authors) expect(all[id]).not.toContain(author)
  }
  const weights = learnedWeights(replay, DEFAULT_WEIGHTS)
  for (const query of queries) expect(all[query.id]).toEqual(rankedPeople(replay, query, weights))
})

test('weights can be learned from the history, and what it never shows keeps its weight', () => {
  const { replay } = readReplay(FILES)
  const { base, of } = learnedWeights(replay, DEFAULT_WEIGHTS)
  expect(Number.isFinite(base)).toBe(true)
  expect(of['nominated by others']).toBe(DEFAULT_WEIGHTS.of['nominated by others'])
  expect(of).not.toEqual(DEFAULT_WEIGHTS.of)
})

test('a line that cannot be read is refused with its file and number', async () => {
  const [first] = readFileSync(FILES.history, 'utf8').split('\n')
  const history = write('broken.jsonl', `${first}\n{"id": "kep-1"\n`)
  const broken = await replayed({ history })
  expect(broken).toMatchObject({ said: '', noted: expect.stringContaining(`${history}, line 2: is not JSON`) })
  expect(broken.code).not.toBe(0)
  const missing = write('missing.jsonl', `${first}\n\n{"id": "kep-1"}\n`)
  expect(() => readReplay({ ...FILES, history: missing })).toThrow(`${missing}, line 3: title: `)
  expect(() => readReplay({ ...FILES, catalog: `${folder()}/none` })).toThrow(/cannot be read/)
})
