export type StripColumn = { key: string; label: string }

export type StripDot = {
  id: string
  /** The key of the column. */
  column: string
  /** Only where answers are given under a name. */
  name?: string
  /** Place of the group in the fixed order: gives shape and colour. Left out, all dots are alike. */
  place?: number
  groupName?: string
}

/** From the middle of one dot to that of the next. */
export const STEP = 18

export type DotStack = { column: StripColumn; dots: StripDot[]; across: number; rows: number }

/** The dots of each column; with names one below the other, without names side by side as far as there is room. */
export function stacked(columns: StripColumn[], dots: StripDot[], fits: number): DotStack[] {
  return columns.map((column) => {
    const here = dots.filter((dot) => dot.column === column.key)
    const across = here.some((dot) => dot.name) ? 1 : Math.min(fits, Math.max(4, Math.ceil(here.length / 6)))
    return { column, dots: here, across, rows: Math.ceil(here.length / across) }
  })
}
