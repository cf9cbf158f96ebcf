/** What a receiver may ask for: `*` for everything, `decision.*` for all of a noun, `decision.recorded` for one event. */
export const PATTERN = /^(\*|[a-z][a-z-]*\.(\*|[a-z][a-z-]*))$/

/** Whether one of the patterns means this event. */
export function concerns(patterns: readonly string[], happened: string): boolean {
  const [noun] = happened.split('.')
  return patterns.some((pattern) => pattern === '*' || pattern === happened || pattern === `${noun}.*`)
}
