/** The piece of work that everything else is about. */
export type Work = {
  id: string
  /** Short and stable, for talking about it: `PAY-3`. */
  key: string
  title: string
  /** The one person who moves it forward. */
  driverId: string | null
  startsOn: string | null
  dueOn: string | null
  attribution: Attribution | null
  createdAt: string
}

/** Where a piece of work was read from, when it was not written here. */
export type Attribution = { source: string; licence: string; note: string }

export const LONGEST_TITLE = 200

/** Keys are upper-case letters, digits and hyphens, 2 to 40 of them. */
export const WORK_KEY = /^[A-Z0-9][A-Z0-9-]{1,39}$/

/** `Sidecar Containers` -> `SIDECAR-CONTAINERS`, for when nobody chose a key. */
export function keyFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const key = words.slice(0, 40).replace(/-$/, '')
  return WORK_KEY.test(key) ? key : `WORK-${key}`.slice(0, 40).replace(/-$/, '')
}

/** The first of `KEY`, `KEY-2`, `KEY-3`, … that nobody has taken. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let next = 2; ; next += 1) {
    const key = `${wanted.slice(0, 40 - `-${next}`.length)}-${next}`
    if (!taken.has(key)) return key
  }
}

export function drives(work: Pick<Work, 'driverId'>, personId: string | null): boolean {
  return personId !== null && work.driverId === personId
}
