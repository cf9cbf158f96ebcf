// Formula: counting sort, stable (Seward 1954; Knuth, The Art of Computer Programming 3, section 5.2).

export type Ordered = { readonly starts: Int32Array; readonly members: Int32Array }

/**
 * Entries by the new place of their key: those of place p are members starts[p] up to starts[p + 1], in the order of the
 * list. `placeOf` gives the place of each key, -1 for one that is left out; `count` is how many places there are.
 */
export function inOrderOf(keys: Int32Array, placeOf: Int32Array, count: number): Ordered {
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < keys.length; i++) {
    const place = placeOf[keys[i] as number] as number
    if (place >= 0) starts[place + 1] = (starts[place + 1] as number) + 1
  }
  for (let place = 0; place < count; place++) {
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number)
  }
  const next = starts.slice(0, count)
  const members = new Int32Array(starts[count] as number)
  for (let i = 0; i < keys.length; i++) {
    const place = placeOf[keys[i] as number] as number
    if (place < 0) continue
    const at = next[place] as number
    members[at] = i
    next[place] = at + 1
  }
  return { starts, members }
}
