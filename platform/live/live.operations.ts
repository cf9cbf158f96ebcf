import { z } from 'zod'
import { operation } from '../operation.ts'
import { guests } from '../permission.ts'
import { endOfLog } from './live.store.ts'

/** Asked before somebody follows, and again while they do: whether they may. Offered as a stream, not as an answer. */
export const followWorkspace = operation({
  name: 'live.follow',
  says: 'Follow what happens in the workspace while it happens',
  http: 'GET /live',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ workspaceId: z.string(), place: z.number() }),
  async run({ db, workspace }) {
    return { workspaceId: workspace.id, place: await endOfLog(db) }
  },
})
