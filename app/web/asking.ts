import { operations } from 'virtual:operations'
import { createAsk } from '@plumbline/ui/ask'

const BASE = '/api/v1'

/** The way to the server for one workspace (or, without one, for what concerns the whole server). */
export function askIn(workspace: string | null) {
  const within = workspace === null ? '' : `/workspaces/${encodeURIComponent(workspace)}`
  const reached = Object.entries(operations).map(
    ([name, { method, path, scope }]) =>
      [name, { method, path: scope === 'workspace' ? within + path : path }] as const,
  )
  return createAsk({ base: BASE, operations: Object.fromEntries(reached) })
}
