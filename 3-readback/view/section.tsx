import type { ShowDirection } from '@plumbline/direction/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { useState } from 'react'
import type { ComposeReadback } from '../composing.operations.ts'
import type { HandOutReadbackLinks, ListReadbacks } from '../readback.operations.ts'
import { Compose, type Composed } from './compose.tsx'
import { ComposeNext } from './compose-next.tsx'
import { EarlierReadbacks } from './earlier.tsx'
import { type HandedOut, Links } from './links.tsx'
import { OpenReadback } from './open-readback.tsx'
import { ReadbackResult } from './result.tsx'
import { Soundings } from './soundings.tsx'
import { words } from './words.en.ts'

/** Is the direction really shared? And what do many people think, before it or beside it? */
export function ReadbackSection(props: SectionProps) {
  return (
    <>
      <Readbacks {...props} />
      <Soundings {...props} />
    </>
  )
}

/** Ask, wait for the answers, close, and read the result. */
function Readbacks({ workId, mayDrive }: SectionProps) {
  const all = useAsk<ListReadbacks>('readback.list', { workId })
  const direction = useAsk<ShowDirection>('direction.show', { workId })
  const compose = useTell<ComposeReadback>('readback.compose')
  const handOut = useTell<HandOutReadbackLinks>('readback.hand-out-links')
  const [composing, setComposing] = useState<{ after: string | null } | null>(null)
  const [handed, setHanded] = useState<HandedOut | null>(null)
  const error = all.error ?? direction.error
  if (error) return <ErrorNote error={error} onRetry={() => void all.refetch()} />
  if (!all.data || !direction.data) return <Loading />
  const [latest, ...earlier] = all.data.rows
  const { published } = direction.data

  const makeLinks = async (readbackId: string, personIds?: string[]) => {
    setHanded(await handOut.mutateAsync({ readbackId, ...(personIds && { personIds }) }))
  }
  const send = async (composed: Composed) => {
    const kind = published ? 'read-back' : 'sounding'
    const { id } = await compose.mutateAsync({ workId, kind, ...composed })
    await makeLinks(id)
    setComposing(null)
  }

  if (composing) {
    const composer = { workId, direction: published, onSend: send, onCancel: () => setComposing(null) }
    return composing.after !== null && published ? (
      <ComposeNext {...composer} readbackId={composing.after} />
    ) : (
      <Compose {...composer} />
    )
  }
  if (handed) return <Links links={handed.rows} invited={handed.invited} onDone={() => setHanded(null)} />
  const mayBegin = mayDrive && (latest === undefined || latest.closed)
  const begin = mayBegin && (
    <div>
      <Button
        kind={latest ? 'quiet' : 'primary'}
        onClick={() => setComposing({ after: latest?.kind === 'read-back' ? latest.id : null })}
      >
        {beginWords(published !== null, latest !== undefined)}
      </Button>
    </div>
  )
  if (!latest) return <Empty says={published ? words.empty : words.emptyWithoutDirection}>{begin}</Empty>
  return (
    <>
      {latest.closed ? (
        <ReadbackResult readbackId={latest.id} workId={workId} mayDrive={mayDrive} />
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

function beginWords(isPublished: boolean, isAgain: boolean): string {
  if (!isPublished) return words.beginSounding
  return isAgain ? words.beginNext : words.begin
}
