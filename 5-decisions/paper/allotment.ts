/** How many lines of a part there is room for, and whether some of it had to be left out. */
export type Allotted = { lines: number; isCut: boolean }

type Wanted = {
  lines: number
  /** How high the part is at least, whatever stands in it. */
  least: number
}
type Room = {
  room: number
  /** How high a line is, the sentence that says that some is left out, and the space after a part. */
  line: number
  cut: number
  after: number
}

/**
 * Shares the height of a page between parts: each gets all its lines, or as many as any other cut one. Short parts are never cut
 * for long ones, and every part keeps at least one line.
 */
export function allot(parts: readonly Wanted[], { room, line, cut, after }: Room): Allotted[] {
  const upTo = (most: number): Allotted[] =>
    parts.map(({ lines }) => (lines <= most ? { lines, isCut: false } : { lines: most, isCut: true }))
  const heightOf = (allotted: readonly Allotted[]) =>
    allotted.reduce(
      (sum, { lines, isCut }, at) => sum + Math.max(parts[at]?.least ?? 0, lines * line + (isCut ? cut : 0)) + after,
      0,
    )
  const longest = Math.max(1, ...parts.map(({ lines }) => lines))
  for (let most = longest; most > 1; most -= 1) {
    const allotted = upTo(most)
    if (heightOf(allotted) <= room) return allotted
  }
  return upTo(1)
}
