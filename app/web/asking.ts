import { operations } from 'virtual:operations'
import { createAsk } from '@plumbline/ui/ask'
import { sendTo } from './sending.ts'

const BASE = '/api/v1'

/** The way to the server for one workspace (or, without one, for what concerns the whole server). */
export function askIn(workspace: string | null) {
  return createAsk({ operations, send: sendTo(BASE, workspace) })
}
