/** Pieces that parsers stumble over. */
const PIECES = [
  '\0',
  '\t',
  '\r',
  '\ud800',
  '\ufeff',
  '&a [*a, *a]',
  '*nowhere',
  '<<: *a',
  '!!binary x',
  '!!js/function "x"',
  '!<tag:x> y',
  '%YAML 9.9\n---\n',
  '---\n',
  '...\n',
  '? [complex]: key\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ': ',
  '- ',
  '|+9\n',
  '>-\n',
  '#',
  '__proto__: {polluted: yes}\n',
  'constructor:\n  prototype: 1\n',
  'toString: 1\n',
  '.inf',
  '.nan',
  '0x7fffffffffffffff',
  '1e999',
  '2026-02-30',
  '0000-00-00',
  '=HYPERLINK("x")',
  ',,,,,,',
  '"unclosed\n',
]

/** The same broken text for the same number: pieces put in, cut out, doubled, swapped, or nested without end. */
export function broken(samples: readonly string[], number: number): string {
  const chance = chances(number)
  let text = samples[number % samples.length] ?? ''
  const turns = 1 + Math.floor(chance() * 4)
  for (let turn = 0; turn < turns; turn += 1) text = changed(text, chance)
  return text
}

function changed(text: string, chance: () => number): string {
  const at = Math.floor(chance() * text.length)
  const to = Math.min(text.length, at + Math.floor(chance() * 200))
  const piece = PIECES[Math.floor(chance() * PIECES.length)] ?? ''
  const way = Math.floor(chance() * 9)
  if (way === 0) return text.slice(0, at)
  if (way === 1) return text.slice(0, at) + text.slice(to)
  if (way === 2) return text.slice(0, to) + text.slice(at)
  if (way === 3) return text.slice(0, at) + String.fromCharCode(Math.floor(chance() * 256)) + text.slice(at + 1)
  if (way === 4) return text.slice(0, at) + text.slice(at, to).split('').reverse().join('') + text.slice(to)
  if (way === 5) return text.slice(0, at) + piece.repeat(1 + Math.floor(chance() * 2_000)) + text.slice(at)
  if (way === 6) return `${text.slice(0, at)}${'['.repeat(Math.floor(chance() * 30_000))}${text.slice(at)}`
  if (way === 7) return `${text}\nbomb: ${bomb(2 + Math.floor(chance() * 9))}`
  return text.slice(0, at) + piece + text.slice(at)
}

/** Aliases that multiply: a few lines that stand for very many. */
function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const inside =
      level === 0
        ? 'x, x, x, x, x, x, x, x, x'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')
    return `  a${level}: &a${level} [${inside}]`
  })
  return `\n${lines.join('\n')}\n`
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chances(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
