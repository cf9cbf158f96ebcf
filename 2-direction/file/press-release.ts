import { meaningOf, plainTitle } from './heading.ts'
import type { Dialect } from './reading.ts'
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

function isSilent({ lines }: Section): boolean {
  return lines.every(({ text }) => text.trim() === '')
}

/** An answer of a list of questions, without the sign that it is one. */
export function withoutAnswerSign(lines: readonly Line[]): Line[] {
  return lines.map(({ at, text }) => ({ at, text: text.replace(/^\s*\*{0,2}A(?:nswer)?\*{0,2}:\*{0,2}\s+/, '') }))
}
