import { type Direction, NOTHING_SAID } from '../words.ts'

/** A row while it is written: texts that may be half finished, under a key that stays when rows come and go. */
type Row = { key: number }
type MeasureText = Row & { measure: string; from: string; to: string; byOn: string }
type ConstraintText = Row & { what: string; source: string; hard: boolean }
type TradeOffText = Row & { thisGood: string; thatGood: string; position: number; because: string }
type NonGoalText = Row & { text: string }
type AssumptionText = Row & { statement: string; ownerId: string; howNoticed: string; checkByOn: string }

export type SheetText = {
  goal: string
  whyNow: string
  digest: string
  successMeasures: MeasureText[]
  constraints: ConstraintText[]
  tradeOffs: TradeOffText[]
  nonGoals: NonGoalText[]
  assumptions: AssumptionText[]
}
export type ListField = {
  [Field in keyof SheetText]: SheetText[Field] extends readonly Row[] ? Field : never
}[keyof SheetText]
export type RowOf<Field extends ListField> = SheetText[Field][number]

const BLANK: { [Field in ListField]: Omit<RowOf<Field>, 'key'> } = {
  successMeasures: { measure: '', from: '', to: '', byOn: '' },
  constraints: { what: '', source: '', hard: true },
  tradeOffs: { thisGood: '', thatGood: '', position: 50, because: '' },
  nonGoals: { text: '' },
  assumptions: { statement: '', ownerId: '', howNoticed: '', checkByOn: '' },
}
/** The text with which a row begins. */
export const FIRST_TEXT = {
  successMeasures: 'measure',
  constraints: 'what',
  tradeOffs: 'thisGood',
  nonGoals: 'text',
  assumptions: 'statement',
} as const satisfies { [Field in ListField]: string }

/** A direction as a sheet to write on; each list has a row to begin with. */
export function sheetOf(direction: Direction | null): SheetText {
  const { goal, whyNow, digest, ...lists } = direction ?? NOTHING_SAID
  const rows = <Text extends object>(texts: readonly Text[], blank: Text) =>
    (texts.length > 0 ? texts : [blank]).map((text, key) => ({ ...text, key }))
  return {
    goal,
    whyNow: whyNow ?? '',
    digest: digest ?? '',
    successMeasures: rows(
      lists.successMeasures.map(({ measure, from, to, byOn }) => ({
        measure,
        from: from ?? '',
        to: to ?? '',
        byOn: byOn ?? '',
      })),
      BLANK.successMeasures,
    ),
    constraints: rows(
      lists.constraints.map(({ what, source, hard }) => ({ what, source: source ?? '', hard })),
      BLANK.constraints,
    ),
    tradeOffs: rows(
      lists.tradeOffs.map(({ thisGood, thatGood, position, because }) => ({
        thisGood,
        thatGood,
        position,
        because: because ?? '',
      })),
      BLANK.tradeOffs,
    ),
    nonGoals: rows(
      lists.nonGoals.map((text) => ({ text })),
      BLANK.nonGoals,
    ),
    assumptions: rows(
      lists.assumptions.map(({ statement, ownerId, howNoticed, checkByOn }) => ({
        statement,
        ownerId: ownerId ?? '',
        howNoticed: howNoticed ?? '',
        checkByOn: checkByOn ?? '',
      })),
      BLANK.assumptions,
    ),
  }
}

/** What the sheet says right now. Rows that say nothing are left out. */
export function directionIn(sheet: SheetText): Direction {
  const orNone = (text: string) => text.trim() || null
  return {
    goal: sheet.goal.trim(),
    whyNow: orNone(sheet.whyNow),
    successMeasures: saying(sheet, 'successMeasures').map(({ measure, from, to, byOn }) => ({
      measure: measure.trim(),
      from: orNone(from),
      to: orNone(to),
      byOn: orNone(byOn),
    })),
    constraints: saying(sheet, 'constraints').map(({ what, source, hard }) => ({
      what: what.trim(),
      source: orNone(source),
      hard,
    })),
    tradeOffs: saying(sheet, 'tradeOffs').map(({ thisGood, thatGood, position, because }) => ({
      thisGood: thisGood.trim(),
      thatGood: thatGood.trim(),
      position,
      because: orNone(because),
    })),
    nonGoals: saying(sheet, 'nonGoals').map(({ text }) => text.trim()),
    assumptions: saying(sheet, 'assumptions').map(({ statement, ownerId, howNoticed, checkByOn }) => ({
      statement: statement.trim(),
      ownerId: orNone(ownerId),
      howNoticed: orNone(howNoticed),
      checkByOn: orNone(checkByOn),
    })),
    digest: orNone(sheet.digest),
  }
}

/** The rows that say something, in their order: the places by which notes speak of them. */
export function saying<Field extends ListField>(sheet: SheetText, field: Field): RowOf<Field>[] {
  return (sheet[field] as RowOf<Field>[]).filter((row) => !isBlank(row))
}

/** A row in which nothing is written; where a position stands or how firm it is says nothing alone. */
export function isBlank(row: object): boolean {
  return Object.values(row).every((value) => typeof value !== 'string' || value.trim() === '')
}

export function withRow<Field extends ListField>(
  sheet: SheetText,
  field: Field,
  key: number,
  change: Partial<RowOf<Field>>,
): SheetText {
  const rows = sheet[field].map((row) => (row.key === key ? { ...row, ...change } : row))
  return { ...sheet, [field]: rows }
}

/** New rows below the one named, each beginning with one of the texts; the last one is where writing goes on. */
export function withRowsAfter(
  sheet: SheetText,
  field: ListField,
  key: number,
  texts: readonly string[],
): { sheet: SheetText; key: number } {
  const rows = sheet[field] as Row[]
  const at = rows.findIndex((row) => row.key === key)
  const free = Math.max(-1, ...rows.map((row) => row.key)) + 1
  const begun = texts.map((text, place) => ({ ...BLANK[field], [FIRST_TEXT[field]]: text, key: free + place }))
  const changed = [...rows.slice(0, at + 1), ...begun, ...rows.slice(at + 1)]
  return { sheet: { ...sheet, [field]: changed }, key: free + texts.length - 1 }
}

/** Lines that were pasted into a row: the first goes on in it, the others are rows below. */
export function withLines(
  sheet: SheetText,
  field: ListField,
  key: number,
  [first = '', ...more]: readonly string[],
): { sheet: SheetText; key: number } {
  const rows = (sheet[field] as Row[]).map((row) => {
    if (row.key !== key) return row
    const before = Object.entries(row).find(([name]) => name === FIRST_TEXT[field])?.[1]
    return { ...row, [FIRST_TEXT[field]]: [before, first].filter(Boolean).join(' ') }
  })
  return withRowsAfter({ ...sheet, [field]: rows }, field, key, more)
}

/** Without a row; the last one is emptied instead, so that there is always one to write in. */
export function withoutRow(sheet: SheetText, field: ListField, key: number): { sheet: SheetText; key: number } {
  const rows = sheet[field] as Row[]
  const at = rows.findIndex((row) => row.key === key)
  if (rows.length === 1) return { sheet: { ...sheet, [field]: [{ ...BLANK[field], key }] }, key }
  const left = rows.filter((row) => row.key !== key)
  return { sheet: { ...sheet, [field]: left }, key: left[Math.max(0, at - 1)]?.key ?? 0 }
}

/** A row one place up or down. */
export function withRowMoved(sheet: SheetText, field: ListField, key: number, by: 1 | -1): SheetText {
  const rows = [...(sheet[field] as Row[])]
  const at = rows.findIndex((row) => row.key === key)
  const [row, other] = [rows[at], rows[at + by]]
  if (!row || !other) return sheet
  rows[at] = other
  rows[at + by] = row
  return { ...sheet, [field]: rows }
}
