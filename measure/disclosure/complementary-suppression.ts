// Rule: while the hidden groups together hold 1 to k-1 answers, hide the smallest visible group too (complementary suppression; Cox 1980, JASA 75:377-385).

/**
 * Which groups of one partition (each person in one group, as in "by team") may be visible when each needs `minimum`
 * answers. A small group cannot be worked out from the total and the rest, because then the next smallest is hidden
 * as well, until the hidden ones together hold at least `minimum` answers or nothing is left to show.
 * Input: how many answered in each group. Empty groups are hidden and protect nobody. Equal sizes are decided by name.
 */
export function complementarySuppression(
  sizes: ReadonlyMap<string, number>,
  minimum: number,
): ReadonlyMap<string, boolean> {
  const visible = [...sizes].filter(([, size]) => size >= minimum)
  let hidden = [...sizes].reduce((sum, [, size]) => sum + (size < minimum ? size : 0), 0)
  visible.sort(([name, size], [otherName, otherSize]) => otherSize - size || (name < otherName ? -1 : 1))
  while (hidden > 0 && hidden < minimum && visible.length > 0) hidden += visible.pop()?.[1] ?? 0
  const shown = new Set(visible.map(([name]) => name))
  return new Map([...sizes.keys()].map((name) => [name, shown.has(name)]))
}
