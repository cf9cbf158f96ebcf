import { type RefObject, useEffect, useRef, useState } from 'react'

type FreshFields = {
  /** On what holds the fields. */
  place: RefObject<HTMLDivElement | null>
  /** The key of the fields: with another one they are new, and empty. */
  key: number
  /** Empties them, and goes to the first. */
  begin: () => void
}

/** Fields that are filled in several times in a row: after each time they stand there empty, and one types on in the first. */
export function useFreshFields(): FreshFields {
  const place = useRef<HTMLDivElement>(null)
  const [key, setKey] = useState(0)
  useEffect(() => {
    if (key > 0) place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [key])
  return { place, key, begin: () => setKey((now) => now + 1) }
}
