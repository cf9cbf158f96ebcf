import { INKS, LEADING, openSheet, PAPER, type Sheet, type Weight } from '@plumbline/platform/paper/sheet'
import { type Allotted, allot } from './allotment.ts'

type Part = { head: string; lines: readonly string[]; isList: boolean; isStrong?: boolean }
type Written = {
  kicker: string
  title: string
  state: string
  parts: readonly Part[]
  link: string
  log: string
  madeOn: string
}

const HEAD_WIDTH = 104
const GAP = 14
const TEXT_X = PAPER.margin + HEAD_WIDTH + GAP
const TEXT_WIDTH = PAPER.width - HEAD_WIDTH - GAP
const INDENT = 10
const FOOT = 40
/** Sizes of the text, the first of which everything fits; what does not fit in the last is cut. */
const SIZES = [10.5, 10, 9.5] as const
const AFTER_PART = 9
const MOST_ROWS = 80
const TITLE = 19
const LONG_TITLE = 13
const MOST_TITLE_LINES = 3

/** A decision on exactly one A4 page, with the end of the log on it; what has no room is cut, and said to be. */
export async function decisionPage(
  sheet: Written,
  { rest, day }: { rest: (link: string) => string; day: string },
): Promise<Buffer> {
  const paper = await openSheet({ title: sheet.title, subject: sheet.kicker, madeOn: day })
  const { page, set, end } = paper
  const cutWords = rest(sheet.link)
  const { ink, quiet, rule, plumb } = INKS
  const { margin, width, bottom } = PAPER
  const put = (text: string, y: number, size: number, how: { strong?: true; colour?: string } = {}) =>
    set(text, { x: margin, y, width, size, weight: how.strong ? 'strong' : 'plain', colour: how.colour ?? ink })
  const line = (y: number) =>
    page
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .lineWidth(0.75)
      .strokeColor(rule)
      .stroke()

  let y = put(sheet.kicker, margin, 9, { colour: quiet }) + 3
  const isLong = paper.lines(sheet.title, width, TITLE, 'strong').length > MOST_TITLE_LINES
  y = put(sheet.title, y, isLong ? LONG_TITLE : TITLE, { strong: true })
  y = put(sheet.state, y + 4, 10.5, { colour: plumb }) + 8
  line(y)
  y += 9
  const { size, parts } = fitted(paper, sheet.parts, bottom - FOOT - y, cutWords)
  for (const { head, rows, isCut } of parts) {
    const headEnd = set(head, { x: margin, y, width: HEAD_WIDTH, size: 9, weight: 'plain', colour: quiet })
    for (const { text, x, bullet, weight } of rows) {
      if (bullet) page.circle(TEXT_X + 2, y + size * 0.62, 1.3).fill(quiet)
      y = set(text, { x, y, width: TEXT_WIDTH, size, weight, colour: ink })
    }
    if (isCut) y = set(cutWords, { x: TEXT_X, y, width: TEXT_WIDTH, size: 8, weight: 'plain', colour: quiet })
    y = Math.max(y, headEnd) + AFTER_PART
  }
  line(bottom - FOOT + 6)
  const foot = put(sheet.link, bottom - FOOT + 12, 8)
  put(`${sheet.madeOn}. ${sheet.log}`, foot, 8, { colour: quiet })
  return end()
}

type Row = { text: string; x: number; bullet: boolean; weight: Weight }
type SetPart = { head: string; rows: Row[]; isCut: boolean }

/** The parts in the largest size in which they fit whole; in the smallest one, with as many lines of each as there is room for. */
function fitted(
  paper: Sheet,
  parts: readonly Part[],
  room: number,
  cutWords: string,
): { size: number; parts: SetPart[] } {
  const cut = paper.lines(cutWords, TEXT_WIDTH, 8).length * 8 * LEADING
  for (const size of SIZES) {
    const set = parts.map((part) => rowsOf(paper, part, size))
    const heads = parts.map(({ head }) => paper.lines(head, HEAD_WIDTH, 9).length * 9 * LEADING)
    const allotted: Allotted[] = allot(
      set.map((rows, at) => ({ lines: rows.length, least: heads[at] ?? 0 })),
      { room, line: size * LEADING, cut, after: AFTER_PART },
    )
    const isWhole = allotted.every(({ isCut }) => !isCut)
    if (!isWhole && size !== SIZES.at(-1)) continue
    return {
      size,
      parts: parts.flatMap(({ head }, at) => {
        const { lines, isCut } = allotted[at] ?? { lines: 0, isCut: true }
        return [{ head, rows: (set[at] ?? []).slice(0, lines), isCut }]
      }),
    }
  }
  return { size: SIZES[0], parts: [] }
}

function rowsOf(paper: Sheet, { lines, isList, isStrong }: Part, size: number): Row[] {
  const weight: Weight = isStrong ? 'strong' : 'plain'
  const indent = isList ? INDENT : 0
  const rows: Row[] = []
  for (const line of lines) {
    // More than a page holds need not be measured.
    if (rows.length > MOST_ROWS) break
    const set = paper.lines(line, TEXT_WIDTH - indent, size, weight)
    rows.push(...set.map((text, at) => ({ text, x: TEXT_X + indent, bullet: isList && at === 0, weight })))
  }
  return rows
}
