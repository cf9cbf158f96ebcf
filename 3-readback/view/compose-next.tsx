import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { CarryForward } from '../wave/wave.operations.ts'
import { Compose, type ComposeProps } from './compose.tsx'
import { words } from './words.en.ts'

/** The next wave: the cards of the last one, with what the direction states to them today. */
export function ComposeNext({ readbackId, ...props }: ComposeProps & { readbackId: string }) {
  const next = useAsk<CarryForward>('readback.carry-forward', { readbackId })
  if (next.error) return <ErrorNote error={next.error} onRetry={() => void next.refetch()} />
  if (!next.data) return <Loading />
  const { cards, wave, sameVersion, people, gone, fresh, disclosure, fewest } = next.data
  const unsaid = cards.filter(({ statedFrom }) => statedFrom === 'please-say').length
  return (
    <Compose
      {...props}
      cards={cards.map(({ statedFrom, statedBefore, ...card }) => ({
        ...card,
        ...(statedFrom === 'please-say' && { pleaseSay: statedBefore }),
      }))}
      before={{ wave, disclosure, fewest, personIds: people.map(({ personId }) => personId) }}
      says={words.carriedForward({ wave, sameVersion, unsaid, gone: gone.map(({ name }) => name), fresh })}
    />
  )
}
