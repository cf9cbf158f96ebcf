import {
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  type Tool,
} from '@modelcontextprotocol/server'
import { Refusal } from '@plumbline/platform/refusal'
import { version } from '../version.ts'
import type { Reach } from './assistant.ts'

const PROTOCOL = '2026-07-28'

type Answer<Result> = { result?: Result; error?: { code: number; message: string } }

/** The same reach, by way of the server that runs on this machine. */
export function reachThrough(url: string, key: string): Reach {
  return {
    tools: async () => (await ask<{ tools: Tool[] }>('tools/list', {})).tools,
    async use(name, input) {
      const { content, structuredContent, isError } = await ask<CallToolResult>(
        'tools/call',
        { name, arguments: input },
        name,
      )
      return { content, ...(structuredContent ? { structuredContent } : {}), ...(isError ? { isError } : {}) }
    },
  }

  async function ask<Result>(method: string, params: Record<string, unknown>, name?: string): Promise<Result> {
    const _meta = {
      [PROTOCOL_VERSION_META_KEY]: PROTOCOL,
      [CLIENT_INFO_META_KEY]: { name: 'plumbline-mcp', version },
      [CLIENT_CAPABILITIES_META_KEY]: {},
    }
    const response = await fetch(`${url}/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        'mcp-protocol-version': PROTOCOL,
        'mcp-method': method,
        ...(name === undefined ? {} : { 'mcp-name': encoded(name) }),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: crypto.randomUUID(), method, params: { ...params, _meta } }),
    })
    const said = (await response.json()) as Answer<Result> & { detail?: string; next?: string }
    if (said.result) return said.result
    if (said.error) throw new ProtocolError(said.error.code, said.error.message)
    const code = response.status === 401 ? 'sign-in' : 'unavailable'
    throw new Refusal(
      code,
      said.detail ?? 'The server answered in an unknown way.',
      said.next ? { next: said.next } : {},
    )
  }
}

/** A header carries plain letters only; anything else is sent as the protocol says. */
function encoded(name: string): string {
  return /^[\x21-\x7e]+$/.test(name) ? name : `=?base64?${Buffer.from(name, 'utf8').toString('base64')}?=`
}
