import { seededRandom } from '@plumbline/measure'
import { type Instant, newId } from '@plumbline/platform/clock'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { scrub } from '@plumbline/platform/privacy/scrub.store'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addClosing, readbackById } from '../readback.store.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import { closeReadback } from '../step.ts'
import { type AskedPerson, openRoundWorld, roundOf, says, workWith } from '../testing/asked-round.exchange.ts'
import {
  answerRows,
  byJoining,
  byKeptReplies,
  byOrder,
  byRawBytes,
  type Copy,
  copyOf,
  crowdsOf,
  type Score,
  type Truth,
} from '../testing/relinking.exchange.ts'
import { cutFromPeople } from './cutting.operations.ts'
import { WIPED_AFTER_CUTTING } from './voice.store.ts'

const GROUPS = { Build: 9, Sales: 8, Law: 5, Audit: 3 }
const PEOPLE = 25
const OPTIONS = ['Cost', 'Date', 'Scope', 'Quality', 'Calm']
const ranking = (statement: string) => ({
  facet: 'goal' as const,
  form: 'ranking' as const,
  statement,
  options: OPTIONS,
})
const CARDS = [ranking('What comes first?'), ranking('What comes first for our customers?')]

type Attacked = { world: World; truth: Truth; whoAt: (at: Instant) => AskedPerson | undefined }

/** Everybody answers in an order drawn by the seed, minutes apart; some come back and change something. */
async function answered(
  world: World,
  seed: number,
  disclosure: ReadbackDisclosure,
  onlyCards = false,
): Promise<Attacked> {
  const random = seededRandom(seed)
  const workId = await workWith(world, GROUPS)
  const round = await roundOf(world, workId, { cards: CARDS, disclosure })
  const inTurn = shuffled(round.people, random)
  const answers = new Map<string, string>()
  const moments: { at: Instant; person: AskedPerson }[] = []
  const orders = shuffled(everyOrder(OPTIONS.length), random)
  const speak = async (person: AskedPerson, turn: number) => {
    world.wait(120 + Math.floor(random() * 600))
    moments.push({ at: world.house.now(), person })
    const understood = round.cardIds.map((id, card) => {
      const said = answers.get(`${person.respondentId} ${id}`) ?? orders[(turn * 2 + card) % orders.length] ?? ''
      answers.set(`${person.respondentId} ${id}`, said)
      return said
    })
    if (onlyCards) return says(world, round, person, { understood })
    await says(world, round, person, {
      understood,
      predicted: understood,
      clarity: 1 + (turn % 5),
      alikePercent: (turn % 5) * 25,
      sentence: `Sentence ${seed} ${turn}`,
      verdict: turn % 3 === 0 ? 'same' : 'not-same',
      commitment: turn % 4 === 0 ? 'no' : 'yes',
    })
  }
  for (const [turn, person] of inTurn.entries()) await speak(person, turn)
  const again = shuffled(inTurn, random).slice(0, 6)
  for (const person of again) await speak(person, inTurn.indexOf(person))
  const last = [...inTurn.filter((person) => !again.includes(person)), ...again]
  const truth = {
    round,
    answers,
    orders: new Map([
      ['who answered when', inTurn],
      ['who came last', last],
    ]),
  }
  const whoAt = (at: Instant) => moments.findLast((each) => new Date(each.at) <= new Date(at))?.person
  return { world, truth, whoAt }
}

function shuffled<Some>(list: readonly Some[], random: () => number): Some[] {
  const left = [...list]
  return Array.from({ length: list.length }, () => left.splice(Math.floor(random() * left.length), 1)[0] as Some)
}

function everyOrder(options: number): string[] {
  const orders = (left: number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((first) => orders(left.filter((each) => each !== first)).map((rest) => [first, ...rest]))
  return orders(Array.from({ length: options }, (_, at) => at)).map((order) => order.join(','))
}

/** Every way to attack, each summed over the cards. */
function scores(copy: Copy, { truth, whoAt }: Attacked): Map<string, Score> {
  const all = truth.round.cardIds.flatMap((itemId) => [
    byJoining(copy, truth, itemId),
    byRawBytes(copy, truth, itemId),
    byKeptReplies(copy, truth, itemId, whoAt),
    ...byOrder(copy, truth, itemId),
  ])
  const summed = new Map<string, Score>()
  for (const { way, right, of } of all) {
    const before = summed.get(way) ?? { way, right: 0, of: 0 }
    summed.set(way, { way, right: before.right + right, of: before.of + of })
  }
  return summed
}

const isOrder = (way: string) => way.includes(' on ')
const best = (all: Iterable<Score>) => [...all].reduce((most, each) => (each.right > most.right ? each : most))

/** Closes as the operation does, in its transaction, with ids from this seed, so that every run of this test is the same. */
async function closeDrawing({ world, truth }: Attacked, draw: () => string): Promise<void> {
  const { database, now } = world.house
  const readback = await readbackById(world.db, truth.round.readbackId)
  if (!readback) throw new Error('There is no such read-back')
  await database.changing(async (all) => {
    const db = database.within(all, world.workspace.id)
    const closing = { id: newId(), readbackId: readback.id, closedById: null, closedAt: now(), finishedCount: null }
    await addClosing(db, closing)
    await cutFromPeople({ db, database, now: now(), doLater: async () => undefined }, readback, draw)
  })
  await scrub(database, WIPED_AFTER_CUTTING)
}

function drawnBy(seed: number): () => string {
  const random = seededRandom(seed)
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
  return () => [8, 4, 4, 4, 12].map(hex).join('-')
}

/** How often so many or more are right when answers are laid on people by lot, the best of as many tries as there are ways. */
function chanceOf(observed: number, crowds: readonly number[], ways: number, random: () => number): number {
  const draws = 2_000
  let asGood = 0
  for (let draw = 0; draw < draws; draw++) {
    let most = 0
    for (let way = 0; way < ways; way++)
      most = Math.max(
        most,
        crowds.reduce((sum, size) => sum + fixedPoints(size, random), 0),
      )
    if (most >= observed) asGood++
  }
  return asGood / draws
}

function fixedPoints(size: number, random: () => number): number {
  return shuffled([...Array(size).keys()], random).filter((each, at) => each === at).length
}

onEachEngine('somebody with a copy of the database who knows who answered when', (engine) => {
  describe('an anonymous read-back, closed and wiped', () => {
    let attacked: Attacked
    let copy: Copy
    let open: Copy
    beforeAll(async () => {
      const world = await openRoundWorld(engine)
      attacked = await answered(world, 1, 'anonymous')
      open = await copyOf(world)
      await world.ask(closeReadback, { readbackId: attacked.truth.round.readbackId }, world.driver)
      await doDueJobs(world.house)
      copy = await copyOf(world)
    })
    afterAll(() => attacked.world.close())

    test('finds by joins, raw bytes and tried requests nobody, and everybody while it was open', () => {
      const closed = scores(copy, attacked)
      const before = scores(open, attacked)
      for (const way of ['a join over all tables', 'raw bytes', 'requests tried one by one'])
        expect(closed.get(way), way).toMatchObject({ right: 0, of: 2 * PEOPLE })
      expect(before.get('a join over all tables')).toMatchObject({ right: 2 * PEOPLE, of: 2 * PEOPLE })
      expect(before.get('raw bytes')?.right).toBeGreaterThan(1.8 * PEOPLE)
    })

    test('has no answer left beside a person, no time and no row version that differs', () => {
      const rows = truthRows(copy, attacked)
      expect(rows).toHaveLength(2 * PEOPLE)
      for (const table of [
        'readbackAnswer',
        'readbackPrediction',
        'readbackSentence',
        'readbackBelief',
        'readbackClarity',
        'readbackCommitment',
        'readbackBrowser',
        'keptReply',
      ])
        expect(copy.tables.get(table)?.length, table).toBe(0)
      const times = rows
        .flatMap(({ values }) => Object.values(values))
        .filter((value) => /^\d{4}-\d\d-\d\dT/.test(String(value)))
      expect(times).toEqual([])
      expect(new Set(rows.map(({ place }) => place['pXmin'])).size).toBe(1)
      const remarks = copy.tables.get('readbackRemark') ?? []
      expect(remarks.length).toBe(5 * PEOPLE)
      expect(remarks.map(({ values }) => values['id'])).toEqual(remarks.map(({ values }) => values['id']).toSorted())
    })

    test('reads in the log that something was said, on which day, and neither by whom, when, nor what kind of thing', () => {
      const events = (copy.tables.get('event') ?? []).filter(
        ({ values }) => values['subjectId'] === attacked.truth.round.readbackId && values['actorKind'] === 'link',
      )
      expect(events.length).toBeGreaterThan(5 * PEOPLE)
      expect(
        new Set(
          events.map(
            ({ values }) =>
              `${values['happened']} ${values['actorId']} ${new Date(String(values['at'])).toISOString()}`,
          ),
        ),
      ).toEqual(new Set(['readback.spoken null 2026-11-23T00:00:00.000Z']))
      const ids = new Set(events.map(({ values }) => values['id']))
      const payloads = (copy.tables.get('eventPayload') ?? []).filter(({ values }) => ids.has(values['eventId']))
      expect(new Set(payloads.map(({ values }) => `${values['body']} ${values['requestId']} ${values['ip']}`))).toEqual(
        new Set(['{} null null']),
      )
    })

    test('knows of the small group only that it is among everybody else', () => {
      const told = new Set(truthRows(copy, attacked).map(({ values }) => values['groupId']))
      const { people } = attacked.truth.round
      const idOf = (group: string) => people.find((person) => person.group === group)?.groupId
      // Three people of Audit alone would be known; with the five of Law nobody is.
      expect(told).toEqual(new Set([idOf('Build'), idOf('Sales'), null]))
      for (const { rows, people: members } of crowdsOf(truthRows(copy, attacked), people, attacked.truth)) {
        expect(members.length).toBeGreaterThanOrEqual(5)
        // Of whom somebody was asked to think is the same for all of one crowd, so it tells nobody apart.
        const foreseen = rows.map(({ values }) =>
          (values['foreseen'] as { aboutWhom: string }[]).map(({ aboutWhom }) => aboutWhom).join(),
        )
        expect(new Set(foreseen).size).toBe(1)
      }
    })
  })

  test('lays answers on people in any order no better than by lot, over six rounds', {
    timeout: 240_000,
  }, async () => {
    const sums = new Map<string, Score>()
    const crowds: number[] = []
    for (let seed = 11; seed < 17; seed++) {
      const world = await openRoundWorld(engine)
      try {
        const attacked = await answered(world, seed, 'anonymous', true)
        await closeDrawing(attacked, drawnBy(seed))
        const copy = await copyOf(world)
        for (const { way, right, of } of scores(copy, attacked).values()) {
          const before = sums.get(way) ?? { way, right: 0, of: 0 }
          sums.set(way, { way, right: before.right + right, of: before.of + of })
        }
        for (const itemId of attacked.truth.round.cardIds)
          crowds.push(
            ...crowdsOf(answerRows(copy, itemId), attacked.truth.round.people, attacked.truth).map(
              ({ rows }) => rows.length,
            ),
          )
      } finally {
        await world.close()
      }
    }
    const ways = [...sums.values()].filter(({ way }) => isOrder(way))
    const most = best(ways)
    expect(ways.length).toBeGreaterThan(20)
    // One right guess for each crowd is what chance gives.
    const p = chanceOf(most.right, crowds, ways.length, seededRandom(7))
    report(
      engine,
      `anonymous: best of ${ways.length} orders (${most.way}) ${most.right} of ${most.of}, by lot ${crowds.length}, p ${p}`,
    )
    expect(p).toBeGreaterThan(0.01)
    expect(most.right).toBeLessThan(0.25 * most.of)
  })

  test('control: cut by hand with ids that count up, the same attack finds everybody by an order', async () => {
    const world = await openRoundWorld(engine)
    try {
      const attacked = await answered(world, 21, 'anonymous', true)
      await closeDrawing(attacked, () => newId())
      const ways = [...scores(await copyOf(world), attacked).values()].filter(({ way }) => isOrder(way))
      report(engine, `control, ids that count up: ${best(ways).way} ${best(ways).right} of ${best(ways).of}`)
      expect(best(ways)).toMatchObject({ right: 2 * PEOPLE, of: 2 * PEOPLE })
    } finally {
      await world.close()
    }
  })

  test('control: closed but not wiped, the raw bytes still say it; by group, a join and the order of answering do', async () => {
    const world = await openRoundWorld(engine)
    try {
      const attacked = await answered(world, 31, 'anonymous')
      await world.ask(closeReadback, { readbackId: attacked.truth.round.readbackId }, world.driver)
      const unwiped = scores(await copyOf(world), attacked).get('raw bytes')
      report(engine, `control, not wiped: raw bytes ${unwiped?.right} of ${unwiped?.of}`)
      expect(unwiped?.right).toBeGreaterThan(1.8 * PEOPLE)
    } finally {
      await world.close()
    }
    const other = await openRoundWorld(engine)
    try {
      const attacked = await answered(other, 32, 'by-group')
      await other.ask(closeReadback, { readbackId: attacked.truth.round.readbackId }, other.driver)
      await doDueJobs(other.house)
      const all = scores(await copyOf(other), attacked)
      const ordered = best([...all.values()].filter(({ way }) => isOrder(way)))
      report(
        engine,
        `control, by group: join ${all.get('a join over all tables')?.right}, ${ordered.way} ${ordered.right} of ${ordered.of}`,
      )
      expect(all.get('a join over all tables')).toMatchObject({ right: 2 * PEOPLE, of: 2 * PEOPLE })
      expect(ordered.right).toBe(2 * PEOPLE)
    } finally {
      await other.close()
    }
  })
})

function truthRows(copy: Copy, { truth }: Attacked) {
  return truth.round.cardIds.flatMap((itemId) => answerRows(copy, itemId))
}

function report(engine: string, says: string): void {
  if (process.env['PLUMBLINE_TELL_SCORES']) process.stderr.write(`${engine}: ${says}\n`)
}
