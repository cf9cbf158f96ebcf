export type ChangedWords = { kind: 'same' | 'gone' | 'new'; words: string }

/** More words than this between the first and the last change are shown whole: word by word they would be a riddle. */
const MOST_WORDS = 600

/** Which share of the words of the shorter wording both have, from 0 to 1, in whatever order. */
export function likeness(before: string, after: string): number {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const left = new Map<string, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of now) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  return common / Math.max(1, Math.min(old.length, now.length))
}

/** Two wordings as one run of words, with what went and what came. Nothing when they have too little in common to be read that way. */
export function changedWords(before: string, after: string): ChangedWords[] | null {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  let begin = 0
  while (begin < Math.min(old.length, now.length) && old[begin] === now[begin]) begin += 1
  let end = 0
  while (end < Math.min(old.length, now.length) - begin && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const [oldPart, newPart] = [old.slice(begin, old.length - end), now.slice(begin, now.length - end)]
  if (oldPart.length > MOST_WORDS || newPart.length > MOST_WORDS) return null
  const common = commonLengths(oldPart, newPart)
  const shared = begin + end + (common[0]?.[0] ?? 0)
  if (shared * 2 < Math.min(old.length, now.length)) return null
  const run: ChangedWords[] = []
  const say = (kind: ChangedWords['kind'], word: string) => {
    const last = run.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else run.push({ kind, words: word })
  }
  for (const word of old.slice(0, begin)) say('same', word)
  let [at, to] = [0, 0]
  while (at < oldPart.length || to < newPart.length) {
    if (at < oldPart.length && to < newPart.length && oldPart[at] === newPart[to]) {
      say('same', oldPart[at] ?? '')
      at += 1
      to += 1
    } else if (
      at < oldPart.length &&
      (to === newPart.length || (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0))
    ) {
      say('gone', oldPart[at] ?? '')
      at += 1
    } else {
      say('new', newPart[to] ?? '')
      to += 1
    }
  }
  for (const word of old.slice(old.length - end)) say('same', word)
  return run
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** For each pair of places: how many words both have in common, in order, from there on. */
function commonLengths(old: string[], now: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const here = lengths[at] as number[]
      const below = lengths[at + 1] as number[]
      here[to] = old[at] === now[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, here[to + 1] ?? 0)
    }
  }
  return lengths
}
