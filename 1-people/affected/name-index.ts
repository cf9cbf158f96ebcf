import { plainly } from './mention.ts'

/** Names that are looked for in texts, by their first word, so that a hundred thousand of them cost no more than a few. */
export type NameIndex = ReadonlyMap<string, readonly { plain: string; ids: readonly string[] }[]>

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
  const index = new Map<string, { plain: string; ids: readonly string[] }[]>()
  for (const [plain, ids] of idsOf) {
    const first = plain.trim().split(' ')[0]
    if (!first) continue
    const among = index.get(first)
    if (among) among.push({ plain, ids })
    else index.set(first, [{ plain, ids }])
  }
  return index
}

/** How often each name of the index stands in the text as whole words. A name within a longer one that also stands there counts too. */
export function namesIn(index: NameIndex, plainText: string): Map<string, { times: number; ids: readonly string[] }> {
  const found = new Map<string, { times: number; ids: readonly string[] }>()
  for (let at = 0; at !== -1 && at < plainText.length - 1; at = plainText.indexOf(' ', at + 1)) {
    const end = plainText.indexOf(' ', at + 1)
    if (end === -1) break
    for (const { plain, ids } of index.get(plainText.slice(at + 1, end)) ?? []) {
      if (!plainText.startsWith(plain, at)) continue
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
