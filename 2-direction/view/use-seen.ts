import { useTell } from '@plumbline/ui/ask'
import { type RefObject, useEffect, useRef } from 'react'
import type { SeeDirection } from '../step.ts'

/** As long as a text must have been on the screen to count as seen, in milliseconds. */
const LONG_ENOUGH_MS = 2_000

const HALF = 0.5
/** At which shares of the text that are in sight it is looked at again. */
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, HALF, 0.6, 0.7, 0.8, 0.9, 1]

/** Half of the text is in sight, or a long one fills half of the window. */
function isMostlyShown({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return intersectionRatio >= HALF || intersectionRect.height >= (rootBounds?.height ?? Number.POSITIVE_INFINITY) * HALF
}

/** Tells that I have seen a published version, once its text has been on my screen for a while; nothing when that is known already. */
export function useSeen(text: RefObject<HTMLElement | null>, directionVersionId: string | null): void {
  const { mutate } = useTell<SeeDirection>('direction.see')
  const told = useRef<string | null>(null)
  useEffect(() => {
    const element = text.current
    if (!element || directionVersionId === null || told.current === directionVersionId) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (entries: IntersectionObserverEntry[]) => {
      const isOn = document.visibilityState === 'visible' && entries.some(isMostlyShown)
      if (!isOn) {
        clearTimeout(timer)
        timer = undefined
      }
      if (isOn) timer ??= setTimeout(tell, LONG_ENOUGH_MS)
    }
    const watch = new IntersectionObserver(look, { threshold: SHARES })
    const tell = () => {
      told.current = directionVersionId
      watch.disconnect()
      mutate({ directionVersionId })
    }
    watch.observe(element)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
    }
  }, [text, directionVersionId, mutate])
}
