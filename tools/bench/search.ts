import { type Caller, callerOf } from './caller.ts'
import { api } from './open-readback.ts'
import { chance } from './organisation.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, type Served, serve } from './served.ts'

const DECISIONS = 10_000
const DIRECTIONS = 2_000
const WORKS = 200
const VOCABULARY = 8_000
const ROUNDS = 60
const AT_ONCE = 8
const SEED = 20_261_129
/** Into so many equal steps a range is cut where a fraction is drawn. */
const FINE = 1_000_000

/** What a search should take at most, 95 times of 100. */
const AIMED_AT_MS = 200

/** How long it takes to find something, and the decision that answers a question, in a large record. */
export async function search(): Promise<Line[]> {
  const lines: Line[] = []
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    const ground = await openGround(engine)
    try {
      const found = await asked(ground)
      // The next engine takes minutes to fill, so what is known is said at once.
      for (const each of found) process.stderr.write(`${each.what}: ${each.found}\n`)
      lines.push(...found)
    } finally {
      await ground.remove()
    }
  }
  return lines
}

async function asked(ground: Ground): Promise<Line[]> {
  const served = await serve(ground)
  const caller = callerOf(served.url, AT_ONCE)
  try {
    const words = writer()
    await furnish(caller, served, words)
    const find = (text: string) => `${api}/search?${new URLSearchParams({ text })}`
    const why = (question: string) => `${api}/why?${new URLSearchParams({ question })}`
    const rare = () => words.word(VOCABULARY / 4, VOCABULARY)
    const kinds: [string, () => string][] = [
      ['one rare word', () => find(rare())],
      ['one word that stands almost everywhere', () => find(words.word(0, 3))],
      ['three words of any kind', () => find(words.sentence(3))],
      ['twelve common words', () => find(Array.from({ length: 12 }, () => words.word(0, 30)).join(' '))],
      ['a beginning of three letters', () => find(rare().slice(0, 3))],
      ['a phrase of two common words', () => find(`"${words.word(0, 10)} ${words.word(0, 10)}"`)],
      ['why, with five words', () => why(`Why did we ${words.sentence(5)}?`)],
    ]
    const what = `${ground.engine}, ${DECISIONS} decisions, ${DIRECTIONS} directions`
    const lines: Line[] = []
    for (const [kind, path] of kinds)
      lines.push({ what: `${what}: ${kind}`, found: await timed(caller, served.operatorKey, path) })
    return lines
  } finally {
    caller.close()
    await served.stop()
  }
}

/** Made-up words, as unequally common as words of a language are: the first ones stand almost everywhere. */
function writer() {
  const pick = chance(SEED)
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
  const vocabulary = Array.from({ length: VOCABULARY }, (_, at) => {
    const [one, two, three] = [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400) % 20]
    return [syllables[one], syllables[two], syllables[three], 'k'].join('')
  })
  const word = (from: number, to: number) => vocabulary[from + pick(to - from)] ?? ''
  const common = () => vocabulary[Math.floor(VOCABULARY ** (pick(FINE) / FINE)) - 1] ?? ''
  return { word, sentence: (length: number) => Array.from({ length }, common).join(' ') }
}

async function furnish(caller: Caller, served: Served, words: ReturnType<typeof writer>): Promise<void> {
  const bearer = served.operatorKey
  await caller.ask({ path: '/api/v1/workspaces', bearer, body: { slug: 'bench', name: 'Bench' } })
  const owner = await caller.ask({ path: `${api}/people`, bearer, body: { name: 'Sample Person' } })
  const workIds: string[] = []
  await inTurns(WORKS, async (at) => {
    const { id } = await caller.ask({
      path: `${api}/work`,
      bearer,
      body: { title: `Work ${at}`, key: `W-${at + 1}`, driverId: null },
    })
    workIds.push(id)
  })
  await inTurns(DECISIONS, async (at) => {
    const body = {
      question: words.sentence(8),
      chosen: words.sentence(15),
      because: words.sentence(60),
      consequences: [{ what: words.sentence(12), kind: 'neutral', borneBy: words.sentence(2) }],
      options: [{ option: words.sentence(4), notChosenBecause: words.sentence(20) }],
      nextStep: { what: words.sentence(6), ownerId: owner.id, byOn: '2099-01-01' },
      reviewOn: '2099-02-01',
      dissent: at % 5 === 0 ? [{ objection: words.sentence(15) }] : [],
      source: 'A made-up record',
    }
    await caller.ask({ path: `${api}/work/${workIds[at % WORKS]}/decisions`, bearer, body })
  })
  await inTurns(WORKS, async (at) => {
    for (let version = 0; version < DIRECTIONS / WORKS; version += 1) {
      const goal = words.sentence(60)
      await caller.ask({ method: 'PUT', path: `${api}/work/${workIds[at]}/direction/draft`, bearer, body: { goal } })
      await caller.ask({ path: `${api}/work/${workIds[at]}/direction/publication`, bearer, body: {} })
    }
  })
}

/** Several at a time, until all are done. */
async function inTurns(times: number, each: (at: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < times) {
      const at = next
      next += 1
      await each(at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Milliseconds from the request to the reply, one after the other, each with words of its own. */
async function timed(caller: Caller, bearer: string, path: () => string): Promise<string> {
  const took: number[] = []
  let rows = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = path()
    const began = performance.now()
    const answer = await caller.ask({ path: asked, bearer })
    took.push(performance.now() - began)
    rows += (answer.rows ?? answer.others).length
  }
  const sorted = took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)
  const share = (at(0.95) / AIMED_AT_MS).toFixed(2)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${share} of ${AIMED_AT_MS} ms), ${Math.round(rows / ROUNDS)} shown`
}
