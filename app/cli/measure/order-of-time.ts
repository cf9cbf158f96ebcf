const DIGIT_BITS = 16
const DIGITS = 1 << DIGIT_BITS

/**
 * Places in the order of time; equal times keep the order of the file. Exports are sorted by statement, so nearly every
 * file of millions is out of order: therefore digit by digit (radix sort), which takes a quarter of a comparing sort.
 */
export function orderOfTime(at: Float64Array): Uint32Array {
  let order = new Uint32Array(at.length)
  for (let place = 0; place < at.length; place++) order[place] = place
  if (isInOrder(at)) return order
  const { since, longest } = sinceTheFirst(at)
  let sorted = new Uint32Array(at.length)
  for (let unit = 1; unit <= longest; unit *= DIGITS) {
    sortByDigit(order, sorted, since, unit)
    ;[order, sorted] = [sorted, order]
  }
  return order
}

function isInOrder(at: Float64Array): boolean {
  for (let place = 1; place < at.length; place++) if ((at[place] as number) < (at[place - 1] as number)) return false
  return true
}

function sinceTheFirst(at: Float64Array): { since: Float64Array; longest: number } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const time of at) {
    first = Math.min(first, time)
    last = Math.max(last, time)
  }
  return { since: at.map((time) => Math.round(time - first)), longest: Math.round(last - first) }
}

function sortByDigit(order: Uint32Array, sorted: Uint32Array, since: Float64Array, unit: number): void {
  const digits = new Uint16Array(since.length)
  const next = new Uint32Array(DIGITS + 1)
  for (let place = 0; place < since.length; place++) {
    const digit = Math.floor((since[place] as number) / unit) % DIGITS
    digits[place] = digit
    ;(next[digit + 1] as number) += 1
  }
  for (let digit = 0; digit < DIGITS; digit++) (next[digit + 1] as number) += next[digit] as number
  for (const place of order) {
    const digit = digits[place] as number
    sorted[next[digit] as number] = place
    ;(next[digit] as number) += 1
  }
}
