/** A text drawn into one line. */
export function wholeLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
