import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Caller, callerOf } from './caller.ts'
import { rawCommits } from './disk.ts'
import { answerOf, type OpenReadback, openReadback } from './open-readback.ts'
import { rate } from './rate.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, type Served, serve } from './served.ts'

const PEOPLE = 200
const ROUNDS = 3
const SECONDS = 3
/** In all, however many nodes share them. */
const AT_ONCE = 32
const ANSWERS = ['agree', 'depends', 'disagree', 'cannot-tell'] as const

/** What one round found, each a second. */
type Round = { raw: number; throughOne: number; throughTwo: number }

/**
 * Durable answers through one node and through two on one PostgreSQL, beside plain inserts into the same PostgreSQL.
 * The three take turns, so that a machine that is busy for a while is busy for each of them.
 */
export async function nodes(): Promise<Line[]> {
  const ground = await openGround('PostgreSQL')
  const beside = groundBeside(ground)
  try {
    const running: Served[] = []
    try {
      // One after the other: the first one makes the tables.
      running.push(await serve(ground))
      running.push(await serve(beside))
      return linesOf(await roundsThrough(ground, running))
    } finally {
      await Promise.all(running.map((node) => node.stop()))
    }
  } finally {
    rmSync(beside.dataDir, { recursive: true, force: true })
    await ground.remove()
  }
}

/** The same database, and a data folder of its own, as another machine has. */
function groundBeside(ground: Ground): Ground {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  return { ...ground, dataDir, env: { ...ground.env, PLUMBLINE_DATA_DIR: dataDir } }
}

async function roundsThrough(ground: Ground, running: readonly Served[]): Promise<Round[]> {
  const [first] = running
  if (!first) throw new Error('No node is running')
  const callers = running.map(({ url }) => callerOf(url, AT_ONCE))
  try {
    const readback = await openReadback(first, callers[0] as Caller, PEOPLE)
    const one = answering(readback, callers.slice(0, 1))
    const both = answering(readback, callers)
    await rate(both, AT_ONCE, 1)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const raw = await rawCommits(ground, AT_ONCE)
      const throughOne = await rate(one, AT_ONCE, SECONDS)
      rounds.push({ raw, throughOne, throughTwo: await rate(both, AT_ONCE, SECONDS) })
    }
    return rounds
  } finally {
    for (const caller of callers) caller.close()
  }
}

/** People answer one after the other, each at the node whose turn it is; what they say changes each time round. */
function answering(readback: OpenReadback, callers: readonly Caller[]): (round: number) => Promise<void> {
  return async (round) => {
    const person = readback.respondents[round % PEOPLE]
    const caller = callers[round % callers.length]
    if (!person || !caller) throw new Error('Nobody was asked')
    const understood = ANSWERS[Math.floor(round / PEOPLE) % ANSWERS.length] ?? 'agree'
    const { status } = await caller.call(answerOf(readback, person, understood))
    if (status !== 200) throw new Error(`An answer was answered with ${status}`)
  }
}

function linesOf(rounds: readonly Round[]): Line[] {
  const perSecond = (figure: number) => `${Math.round(figure)}/s`
  const share = (part: (round: Round) => number) => `${Math.round(100 * middleOf(rounds.map(part)))} %`
  const raw = middleOf(rounds.map((round) => round.raw))
  const one = middleOf(rounds.map(({ throughOne }) => throughOne))
  const two = middleOf(rounds.map(({ throughTwo }) => throughTwo))
  const ofRaw = (part: keyof Round) => share((round) => round[part] / round.raw)
  return [
    { what: `plain inserts, ${AT_ONCE} at once, middle of ${ROUNDS}`, found: perSecond(raw) },
    {
      what: 'durable answers through 1 node',
      found: `${perSecond(one)} (${ofRaw('throughOne')} of plain inserts in the same round)`,
    },
    {
      what: 'durable answers through 2 nodes',
      found: `${perSecond(two)} (${ofRaw('throughTwo')}; ${share((round) => round.throughTwo / round.throughOne)} of 1 node)`,
    },
  ]
}

function middleOf(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}
