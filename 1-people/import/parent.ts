/** Every ring of groups that are part of one another. Each group is part of one other at most, so no two rings touch. */
export function rings(ids: Iterable<string>, above: (id: string) => string | undefined): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of ids) {
    const way: string[] = []
    const on = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !on.has(at)) {
      on.add(at)
      way.push(at)
      at = above(at)
    }
    if (at !== undefined && on.has(at)) found.push(way.slice(way.indexOf(at)))
    for (const id of way) done.add(id)
  }
  return found
}
