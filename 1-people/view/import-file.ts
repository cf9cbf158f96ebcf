/** What is sent of a file: its text or, where it is not in UTF-8, its bytes in base64. */
export type FileSent = { fileName?: string; file: string } | { fileName?: string; fileBytes: string }

export const MOST_BYTES = 4 * 1024 * 1024

export async function fileToSend(chosen: File): Promise<FileSent> {
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const text = utf8(bytes)
  if (text !== undefined) return { fileName: chosen.name, file: text }
  let signs = ''
  for (let at = 0; at < bytes.length; at += 8_192) signs += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return { fileName: chosen.name, fileBytes: btoa(signs) }
}

function utf8(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
