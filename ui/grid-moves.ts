export type GridPlace = { row: number; column: number }
export type GridSize = { rows: number; columns: number }

const PAGE = 10

/** Where a key leads from a cell, staying inside; null for a key that does not move. */
export function movedBy(key: string, toEnd: boolean, { row, column }: GridPlace, size: GridSize): GridPlace | null {
  const moves: Record<string, GridPlace> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: toEnd ? 0 : row - 1, column },
    ArrowDown: { row: toEnd ? size.rows : row + 1, column },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: toEnd ? 0 : row, column: 0 },
    End: { row: toEnd ? size.rows : row, column: size.columns },
  }
  const to = moves[key]
  return to ? { row: within(to.row, size.rows), column: within(to.column, size.columns) } : null
}

/** The next cell in reading order, or the one before it; null where the table ends. */
export function nextCell({ row, column }: GridPlace, size: GridSize, back: boolean): GridPlace | null {
  const at = row * size.columns + column + (back ? -1 : 1)
  if (at < 0 || at >= size.rows * size.columns) return null
  return { row: Math.floor(at / size.columns), column: at % size.columns }
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at))
}

/** The next choice whose label begins with a letter, after the place where one stands, and again from the start. */
export function choiceBy(letter: string, labels: readonly string[], from: number): number | null {
  const wanted = letter.toLocaleLowerCase()
  for (let step = 1; step <= labels.length; step += 1) {
    const at = (from + step) % labels.length
    if (labels[at]?.toLocaleLowerCase().startsWith(wanted)) return at
  }
  return null
}

/** Whether a key writes something: then editing begins with it. */
export function writes({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}
