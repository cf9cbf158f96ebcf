import { meaningOf, plainTitle } from './heading.ts'
import type { Dialect, Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

/** What stands above the headline of a press release and is none. */
const ABOVE_A_HEADLINE =
  /^(?:(?:for |not for )?(?:immediate |internal )?(?:release|distribution)(?: until .*)?|(?:the |internal |draft )?press release|pr[-/ ]?faq|working backwards)$/

/** The heading that names what a proposal is about; in a press release it may stand below a line that only says what it is. */
export function headlineOf(sections: readonly Section[], dialect: Dialect): Section | undefined {
  const headings = sections.filter(({ level }) => level > 0)
  const [first] = headings
  const isNamed = (section: Section) =>
    meaningOf(section.title, dialect) === null && !/\?$|\bfaqs?\b/i.test(section.title)
  if (dialect !== 'pr-faq' || !first || !ABOVE_A_HEADLINE.test(plainTitle(first.title))) {
    return first?.level === 1 && meaningOf(first.title, dialect) === null ? first : undefined
  }
  const next = headings[1]
  return next && isSilent(first) && isNamed(next) ? next : undefined
}

/** "**FOR IMMEDIATE RELEASE**" on a line of its own says what kind of text this is, and nothing of what it is about. */
export function withoutReleaseLines(lines: readonly Line[], dialect: Dialect, reading: Reading): readonly Line[] {
  if (dialect !== 'pr-faq') return lines
  return lines.map(({ at, text }, place) => {
    const isHeading = text.trimStart().startsWith('#') || /^(?:=+|-+)\s*$/.test(lines[place + 1]?.text ?? '')
    if (isHeading || !ABOVE_A_HEADLINE.test(plainTitle(text))) return { at, text }
    reading.leftOver.push({
      fromLine: at,
      toLine: at,
      under: null,
      text,
      why: 'It only says what kind of text this is.',
    })
    return { at, text: '' }
  })
}

function isSilent({ lines }: Section): boolean {
  return lines.every(({ text }) => text.trim() === '')
}

/** An answer of a list of questions, without the sign that it is one. */
export function withoutAnswerSign(lines: readonly Line[]): Line[] {
  return lines.map(({ at, text }) => ({ at, text: text.replace(/^\s*\*{0,2}A(?:nswer)?\*{0,2}:\*{0,2}\s+/, '') }))
}
