/**
 * F10: messages of a webhook arrive twice, in disorder and late at a receiver that follows docs/webhooks.md; each must have one
 * effect, and the end must be right. The controls leave out what the documentation asks for, and must go wrong.
 *
 *   node tools/faults/webhooks.ts
 */
import { replayEverything } from '@plumbline/platform/testing/webhook-replays'
import { tellReport } from './fault-report.ts'

const what = 'messages of a webhook doubled, in disorder and late'

for (const control of [undefined, 'takes what it has already', 'relies on the order'] as const) {
  const outcome = await replayEverything(control)
  const right = outcome.missing === 0 && outcome.doubled === 0 && outcome.wrongAtTheEnd === 0
  const refused = outcome.refused.every((status) => status === 401)
  const held = control === undefined ? right && refused : !right
  tellReport({ fault: 'F10', what, control: control ?? null, held, ...outcome })
}
