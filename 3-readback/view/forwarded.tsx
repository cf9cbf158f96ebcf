import { useAsk } from '@plumbline/ui/ask'
import type { ShowForwarded } from '../invited.operations.ts'
import { words } from './words.en.ts'

/** That links were used in more than one browser, for their driver; never whose. */
export function Forwarded({ readbackId }: { readbackId: string }) {
  const shown = useAsk<ShowForwarded>('readback.forwarded', { readbackId })
  if (!shown.data || shown.data.links === 0) return null
  return <p>{words.forwarded(shown.data.links)}</p>
}
