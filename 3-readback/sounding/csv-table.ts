/** A row of a table of comma-separated values, with the line on which it begins. */
export type TableRow = { line: number; cells: string[] }

/** What cannot be read: a value whose quotation mark is never closed. */
export type BrokenTable = { brokenAt: number }

/** The rows of a table (RFC 4180), empty lines left out. Reads each sign once, so it takes as long as the text is. */
export function tableRows(text: string): TableRow[] | BrokenTable {
  const rows: TableRow[] = []
  let [at, line] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1]
  while (at < text.length) {
    const begun = line
    const cells: string[] = []
    for (let isLast = false; !isLast; ) {
      let cell = ''
      if (text[at] === '"') {
        for (;;) {
          const end = text.indexOf('"', at + 1)
          if (end < 0) return { brokenAt: begun }
          cell += text.slice(at + 1, end)
          at = end + 1
          if (text[at] !== '"') break
          cell += '"'
        }
        line += cell.split('\n').length - 1
      }
      const end = endOfCell(text, at)
      cell += text.slice(at, end)
      cells.push(cell)
      isLast = text[end] !== ','
      at = end + 1
      if (isLast && text[end] === '\r' && text[end + 1] === '\n') at += 1
    }
    line += 1
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells })
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x2c || sign === 0x0a || sign === 0x0d) return at
  }
  return text.length
}
