import { INKS, linesOf, openSheet, PAPER, type Page, type Setter, type Weight } from '@plumbline/platform/paper/sheet'
import type { ResultSheet, SheetPicture } from './result-sheet.ts'

export type SheetHead = {
  kicker: string
  title: string
  foot: string
  /** The day on which the file is made. */
  madeOn: string
  helps: string
  alsoSaid: string
  stated: string
  more: string
}

const { margin: MARGIN, width: WIDTH, bottom: BOTTOM } = PAPER
const { ink: INK, quiet: QUIET, rule: RULE, plumb: PLUMB } = INKS
/** As the screen draws groups in light: the fixed order of colours. */
const GROUPS = ['#273F74', '#653F0A', '#15847C', '#7A47A0', '#3F97CC', '#8D3B52', '#769665', '#D6690F']

/**
 * A result on one A4 page, with the letters embedded. What has no room is left out and counted, so that there is never a second
 * page.
 */
export async function sheetPage(
  sheet: ResultSheet,
  head: SheetHead,
  placeOf: (groupId: string) => number,
): Promise<Buffer> {
  const { page, set, end } = await openSheet({ title: head.title, subject: head.kicker, madeOn: head.madeOn })
  let y = MARGIN
  const put = (
    text: string,
    size: number,
    how: Partial<{ weight: Weight; colour: string; after: number; left: number }> = {},
  ) => {
    const { weight = 'plain', colour = INK, after = 6, left = 0 } = how
    y = set(text, { x: MARGIN + left, y, width: WIDTH - left, size, weight, colour }) + after
  }
  const rule = () => {
    page
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + WIDTH, y)
      .lineWidth(0.75)
      .strokeColor(RULE)
      .stroke()
    y += 9
  }
  put(head.kicker, 9, { colour: QUIET, after: 3 })
  put(head.title, 19, { weight: 'strong', after: 8 })
  for (const sentence of sheet.sentences) put(sentence, 10.5, { after: 5 })
  y += 3
  rule()
  put(head.helps, 9, { colour: QUIET, after: 3 })
  put(sheet.conversation.sentence, 11.5, { weight: 'strong', after: 3 })
  put(sheet.conversation.because, 9.5, { after: 8 })
  let left = 0
  for (const picture of sheet.pictures) {
    const needed = heightOf(picture, set)
    if (y + needed > BOTTOM - 20) {
      left += 1
      continue
    }
    rule()
    y = drawn(page, set, picture, y, placeOf, head.stated) + 4
  }
  const lines = sheet.lines
  if (lines.length > 0 && y + 40 < BOTTOM) {
    rule()
    put(head.alsoSaid, 9, { colour: QUIET, after: 3 })
  }
  let told = 0
  for (const line of lines) {
    if (y + set(line, { x: 0, y: 0, width: WIDTH - 10, size: 9.5, weight: 'plain', colour: INK }, true) > BOTTOM - 16)
      break
    page.circle(MARGIN + 2, y + 6, 1.4).fill(QUIET)
    put(line, 9.5, { left: 10, after: 3 })
    told += 1
  }
  const unsaid = sheet.more + lines.length - told + left
  const foot = unsaid > 0 ? `${head.more.replace('{count}', String(unsaid))} ${head.foot}` : head.foot
  set(foot, { x: MARGIN, y: BOTTOM - 6, width: WIDTH, size: 8, weight: 'plain', colour: QUIET })
  return end()
}

const ROW = 17
const LABEL = 138

function heightOf(picture: SheetPicture, set: Setter): number {
  const title = set(picture.title, { x: 0, y: 0, width: WIDTH, size: 10.5, weight: 'strong', colour: INK }, true)
  return 9 + title + 14 + picture.rows.length * ROW + 18
}

function drawn(
  page: Page,
  set: Setter,
  picture: SheetPicture,
  top: number,
  placeOf: (groupId: string) => number,
  stated: string,
): number {
  const small = { size: 8.5, weight: 'plain', colour: QUIET } as const
  const from = set(picture.title, { x: MARGIN, y: top, width: WIDTH, size: 10.5, weight: 'strong', colour: INK }) + 14
  const x = (share: number) => MARGIN + LABEL + 8 + share * (WIDTH - LABEL - 16)
  const end = from + picture.rows.length * ROW
  const colourOf = (groupId: string) => GROUPS[placeOf(groupId) % GROUPS.length] ?? INK
  if (picture.stated !== null) {
    page
      .moveTo(x(picture.stated), from - 3)
      .lineTo(x(picture.stated), end)
      .lineWidth(1.5)
      .strokeColor(PLUMB)
      .stroke()
    set(stated, {
      ...small,
      x: Math.min(x(picture.stated) - 14, MARGIN + WIDTH - 34),
      y: from - 14,
      width: 60,
      colour: PLUMB,
    })
  }
  for (const [at, row] of picture.rows.entries()) {
    const y = from + at * ROW + ROW / 2
    const [name = ''] = linesOf(row.name, (line) => line.length <= 22)
    set(`${name}${name.length < row.name.length ? '…' : ''}  ${row.answered}/${row.asked}`, {
      ...small,
      x: MARGIN,
      y: y - 6,
      width: LABEL,
      colour: INK,
    })
    page.moveTo(x(0), y).lineTo(x(1), y).lineWidth(0.5).strokeColor(RULE).stroke()
    if (row.at === null) continue
    for (const { groupId, at: expected } of row.predicted) {
      page
        .moveTo(x(expected), y)
        .lineTo(x(row.at), y)
        .lineWidth(0.9)
        .dash(3, { space: 2 })
        .strokeColor(QUIET)
        .stroke()
        .undash()
      page.circle(x(expected), y, 3.4).lineWidth(1.2).fillAndStroke('#FFFFFF', colourOf(groupId))
    }
    if (row.from !== null && row.to !== null)
      page.moveTo(x(row.from), y).lineTo(x(row.to), y).lineWidth(1.1).strokeColor(colourOf(row.groupId)).stroke()
    page.circle(x(row.at), y, 3.8).fill(colourOf(row.groupId))
  }
  page.moveTo(x(0), end).lineTo(x(1), end).lineWidth(0.75).strokeColor(QUIET).stroke()
  const half = (WIDTH - LABEL - 16) / 2
  set(picture.left, { ...small, x: x(0), y: end + 3, width: half - 6 })
  set(picture.right, { ...small, x: x(1) - half + 6, y: end + 3, width: half - 6, right: true })
  return end + 18
}
