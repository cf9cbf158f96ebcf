import { plainly } from './mention.ts'

/**
 * Names that are looked for in texts: whose each is, and how many words the names have that begin with a word. So a hundred
 * thousand of them cost no more than a few, even where all begin alike.
 */
export type NameIndex = {
  ids: ReadonlyMap<string, readonly string[]>
  lengths: ReadonlyMap<string, readonly number[]>
}

/** `names` are as `plainly` gives them; one name may stand for several ids. */
export function nameIndexOf(named: Iterable<{ id: string; names: readonly string[] }>): NameIndex {
  const idsOf = new Map<string, string[]>()
  for (const { id, names } of named) {
    for (const name of names) {
      const ids = idsOf.get(name)
      if (ids) ids.push(id)
      else idsOf.set(name, [id])
    }
  }
  const lengths = new Map<string, number[]>()
  for (const plain of idsOf.keys()) {
    const words = plain.trim().split(' ')
    const first = words[0]
    if (!first) continue
    const known = lengths.get(first)
    if (!known) lengths.set(first, [words.length])
    else if (!known.includes(words.length)) known.push(words.length)
  }
  return { ids: idsOf, lengths }
}

/** How often each name of the index stands in the text as whole words. A name within a longer one that also stands there counts too. */
export function namesIn(
  { ids: idsOf, lengths }: NameIndex,
  plainText: string,
): Map<string, { times: number; ids: readonly string[] }> {
  const found = new Map<string, { times: number; ids: readonly string[] }>()
  const words = plainText.trim().split(' ')
  for (const [at, first] of words.entries()) {
    for (const length of lengths.get(first) ?? []) {
      if (at + length > words.length) continue
      const plain = ` ${words.slice(at, at + length).join(' ')} `
      const ids = idsOf.get(plain)
      if (!ids) continue
      const known = found.get(plain)
      if (known) known.times += 1
      else found.set(plain, { times: 1, ids })
    }
  }
  return found
}

/** The sentence of a text in which a name stands first, for showing it; nothing when it does not stand there. */
export function sentenceWith(text: string, plain: string): string | null {
  for (const sentence of text.split(/\n+|(?<=[.!?;])\s+/u)) {
    if (plainly(sentence).includes(plain)) return sentence.trim().slice(0, LONGEST_QUOTE)
  }
  return null
}
const LONGEST_QUOTE = 280
