import { operator } from '@plumbline/platform/actor'
import type { Config } from '@plumbline/platform/config'
import type { Operation } from '@plumbline/platform/operation'
import { Refusal, type RefusalCode, type RefusedField, refusalCodes } from '@plumbline/platform/refusal'
import { placeOfOperation } from '../http/api.ts'
import { openHouse } from '../open-house.ts'
import { findRunning, type Running } from '../running.ts'

/** The way to the operations: through the running server when there is one, otherwise with the database opened here. */
export type Caller = {
  call(operation: Operation, workspace: string | undefined, input: Record<string, unknown>): Promise<unknown>
  close(): Promise<void>
}

export async function reachHouse(config: Config): Promise<Caller> {
  const running = findRunning(config.dataDir)
  if (running) return throughServer(running)
  const house = await openHouse(config)
  return {
    call: (operation, workspace, input) => house.perform(operation, { by: operator, workspace, input, via: 'command' }),
    close: () => house.database.close(),
  }
}

function throughServer({ url, key }: Running): Caller {
  return {
    async call(operation, workspace, input) {
      const { method, path, parameters } = placeOfOperation(operation)
      const rest = { ...input }
      const filled = path.replace(/:(\w+)/g, (_, name: string) => {
        const value = name === 'workspace' ? workspace : rest[name]
        if (parameters.includes(name)) delete rest[name]
        return encodeURIComponent(String(value ?? '-'))
      })
      const query = operation.changes
        ? ''
        : `?${new URLSearchParams(
            Object.entries(rest)
              .filter(([, value]) => value !== undefined)
              .map(([name, value]) => [name, String(value)]),
          )}`
      const response = await fetch(`${url}${filled}${query}`, {
        method: method as string,
        headers: {
          authorization: `Bearer ${key}`,
          ...(operation.changes ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
        },
        ...(operation.changes ? { body: JSON.stringify(rest) } : {}),
      })
      const said = (await response.json()) as Record<string, unknown>
      if (!response.ok) throw refusalSaid(said)
      return said
    },
    close: async () => undefined,
  }
}

function refusalSaid(problem: Record<string, unknown>): Refusal | Error {
  const { code, detail, next, fields } = problem as {
    code?: string
    detail?: string
    next?: string
    fields?: RefusedField[]
  }
  if (!code || !(code in refusalCodes)) return new Error(detail ?? 'The server answered in an unknown way')
  return new Refusal(code as RefusalCode, detail ?? '', { ...(next ? { next } : {}), ...(fields ? { fields } : {}) })
}
