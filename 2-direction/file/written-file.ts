import { wholeLine } from './plain-line.ts'
import type { WrittenDirection } from './reading.ts'

export type FileHead = { workKey: string; title: string; version: number; isDraft: boolean }

/** How each field is headed in a file. */
export const HEADINGS = {
  goal: 'Goal',
  whyNow: 'Why now',
  successMeasures: 'How we will know',
  constraints: 'Constraints',
  tradeOffs: 'Trade-offs',
  nonGoals: 'Not part of it',
  assumptions: 'What we assume',
  digest: 'In short',
} as const

type Detail = [key: string, value: string | null]

/** A direction as a file that a person could have written: read again, it is the same direction, and written again, the same file. */
export function directionFile(head: FileHead, direction: WrittenDirection): string {
  const title = wholeLine(head.title)
  const front = [
    '---',
    'plumbline: direction',
    `work: ${JSON.stringify(head.workKey)}`,
    `title: ${JSON.stringify(title)}`,
    `version: ${head.version}`,
    ...(head.isDraft ? ['draft: true'] : []),
    '---',
  ]
  const sections = [
    prose(HEADINGS.goal, direction.goal),
    prose(HEADINGS.whyNow, direction.whyNow),
    rows(
      HEADINGS.successMeasures,
      direction.successMeasures.map(({ measure, from, to, byOn }) =>
        row(measure, [
          ['from', from],
          ['to', to],
          ['by', byOn],
        ]),
      ),
    ),
    rows(
      HEADINGS.constraints,
      direction.constraints.map(({ what, source, hard }) =>
        row(what, [
          ['source', source],
          ['firm', hard ? null : 'can be discussed'],
        ]),
      ),
    ),
    rows(
      HEADINGS.tradeOffs,
      direction.tradeOffs.map(({ thisGood, thatGood, position, because }) =>
        row(
          thisGood,
          [
            ['or', thatGood],
            ['position', String(position)],
            ['because', because],
          ],
          ['or'],
        ),
      ),
    ),
    rows(
      HEADINGS.nonGoals,
      direction.nonGoals.map((nonGoal) => row(nonGoal, [])),
    ),
    rows(
      HEADINGS.assumptions,
      direction.assumptions.map(({ statement, owner, howNoticed, checkByOn }) =>
        row(statement, [
          ['owner', owner],
          ['noticed by', howNoticed],
          ['check by', checkByOn],
        ]),
      ),
    ),
    prose(HEADINGS.digest, direction.digest),
  ]
  return `${[front.join('\n'), ...(title === '' ? [] : [`# ${title}`]), ...sections.flat()].join('\n\n')}\n`
}

/** Lines as they stand; one that would be read as a heading stands behind a backslash. */
function prose(heading: string, text: string | null): string[] {
  const lines = tidy(text ?? '').split('\n')
  if (lines.join('') === '') return []
  return [`## ${heading}`, lines.map((line) => (/^[#\\]/.test(line) ? `\\${line}` : line)).join('\n')]
}

function rows(heading: string, entries: string[]): string[] {
  return entries.length === 0 ? [] : [`## ${heading}`, entries.join('\n')]
}

/** Details that say nothing are left out, except the ones named. */
function row(first: string, details: Detail[], always: string[] = []): string {
  const lines = [`- ${within(first, '  ')}`.trimEnd()]
  for (const [key, value] of details) {
    if ((value === null || tidy(value) === '') && !always.includes(key)) continue
    lines.push(`  - ${key}: ${within(value ?? '', '    ')}`.trimEnd())
  }
  return lines.join('\n')
}

/** The further lines of a row are indented; one that would be read as a row of its own stands behind a backslash. */
function within(text: string, indent: string): string {
  return tidy(text)
    .split('\n')
    .map((line, at) => {
      const plain = line.trim()
      if (at === 0) return plain
      if (plain === '') return ''
      return `${indent}${/^[-*+\\]/.test(plain) ? '\\' : ''}${plain}`
    })
    .join('\n')
}

/** As files hold it: one kind of line end, no blank at an end, at most one empty line. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
