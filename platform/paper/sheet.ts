import { fileURLToPath } from 'node:url'

/** An A4 page, in points. */
export const PAPER = { margin: 48, width: 595.28 - 2 * 48, bottom: 841.89 - 44 }
export const INKS = { ink: '#1D1B18', quiet: '#645E55', rule: '#E4E0D8', plumb: '#C23B1E' }

/** Scripts of which each has a file of its own; a line is set piece by piece, in the first one that has its letters. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const
const WEIGHTS = { plain: 400, strong: 600 } as const
export type Weight = keyof typeof WEIGHTS

export type Page = PDFKit.PDFDocument
type Face = { name: string; has: (letter: number) => boolean }

export type Sheet = {
  page: Page
  set: Setter
  /** The lines that a text is set in. */
  lines(text: string, width: number, size: number, weight?: Weight): string[]
  /** Ends the page and gives the file. */
  end(): Promise<Buffer>
}

/**
 * One empty A4 page to be drawn on, with the letters embedded. The library is fetched when the first page is made, since nothing
 * else needs it. The page knows the day and no time, so that the same content is the same file.
 */
export async function openSheet(about: { title: string; subject: string; madeOn: string }): Promise<Sheet> {
  const { default: Document } = await import('pdfkit')
  const page = new Document({
    size: 'A4',
    margin: PAPER.margin,
    autoFirstPage: true,
    info: {
      Title: about.title,
      Subject: about.subject,
      Producer: 'Plumbline',
      Creator: 'Plumbline',
      CreationDate: new Date(`${about.madeOn}T00:00:00.000Z`),
    },
    lang: 'en',
  })
  const written = collected(page)
  const { set, lines } = setterOf(page)
  return {
    page,
    set,
    lines,
    end: () => {
      page.end()
      return written
    },
  }
}

function collected(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    page.on('data', (piece: Buffer) => pieces.push(piece))
    page.on('end', () => resolve(Buffer.concat(pieces)))
    page.on('error', reject)
  })
}

/** Letters are measured in this size, whatever size they are set in. */
const UNIT = 100

/** How far apart lines stand, as a multiple of the size of their letters. */
export const LEADING = 1.36

type Setting = { x: number; y: number; width: number; size: number; weight: Weight; colour: string; right?: boolean }
/** Sets a text in lines and says where it ends; with `only` it says how high it would be and sets nothing. */
export type Setter = (text: string, setting: Setting, only?: boolean) => number

function setterOf(page: Page): Pick<Sheet, 'set' | 'lines'> {
  const faces = { plain: facesOf(page, 'plain'), strong: facesOf(page, 'strong') }
  const measured = new Map<string, number>()
  /** How wide a text is in letters of one point; the same word comes again and again. */
  const unit = (text: string, weight: Weight) => {
    const key = weight + text
    const known = measured.get(key)
    if (known !== undefined) return known
    const wide = runsOf(text, faces[weight]).reduce(
      (sum, run) => sum + page.font(run.face).fontSize(UNIT).widthOfString(run.text) / UNIT,
      0,
    )
    measured.set(key, wide)
    return wide
  }
  const wide = (text: string, weight: Weight, size: number) =>
    text.split(' ').reduce((sum, word) => sum + unit(word, weight) * size, 0) +
    (text.split(' ').length - 1) * unit(' ', weight) * size
  const lines: Sheet['lines'] = (text, width, size, weight = 'plain') => {
    const full: string[] = []
    let [line, used] = ['', 0]
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const grown = used + unit(` ${word}`, weight) * size
      if (line !== '' && grown <= width) [line, used] = [`${line} ${word}`, grown]
      else {
        const pieces = cutToFit(word, (part) => wide(part, weight, size) <= width)
        if (line !== '') full.push(line)
        full.push(...pieces.slice(0, -1))
        line = pieces.at(-1) ?? ''
        used = wide(line, weight, size)
      }
    }
    return line === '' ? full : [...full, line]
  }
  const set: Setter = (text, { x, y, width, size, weight, colour, right = false }, only = false) => {
    const step = size * LEADING
    let at = y
    for (const line of lines(text, width, size, weight)) {
      let from = right ? x + width - wide(line, weight, size) : x
      for (const run of only ? [] : runsOf(line, faces[weight])) {
        page.font(run.face).fontSize(size).fillColor(colour).text(run.text, from, at, { lineBreak: false })
        from += page.widthOfString(run.text)
      }
      at += step
    }
    return at
  }
  return { set, lines }
}

const files = new Map<string, string>()

/** Where the file of a face lies; looked for once. */
function fileOf(name: string): string {
  const known = files.get(name) ?? fileURLToPath(import.meta.resolve(name))
  files.set(name, known)
  return known
}

function facesOf(page: Page, weight: Weight): Face[] {
  const faces: Face[] = []
  for (const script of SCRIPTS) {
    const name = `${script} ${weight}`
    const file = fileOf(`@fontsource/source-sans-3/files/source-sans-3-${script}-${WEIGHTS[weight]}-normal.woff`)
    page.registerFont(name, file)
    let glyphs: Glyphs | undefined
    const has = (letter: number) => {
      glyphs ??= glyphsOf(page, name)
      return glyphs.hasGlyphForCodePoint(letter)
    }
    faces.push({ name, has })
  }
  return faces
}

type Glyphs = { hasGlyphForCodePoint(letter: number): boolean }

/** Reads the file of a face, which takes its time, so it is done only for those that a page needs. */
function glyphsOf(page: Page, name: string): Glyphs {
  page.font(name)
  return (page as unknown as { _font: { font: Glyphs } })._font.font
}

/** Pieces of a text that each one face has the letters for; a letter that none has is left to the first, which draws a box. */
function runsOf(text: string, faces: readonly Face[]): { face: string; text: string }[] {
  const runs: { face: string; text: string }[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const last = runs.at(-1)
    const same = faces.find(({ name }) => name === last?.face)
    const face = (same?.has(code) ? same : faces.find(({ has }) => has(code)))?.name ?? faces[0]?.name ?? ''
    if (last && last.face === face) last.text += letter
    else runs.push({ face, text: letter })
  }
  return runs
}

export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...cutToFit(word, fits))
  }
  return lines
}

/** A word that is wider than the page goes on in the next line. */
function cutToFit(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces: string[] = []
  for (const letter of word) {
    const last = pieces.at(-1)
    if (last !== undefined && fits(last + letter)) pieces[pieces.length - 1] = last + letter
    else pieces.push(letter)
  }
  return pieces
}
