import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { operator } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import { addAccount, addMembership } from '@plumbline/platform/identity/account.store'
import { addApiKey } from '@plumbline/platform/identity/api-key.store'
import { addPerson } from '@plumbline/platform/identity/person.store'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../open-house.ts'
import { performer } from '../testing/furnished.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const token = `plk_${newToken()}`
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-mcp-'))
  const house = await openHouse(readConfig({ PLUMBLINE_DATA_DIR: dataDir }))
  const workspace = await performer(house)<{ id: string }>('workspace.open', { slug: 'mine', name: 'Mine' }, operator)
  const now = house.now()
  const [accountId, personId] = [newId(), newId()]
  const { all, ...database } = house.database
  await addAccount(all, {
    id: accountId,
    email: 'ada@plumbline.test',
    name: 'Ada',
    serverAdmin: false,
    createdAt: now,
    deactivatedAt: null,
  })
  const db = database.within(all, workspace.id)
  await addPerson(db, { id: personId, name: 'Ada', email: null, title: null, source: null, createdAt: now })
  await addMembership(db, { id: newId(), accountId, personId, role: 'member', createdAt: now })
  const key = {
    id: newId(),
    accountId,
    label: 'Assistant',
    tokenHash: hashOf(token),
    opening: token.slice(0, 8),
    scopes: ['read' as const, 'draft' as const],
  }
  await addApiKey(db, {
    ...key,
    createdAt: now,
    expiresAt: '2999-01-01T00:00:00.000Z',
    lastUsedOn: null,
    revokedAt: null,
  })
  await house.database.close()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('an assistant starts the command, lists its tools and drafts, without any server', async () => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport(token))
  const names = (await client.listTools()).tools.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['work_list', 'draft_work_register']))
  const drafted = await client.callTool({ name: 'draft_work_register', arguments: { title: 'Move search' } })
  expect(drafted.structuredContent).toMatchObject({ standing: 'waiting' })
  const listed = await client.callTool({ name: 'work_list', arguments: {} })
  expect(listed.structuredContent).toMatchObject({ written: { rows: [] } })
  await client.close()
})

test('a key that opens nothing is said at once', async () => {
  const client = new Client({ name: 'test', version: '1' })
  await expect(client.connect(transport(`plk_${newToken()}`))).rejects.toThrow()
})

function transport(key: string): StdioClientTransport {
  return new StdioClientTransport({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', 'app/cli/main.ts', 'mcp'],
    env: { PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_KEY: key },
    cwd: root,
    stderr: 'ignore',
  })
}
