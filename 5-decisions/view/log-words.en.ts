import type { Door } from '../words.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')

function counted(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : `${number} ${other}`
}

/** What the log of decisions says, in English. */
export const logWords = {
  title: 'Decisions',
  kicker: 'Everything that was decided here, and what is open',
  lead: ({ open, inForce, ended, due }: { open: number; inForce: number; ended: number; due: number }) => {
    const parts = [
      ...(open > 0 ? [counted(open, 'one question is open', 'questions are open')] : []),
      ...(inForce > 0 ? [counted(inForce, 'one decision is in force', 'decisions are in force')] : []),
      ...(ended > 0 ? [counted(ended, 'one has ended', 'have ended')] : []),
    ]
    const all = list.format(parts)
    const sentence = `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
    return due > 0 ? `${sentence} ${counted(due, 'One is due for review.', 'are due for review.')}` : sentence
  },
  leadNone: 'Nothing is decided here yet, and no question is open.',
  leadNoneSuch: 'No decision and no question is like this.',
  filters: 'Which of them',
  state: 'Where it stands',
  states: { open: 'Open questions', 'in-force': 'In force', ended: 'Ended: replaced, reversed, withdrawn' },
  door: 'Way back',
  doors: { 'two-way': 'Easy', costly: 'Costly', 'one-way': 'None' } satisfies Record<Door, string>,
  approver: 'Approved by',
  work: 'Work',
  due: 'Review',
  isDue: 'Due by now',
  all: 'All',
  more: 'Show more',
  asTable: 'As a table',
  asList: 'As a list',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  columns: {
    decision: 'Decision or question',
    work: 'Work',
    standing: 'Where it stands',
    approver: 'Approver',
    next: 'Who is next',
    decidedOn: 'Decided',
    reviewOn: 'Looked at again',
  },
  approvedBy: (name: string) => `Approved by ${name}.`,
  waitsFor: (name: string) => `To be approved by ${name}.`,
}
