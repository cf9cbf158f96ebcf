export type ChangedWords = { kind: 'same' | 'gone' | 'new'; words: string }

/** Longer texts are shown whole, before and after: word by word they would be a riddle. */
const MOST_WORDS = 400

/** Two wordings as one run of words, with what went and what came. Nothing when they have too little in common to be read that way. */
export function changedWords(before: string, after: string): ChangedWords[] | null {
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)]
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return null
  const common = commonLengths(old, now)
  if ((common[0]?.[0] ?? 0) * 2 < Math.min(old.length, now.length)) return null
  const run: ChangedWords[] = []
  const say = (kind: ChangedWords['kind'], word: string) => {
    const last = run.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else run.push({ kind, words: word })
  }
  let [at, to] = [0, 0]
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      say('same', old[at] ?? '')
      at += 1
      to += 1
    } else if (at < old.length && (to === now.length || (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0))) {
      say('gone', old[at] ?? '')
      at += 1
    } else {
      say('new', now[to] ?? '')
      to += 1
    }
  }
  return run
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
