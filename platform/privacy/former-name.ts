/** Who is looked for in texts: full names and addresses, and by what they are replaced. */
export type Called = {
  /** Names that nobody else here has; where they are full names, they are replaced. */
  names: readonly string[]
  addresses: readonly string[]
  /** All they were called by, also names that others have too: only looked for. */
  lookFor: readonly string[]
  pseudonym: string
}

/** How many words a name must have before it is replaced unseen: “Will” and “May” are words of the language too. */
const WORDS_OF_A_FULL_NAME = 2
const SHORTEST_PART = 3
const AROUND = 40

export function pseudonymOf(formerNumber: number): string {
  return `Former participant ${formerNumber}`
}

export function isFullName(name: string): boolean {
  return name.trim().split(/\s+/).length >= WORDS_OF_A_FULL_NAME
}

/** The same value with every whole occurrence of a full name or an address replaced, however deep it stands. */
export function withoutName(value: unknown, called: Called): { value: unknown; times: number } {
  let times = 0
  const patterns = [...called.addresses.map(addressPattern), ...called.names.filter(isFullName).map(namePattern)]
  const replaced = mapTexts(value, (text) =>
    patterns.reduce(
      (rest, pattern) =>
        rest.replace(pattern, () => {
          times += 1
          return called.pseudonym
        }),
      text,
    ),
  )
  return { value: replaced, times }
}

/** Whether a text holds the whole name (of however many words) or an address. */
export function holdsName(text: string, { names, addresses }: Called): boolean {
  return [...addresses.map(addressPattern), ...names.map(namePattern)].some((pattern) => pattern.test(text))
}

/** The words of the names that are long enough to be looked for by themselves. */
export function partsOf(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => name.split(/[\s.,-]+/)).filter((part) => part.length >= SHORTEST_PART)
  return [...new Set(parts)]
}

/** Where a part of a name stands in a value, with a few words around; nothing when it does not. */
export function excerptWith(value: unknown, parts: readonly string[]): string | undefined {
  let found: string | undefined
  mapTexts(value, (text) => {
    for (const part of parts) {
      const at = text.search(wholeWord(part, 'u'))
      if (at >= 0) found ??= `${text.slice(Math.max(0, at - AROUND), at + part.length + AROUND)}`
    }
    return text
  })
  return found
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]))
}

function namePattern(name: string): RegExp {
  return wholeWord(name, 'gu')
}

/** An address is the same in capitals; it does not stand inside a longer one. */
function addressPattern(address: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}._%+-])${literally(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'giu')
}

function wholeWord(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally(words)}(?![\\p{L}\\p{N}])`, flags)
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
