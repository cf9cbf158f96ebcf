import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let page: Page
let client: Client
beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.getByLabel('Short name for addresses').fill('house')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL('**/w/house')
  await tell('POST', '/work', { title: 'Move checkout', key: 'PAY', dueOn: '2027-03-01' })
  const { token } = await tell<{ token: string }>('POST', '/keys', { label: 'Claude', scopes: ['read', 'draft'] })
  client = new Client({ name: 'an assistant', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', 'app/cli/main.ts', 'mcp'],
      env: { ...stage.env, PLUMBLINE_KEY: token },
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    }),
  )
})
afterAll(async () => {
  await client?.close()
  await stage.close()
})

test('an assistant reads the work and drafts a change; the person sees what would be done, accepts it, and it is done', async () => {
  const { structuredContent } = await client.callTool({ name: 'work_find', arguments: { key: 'PAY' } })
  const { id: workId } = (structuredContent as { written: { id: string } }).written
  const change = { workId, title: 'Move checkout and refunds', draftReason: 'Refunds were added on Monday' }
  await client.callTool({ name: 'draft_work_change', arguments: change })

  await page.goto('/w/house')
  await page.getByRole('link', { name: /Decide on a draft/ }).click()
  await page.getByText('Nothing has been changed.').waitFor()
  await page.getByText('Refunds were added on Monday').waitFor()
  await page.getByText('now: Move checkout').waitFor()
  await expect.poll(() => titleOf(workId)).toBe('Move checkout')
  await page.getByRole('button', { name: 'Accept, and do it' }).click()
  await page.getByText('It was accepted, and done.').waitFor()
  await expect.poll(() => titleOf(workId)).toBe('Move checkout and refunds')
})

test('what is declined is not done, and the assistant can read why', async () => {
  const drafted = await client.callTool({ name: 'draft_group_add', arguments: { name: 'Everybody' } })
  const { id: proposalId } = drafted.structuredContent as { id: string }
  await page.goto('/w/house/proposals')
  await page.getByRole('link', { name: /Add a team/ }).click()
  await page.getByLabel('Why not').fill('We have that group already')
  await page.getByRole('button', { name: 'Decline' }).click()
  await page.getByText('It was declined. Nothing was changed.').waitFor()
  const { content } = await client.callTool({ name: 'proposal_show', arguments: { proposalId } })
  expect(JSON.stringify(content)).toContain('We have that group already')
  expect(stage.complaints).toEqual([])
})

async function titleOf(workId: string): Promise<string> {
  const { structuredContent } = await client.callTool({ name: 'work_show', arguments: { workId } })
  return JSON.stringify(structuredContent).match(/"title":"([^"]*)"/)?.[1] ?? ''
}

/** Asks as the person in the browser does. */
function tell<Output>(method: string, path: string, body: object): Promise<Output> {
  return page.evaluate(
    async (asked) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const init = { method: asked.method, headers, body: JSON.stringify(asked.body) }
      return (await fetch(`/api/v1/workspaces/house${asked.path}`, init)).json()
    },
    { method, path, body },
  ) as Promise<Output>
}
