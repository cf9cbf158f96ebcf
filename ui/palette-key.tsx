import { useEffect, useEffectEvent } from 'react'

/** Calls back on Ctrl-K and Cmd-K, so that the palette itself need not be loaded before it is wanted. */
export function usePaletteKey(onPress: () => void) {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
