import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const SETTLE_MS = 300
const LOOK_AGAIN_MS = 2_000
const TRY_AGAIN_MS = 60_000

/**
 * Asks everything on the screen anew when something happened in the workspace, soon after it did. Whoever is typing is left
 * alone until they are done. Without it (an old browser, no room on the node) a page is as fresh as when it was opened.
 */
export function useLive(workspace: string, on: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!on || !('locks' in navigator)) return
    const refresh = refreshing(client)
    const leave = followTogether(workspace, refresh.soon)
    return () => {
      leave()
      refresh.stop()
    }
  }, [workspace, on, client])
}

/** One page of the browser follows and tells the others; when it is closed, the next one takes over. */
function followTogether(workspace: string, happened: () => void): () => void {
  const name = `plumbline live ${workspace}`
  const others = new BroadcastChannel(name)
  const left = new AbortController()
  others.addEventListener('message', happened)
  const tell = () => {
    happened()
    others.postMessage('happened')
  }
  navigator.locks
    .request(name, { signal: left.signal }, () => follow(workspace, tell, left.signal))
    // The page was left before its turn came.
    .catch(() => undefined)
  return () => {
    left.abort()
    others.close()
  }
}

/** Follows until it is left. A stream that breaks is made again by the browser; one that was refused is tried again later. */
function follow(workspace: string, tell: () => void, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let stream: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      stream = new EventSource(`/api/v1/workspaces/${encodeURIComponent(workspace)}/live`)
      stream.addEventListener('happened', tell)
      stream.addEventListener('reset', tell)
      stream.addEventListener('error', () => {
        if (stream?.readyState === EventSource.CLOSED) again = setTimeout(open, TRY_AGAIN_MS)
      })
    }
    left.addEventListener('abort', () => {
      clearTimeout(again)
      stream?.close()
      resolve()
    })
    if (left.aborted) resolve()
    else open()
  })
}

function refreshing(client: QueryClient): { soon(): void; stop(): void } {
  const typing = watchTyping()
  let next: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    if (typing.now()) next = setTimeout(refresh, LOOK_AGAIN_MS)
    else void client.invalidateQueries({ refetchType: 'active' })
  }
  return {
    soon() {
      clearTimeout(next)
      next = setTimeout(refresh, SETTLE_MS)
    },
    stop() {
      clearTimeout(next)
      typing.stop()
    },
  }
}

/** Whether somebody is in a field, or has written in a form that they have not sent. */
function watchTyping(): { now(): boolean; stop(): void } {
  const written = new Set<HTMLFormElement>()
  const formOf = (event: Event) => (event.target instanceof Element ? event.target.closest('form') : null)
  const onInput = (event: Event) => {
    const form = formOf(event)
    if (form) written.add(form)
  }
  const onSent = (event: Event) => {
    const form = formOf(event)
    if (form) written.delete(form)
  }
  document.addEventListener('input', onInput, true)
  document.addEventListener('submit', onSent, true)
  document.addEventListener('reset', onSent, true)
  return {
    now() {
      for (const form of written) if (!form.isConnected) written.delete(form)
      const field = document.activeElement?.closest('input, textarea, select, [contenteditable], form')
      return written.size > 0 || Boolean(field)
    },
    stop() {
      document.removeEventListener('input', onInput, true)
      document.removeEventListener('submit', onSent, true)
      document.removeEventListener('reset', onSent, true)
    },
  }
}
