/** How the bytes of a file are to be understood. `bytes`: they are no text in any of the others, and are only read, never edited. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes'
export type WrittenText = { text: string; encoding: Encoding; marked: boolean }

/** One line of a file, numbered from 1, without its end. */
export type Line = { at: number; text: string }

/** Longer lines are read up to here; no title and no status is so far to the right. */
const LONGEST_LINE = 8_000
/** Of a huge file the beginning is read; its bytes are kept whole. */
const MOST_READ = 1024 * 1024
const MOST_LINES = 20_000

/** The text of a file, whatever it was written with. Never refuses: what is no text is shown with signs in the place of what cannot be read. */
export function textOf(bytes: Uint8Array): WrittenText {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return whole(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return whole(bytes, 'utf-16be')
  const marked = first === 0xef && second === 0xbb && third === 0xbf
  const unmarked = bytes.subarray(marked ? 3 : 0)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unmarked)
    const isWide = !marked && bytes.length % 2 === 0 && text.includes('\0')
    if (isWide && isMostlyZero(bytes, 1)) return wide(bytes, 'utf-16le', false)
    if (isWide && isMostlyZero(bytes, 0)) return wide(bytes, 'utf-16be', false)
    return { text, encoding: 'utf-8', marked }
  } catch {
    return { text: bestGuess(unmarked), encoding: 'bytes', marked }
  }
}

/** The bytes of a text; of what was read with `textOf` and not changed, the same bytes. */
export function bytesOf({ text, encoding, marked }: WrittenText): Uint8Array {
  if (encoding === 'bytes') throw new Error('What is no text cannot be written again')
  if (encoding === 'utf-8') return new TextEncoder().encode(marked ? `\uFEFF${text}` : text)
  const whole = marked ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}

/** The lines of a text with their ends, so that joining them gives the text. */
export function withEnds(text: string): { text: string; end: string }[] {
  const pieces = text.split(/(\r\n|\n|\r)/)
  const lines = []
  for (let at = 0; at < pieces.length; at += 2) lines.push({ text: pieces[at] ?? '', end: pieces[at + 1] ?? '' })
  return lines
}

export function linesOf(text: string): Line[] {
  return text
    .slice(0, MOST_READ)
    .split(/\r\n|\n|\r/, MOST_LINES)
    .map((line, at) => ({ at: at + 1, text: readable(line) }))
}

/** Without signs that are no text, and without wide gaps, over which patterns would stumble. */
function readable(line: string): string {
  const short = line.slice(0, LONGEST_LINE).replaceAll('\0', ' ').replaceAll('\u00a0', ' ')
  return short.replace(/\s{40,}/g, ' '.repeat(40))
}

/** Wide signs after their mark; where half a sign is left over, only what can be read of them. */
function whole(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): WrittenText {
  if (bytes.length % 2 === 0) return wide(bytes, encoding, true)
  return { ...wide(bytes.subarray(0, bytes.length - 1), encoding, true), encoding: 'bytes' }
}

function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', marked: boolean): WrittenText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  const signs: number[] = []
  for (let at = marked ? 2 : 0; at < bytes.length; at += 2) {
    signs.push(view.getUint16(at, encoding === 'utf-16le'))
    if (signs.length < 4096) continue
    pieces.push(String.fromCharCode(...signs))
    signs.length = 0
  }
  return { text: pieces.join('') + String.fromCharCode(...signs), encoding, marked }
}

function isMostlyZero(bytes: Uint8Array, from: number): boolean {
  const looked = Math.min(bytes.length, 400)
  let zeros = 0
  for (let at = from; at < looked; at += 2) if (bytes[at] === 0) zeros += 1
  return zeros * 2 > looked * 0.7
}

/** A few broken signs in UTF-8, or the old Western code page: whichever leaves less that cannot be read. */
function bestGuess(bytes: Uint8Array): string {
  const asUtf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken = asUtf8.split('\uFFFD').length - 1
  const read = asUtf8.length - asUtf8.replace(/[^\0-\x7f]/g, '').length - broken
  return broken <= read ? asUtf8 : new TextDecoder('windows-1252').decode(bytes)
}

/** The bytes of a file as a text that a database keeps and gives back to the byte; nothing when they are no text at all. */
export function keptText(bytes: Uint8Array): WrittenText | null {
  const read = textOf(bytes)
  const kept = read.encoding === 'bytes' ? { text: oneSignAByte(bytes), encoding: read.encoding, marked: false } : read
  return kept.text.includes('\0') || !kept.text.isWellFormed() ? null : kept
}

export function bytesKept(kept: WrittenText): Uint8Array {
  if (kept.encoding !== 'bytes') return bytesOf(kept)
  return Uint8Array.from(kept.text, (sign) => sign.charCodeAt(0))
}

function oneSignAByte(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
