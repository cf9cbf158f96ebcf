import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import { bytesToWriteAnew } from '@plumbline/platform/privacy/scrub.store'
import { hashOf } from '@plumbline/platform/secret'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readbackStep, soundingChanges, soundingNeeds } from '../step.ts'
import { ballotsAsKept } from '../testing/ballots-as-kept.store.ts'
import { addBallots, ballotHolders, ballotsOf, castVotesOf } from './ballot.store.ts'
import { pageOf, tableOfBallots } from './ballot-table.ts'
import { type Figures, figuresFrom } from './figures.ts'
import { handOutSoundingLinks } from './invitation.operations.ts'
import { moderateStatement } from './moderation.operations.ts'
import { closeSounding, composeSounding } from './sounding.operations.ts'
import { addStatement, castVote } from './voting.operations.ts'

const SEEDS = [
  'The date may move',
  'The audit may wait',
  'We tell customers first',
  'Two teams are enough',
  'We test alone',
]

onEachEngine('open soundings', (engine) => {
  let world: World
  let workId: string
  const people = new Map<string, string>()
  beforeEach(async () => {
    const steps = [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep]
    world = await openWorld([...steps, privacyStep(() => steps)], engine)
    workId = (await world.ask(registerWork, { title: 'Move checkout', driverId: world.driver.personId })).id
    people.clear()
    await ask(...'ABCDEFGHIJKLMNOPQRST')
  })
  afterEach(() => world.close())

  async function ask(...names: string[]) {
    for (const name of names) {
      const entry = { workId, person: { name }, role: 'contributor' as const }
      people.set(name, (await world.ask(registerStakeholder, entry)).personId ?? '')
    }
  }

  type Made = { id: string; statements: { id: string; number: number }[]; links: Map<string, Principal> }
  type Wanted = Partial<Parameters<typeof world.ask<typeof composeSounding>>[1]>

  async function made(wanted: Wanted = {}): Promise<Made> {
    const asked = { workId, question: 'What matters now?', statements: SEEDS, closesOn: '2026-12-04', ...wanted }
    const { id } = await world.ask(composeSounding, asked, world.driver)
    return { id, statements: await statementsOf(id), links: await linksOf(id) }
  }

  async function linksOf(soundingId: string): Promise<Map<string, Principal>> {
    const { rows } = await world.ask(handOutSoundingLinks, { soundingId }, world.driver)
    const links = new Map<string, Principal>()
    for (const { name, link: address } of rows) {
      const link = await linkByToken(world.house.database.all, hashOf(address.split('/').at(-1) ?? ''))
      if (!link) throw new Error('There is no such link')
      const { id: linkId, workspaceId, purpose, subjectId, personId: holderId } = link
      links.set(name, { kind: 'link', linkId, workspaceId, purpose, subjectId, holderId })
    }
    return links
  }

  async function statementsOf(soundingId: string) {
    const { rows } = (await world.askByName('sounding.statements', { soundingId }, world.driver)) as {
      rows: { id: string; number: number; statement: string; standing: string }[]
    }
    return rows
  }

  const by = (sounding: Made, name: string) => {
    const link = sounding.links.get(name)
    if (!link) throw new Error(`${name} has no link`)
    return link
  }
  const votes = (sounding: Made, name: string, number: number, vote: 'agree' | 'disagree' | 'pass') => {
    const statementId = sounding.statements.find((each) => each.number === number)?.id ?? ''
    return world.ask(castVote, { soundingId: sounding.id, statementId, vote }, by(sounding, name))
  }
  const result = async (soundingId: string) => {
    await doDueJobs(world.house)
    return (await world.askByName('sounding.result', { soundingId }, world.guest)) as Result
  }
  type Shown = { shown: string; agrees?: number; vote?: string }
  type Result = {
    asked: number | null
    figures: {
      sentences: string[]
      participants: number
      votes: number
      found: string
      statements: { number: number; standing: string; everybody: Shown; groups: Shown[] }[]
    } | null
  }

  test('a vote replaces the earlier one on the same statement, and a thousand at once leave one', async () => {
    const sounding = await made()
    await votes(sounding, 'A', 0, 'agree')
    await Promise.all(
      Array.from({ length: 30 }, (_, at) => votes(sounding, 'A', at % 3, at % 2 === 0 ? 'agree' : 'disagree')),
    )
    const ballots = []
    for await (const page of ballotsOf(world.db, sounding.id)) ballots.push(...page)
    expect(
      ballots.filter(({ castCount }) => castCount > 0).map(({ castCount, votes: signs }) => [castCount, signs.length]),
    ).toEqual([[3, 3]])
    expect(await world.askByName('sounding.count', { soundingId: sounding.id })).toMatchObject({
      participants: 1,
      votes: 3,
    })
  })

  test('while it is open nobody is shown a vote, not even its driver; the count is', async () => {
    const sounding = await made()
    for (const name of 'ABCDEFG') await votes(sounding, name, 0, 'agree')
    for (const operation of ['sounding.result', 'sounding.export'])
      await expect(world.askByName(operation, { soundingId: sounding.id }, world.driver)).rejects.toMatchObject({
        code: 'conflict',
      })
    const shown = JSON.stringify([
      await world.askByName('sounding.show', { soundingId: sounding.id }, world.driver),
      await world.askByName('sounding.people', { soundingId: sounding.id }, world.driver),
      await world.askByName('sounding.count', { soundingId: sounding.id }, world.driver),
    ])
    expect(shown).not.toMatch(/agree/)
    expect(shown).toContain('"participants":7')
  })

  test('everybody is asked each statement once, in an order of their own', async () => {
    const sounding = await made()
    const orderOf = async (name: string) => {
      const order: number[] = []
      for (;;) {
        const { statement } = (await world.askByName(
          'sounding.next',
          { soundingId: sounding.id },
          by(sounding, name),
        )) as {
          statement: { id: string; number: number } | null
        }
        if (!statement) return order
        order.push(statement.number)
        await votes(sounding, name, statement.number, 'pass')
      }
    }
    const orders = []
    for (const name of 'ABCDEFGH') orders.push(await orderOf(name))
    for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3, 4])
    expect(new Set(orders.map(String)).size).toBeGreaterThan(3)
  })

  test('four votes on a statement show nothing, five do; all alike is only “most or all”', async () => {
    const sounding = await made()
    for (const name of 'ABCD') await votes(sounding, name, 0, 'agree')
    for (const name of 'ABCDE') await votes(sounding, name, 1, 'agree')
    for (const [at, name] of [...'ABCDEFG'].entries()) await votes(sounding, name, 2, at < 4 ? 'agree' : 'disagree')
    await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
    const { figures, asked } = await result(sounding.id)
    expect(asked).toBe(20)
    expect(figures?.statements.map(({ everybody }) => everybody)).toEqual([
      { shown: 'nothing', because: 'too-few' },
      { shown: 'most-or-all', vote: 'agree' },
      { shown: 'figure', agrees: 4, disagrees: 3, passes: 0 },
      { shown: 'nothing', because: 'too-few' },
      { shown: 'nothing', because: 'too-few' },
    ])
    const file = (await world.askByName('sounding.export', { soundingId: sounding.id }, world.guest)) as {
      text: string
    }
    expect(file.text.split('\r\n')[1]).toBe('1,The date may move,shown,,,too few to tell,,,')
    expect(file.text).toContain('3,We tell customers first,shown,,,counts,4,3,0')
  })

  test('once closed nobody votes, adds, moderates or closes it again, and its result does not change', async () => {
    const sounding = await made()
    for (const name of 'ABCDEF') await votes(sounding, name, 0, 'agree')
    await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
    const before = await result(sounding.id)
    await expect(votes(sounding, 'A', 0, 'disagree')).rejects.toMatchObject({ code: 'closed' })
    await expect(
      world.ask(addStatement, { soundingId: sounding.id, statement: 'Late' }, by(sounding, 'A')),
    ).rejects.toMatchObject({ code: 'closed' })
    await expect(world.ask(closeSounding, { soundingId: sounding.id }, world.driver)).rejects.toMatchObject({
      code: 'closed',
    })
    await expect(world.ask(handOutSoundingLinks, { soundingId: sounding.id }, world.driver)).rejects.toMatchObject({
      code: 'closed',
    })
    const statementId = sounding.statements[0]?.id ?? ''
    await expect(
      world.ask(
        moderateStatement,
        { soundingId: sounding.id, statementId, verdict: 'leave-out', because: 'x' },
        world.driver,
      ),
    ).rejects.toMatchObject({ code: 'closed' })
    expect(await result(sounding.id)).toEqual(before)
  })

  test('what is too much to be counted at once is counted in a thread, and says what it would have said at once', async () => {
    const sounding = await made()
    const ballots = Array.from({ length: 160 }, (_, at) => {
      const votes = SEEDS.map((_each, number) => (at % 9 === number ? 'p' : (at + number) % 2 ? 'a' : 'd')).join('')
      return { id: newId(), soundingId: sounding.id, personId: null, votes, castCount: votes.length }
    })
    await addBallots(world.db, ballots)
    await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
    const before = (await world.askByName('sounding.result', { soundingId: sounding.id }, world.guest)) as Result
    expect(before.figures).toBeNull()
    const { figures } = await result(sounding.id)
    const pages: Uint8Array[] = []
    for await (const votes of castVotesOf(world.db, sounding.id)) pages.push(pageOf(votes))
    // As JSON, which knows no -0.
    const { statements, ...atOnce } = JSON.parse(
      JSON.stringify(figuresFrom(tableOfBallots(pages, [...SEEDS.keys()]), 5)),
    ) as Figures
    expect(figures).toMatchObject({ ...atOnce, participants: 160, votes: 800, found: 'groups' })
    expect(figures?.statements).toMatchObject(statements)
  })

  test('votes at the same moment as the closing either count or are refused', async () => {
    const sounding = await made()
    const names = [...'ABCDEFGHIJKLMNOPQRST']
    const outcomes = await Promise.all([
      ...names.slice(0, 10).map((name) =>
        votes(sounding, name, 0, 'agree').then(
          () => 'kept',
          ({ code }) => code,
        ),
      ),
      world.ask(closeSounding, { soundingId: sounding.id }, world.driver).then(() => 'closed now'),
      ...names.slice(10).map((name) =>
        votes(sounding, name, 0, 'agree').then(
          () => 'kept',
          ({ code }) => code,
        ),
      ),
    ])
    const kept = outcomes.filter((outcome) => outcome === 'kept').length
    expect(outcomes.filter((outcome) => !['kept', 'closed', 'closed now'].includes(outcome))).toEqual([])
    const { figures } = await result(sounding.id)
    expect(figures?.participants ?? 0).toBe(kept)
  })

  describe('statements that people add', () => {
    test('wait for the driver, are counted once joined, and nobody is shown whose they are', async () => {
      const sounding = await made()
      const soundingId = sounding.id
      await world.ask(addStatement, { soundingId, statement: 'The date can move' }, by(sounding, 'A'))
      await world.ask(addStatement, { soundingId, statement: 'Lunch is bad' }, by(sounding, 'B'))
      const [first, second] = await statementsOf(soundingId)
      expect([first?.standing, second?.standing]).toEqual(['waiting', 'waiting'])
      expect(JSON.stringify(await statementsOf(soundingId))).not.toMatch(/author/i)
      const show = { soundingId, statementId: first?.id ?? '', verdict: 'show' as const }
      await world.ask(moderateStatement, show, world.driver)
      sounding.statements = await statementsOf(soundingId)
      for (const name of 'ABCDEFG') await votes(sounding, name, 5, 'agree')
      for (const name of 'GHIJ') await votes(sounding, name, 0, 'disagree')
      const intoId = sounding.statements.find(({ number }) => number === 0)?.id ?? ''
      await world.ask(moderateStatement, { ...show, verdict: 'join', intoId }, world.driver)
      const leaveOut = {
        soundingId,
        statementId: second?.id ?? '',
        verdict: 'leave-out' as const,
        because: 'Another work',
      }
      await world.ask(moderateStatement, leaveOut, world.driver)
      await expect(votes(sounding, 'A', 5, 'pass')).rejects.toMatchObject({ code: 'conflict' })
      await world.ask(closeSounding, { soundingId }, world.driver)
      const { figures } = await result(soundingId)
      // Of the seven, G had voted on the one that stayed too: that vote counts.
      expect(figures?.statements[0]?.everybody).toEqual({ shown: 'figure', agrees: 6, disagrees: 4, passes: 0 })
      expect(figures?.statements[5]).toMatchObject({
        standing: 'joined',
        everybody: { shown: 'nothing', because: 'too-few' },
      })
      expect(figures?.statements[6]).toMatchObject({ standing: 'left-out', leftOutBecause: 'Another work' })
    })

    test('are refused when they say the same, when nobody may add, when one person adds without end, and without a reason to leave out', async () => {
      const sounding = await made()
      const add = (statement: string) =>
        world.ask(addStatement, { soundingId: sounding.id, statement }, by(sounding, 'A'))
      await expect(add('the DATE  may move.')).rejects.toMatchObject({ code: 'already-exists' })
      for (let at = 0; at < 10; at++) await add(`My thought ${at}`)
      await expect(add('One more')).rejects.toMatchObject({ code: 'too-many' })
      const statementId = sounding.statements[0]?.id ?? ''
      await expect(
        world.ask(moderateStatement, { soundingId: sounding.id, statementId, verdict: 'leave-out' }, world.driver),
      ).rejects.toMatchObject({ code: 'bad-input' })
      await expect(
        world.ask(
          moderateStatement,
          { soundingId: sounding.id, statementId, verdict: 'join', intoId: statementId },
          world.driver,
        ),
      ).rejects.toMatchObject({ code: 'conflict' })
      const shut = await made({ mayAdd: false })
      await expect(
        world.ask(addStatement, { soundingId: shut.id, statement: 'Mine' }, by(shut, 'A')),
      ).rejects.toMatchObject({ code: 'not-allowed' })
      const after = await made({ moderation: 'after' })
      expect(await world.ask(addStatement, { soundingId: after.id, statement: 'Mine' }, by(after, 'A'))).toEqual({
        standing: 'shown',
      })
    })
  })

  describe('who may take part', () => {
    test('everybody in the workspace takes a link where that was chosen, and nobody else’s ballot', async () => {
      const { id: soundingId } = await world.ask(
        composeSounding,
        { workId, question: 'All of us?', statements: SEEDS, closesOn: '2026-12-04', whoMay: 'workspace' },
        world.driver,
      )
      const { link } = (await world.askByName('sounding.own-link', { soundingId }, world.guest)) as { link: string }
      expect(link).toMatch(/\/v\/[\w-]{40,}$/)
      expect(await ballotHolders(world.db, soundingId)).toMatchObject([{ name: 'Gil' }])
      const asked = await made()
      await expect(world.askByName('sounding.own-link', { soundingId: asked.id }, world.guest)).rejects.toMatchObject({
        code: 'not-found',
      })
    })

    test('before it opens nobody votes; after its last day it closes by itself', async () => {
      const sounding = await made({ opensOn: '2026-11-25' })
      await expect(votes(sounding, 'A', 0, 'agree')).rejects.toMatchObject({ code: 'conflict' })
      world.setTime('2026-11-26T09:00:00.000Z')
      for (const name of 'ABCDE') await votes(sounding, name, 0, 'agree')
      world.setTime('2026-12-05T00:00:01.000Z')
      await expect(votes(sounding, 'A', 0, 'disagree')).rejects.toMatchObject({ code: 'closed' })
      await takeOnScheduled(world.house)
      expect((await result(sounding.id)).figures?.votes).toBe(5)
    })

    test('whoever has not voted finds it at home, and hears of the closing', async () => {
      await ask('Zoe')
      const entry = { workId, personId: world.member.personId, role: 'contributor' as const }
      await world.ask(registerStakeholder, entry)
      const sounding = await made()
      const asked = { db: world.db, personId: world.member.personId, today: '2026-11-23' }
      expect(await soundingNeeds(asked)).toMatchObject([{ verb: 'Vote', byOn: '2026-12-04' }])
      await votes(sounding, world.member.name, 0, 'pass')
      expect(await soundingNeeds(asked)).toEqual([])
      await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
      const since = '2026-11-01T00:00:00.000Z'
      expect(await soundingChanges({ ...asked, since })).toMatchObject([{ why: 'You were asked' }])
    })
  })

  describe('an anonymous sounding', () => {
    test('has as much wiped after its closing as its tables hold, so that so much can wait for the night', async () => {
      const sounding = await made({ disclosure: 'anonymous' })
      const bytes = () => bytesToWriteAnew(world.house.database, world.db, ['soundingBallot', 'soundingStatement'])
      const before = await bytes()
      const votes = 'adp.'.repeat(500)
      const rows = Array.from({ length: 300 }, () => ({ soundingId: sounding.id, personId: null, votes, castCount: 1 }))
      await addBallots(
        world.db,
        rows.map((row) => ({ ...row, id: newId() })),
      )
      expect((await bytes()) - before).toBeGreaterThan(20_000)
    })

    test('keeps nothing after the closing by which a ballot could be found again: no person, no time, no order', async () => {
      const sounding = await made({ disclosure: 'anonymous' })
      const names = [...'ABCDEFGHIJKLMNOPQRST']
      // Each ballot is unlike every other, so that any order that stays shows.
      const signs = names.map((_, at) => Array.from({ length: 5 }, (_, n) => ((at >> n) & 1 ? 'agree' : 'disagree')))
      for (const [at, name] of names.entries())
        for (const [number, vote] of (signs[at] ?? []).entries())
          await votes(sounding, name, number, vote as 'agree' | 'disagree')
      await world.ask(addStatement, { soundingId: sounding.id, statement: 'My own' }, by(sounding, 'A'))
      const log = (await world.askByName('audit.events', { limit: 200 })) as { rows: Record<string, unknown>[] }
      const told = log.rows.filter(({ happened }) => happened === 'sounding.taken-part')
      expect(told.length).toBeGreaterThan(50)
      for (const event of told) expect(event).toMatchObject({ actorId: null, at: '2026-11-23T00:00:00.000Z' })
      await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
      const stored = []
      for await (const page of ballotsOf(world.db, sounding.id)) stored.push(...page)
      expect(stored).toHaveLength(20)
      expect(stored.every(({ personId }) => personId === null)).toBe(true)
      const asVoted = signs.map((each) => each.map((vote) => (vote === 'agree' ? 'a' : 'd')).join(''))
      const asStored = await ballotsAsKept(world, sounding.id)
      const atTheirPlace = asStored.filter((ballot, at) => ballot === asVoted[at]).length
      // By chance one of twenty stands where it was; eight would happen once in a hundred thousand times.
      expect(atTheirPlace).toBeLessThan(8)
      expect(asStored.toSorted()).toEqual(asVoted.toSorted())
      await expect(votes(sounding, 'A', 0, 'agree')).rejects.toMatchObject({ code: 'closed' })
      expect(await world.askByName('sounding.ballot', { soundingId: sounding.id }, by(sounding, 'A'))).toMatchObject({
        known: false,
        voted: 0,
      })
      expect((await result(sounding.id)).asked).toBe(20)
    })

    test('the attack finds everybody where ballots stay as they were, which is the control', async () => {
      const sounding = await made()
      const names = [...'ABCDEFGHIJKLMNOPQRST']
      const signs = names.map((_, at) => Array.from({ length: 5 }, (_, n) => ((at >> n) & 1 ? 'a' : 'd')).join(''))
      for (const [at, name] of names.entries())
        for (const [number, sign] of [...(signs[at] ?? '')].entries())
          await votes(sounding, name, number, sign === 'a' ? 'agree' : 'disagree')
      await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
      const stored = []
      for await (const page of ballotsOf(world.db, sounding.id)) stored.push(...page)
      expect(stored.map(({ votes: kept }) => kept)).toEqual(signs)
      expect(stored.every(({ personId }) => personId !== null)).toBe(true)
    })

    test('says to nobody, not even its driver, who has taken part', async () => {
      const sounding = await made({ disclosure: 'anonymous' })
      for (const name of 'ABCDEFGHIJ') await votes(sounding, name, 0, 'agree')
      const people = async () =>
        (await world.askByName('sounding.people', { soundingId: sounding.id }, world.driver)) as {
          rows: { tookPart: unknown }[]
        }
      expect((await people()).rows.map(({ tookPart }) => tookPart)).toEqual(Array(20).fill(null))
      await world.ask(closeSounding, { soundingId: sounding.id }, world.driver)
      expect((await people()).rows.map(({ tookPart }) => tookPart)).toEqual(Array(20).fill(null))
    })
  })

  test('a Polis export becomes a closed sounding with unnamed people; a rehearsal changes nothing', async () => {
    const statements =
      'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,1,9,4,2,1,"Say ""it"", please"\n2,0,9,0,6,0,=Cost\n3,2,9,1,0,-1,Spam\n'
    const rows = [...'123456'].flatMap((voter) => [`1,0,${voter},-1`, `1,1,${voter},${Number(voter) < 5 ? 1 : -1}`])
    const given = {
      workId,
      question: 'Imported?',
      source: 'Somewhere, CC BY 4.0',
      statements,
      votes: `timestamp,comment-id,voter-id,vote\n${rows.join('\n')}\n1,1,7,maybe\n`,
    }
    const told = {
      statements: 3,
      leftOut: 1,
      participants: 6,
      votes: 12,
      refused: [{ file: 'votes', line: 14, says: 'has a vote that is none of 1, 0 and -1' }],
    }
    expect(await world.askByName('sounding.preview-import', given, world.driver)).toMatchObject(told)
    expect(await world.askByName('sounding.list', { workId })).toEqual({ rows: [] })
    const done = (await world.askByName('sounding.import', given, world.driver)) as { soundingId: string }
    expect(done).toMatchObject(told)
    const { figures, asked } = await result(done.soundingId)
    expect(asked).toBeNull()
    expect(figures?.statements.map(({ everybody }) => everybody)).toEqual([
      { shown: 'most-or-all', vote: 'disagree' },
      { shown: 'figure', agrees: 4, disagrees: 2, passes: 0 },
      { shown: 'nothing', because: 'too-few' },
    ])
    const file = (await world.askByName('sounding.export', { soundingId: done.soundingId }, world.guest)) as {
      text: string
    }
    expect(file.text).toContain("'=Cost")
    expect(file.text).toContain('"Say ""it"", please"')
  })
})
