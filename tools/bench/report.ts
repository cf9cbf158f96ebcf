/** One figure of a benchmark. `broken`: a promise that holds at any speed did not hold. */
export type Line = { what: string; found: string; broken?: boolean }

export function told({ what, found, broken }: Line): string {
  return `${broken ? 'BROKEN ' : ''}${what.padEnd(64)} ${found}`
}
