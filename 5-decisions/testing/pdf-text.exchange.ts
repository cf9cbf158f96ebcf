import { inflateSync } from 'node:zlib'

/** The words on the pages of a PDF, in the order in which they were set. */
export function textOf(file: Buffer): { pages: number; text: string } {
  const objects = new Map<string, { head: string; stream: string }>()
  const raw = file.toString('latin1')
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', stream] = body.split('\nstream\n')
    const bytes = stream?.replace(/\nendstream$/, '')
    const plain =
      bytes === undefined
        ? ''
        : /FlateDecode/.test(head)
          ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
          : bytes
    objects.set(id, { head: head.replace(/\s+/g, ' '), stream: plain })
  }
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, list = ''] of head.matchAll(/\/Font << (.*?) >>/g)) {
      for (const [, name = '', id = ''] of list.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
        fonts.set(name, lettersOf(objects.get(map)?.stream ?? ''))
      }
    }
  }
  const lines: string[] = []
  for (const { stream } of objects.values()) {
    let letters: Map<string, string> | undefined
    for (const [, font, shown] of stream.matchAll(/\/(\w+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (font !== undefined) letters = fonts.get(font)
      else lines.push(wordsIn(shown ?? '', letters))
    }
  }
  return { pages: raw.match(/\/Type \/Page\b/g)?.length ?? 0, text: lines.join('\n') }
}

function wordsIn(shown: string, letters: Map<string, string> | undefined): string {
  return [...shown.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => letters?.get(glyph.toLowerCase()) ?? '')
    .join('')
}

/** Which letters each glyph stands for: ranges of one-letter lists, as the library writes them. */
function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gis)) {
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}
