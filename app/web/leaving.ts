/**
 * Goes to a page for whoever is not signed in. On the way the browser forgets where somebody had been reading: the router
 * notes its places once more as a page is left, so the reply of the server alone comes too early.
 */
export function leaveFor(path: string): void {
  window.addEventListener('pagehide', () => window.sessionStorage.clear(), { once: true })
  window.location.assign(path)
}
