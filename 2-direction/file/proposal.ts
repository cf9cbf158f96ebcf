import { type Direction, LONGEST_DIGEST_WORDS } from '../direction.ts'
import { type Meaning, meaningOf, plainTitle } from './heading.ts'
import { wholeLine } from './plain-line.ts'
import { headlineOf, withoutAnswerSign, withoutReleaseLines } from './press-release.ts'
import {
  cutAt,
  type Dialect,
  LEVEL,
  LONGEST_LINE,
  LONGEST_PARAGRAPH,
  MOST_ROWS,
  type Reading,
  type ReadPart,
} from './reading.ts'
import { type Line, type Piece, piecesOf, type Section, sectionsOf } from './sections.ts'

type Field = keyof Direction

/** Reads a proposal that was written elsewhere: by the headings of its template, or by guessing at its headings. */
export function readProposal(lines: readonly Line[], dialect: Dialect, reading: Reading): void {
  const { sections, comments } = sectionsOf(withoutReleaseLines(withoutTargets(lines, reading), dialect, reading))
  for (const { fromLine, toLine, text } of comments) {
    if (text)
      reading.leftOver.push({ fromLine, toLine, under: null, text, why: 'It is a comment, which readers do not see.' })
  }
  const headline = headlineOf(sections, dialect)
  if (headline) takeTitle(headline, reading)
  const meant = sections.map((section, at) => ({
    section,
    opens: (sections[at + 1]?.level ?? 0) > section.level && section.level > 0,
    meaning: section.title === '' || section === headline ? null : meaningOf(section.title, dialect),
  }))
  for (const sure of [true, false]) {
    for (const { section, opens, meaning } of meant) {
      if (meaning?.sure === sure) fill(section, meaning, dialect, reading)
      if (meaning?.sure === sure && !opens && isBare(section)) leaveSection(section, false, reading)
    }
  }
  for (const { section, opens, meaning } of meant) {
    if (meaning === null && !(opens && isBare(section))) leaveSection(section, section === headline, reading)
  }
  if (reading.direction.goal === '') guessTheGoal(headline, sections, dialect, reading)
  for (const list of [reading.parts, reading.leftOver]) list.sort((one, other) => one.fromLine - other.fromLine)
}

/** `[summary]: #summary` is where a link leads: readers do not see it, and it is no text of the section. */
function withoutTargets(lines: readonly Line[], reading: Reading): Line[] {
  return lines.map(({ at, text }) => {
    if (!/^ {0,3}\[[^\]]+\]:\s+\S+(?:\s+"[^"]*")?\s*$/.test(text)) return { at, text }
    reading.leftOver.push({ fromLine: at, toLine: at, under: null, text, why: 'It says where a link leads.' })
    return { at, text: '' }
  })
}

/** A heading with nothing under it; where others follow that are below it, it only opens them. */
function isBare({ lines }: Section): boolean {
  return lines.every(({ text }) => text.trim() === '')
}

function takeTitle({ title, at }: Section, reading: Reading): void {
  const plain = wholeLine(title.replace(/^(?:KEP|RFC|PEP)[-\s#]*\d*\s*[:–—-]\s*/i, '').replace(/[*`]/g, ''))
  reading.title ??= plain
  if (reading.title !== plain)
    reading.leftOver.push({
      fromLine: at,
      toLine: at,
      under: null,
      text: title,
      why: 'The file has another title above.',
    })
}

function leaveSection({ level, title, at, lines }: Section, isTitle: boolean, reading: Reading): void {
  const said = lines.filter(({ text }) => text.trim() !== '')
  const own = title !== '' && !isTitle ? [{ at, text: title }] : []
  const [first, last] = [[...own, ...said][0], [...own, ...said].at(-1)]
  if (!first || !last) return
  const text = [...own, ...lines.filter((line) => line.at <= last.at)].map((line) => line.text).join('\n')
  const why =
    (title === '' && level === 0) || isTitle
      ? 'It stands before the first heading that is known here.'
      : 'No field is about this.'
  reading.leftOver.push({ fromLine: first.at, toLine: last.at, under: title || null, text: text.trim(), why })
}

const SAYS_NONE = /^(?:none|n\/?a|not applicable|nothing|tbd|todo|keine|inga)\.?$/i

/** Puts the text of a section where it belongs; what does not fit there is left over. */
function fill(section: Section, { field, sure, why }: Meaning, dialect: Dialect, reading: Reading): void {
  const isPressRelease = dialect === 'pr-faq'
  const under = wholeLine(section.title)
  const pieces = piecesOf(isPressRelease ? withoutAnswerSign(section.lines) : section.lines).filter((piece) => {
    const isNone = SAYS_NONE.test(piece.text) && piece.below.length === 0
    if (isNone) leavePiece(piece, under, 'It says that there is none.', reading)
    return !isNone
  })
  const isFilled = reading.parts.some((part) => part.field === field)
  // Questions are many, and several may be about one list; elsewhere a heading that is guessed at adds nothing to one that is known.
  const alsoWhy = isFilled && sure && field === 'whyNow'
  if (isFilled && !alsoWhy && !(field in MOST_ROWS && (sure || isPressRelease))) {
    for (const piece of pieces) leavePiece(piece, under, 'This field was read from further up.', reading)
    return
  }
  for (const piece of pieces.filter(({ kind }) => kind === 'other'))
    leavePiece(piece, under, 'It is a table, code or a picture.', reading)
  const words = pieces.filter(({ kind }) => kind !== 'other')
  const doubt = alsoWhy ? 'Why stands in two places; both were taken.' : sure ? null : why
  if (field === 'goal') fillGoal(words, under, doubt, reading)
  else if (field === 'whyNow' || field === 'digest') fillText(field, words, under, doubt, reading)
  else fillRows(field, words, under, doubt, reading)
}

/** Points are the rows; running text is one only where there are no points. */
function rowsAmong(
  field: Field,
  pieces: Piece[],
  under: string,
  reading: Reading,
): { piece: Piece; why: string | null }[] {
  const points = pieces.filter(({ kind }) => kind === 'point')
  if (points.length === 0) {
    const why = 'It was running text, not a list.'
    const rows = field === 'tradeOffs' ? pieces.flatMap(bySentence) : pieces
    return rows.map((piece) => ({ piece, why }))
  }
  for (const piece of pieces) {
    if (piece.kind !== 'point') leavePiece(piece, under, 'It stands around the list, and is no point of it.', reading)
  }
  return points.map((piece) => ({ piece, why: null }))
}

function bySentence(piece: Piece): Piece[] {
  return sentencesOf(wholeLine(piece.text)).map((text) => ({ ...piece, text }))
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=[\p{Lu}\p{N}`"“(])/u)
}

function asOneLine({ text, below }: Piece): { line: string; why: string | null } {
  if (below.length === 0) return { line: wholeLine(text), why: null }
  return {
    line: wholeLine(`${text.replace(/:$/, '')} (${below.join('; ')})`),
    why: 'The points below it were drawn into one line.',
  }
}

function fillGoal(pieces: Piece[], under: string, doubt: string | null, reading: Reading): void {
  const lines: string[] = []
  let room = LONGEST_PARAGRAPH
  for (const { piece, why } of rowsAmong('goal', pieces, under, reading)) {
    const { line, why: drawn } = asOneLine(piece)
    const { kept, rest } = room > 0 ? cutAt(line, room) : { kept: '', rest: line }
    room -= kept.length + 1
    if (kept === '' || rest) leavePiece(piece, under, `Only ${LONGEST_PARAGRAPH} characters fit.`, reading)
    if (kept === '') continue
    lines.push(kept)
    note(reading, 'goal', null, piece, under, [
      doubt,
      piece.kind === 'paragraph' ? null : why,
      drawn,
      rest ? 'It was cut.' : null,
    ])
  }
  reading.direction.goal = lines.join('\n')
}

function fillText(
  field: 'whyNow' | 'digest',
  pieces: Piece[],
  under: string,
  doubt: string | null,
  reading: Reading,
): void {
  const before = reading.direction[field]
  const lines: string[] = before === null ? [] : [before]
  let full = false
  for (const piece of pieces) {
    const text = piece.kind === 'point' ? `- ${asOneLine(piece).line}` : wholeLine(piece.text)
    const { kept, rest } = full ? { kept: '', rest: text } : fitting(field, lines, text)
    if (rest) {
      const why =
        field === 'digest' ? `Only ${LONGEST_DIGEST_WORDS} words fit.` : `Only ${LONGEST_PARAGRAPH} characters fit.`
      reading.leftOver.push({ fromLine: piece.fromLine, toLine: piece.toLine, under, text: rest, why })
      full = true
    }
    if (kept === '') continue
    lines.push(kept)
    note(reading, field, null, piece, under, [doubt, rest ? 'It was cut.' : null])
  }
  reading.direction[field] = lines.join('\n') || null
}

/** As much of a text as still fits; a digest ends with a sentence where it can. */
function fitting(field: 'whyNow' | 'digest', before: string[], text: string): { kept: string; rest: string } {
  if (field === 'whyNow') return cutAt(text, Math.max(0, LONGEST_PARAGRAPH - before.join('\n').length - 1))
  const room = LONGEST_DIGEST_WORDS - before.join(' ').split(/\s+/).filter(Boolean).length
  const words = text.split(' ')
  if (words.length <= room) return { kept: text, rest: '' }
  const end = words.slice(0, room).findLastIndex((word) => /[.!?]$/.test(word))
  const at = end >= 0 ? end + 1 : before.length > 0 ? 0 : room
  return { kept: words.slice(0, at).join(' '), rest: words.slice(at).join(' ') }
}

function fillRows(
  field: keyof typeof MOST_ROWS,
  pieces: Piece[],
  under: string,
  doubt: string | null,
  reading: Reading,
): void {
  for (const { piece, why } of rowsAmong(field, pieces, under, reading)) {
    const { line, why: drawn } = asOneLine(piece)
    const list = reading.direction[field]
    if (list.length >= MOST_ROWS[field]) {
      leavePiece(piece, under, `Only ${MOST_ROWS[field]} rows fit.`, reading)
      continue
    }
    const { kept, rest } = cutAt(line, LONGEST_LINE)
    if (rest) leavePiece({ ...piece, text: rest, below: [] }, under, `Only ${LONGEST_LINE} characters fit.`, reading)
    const place = list.length
    const made = addRow(field, kept, under, reading)
    if (made === null) leavePiece(piece, under, 'It does not name two goods, one before the other.', reading)
    else note(reading, field, place, piece, under, [doubt, why, drawn, made.why, rest ? 'It was cut.' : null])
  }
}

/** One row from one line; nothing when the line cannot be one. */
function addRow(
  field: keyof typeof MOST_ROWS,
  line: string,
  under: string,
  reading: Reading,
): { why: string | null } | null {
  const { direction } = reading
  if (field === 'nonGoals') direction.nonGoals.push(line)
  if (field === 'constraints') direction.constraints.push({ what: line, source: null, hard: true })
  if (field === 'successMeasures') direction.successMeasures.push({ measure: line, from: null, to: null, byOn: null })
  if (field === 'assumptions') {
    const isRisk = plainTitle(under).includes('risk') && !/^risk\b/i.test(line)
    const statement = cutAt(isRisk ? `Risk: ${line}` : line, LONGEST_LINE).kept
    direction.assumptions.push({ statement, owner: null, howNoticed: null, checkByOn: null })
  }
  if (field !== 'tradeOffs') return { why: null }
  const plain = line.replace(/[*_`]/g, '').replace(/^we (?:choose|chose|prefer|preferred|favou?r|value|take|put) /i, '')
  const [, first, how, second] = /^(.{1,300}?) (even over|over|before|vs\.?|versus|or) (.{1,300})$/i.exec(plain) ?? []
  if (first === undefined || how === undefined || second === undefined) return null
  const leans = /^(?:even over|over|before)$/i.test(how)
  const [thatGood, because = null] = second.split(/(?::|,? because) (.+)/)
  direction.tradeOffs.push({
    thisGood: first,
    thatGood: thatGood?.replace(/[.:]$/, '') ?? second,
    position: leans ? 10 : LEVEL,
    because: because?.replace(/\.$/, '') ?? null,
  })
  return { why: leans ? 'How far it leans was guessed.' : 'Which of the two comes first is not said.' }
}

/** Without a goal of its own, a proposal is about its headline or the first sentence of its summary. */
function guessTheGoal(
  headline: Section | undefined,
  sections: readonly Section[],
  dialect: Dialect,
  reading: Reading,
): void {
  const summary = sections.find(({ title }) => meaningOf(title, dialect)?.field === 'digest')
  const [piece] = summary ? piecesOf(summary.lines).filter(({ kind }) => kind === 'paragraph') : []
  if (piece && summary && dialect !== 'pr-faq') {
    const [sentence = ''] = sentencesOf(wholeLine(piece.text))
    reading.direction.goal = cutAt(sentence, LONGEST_LINE).kept
    note(reading, 'goal', null, piece, wholeLine(summary.title), [
      'There is no goal; the first sentence of the summary was taken.',
    ])
  } else if (headline && reading.title) {
    // A press release says in its headline what will be there; what the file is called is another thing.
    const said = dialect === 'pr-faq' ? wholeLine(headline.title.replace(/[*`]/g, '')) : reading.title
    reading.direction.goal = cutAt(said, LONGEST_LINE).kept
    note(reading, 'goal', null, { fromLine: headline.at, toLine: headline.at }, null, [
      'There is no goal; the headline was taken.',
    ])
  }
}

function note(
  reading: Reading,
  field: Field,
  place: number | null,
  { fromLine, toLine }: Pick<Piece, 'fromLine' | 'toLine'>,
  under: string | null,
  doubts: readonly (string | null)[],
): void {
  const why = doubts.filter((each) => each !== null).join(' ') || null
  const part: ReadPart = { field, place, fromLine, toLine, under, doubtful: why !== null, why }
  reading.parts.push(part)
}

function leavePiece({ text, below, fromLine, toLine }: Piece, under: string, why: string, reading: Reading): void {
  reading.leftOver.push({ fromLine, toLine, under, text: [text, ...below.map((each) => `  ${each}`)].join('\n'), why })
}
