/** What a search is narrowed by, as it stands in the address of its page. */
export const NARROWINGS = ['kind', 'work', 'standing', 'door', 'since', 'until'] as const
type Narrowing = (typeof NARROWINGS)[number]
export type SearchAsked = { q?: string } & { [each in Narrowing]?: string }

export function hrefOfSearch(slug: string, asked: SearchAsked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString()
  return `/w/${slug}/search${query && `?${query}`}`
}

/** The same, read from an address. */
export function askedIn(query: string): SearchAsked {
  const given = new URLSearchParams(query)
  return Object.fromEntries(['q', ...NARROWINGS].flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])))
}
