const MOST_DIGITS = 6

/**
 * Gives each id its number, in the order in which they come. Most ids are small whole numbers, and these are looked up
 * in a list: reading two million votes takes half as long as with a map of texts alone.
 */
export function numbering(): { readonly ids: readonly string[]; numberOf(id: string): number } {
  const ids: string[] = []
  const ofTexts = new Map<string, number>()
  const ofWholes = new Int32Array(10 ** MOST_DIGITS).fill(-1)
  const add = (id: string) => {
    // A copy: a cell is a view into the text of its piece of file, and would keep all of that in memory.
    const own = Buffer.from(id).toString()
    return { own, number: ids.push(own) - 1 }
  }
  const numberOfText = (id: string) => {
    const known = ofTexts.get(id)
    if (known !== undefined) return known
    const { own, number } = add(id)
    ofTexts.set(own, number)
    return number
  }
  return {
    ids,
    numberOf(id) {
      const whole = wholeOf(id)
      if (whole < 0) return numberOfText(id)
      if ((ofWholes[whole] as number) < 0) ofWholes[whole] = add(id).number
      return ofWholes[whole] as number
    },
  }
}

/** The whole number that an id is, written as numbers are (no 07); -1 for any other id. */
function wholeOf(id: string): number {
  if (id.length === 0 || id.length > MOST_DIGITS || (id.length > 1 && id.startsWith('0'))) return -1
  let whole = 0
  for (let i = 0; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    whole = 10 * whole + digit
  }
  return whole
}
