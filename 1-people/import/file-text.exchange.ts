import { isUtf8 } from 'node:buffer'
import { Refusal } from '@plumbline/platform/refusal'

/** The text of a file, in UTF-8 or UTF-16, as its first bytes say. Anything else is refused rather than guessed. */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes.subarray(2))
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes.subarray(2))
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return decoded(utf16, bytes)
  if (bytes.includes(0)) throw new Refusal('bad-input', 'This is not a text file. Nothing was changed.')
  if (!isUtf8(bytes)) throw unreadable()
  return decoded('utf-8', first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes)
}

/** Western text in UTF-16 without a mark has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const head = bytes.subarray(0, 200)
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length
  const half = head.length / 2
  if (zeros(1) > 0.7 * half && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > 0.7 * half && zeros(1) === 0) return 'utf-16be'
  return undefined
}

function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw unreadable()
  }
}

function unreadable(): Refusal {
  return new Refusal('bad-input', 'The file is written neither in UTF-8 nor in UTF-16. Nothing was changed.', {
    next: 'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”), then choose it again.',
  })
}
