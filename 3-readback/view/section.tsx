import type { ShowDirection } from '@plumbline/direction/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { useState } from 'react'
import type { ComposeReadback, HandOutReadbackLinks, ListReadbacks } from '../readback.operations.ts'
import { Compose } from './compose.tsx'
import { EarlierReadbacks } from './earlier.tsx'
import { type HandedOut, Links } from './links.tsx'
import { OpenReadback } from './open-readback.tsx'
import { ReadbackResult } from './result.tsx'
import { words } from './words.en.ts'

/** Is the direction really shared? Ask, wait for the answers, close, and read the result. */
export function ReadbackSection({ workId, mayDrive }: SectionProps) {
  const all = useAsk<ListReadbacks>('readback.list', { workId })
  const direction = useAsk<ShowDirection>('direction.show', { workId })
  const compose = useTell<ComposeReadback>('readback.compose')
  const handOut = useTell<HandOutReadbackLinks>('readback.hand-out-links')
  const [composing, setComposing] = useState(false)
  const [handed, setHanded] = useState<HandedOut[] | null>(null)
  const error = all.error ?? direction.error
  if (error) return <ErrorNote error={error} onRetry={() => void all.refetch()} />
  if (!all.data || !direction.data) return <Loading />
  const [latest, ...earlier] = all.data.rows
  const { published } = direction.data

  const makeLinks = async (readbackId: string, personIds?: string[]) => {
    const { rows } = await handOut.mutateAsync({ readbackId, ...(personIds && { personIds }) })
    setHanded(rows)
  }
  const send = async (asked: ComposeReadback['input']) => {
    const { id } = await compose.mutateAsync(asked)
    await makeLinks(id)
    setComposing(false)
  }

  if (composing && published)
    return <Compose workId={workId} direction={published} onSend={send} onCancel={() => setComposing(false)} />
  if (handed) return <Links links={handed} onDone={() => setHanded(null)} />
  const mayBegin = mayDrive && published !== null && (latest === undefined || latest.closed)
  const begin = mayBegin && (
    <div>
      <Button kind={latest ? 'quiet' : 'primary'} onClick={() => setComposing(true)}>
        {latest ? words.beginNext : words.begin}
      </Button>
    </div>
  )
  if (!latest) return <Empty says={published ? words.empty : words.emptyWithoutDirection}>{begin}</Empty>
  return (
    <>
      {latest.closed ? (
        <ReadbackResult readbackId={latest.id} workId={workId} />
      ) : (
        <OpenReadback
          readbackId={latest.id}
          mayDrive={mayDrive}
          onLinks={(personIds) => makeLinks(latest.id, personIds)}
        />
      )}
      {begin}
      <EarlierReadbacks readbacks={earlier} workId={workId} />
    </>
  )
}
