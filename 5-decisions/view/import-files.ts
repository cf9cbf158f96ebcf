/** What is sent of one file: its text or, where that would not be the same to the byte, its bytes in base64. */
export type RecordSent = { path: string } & ({ text: string } | { bytes: string })

/** So much goes over the web at once; larger folders are read at the machine. */
export const MOST_SENT = 4 * 1024 * 1024
const RECORDS = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|asc|org|txt|json|ya?ml)$/i
const NOT_FROM = /(?:^|\/)(?:node_modules|\.git|vendor|dist)\//

export async function recordsToSend(chosen: readonly File[]): Promise<RecordSent[]> {
  const sent: RecordSent[] = []
  for (const file of chosen) {
    const path = pathOf(file)
    if (!RECORDS.test(path) || NOT_FROM.test(path)) continue
    sent.push({ path, ...contentOf(new Uint8Array(await file.arrayBuffer())) })
  }
  return sent
}

/** Where it lies in the folder that was chosen, without the name of that folder. */
function pathOf(file: File): string {
  const within = file.webkitRelativePath
  return within === '' ? file.name : within.slice(within.indexOf('/') + 1)
}

function contentOf(bytes: Uint8Array): { text: string } | { bytes: string } {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!isMarked && !text.includes('\0')) return { text }
  } catch {
    // It is sent as it is.
  }
  let signs = ''
  for (let at = 0; at < bytes.length; at += 8_192) signs += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return { bytes: btoa(signs) }
}
