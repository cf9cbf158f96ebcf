import { useEffect, useRef } from 'react'

/** Whoever answered has lost the button that they pressed, and goes on from the head of the list once that has become another one. */
export function useHeadAfterAnswer(list: string | number | undefined) {
  const head = useRef<HTMLHeadingElement>(null)
  const answered = useRef(false)
  useEffect(() => {
    if (list === undefined || !answered.current || document.activeElement !== document.body) return
    answered.current = false
    head.current?.focus({ preventScroll: true })
  }, [list])
  const onAnswered = () => {
    answered.current = true
  }
  return { head, onAnswered }
}
