import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
  type Tool as ToolDescription,
} from '@modelcontextprotocol/server'
import type { Actor, Origin, Principal } from '@plumbline/platform/actor'
import { logEvent } from '@plumbline/platform/events.store'
import type { House } from '@plumbline/platform/house'
import { membershipOf } from '@plumbline/platform/identity/account.store'
import { idsIn } from '@plumbline/platform/proposal/in-words'
import { makeProposal } from '@plumbline/platform/proposal/proposal.operations'
import { Refusal } from '@plumbline/platform/refusal'
import { inert } from './inert.ts'
import { NOTICE, REASON, type Tool, toolsFor } from './tool.ts'

export type KeyHolder = Principal & { kind: 'key' }

/** What an assistant reaches: the tools that there are for it, and the use of one. */
export type Reach = {
  tools(): Promise<ToolDescription[]>
  use(name: string, input: Record<string, unknown>): Promise<CallToolResult>
}

/** A key's way to the operations of its workspace: what it reads passes their rules, what it changes is only drafted. */
export function reachOf(house: House, by: KeyHolder, origin?: Origin): Reach {
  const offered = async () => toolsFor(house.operations.values(), await actorOf(house, by))
  return {
    tools: async () => (await offered()).map(({ described }) => described),
    async use(name, input) {
      const tool = (await offered()).find(({ described }) => described.name === name)
      if (!tool) {
        await leaveTrail(house, by, { tool: name.slice(0, 100), outcome: 'no-such-tool', about: [] }, origin)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool called ${name.slice(0, 100)}`)
      }
      return takeUp(house, by, tool, input, origin)
    },
  }
}

/** Looked up at each call, so that a role that was taken away is gone at once. */
async function actorOf({ database }: House, by: KeyHolder): Promise<Actor> {
  const membership = await membershipOf(database.within(database.all, by.workspaceId), by.accountId)
  return { ...by, role: membership?.role ?? null, personId: membership?.personId ?? null }
}

async function takeUp(
  house: House,
  by: KeyHolder,
  { operation, drafts, described }: Tool,
  input: Record<string, unknown>,
  origin: Origin | undefined,
): Promise<CallToolResult> {
  const noted = (outcome: string) =>
    leaveTrail(house, by, { tool: described.name, outcome, about: idsIn(input).slice(0, 20) }, origin)
  try {
    if (drafts) return drafted(await draft(house, by, operation.name, input, origin))
    const written = await house.perform(operation, { by, input, via: 'assistant', origin })
    await noted('done')
    return read(written)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await noted(error.code)
    return refused(error)
  }
}

/** What was drafted stands in the log as a draft, with the key; it needs no second line there. */
async function draft(house: House, by: KeyHolder, operation: string, given: Record<string, unknown>, origin?: Origin) {
  const { [REASON]: why, ...input } = given
  return house.perform(makeProposal, { by, input: { operation, input, why }, via: 'assistant', origin })
}

function read(output: unknown): CallToolResult {
  const structuredContent = { notice: NOTICE, written: inert(output) }
  return {
    structuredContent,
    content: [{ type: 'text', text: `${NOTICE}\n\n${JSON.stringify({ written: structuredContent.written })}` }],
  }
}

function drafted(proposal: { id: string; standing: string; expiresOn: string; page: string }): CallToolResult {
  const text = `Nothing was changed. A draft waits for the person whose key this is, until ${proposal.expiresOn}; they decide on it at ${proposal.page}`
  return { structuredContent: proposal, content: [{ type: 'text', text }] }
}

function refused({ code, sentence, next, fields }: Refusal): CallToolResult {
  const places = fields.map(({ path, says }) => `${path}: ${says}`)
  const text = inert([`Refused (${code}): ${sentence}`, ...places, next].filter(Boolean).join('\n'))
  return { isError: true, content: [{ type: 'text', text }] }
}

type Call = { tool: string; outcome: string; about: string[] }

/** One line in the log of the workspace for each call, without anything that was said in it. */
async function leaveTrail({ database, now }: House, by: KeyHolder, call: Call, origin?: Origin): Promise<void> {
  await database.changing((all) =>
    logEvent(database.within(all, by.workspaceId), by.workspaceId, {
      at: now(),
      happened: 'assistant.asked',
      actorKind: 'account',
      actorId: by.accountId,
      via: 'assistant',
      viaId: by.keyId,
      subjectId: by.keyId,
      workId: null,
      details: call,
      origin,
    }),
  )
}
