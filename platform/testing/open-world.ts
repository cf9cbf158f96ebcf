import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import pg from 'pg'
import { operator, type Principal } from '../actor.ts'
import { type Instant, later, newId } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import type { Engine } from '../database/columns.ts'
import { type Db, openDatabase } from '../database/database.ts'
import type { Migration } from '../database/migration.ts'
import { buildHouse, type House } from '../house.ts'
import { addAccount, addMembership } from '../identity/account.store.ts'
import { openWorkspace } from '../identity/identity.operations.ts'
import { addPerson } from '../identity/person.store.ts'
import type { InputOf, Operation, OutputOf } from '../operation.ts'
import { platformStep } from '../platform-step.ts'
import { prepare } from '../prepare.ts'
import { hashOf } from '../secret.ts'
import type { Step } from '../step.ts'
import { folderForTest } from './folder.ts'

/** Somebody in the world: who asks, and the person they are in their workspace. */
export type Somebody = { by: Principal; accountId: string; personId: string; name: string }

export type World = {
  house: House
  config: Config
  engine: Engine
  /** The workspace that the tests are about. */
  workspace: { id: string; slug: string }
  /** The same database seen from inside that workspace. */
  db: Db
  admin: Somebody
  /** Drives the work that tests register as this person. */
  driver: Somebody
  member: Somebody
  guest: Somebody
  /** An administrator of another workspace. */
  outsider: Somebody & { workspace: { id: string; slug: string } }
  /** Asks as somebody (the administrator, when nobody is named) in the world's workspace. */
  ask<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    as?: Somebody | Principal,
    key?: string,
  ): Promise<OutputOf<O>>
  /** Asks by the operation's name, as readers do. */
  askByName(name: string, input: Record<string, unknown>, as?: Somebody | Principal, key?: string): Promise<unknown>
  /** Moves the world's clock. */
  setTime(instant: Instant): void
  wait(seconds: number): void
  close(): Promise<void>
}

export const WORLD_BEGINS = '2026-11-23T09:00:00.000Z'

/** A fresh database of the engine with the steps named, two workspaces and the people of the cast. Nothing in it is mocked. `watch` is told every statement. */
export async function openWorld(steps: readonly Step[], engine: Engine, watch?: (sql: string) => void): Promise<World> {
  const all = [platformStep, ...steps]
  const migrations = all.flatMap((step) => step.migrations ?? [])
  // Only where the cluster is our own: on somebody else's, databases must not be left behind.
  const copies = engine === 'postgres' && process.env['PLUMBLINE_TEST_COPIES'] === 'yes'
  const place = copies ? await copiedPlace(migrations) : await emptyPlace(engine)
  const { config } = place
  const database = openDatabase(config, migrations, watch)
  let time = WORLD_BEGINS
  const now = () => time
  await prepare(database, migrations, now)
  const house = buildHouse({ database, steps: all, now, publicUrl: 'http://plumbline.test', config })
  const mine = await house.perform(openWorkspace, { by: operator, input: { slug: 'mine', name: 'Mine' } })
  const theirs = await house.perform(openWorkspace, { by: operator, input: { slug: 'theirs', name: 'Theirs' } })

  const join_ = async (workspaceId: string, name: string, role: 'admin' | 'member' | 'guest'): Promise<Somebody> => {
    const account = {
      id: newId(),
      email: `${name.toLowerCase()}@plumbline.test`,
      name,
      serverAdmin: role === 'admin',
      createdAt: now(),
      deactivatedAt: null,
    }
    const person = { id: newId(), name, email: account.email, title: null, source: null, createdAt: now() }
    await addAccount(database.all, account)
    const db = database.within(database.all, workspaceId)
    await addPerson(db, person)
    await addMembership(db, { id: newId(), accountId: account.id, personId: person.id, role, createdAt: now() })
    const by: Principal = {
      kind: 'account',
      accountId: account.id,
      sessionId: newId(),
      serverAdmin: account.serverAdmin,
    }
    return { by, accountId: account.id, personId: person.id, name }
  }
  const admin = await join_(mine.id, 'Ada', 'admin')
  const world: World = {
    house,
    config,
    engine,
    workspace: mine,
    db: database.within(database.all, mine.id),
    admin,
    driver: await join_(mine.id, 'Dora', 'member'),
    member: await join_(mine.id, 'Mika', 'member'),
    guest: await join_(mine.id, 'Gil', 'guest'),
    outsider: { ...(await join_(theirs.id, 'Otto', 'admin')), workspace: theirs },
    ask: (operation, input, as = admin, key) =>
      house.perform(operation, { by: 'by' in as ? as.by : as, workspace: mine.slug, input, key }),
    askByName(name, input, as = admin, key) {
      const operation = house.operations.get(name)
      if (!operation) throw new Error(`No operation is called ${name}`)
      return house.perform(operation, { by: 'by' in as ? as.by : as, workspace: mine.slug, input, key })
    },
    setTime: (instant) => {
      time = instant
    },
    wait: (seconds) => {
      time = later(time, seconds)
    },
    close: async () => {
      await database.close()
      await place.remove()
    },
  }
  return world
}

export type Place = { config: Config; remove(): Promise<void> }

/** Where a database can be opened that nobody has written to yet. */
export async function emptyPlace(engine: Engine): Promise<Place> {
  const { env, remove } = engine === 'sqlite' ? embeddedPlace() : await schemaOfItsOwn()
  return { config: readConfig(env), remove }
}

async function copiedPlace(migrations: readonly Migration[]): Promise<Place> {
  const { env, remove } = await copiedDatabase(migrations)
  return { config: readConfig(env), remove }
}

type NamedPlace = { env: NodeJS.ProcessEnv; remove(): Promise<void> }

function embeddedPlace(): NamedPlace {
  const dir = folderForTest('plumbline-world-')
  return { env: { PLUMBLINE_DATA_DIR: dir }, remove: async () => rmSync(dir, { recursive: true, force: true }) }
}

const base = () => process.env['PLUMBLINE_TEST_DATABASE_URL'] ?? ''

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: base() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database that is up to date: a copy of one that was brought up to date once, which takes a tenth of the time. */
async function copiedDatabase(migrations: readonly Migration[]): Promise<NamedPlace> {
  const name = `world_${randomBytes(8).toString('hex')}`
  const { template, copying } = await templateOnce(migrations)
  await run(`create database ${name} template ${template} ${copying}`)
  return {
    env: { DATABASE_URL: urlOf(name), PLUMBLINE_DATABASE_POOL: '4' },
    remove: () => run(`drop database ${name} with (force)`),
  }
}

function urlOf(database: string): string {
  const url = new URL(base())
  url.pathname = `/${database}`
  return url.toString()
}

type Template = { template: string; copying: string }
const templates = new Map<string, Promise<Template>>()

function templateOnce(migrations: readonly Migration[]): Promise<Template> {
  const key = JSON.stringify(migrations)
  const made = templates.get(key) ?? templateFor(migrations)
  templates.set(key, made)
  made.catch(() => templates.delete(key))
  return made
}

/** Made once for these migrations by whoever needs it first; the others wait for it. */
async function templateFor(migrations: readonly Migration[]): Promise<Template> {
  const name = `template_${hashOf(JSON.stringify(migrations)).slice(0, 16)}`
  const client = new pg.Client({ connectionString: base() })
  await client.connect()
  try {
    // Copying whole files makes the server write down all that is still in its memory first: quick where nothing waits for a disk.
    const { rows: settings } = await client.query("select current_setting('fsync') as fsync")
    const made = { template: name, copying: settings[0]?.fsync === 'off' ? 'strategy file_copy' : '' }
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length > 0) return made
    await client.query(`create database ${name}_new`)
    const database = openDatabase(readConfig({ DATABASE_URL: urlOf(`${name}_new`) }), migrations)
    try {
      await prepare(database, migrations, () => WORLD_BEGINS)
    } finally {
      await database.close()
    }
    await client.query(`alter database ${name}_new rename to ${name}`)
    return made
  } finally {
    await client.end()
  }
}

/** A schema of its own in the one PostgreSQL, so that tests can run side by side. */
async function schemaOfItsOwn(): Promise<NamedPlace> {
  const schema = `world_${randomBytes(8).toString('hex')}`
  await run(`create schema ${schema}`)
  const url = new URL(base())
  url.searchParams.set('options', `-c search_path=${schema}`)
  return {
    env: { DATABASE_URL: url.toString(), PLUMBLINE_DATABASE_POOL: '4' },
    remove: () => run(`drop schema ${schema} cascade`),
  }
}
