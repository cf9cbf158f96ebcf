import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { anonymous, operator } from '../actor.ts'
import { verifyChain } from '../audit.ts'
import { canonical } from '../canonical.ts'
import { newId, systemClock } from '../clock.ts'
import { type ConfigurationError, readConfig } from '../config.ts'
import { erasePayload, eventsAfter } from '../events.store.ts'
import { linkByToken } from '../identity/link.store.ts'
import { handOutLink } from '../identity/link.ts'
import { addPerson, peopleByName, personById } from '../identity/person.store.ts'
import { faultsOf, operation } from '../operation.ts'
import { members } from '../permission.ts'
import { platformStep } from '../platform-step.ts'
import { prepare } from '../prepare.ts'
import { hashOf } from '../secret.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { id, idOf, oneOf, text } from './columns.ts'
import { openDatabase, schemaFacts } from './database.ts'
import { checkMigrations, migrate } from './migrating.ts'

const person = (name: string) => ({
  id: newId(),
  name,
  email: null,
  title: null,
  source: null,
  createdAt: systemClock(),
})

onEachEngine('the ground', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld([], engine)
  })
  afterEach(() => world.close())

  test('a store inside one workspace neither reads, changes nor removes rows of another', async () => {
    const { database } = world.house
    const theirs = database.within(database.all, world.outsider.workspace.id)
    const stranger = person('Stranger')
    await addPerson(theirs, stranger)
    expect(await personById(world.db, stranger.id)).toBeUndefined()
    expect((await peopleByName(world.db, null, 100)).map(({ name }) => name)).not.toContain('Stranger')
    await world.db.updateTable('person').set({ name: 'Changed' }).where('id', '=', stranger.id).execute()
    await world.db.deleteFrom('person').where('id', '=', stranger.id).execute()
    expect((await personById(theirs, stranger.id))?.name).toBe('Stranger')
    const joined = await world.db
      .selectFrom('membership')
      .leftJoin('person', (join) => join.onRef('person.name', '!=', 'membership.role'))
      .select('person.name')
      .execute()
    expect(joined.map(({ name }) => name)).not.toContain('Stranger')
    const counted = await world.db
      .selectFrom('membership')
      .select((row) =>
        row
          .selectFrom('person')
          .select((each) => each.fn.countAll<number>().as('all'))
          .as('people'),
      )
      .executeTakeFirstOrThrow()
    expect(Number(counted.people)).toBe(4)
  })

  test('a row can never point at a row of another workspace', async () => {
    const { database } = world.house
    const stranger = person('Stranger')
    await addPerson(database.within(database.all, world.outsider.workspace.id), stranger)
    const link = {
      id: newId(),
      purpose: 'x.y',
      subjectId: newId(),
      personId: stranger.id,
      tokenHash: 'h',
      createdAt: systemClock(),
      expiresAt: null,
      revokedAt: null,
    }
    await expect(world.db.insertInto('link').values(link).execute()).rejects.toThrow()
  })

  test('the log is whole, stays whole when details are erased, and shows every tampering', async () => {
    await world.askByName('member.invite', { email: 'new@plumbline.test', name: 'New' })
    await world.askByName('member.invite', { email: 'newer@plumbline.test', name: 'Newer' })
    await world.askByName('member.invite', { email: 'newest@plumbline.test', name: 'Newest' })
    expect(await verifyChain(world.db, world.workspace.id)).toMatchObject({ whole: true, events: 3, erased: 0 })
    const [first] = await eventsAfter(world.db, 0, 10)
    await erasePayload(world.db, String(first?.id))
    expect(await verifyChain(world.db, world.workspace.id)).toMatchObject({ whole: true, events: 3, erased: 1 })
    await expect(
      world.db.updateTable('event').set({ happened: 'nothing' }).where('seq', '=', 2).execute(),
    ).rejects.toThrow(/append-only/)
    await expect(world.db.deleteFrom('event').where('seq', '=', 2).execute()).rejects.toThrow(/append-only/)
    await switchTriggersOff(world)
    await world.db.updateTable('event').set({ actorId: newId() }).where('seq', '=', 2).execute()
    expect((await verifyChain(world.db, world.workspace.id)).breaks).toEqual([
      'Event 2 was changed after it was written.',
    ])
    await world.db.deleteFrom('event').where('seq', '=', 2).execute()
    expect((await verifyChain(world.db, world.workspace.id)).breaks).toContain('Event 2 is missing.')
    await world.db.deleteFrom('event').where('seq', '>', 1).execute()
    expect((await verifyChain(world.db, world.workspace.id)).breaks.join()).toContain('The end is cut off')
  })

  test('removing a workspace removes its rows and its log, and says so in the log of the server', async () => {
    await world.askByName('workspace.remove', { workspaceId: world.workspace.id, confirm: 'Mine' })
    const { rows } = await sql<{
      left: number
    }>`select count(*) as "left" from event where workspace_id = ${world.workspace.id}`.execute(
      world.house.database.all,
    )
    expect(Number(rows[0]?.left)).toBe(0)
  })

  test('one idempotency key acts once, however many requests carry it at the same time', async () => {
    const invite = () =>
      world.askByName('member.invite', { email: 'once@plumbline.test', name: 'Once' }, world.admin, 'same-key-1')
    const replies = await Promise.all(Array.from({ length: 8 }, invite))
    expect(new Set(replies.map((reply) => canonical(reply))).size).toBe(1)
    const { rows } = (await world.askByName('invitation.list', {})) as { rows: { email: string }[] }
    expect(rows.filter(({ email }) => email === 'once@plumbline.test')).toHaveLength(1)
  })

  test('a kept reply cannot be read without the key of the one who asked', async () => {
    const reply = (await world.askByName(
      'member.invite',
      { email: 'k@plumbline.test', name: 'K' },
      world.admin,
      'a-secret-key',
    )) as { link: string }
    const kept = await world.db.selectFrom('keptReply').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(reply.link.slice(-20))
  })

  test('a sign-in link signs in exactly once, even when fifty browsers use it at the same time', async () => {
    const { link } = (await world.askByName('sign-in.link', { email: 'dora@plumbline.test' }, operator)) as {
      link: string
    }
    const token = link.split('/').at(-1)
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => world.askByName('sign-in.redeem', { token }, anonymous)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const late = (await world.askByName('sign-in.link', { email: 'dora@plumbline.test' }, operator)) as { link: string }
    world.wait(11 * 60)
    await expect(
      world.askByName('sign-in.redeem', { token: late.link.split('/').at(-1) }, anonymous),
    ).rejects.toMatchObject({ code: 'expired' })
  })

  test('a removed member is a stranger from the next request on', async () => {
    await world.askByName('member.list', {}, world.member)
    await world.askByName('member.remove', { accountId: world.member.accountId })
    await expect(world.askByName('member.list', {}, world.member)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a new personal link ends the one before it, and only the hash of it is stored', async () => {
    const at = { ...world.house, db: world.db, now: world.house.now(), newId }
    const subjectId = newId()
    const hand = () =>
      handOutLink(at, { purpose: 'x.answer', prefix: 'a', subjectId, personId: world.member.personId, expiresAt: null })
    const [first, second] = [await hand(), await hand()].map((url) => hashOf(url.split('/').at(-1) ?? ''))
    expect((await linkByToken(world.db, String(first)))?.revokedAt).not.toBeNull()
    expect((await linkByToken(world.db, String(second)))?.revokedAt).toBeNull()
  })

  test('several nodes that start together all succeed', async () => {
    if (engine === 'sqlite') return
    const migrations = platformStep.migrations ?? []
    await sql.raw(`create schema together_${world.workspace.id.replaceAll('-', '')}`).execute(world.house.database.all)
    const url = new URL(world.config.databaseUrl ?? '')
    url.searchParams.set('options', `-c search_path=together_${world.workspace.id.replaceAll('-', '')}`)
    const nodes = Array.from({ length: 4 }, () =>
      openDatabase({ ...world.config, databaseUrl: url.toString() }, migrations),
    )
    try {
      const applied = await Promise.all(nodes.map((node) => prepare(node, migrations, systemClock)))
      expect(applied.flat()).toEqual(migrations.map(({ name }) => name))
    } finally {
      await Promise.all(nodes.map((node) => node.close()))
      await sql
        .raw(`drop schema together_${world.workspace.id.replaceAll('-', '')} cascade`)
        .execute(world.house.database.all)
    }
  })

  test('a node that starts during a long migration waits longer than a statement may take, and says for what', async () => {
    if (engine === 'sqlite') return
    const known = platformStep.migrations ?? []
    const statementTimeoutMs = 100
    const second = openDatabase({ ...world.config, statementTimeoutMs, lockTimeoutMs: statementTimeoutMs }, known)
    const said: string[] = []
    const waits = Promise.withResolvers<void>()
    const say = (sentence: string) => {
      said.push(sentence)
      waits.resolve()
    }
    try {
      const begun = Promise.withResolvers<void>()
      const then = async () => {
        begun.resolve()
        await waits.promise
        await pause(5 * statementTimeoutMs)
      }
      const long = migrate(world.house.database, known, systemClock(), { then })
      await begun.promise
      const impatient = migrate(second, known, systemClock(), { patienceMs: 200 })
      await expect(impatient).rejects.toMatchObject({ code: 'unavailable' })
      expect(await migrate(second, known, systemClock(), { say })).toEqual([])
      expect(said).toEqual(['Another node is bringing the database up to date; this one waits for it.'])
      await long
    } finally {
      waits.resolve()
      await second.close()
    }
  })

  test('a widened column takes more than before, keeps the rows that stand, and still refuses everything else', async () => {
    const { database } = world.house
    const before = {
      name: '2027-01-01-kite',
      tables: { kite: { columns: { colour: oneOf('red', 'blue'), flownById: idOf('person') } } },
    }
    const widened = {
      name: '2027-01-02-kite',
      widened: {
        kite: {
          colour: { from: oneOf('red', 'blue'), to: oneOf('red', 'blue', 'green') },
          flownById: { from: idOf('person'), to: idOf('person').orNone },
        },
      },
      columns: { kite: { words: text.orNone } },
    }
    const stranger = person('Flier')
    await addPerson(world.db, stranger)
    const fly = (colour: string, by: string | null) =>
      database.changing(async (db) => {
        const values = [newId(), world.workspace.id, colour, by]
        await sql`insert into kite (id, workspace_id, colour, flown_by_id) values (${sql.join(values)})`.execute(db)
      })
    await migrate(database, [...(platformStep.migrations ?? []), before], systemClock())
    await fly('red', stranger.id)
    await expect(fly('green', stranger.id)).rejects.toThrow()
    await migrate(database, [...(platformStep.migrations ?? []), before, widened], systemClock())
    await fly('green', null)
    await expect(fly('pink', null)).rejects.toThrow()
    await expect(fly('red', newId())).rejects.toThrow()
    const { rows } = await sql<{ colour: string }>`select colour from kite order by colour`.execute(database.all)
    expect(rows.map(({ colour }) => colour)).toEqual(['green', 'red'])
  })

  test('a check of the migrations names what a start would do, and a newer database is refused', async () => {
    const { database } = world.house
    const known = platformStep.migrations ?? []
    const next = { name: '2027-01-01-next', tables: { nextThing: { columns: { words: text } } } }
    expect(await checkMigrations(database, [...known, next])).toEqual(['2027-01-01-next'])
    expect(await migrate(database, [...known, next], systemClock())).toEqual(['2027-01-01-next'])
    await expect(checkMigrations(database, known)).rejects.toThrow(/newer Plumbline/)
  })

  test('a migration that fails half-way leaves nothing behind', async () => {
    const { database } = world.house
    const broken = {
      name: '2027-01-02-broken',
      tables: { fineThing: { columns: { words: text } }, person: { columns: { words: text } } },
    }
    const known = platformStep.migrations ?? []
    await expect(migrate(database, [...known, broken], systemClock())).rejects.toThrow()
    expect(await checkMigrations(database, known)).toEqual([])
    await expect(sql`select * from fine_thing`.execute(database.all)).rejects.toThrow()
  })
})

test('an operation that does not say who may is not offered', () => {
  const fine = operation({
    name: 'x.do',
    says: 'Do',
    http: 'POST /x',
    who: members,
    changes: true,
    event: 'x.done',
    input: z.strictObject({}),
    output: z.object({}),
    run: async () => ({}),
  })
  expect(faultsOf([fine])).toEqual([])
  expect(faultsOf([{ ...fine, who: undefined as never }])).toEqual(['x.do: does not say who may'])
  expect(faultsOf([{ ...fine, event: undefined as never }])).toEqual(['x.do: changes something but names no event'])
  expect(faultsOf([fine, fine])).toEqual(['x.do: declared twice', 'x.do: POST /x is taken'])
})

test('a column name that means two kinds stops the start', () => {
  const one = { name: '2026-01-01-a', tables: { a: { columns: { owner: text } } } }
  const other = { name: '2026-01-02-b', tables: { b: { columns: { owner: id } } } }
  expect(() => schemaFacts([one, other])).toThrow(/owner is a id, but elsewhere owner is a text/)
})

test('all wrong settings are named at once, and never their values', () => {
  try {
    readConfig({ PORT: 'secret-a', DATABASE_URL: 'mysql://secret-b', PLUMBLINE_NO_SUCH: 'secret-c' })
    expect.unreachable()
  } catch (error) {
    const { problems } = error as ConfigurationError
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'PLUMBLINE_NO_SUCH'])
    expect(problems.join()).not.toContain('secret')
  }
})

/** As somebody would who holds the database itself. */
async function switchTriggersOff(world: World): Promise<void> {
  const { all } = world.house.database
  if (world.engine === 'postgres') await sql.raw('alter table event disable trigger all').execute(all)
  else for (const trigger of ['event_stays', 'event_remains']) await sql.raw(`drop trigger "${trigger}"`).execute(all)
}
