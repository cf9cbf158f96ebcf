import { type LineDifference, lineDifference, type Names } from '@plumbline/direction/words'
import { dayInWords } from '@plumbline/work/words'
import type { Door } from '../decision.ts'
import { TEXT_PARTS, type TextPart } from './change.ts'
import type { DecisionText } from './text.ts'

export type PartDifference = LineDifference & { part: TextPart }

const DOOR_SAYS: Record<Door, string> = {
  'two-way': 'we can go back',
  costly: 'going back is costly',
  'one-way': 'this cannot be undone',
}

/** What changed from one text to another, part by part, in the reader's words; parts without a change are left out. */
export function decisionDifference(
  before: DecisionText,
  after: DecisionText,
  names: Names,
  today: string,
): PartDifference[] {
  return TEXT_PARTS.flatMap((part) => {
    const differs = lineDifference(linesOf(before, part, names, today), linesOf(after, part, names, today))
    return differs ? [{ part, ...differs }] : []
  })
}

/** One part as the lines that a reader sees. */
export function linesOf(text: DecisionText, part: TextPart, names: Names, today: string): string[] {
  const name = (id: string | null) => (id === null ? [] : [names.get(id) ?? 'somebody'])
  const date = (value: string | null) => (value === null ? [] : [dayInWords(value, today)])
  const words = (value: string | null) => (value ?? '').split('\n').filter((line) => line.trim() !== '')
  const lines: Record<TextPart, () => string[]> = {
    chosen: () => words(text.chosen),
    because: () => words(text.because),
    consequences: () =>
      text.consequences.map(({ what, kind, borneBy }) => {
        const isFor = { good: 'good', bad: 'bad', neutral: null }[kind]
        const beside = [isFor, borneBy].filter(Boolean).join(' for ')
        return beside ? `${what} (${beside})` : what
      }),
    'next-step': () => words(text.nextStep),
    'next-owner': () => name(text.nextOwnerId),
    'next-by': () => date(text.nextByOn),
    'further-steps': () =>
      text.furtherSteps.map(({ what, ownerId, byOn }) => `${name(ownerId)}, by ${date(byOn)}: ${what}`),
    approver: () => name(text.approverId),
    'effective-from': () => date(text.effectiveFrom),
    review: () => date(text.reviewOn),
    door: () => [DOOR_SAYS[text.door]],
    question: () => words(text.question),
    options: () => text.options.map(({ option, notChosenBecause }) => `${option}: ${notChosenBecause}`),
    dissent: () => (text.nobodyDisagreed ? ['people were asked and nobody disagreed'] : []),
    drivers: () => text.drivers ?? [],
    method: () => (text.method === null ? [] : [text.method.replaceAll('-', ' ')]),
    confidence: () => (text.confidence === null ? [] : [`${text.confidence} of 100`]),
    'expected-result': () => words(text.expectedResult),
    'review-triggers': () => text.reviewTriggers ?? [],
    roles: () => text.roles.map(({ personId, role }) => `${name(personId)}: ${role}`).sort(),
    'decided-on': () => date(text.decidedOn),
    source: () => words(text.source),
  }
  return lines[part]()
}
