import type { RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in pixels, so that a drawing keeps its line widths and type sizes on every screen. */
export function useWidth(before = 640): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => setWidth(Math.max(240, Math.round(element.clientWidth)))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}
