import type { ResultSheet, SheetPicture } from './result-sheet.ts'

/** The printed page in CSS pixels (96 to the inch), as `view/result-page.module.css` sets it for paper. */
const HEIGHT = 1000
const LINE = 19
const BAR = 12
const SMALL_LINE = 19
/** So many signs stand in a line at least, by how heavy it is set; fewer than the paper takes, so that nothing is cut. */
const SIGNS = { plain: 116, strong: 92 }
const PICTURE_ROW = 19
const PICTURE_AROUND = 40

/**
 * The sheet with as much as one printed page surely holds: the words first, then pictures, then lines, the most pressing first.
 * A browser does not say beforehand how it will print, so the height is counted from the signs. What has no room is counted.
 */
export function fittedTo(sheet: ResultSheet): ResultSheet {
  const { sentences, conversation } = sheet
  const fixed =
    // Where one is, the heading, and the two lines at the foot.
    2 * SMALL_LINE +
    34 +
    2 * SMALL_LINE +
    BAR +
    sum(sentences.map((sentence) => high(sentence, 'plain') + 5)) +
    BAR +
    SMALL_LINE +
    high(conversation.sentence, 'strong') +
    high(conversation.because, 'plain')
  let room = HEIGHT - fixed
  const take = (height: number) => {
    if (height > room) return false
    room -= height
    return true
  }
  // A line for what is said besides is worth more than one more picture.
  const some = Math.min(sheet.lines.length, LINES_KEPT)
  const kept = some === 0 ? 0 : BAR + SMALL_LINE + sum(sheet.lines.slice(0, some).map(highOfLine))
  room -= kept
  const pictures = sheet.pictures.filter((picture) => take(highOfPicture(picture)))
  room += kept - (some === 0 ? 0 : BAR + SMALL_LINE)
  const tooLong = sheet.lines.findIndex((line) => !take(highOfLine(line)))
  const lines = tooLong === -1 ? sheet.lines : sheet.lines.slice(0, tooLong)
  const left = sheet.pictures.length - pictures.length + sheet.lines.length - lines.length
  return { ...sheet, pictures, lines, more: sheet.more + left }
}

const LINES_KEPT = 2

function high(text: string, weight: keyof typeof SIGNS): number {
  return Math.ceil(text.length / SIGNS[weight]) * LINE
}

function highOfLine(line: string): number {
  return high(line, 'plain') + 4
}

function highOfPicture({ title, rows }: SheetPicture): number {
  return BAR + high(title, 'strong') + rows.length * PICTURE_ROW + PICTURE_AROUND
}

function sum(heights: number[]): number {
  return heights.reduce((before, height) => before + height, 0)
}
