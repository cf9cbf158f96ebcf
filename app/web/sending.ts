import { Refused, type Send } from '@plumbline/ui/ask'
import createClient from 'openapi-fetch'
import type { paths } from '../../docs/listings/client.d.ts'

/** The client of the HTTP interface, with the types that are made from it. What is refused comes as a `Refused`. */
export function clientAt(baseUrl: string) {
  const client = createClient<paths>({ baseUrl, credentials: 'same-origin', headers: { accept: 'application/json' } })
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await Refused.from(response)
    },
    onError({ error, request }) {
      if (error instanceof Refused || request.signal.aborted) return undefined
      return new Refused({ status: 0, code: 'unreachable' })
    },
  })
  return client
}

/** Sends what was asked by its name to where the operation is. The types of what is asked are those of the operation. */
export function sendTo(baseUrl: string, workspace: string | null): Send {
  const client = clientAt(baseUrl)
  return async ({ method, path, input, key, signal }) => {
    const { inPath, rest } = parted(path, workspace === null ? input : { workspace, ...input })
    const reads = method === 'GET'
    const params = { path: inPath, ...(reads ? { query: rest } : { header: { 'idempotency-key': key } }) }
    const { data } = await client.request(
      method.toLowerCase() as 'get',
      path as keyof paths as never,
      { params, ...(reads ? {} : { body: rest }), ...(signal && { signal }) } as never,
    )
    return data
  }
}

/** What the path names, and what is left. */
function parted(path: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const inPath = names.map((name) => {
    const value = rest[name]
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    delete rest[name]
    return [name, String(value)] as const
  })
  if (!names.includes('workspace')) delete rest['workspace']
  return { inPath: Object.fromEntries(inPath), rest }
}
