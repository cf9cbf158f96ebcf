import { Refused, useTell } from '@plumbline/ui/ask'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DraftDirection } from '../step.ts'
import type { Direction } from '../words.ts'

/** How long nobody types before the words are kept, and before it is tried again when they could not be; in milliseconds. */
const REST_MS = 1_200
const AGAIN_MS = 5_000

/** How the words on the sheet stand: as they are kept, not yet, out of reach, refused, or beside a newer draft. */
export type Keeping =
  | { how: 'kept'; at: string | null }
  | { how: 'unkept' | 'unreachable' | 'newer' }
  | { how: 'refused'; error: unknown }

type Kept = { draftRevision: number | null; draftedAt: string | null } | null

const revisionOf = (kept: Kept) => (kept ? (kept.draftRevision ?? 1) : 0)

/**
 * Keeps what is written as the draft, a moment after each change and when the page is left. What is on the sheet is also in
 * this window's own store until it is kept, so that it comes back after a reload. A newer draft is never written over.
 */
export function useKeeping(
  workId: string,
  direction: Direction,
  begun: { kept: Kept; says: Direction; paused: boolean; onNewer: () => void },
) {
  const { mutateAsync } = useTell<DraftDirection>('direction.draft')
  const revision = useRef(revisionOf(begun.kept))
  const keptText = useRef(JSON.stringify(begun.says))
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [keeping, setKeeping] = useState<Keeping>({ how: 'kept', at: begun.kept?.draftedAt ?? null })
  const text = JSON.stringify(direction)
  const latest = useRef(direction)
  latest.current = direction

  const send = async (): Promise<boolean> => {
    for (;;) {
      const sent = latest.current
      const said = JSON.stringify(sent)
      if (said === keptText.current) return true
      try {
        const kept = await mutateAsync({ workId, basedOn: revision.current, ...sent })
        revision.current = revisionOf(kept)
        keptText.current = said
        if (JSON.stringify(latest.current) === said) {
          forgetUnkept(workId)
          setKeeping({ how: 'kept', at: kept.draftedAt })
        }
      } catch (error) {
        const code = error instanceof Refused ? error.code : ''
        if (Refused.mayPass(error)) {
          setKeeping({ how: 'unreachable' })
          timer.current = setTimeout(() => void keep(), AGAIN_MS)
        } else if (code === 'conflict' || code === 'already-exists') {
          setKeeping({ how: 'newer' })
          begun.onNewer()
        } else setKeeping({ how: 'refused', error })
        return false
      }
    }
  }
  /** Keeps what is on the sheet now; whether it is kept. */
  const keep = (): Promise<boolean> => {
    clearTimeout(timer.current)
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }
  const keepLater = useEffectEvent(() => {
    if (begun.paused || text === keptText.current) return
    rememberUnkept(workId, revision.current, direction)
    if (keeping.how === 'newer') return
    if (keeping.how !== 'unreachable') setKeeping({ how: 'unkept' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void keep(), REST_MS)
  })
  const keepOnLeaving = useEffectEvent(() => {
    if (!begun.paused && keeping.how !== 'newer') void keep()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the words is a reason to keep them
  useEffect(keepLater, [text, begun.paused])
  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && keepOnLeaving()
    document.addEventListener('visibilitychange', leaving)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      keepOnLeaving()
    }
  }, [])

  return {
    keeping,
    keep,
    /** From now on the sheet stands on this draft, which says so. */
    standOn(kept: Kept, says: Direction | null) {
      revision.current = revisionOf(kept)
      if (says) keptText.current = JSON.stringify(says)
      setKeeping({ how: 'kept', at: kept?.draftedAt ?? null })
    },
    isBusy: () => running.current !== null,
    revision: () => revision.current,
    hasUnkept: () => JSON.stringify(latest.current) !== keptText.current,
  }
}

const placeOf = (workId: string) => `plumbline.direction.${workId}`

function rememberUnkept(workId: string, revision: number, direction: Direction): void {
  try {
    sessionStorage.setItem(placeOf(workId), JSON.stringify({ revision, direction }))
  } catch {
    // A window without a store of its own keeps its words on the sheet only.
  }
}

function forgetUnkept(workId: string): void {
  sessionStorage.removeItem(placeOf(workId))
}

/** Words that this window had not kept when it was closed or loaded anew, if they stand on the same draft. */
export function unkeptOf(workId: string, kept: Kept): Direction | null {
  const stored = sessionStorage.getItem(placeOf(workId))
  if (stored === null) return null
  try {
    const { revision, direction } = JSON.parse(stored) as { revision: number; direction: Direction }
    if (revision === revisionOf(kept)) return direction
  } catch {
    forgetUnkept(workId)
  }
  return null
}
