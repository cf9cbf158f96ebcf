import type { Substance, TextPart } from '../wording/change.ts'

const list = new Intl.ListFormat('en')
const plural = new Intl.PluralRules('en')

const parts: Record<TextPart, string> = {
  chosen: 'what was decided',
  because: 'why',
  consequences: 'what follows',
  'next-step': 'the next step',
  'next-owner': 'who does the next step',
  'next-by': 'by when the next step is done',
  'further-steps': 'further steps',
  approver: 'who approves it',
  'effective-from': 'from when it holds',
  review: 'when it is looked at again',
  door: 'how hard it is to go back',
  question: 'the question',
  options: 'what was not chosen',
  dissent: 'who disagreed',
  drivers: 'what speaks for one answer or the other',
  method: 'how it is decided',
  confidence: 'how sure the approver is',
  'expected-result': 'the expected result',
  'review-triggers': 'what would make one look at it earlier',
  roles: 'who has a part in it',
  'decided-on': 'the day on which it was decided',
  source: 'where it was read from',
}

const substances: Record<Substance, string> = {
  what: 'what',
  owner: 'owner',
  date: 'date',
  consequence: 'consequences',
  'way-back': 'the way back',
}

const acted: Record<Substance, string> = {
  what: 'what is done',
  owner: 'who does it',
  date: 'a date',
  consequence: 'what follows',
  'way-back': 'the way back',
}

export function partsInWords(named: readonly TextPart[]): string {
  return list.format(named.map((part) => parts[part]))
}

function counted(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : other
}

/** What editing a decision and its earlier texts says, in English. */
export const wordingWords = {
  part: (part: TextPart) => parts[part].charAt(0).toUpperCase() + parts[part].slice(1),
  edit: 'Edit',
  send: 'Keep these changes',
  changedBecause: 'Why it is changed',
  changedBecauseHint: 'Whoever has read the earlier text will read this first.',
  nothingYet: 'Nothing is changed yet.',
  onlyWording: (changed: readonly TextPart[]) => `Other words only: ${partsInWords(changed)}. What people said stays.`,
  rereads: (number: number) =>
    counted(
      number,
      'One person who read it differently is asked again.',
      `${number} people who read it differently are asked again.`,
    ),
  changes: (substance: readonly Substance[]) =>
    `This changes ${list.format(substance.map((each) => acted[each]))}, so it becomes a new version.`,
  asksAgain: (names: readonly string[]) =>
    names.length === 0
      ? 'Nobody has answered yet, so nobody is asked again.'
      : `Asked again, and told what changed: ${list.format(names)}.`,
  notDuringCall: 'It is in its final call: take the call back first. Other words can be kept now.',
  wordingOnly: 'Only the words differ, they mean the same',
  newer: 'Somebody has changed it since you opened it.',
  newerSays: 'Yours was not written over it. This is what yours would change in what stands now.',
  asOf: 'Text of',
  takeTheirs: 'Leave mine, keep what stands',
  keepMine: 'Go on from what stands now, with mine',
  first: 'As it was first written down.',
  byWhom: (name: string | null) => name ?? 'Somebody',
  version: (version: number) => `Version ${version}`,
  reworded: 'Other words',
  substance: (substance: readonly Substance[]) => `Changed: ${list.format(substance.map((each) => substances[each]))}`,
  why: (because: string) => `Why: ${because}`,
  compare: 'Compare two texts',
  from: 'From',
  to: 'To',
  textName: (revision: number) => (revision === 0 ? 'As it was first' : `After edit ${revision}`),
  same: 'These two say the same.',
  happened: (
    name: string | null,
    changed: readonly TextPart[],
    substance: readonly Substance[],
    because: string | null,
  ) => {
    const who = name ?? 'Somebody'
    const what =
      substance.length > 0
        ? `${who} changed: ${list.format(substance.map((each) => substances[each]))}`
        : `${who} reworded ${partsInWords(changed)}`
    return because ? `${what} (“${because}”)` : what
  },
  reopened: 'Two or more read it differently: its wording was re-opened',
  kept: (name: string | null, because: string | null) =>
    `${name ?? 'Somebody'} left the words as they are${because ? ` (“${because}”)` : ''}`,
  changedSince: 'Changed since you answered',
  otherWordsSince: 'Other words since you answered',
  saidBefore: (response: string) => `You said: “${response}”. This is what changed since then, so you are asked again:`,
  whyChanged: (because: readonly string[]) => `Why it was changed: ${because.join(' · ')}`,
}
