import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Principal } from '@plumbline/platform/actor'
import { verifyChain } from '@plumbline/platform/audit'
import { writeBackup } from '@plumbline/platform/database/backup'
import { readBackupFile } from '@plumbline/platform/database/backup-file'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { hashOf } from '@plumbline/platform/secret'
import { folderForTest } from '@plumbline/platform/testing/folder'
import { openWorld } from '@plumbline/platform/testing/open-world'
import { tablesNaming } from '@plumbline/platform/testing/traces'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../http/server.ts'
import { noteRunning } from '../running.ts'
import { steps } from '../steps.ts'
import { performer } from '../testing/furnished.ts'

const OPERATOR_KEY = 'operator-key-of-the-test-000000000000'
const GROUPS = { Build: 6, Sales: 5, Law: 2 }
const WORDS = 'Quibbleton said that we switch once'
const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

type Link = Principal & { kind: 'link' }
type Asked = { readbackId: string; itemId: string; links: Link[] }

onEachEngine('an anonymous read-back, by every way in', (engine) => {
  let world: World
  let ask: ReturnType<typeof performer>
  let server: Awaited<ReturnType<typeof buildServer>>['server']
  let url: string
  let lines: string[]
  let folder: string
  beforeAll(async () => {
    world = await openWorld(
      steps.filter(({ name }) => name !== 'platform'),
      engine,
    )
    ask = performer(world.house, world.workspace.id)
    lines = []
    folder = folderForTest('plumbline-anonymous-')
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
    server = (await buildServer(world.house, world.config, OPERATOR_KEY, log)).server
    url = await server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await server.close()
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function round(): Promise<Asked> {
    const driver = world.driver.by
    const { id: workId } = await ask<{ id: string }>('work.register', { title: 'Move checkout' }, driver)
    for (const [group, size] of Object.entries(GROUPS))
      for (let at = 0; at < size; at++)
        await ask(
          'stakeholder.register',
          { workId, person: { name: `${group} ${at}` }, group: { name: group } },
          driver,
        )
    const cards = [{ facet: 'goal', form: 'claim', statement: 'The date moves before the audit does.' }]
    const { id: readbackId, cards: made } = await ask<{ id: string; cards: { id: string }[] }>(
      'readback.compose',
      { workId, kind: 'sounding', cards, closesOn: '2026-11-25', disclosure: 'anonymous' },
      driver,
    )
    const { rows } = await ask<{ rows: { link: string }[] }>('readback.hand-out-links', { readbackId }, driver)
    const links = await Promise.all(
      rows.map(async ({ link }): Promise<Link> => {
        const found = await linkByToken(world.house.database.all, hashOf(link.split('/').at(-1) ?? ''))
        if (!found) throw new Error('The link is not stored')
        const { id: linkId, workspaceId, purpose, subjectId, personId: holderId } = found
        return { kind: 'link', linkId, workspaceId, purpose, subjectId, holderId }
      }),
    )
    for (const [at, link] of links.entries()) {
      await ask('readback.answer', { readbackId, itemId: made[0]?.id, understood: at % 3 ? 'agree' : 'depends' }, link)
      await ask('readback.say', { readbackId, sentence: `${WORDS} ${at}.` }, link)
    }
    return { readbackId, itemId: made[0]?.id ?? '', links }
  }

  const copyOf = async ({ links }: Asked) =>
    JSON.stringify(await ask('person.export', { personId: links[0]?.holderId }, world.admin.by))

  test('reads the same through the house, HTTP, an assistant and the command line', { timeout: 60_000 }, async () => {
    const asked = await round()
    const { readbackId } = asked
    // While it is open, a copy of one's own data holds what one said; the result is refused to everybody.
    expect(await copyOf(asked)).toContain(WORDS)
    const { token } = await ask<{ token: string }>('key.make', { label: 'Reads', scopes: ['read'] }, world.member.by)
    const address = `${url}/api/v1/workspaces/${world.workspace.slug}/readbacks/${readbackId}/result`
    const byHttp = async () => {
      const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
      return { status: response.status, body: (await response.json()) as unknown }
    }
    expect((await byHttp()).status).toBe(409)

    await ask('readback.close', { readbackId }, world.driver.by)
    await doDueJobs(world.house)
    const house = await ask<unknown>('readback.result', { readbackId }, world.member.by)
    expect((await byHttp()).body).toEqual(JSON.parse(JSON.stringify(house)))

    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
    const headers = { authorization: `Bearer ${token}` }
    await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }))
    const told = await client.callTool({ name: 'readback_result', arguments: { readbackId } })
    await client.close()
    expect(figuresIn(told.structuredContent)).toEqual(figuresIn(house))

    noteRunning(folder, { url, key: OPERATOR_KEY, pid: process.pid })
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        program,
        '--json',
        '--workspace',
        world.workspace.slug,
        'readback',
        'result',
        '--readback-id',
        readbackId,
      ],
      { env: { ...process.env, PLUMBLINE_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let said = ''
    let noted = ''
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (noted += piece))
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
    await once(child, 'close')
    expect(noted).toBe('')
    expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify(house)))
  })

  test('is in nobody’s copy after the closing, survives an erasure unchanged, and a backup lies in the order of what was drawn', async () => {
    const asked = await round()
    const { readbackId, links } = asked
    await ask('readback.close', { readbackId }, world.driver.by)
    await doDueJobs(world.house)
    const copy = await copyOf(asked)
    expect(copy).not.toContain(WORDS)
    expect(copy).toContain('cut from you when it closes')
    const before = await ask<object>('readback.result', { readbackId }, world.member.by)
    const { rows } = await ask<{ rows: { id: string; name: string }[] }>('person.list', {}, world.admin.by)
    const { id: personId, name } = rows.find(({ id }) => id === links[0]?.holderId) ?? { id: '', name: '' }
    await ask('person.erase', { personId, confirm: name }, world.admin.by)
    expect(await ask('readback.result', { readbackId }, world.member.by)).toEqual(before)
    expect((await verifyChain(world.db, world.workspace.id)).whole).toBe(true)
    expect(await tablesNaming(world.house.database, steps, WORDS)).toEqual(['readbackRemark'])

    const path = join(folder, `copy-${engine}.plumbline`)
    const migrations = steps.flatMap((step) => [...(step.migrations ?? [])])
    await writeBackup(world.house.database, migrations, {
      path,
      version: 'test',
      now: world.house.now(),
      passphrase: undefined,
    })
    const backup = await readBackupFile(path, undefined)
    const drawn: string[] = []
    for await (const { table, line } of backup.rows)
      if (table === 'readbackVoice' || table === 'readbackRemark')
        drawn.push(`${table} ${(JSON.parse(line) as { id: string }).id}`)
    const voices = drawn.filter((each) => each.startsWith('readbackVoice'))
    expect(voices.length).toBeGreaterThanOrEqual(13)
    expect(voices).toEqual(voices.toSorted())
    expect(drawn.filter((each) => !voices.includes(each))).toEqual(
      drawn.filter((each) => !voices.includes(each)).toSorted(),
    )
  })

  test('writes no line about those who answer, and goes on writing about everybody else', async () => {
    const { readbackId, itemId } = await round()
    lines.length = 0
    await fetch(`${url}/a/${'x'.repeat(43)}`)
    await fetch(`${url}/api/v1/workspaces/${world.workspace.slug}/readbacks/${readbackId}/items/${itemId}/answer`, {
      method: 'PUT',
    })
    await fetch(`${url}/healthz`)
    await fetch(`${url}/api/v1/workspaces/${world.workspace.slug}/readbacks/${readbackId}`)
    const routes = lines
      .map((line) => (JSON.parse(line) as { route?: string }).route)
      .filter((route) => route !== undefined)
    expect(routes.filter((route) => route.startsWith('/a/') || route.endsWith('/answer'))).toEqual([])
    expect(routes.some((route) => route.endsWith('/readbacks/:readbackId'))).toBe(true)
  })
})

/** Every figure in a result, wherever an interface puts it. */
function figuresIn(told: unknown): number[] {
  const found: number[] = []
  JSON.stringify(told, (_key, value) => {
    if (typeof value === 'number') found.push(value)
    return value as unknown
  })
  return found.toSorted((a, b) => a - b)
}
