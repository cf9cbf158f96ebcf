import { dayInWords } from '@plumbline/work/words'
import { lettersOf, type WhyUnread } from '../by-mail/piece.ts'
import { CANNOT_TELL, type Card, formOf, type Understood } from '../card.ts'
import type { ReadbackDisclosure, ReadbackKind } from '../readback.ts'
import { choicesOf } from './card-words.en.ts'

const list = new Intl.ListFormat('en-GB')

const hello = (name: string) => (name === '' ? 'Hello' : `Hello ${name}`)
const mostOf = (groups: readonly (string | null)[]) =>
  groups.map((group) => `most of ${group ?? 'the others'}`).join(', then ')

/** What the letters of a read-back say. */
export const letterWords = {
  subject: (work: string, kind: ReadbackKind) =>
    kind === 'sounding' ? `What do you think about “${work}”?` : `What have you understood of “${work}”?`,
  asks: (name: string, driver: string | null, work: string, kind: ReadbackKind, minutes: number) =>
    `${hello(name)}, ${driver ?? 'the driver of this work'} asks ${
      kind === 'sounding' ? `what you think about “${work}”` : `what you have understood of “${work}”`
    }. It takes about ${minutes} minutes.`,
  until: (closesOn: string, today: string) =>
    `It is open until the end of ${dayInWords(closesOn, today)}; until then you can change what you said.`,
  whoSees: {
    named: () => 'Once it is closed, answers are shown with names to everybody in the workspace.',
    'by-group': (fewest: number) =>
      `Only figures of groups in which at least ${fewest} have answered are shown, never a single answer.`,
    anonymous: (fewest: number) =>
      `Answers are anonymous: only figures of groups in which at least ${fewest} have answered are shown, and from the closing on nobody can tell who said what.`,
  } satisfies Record<ReadbackDisclosure, (fewest: number) => string>,
  preselects: 'A button opens the page with your choice marked. Nothing counts before you press it there.',
  open: 'Open the questions',
  byReply: 'Or answer by replying to this letter',
  card: (number: number, card: Card) => `${number}. ${card.statement}\n${lettersInWords(card)}`,
  howToReply:
    'Write the number and the letter of each answer, then a slash and one sentence of your own, as in:\n1b 2a 3? / We switch once, and the audit decides when.',
  onlyThat:
    'Nothing else is taken: no words without the slash, and no answer with more words behind it. A letter tells you what was read. A concern, a question, how clear it is to you and whether you will act on it can be said on the page.',
  foresee: (groups: readonly (string | null)[]) =>
    `If you like, say behind an arrow what you expect ${mostOf(groups)} to answer: ${groups.length > 1 ? '1b>c,a' : '1b>c'}.`,
  copies:
    'Mail lies in your mailbox and on its way. Whoever must not see your answers there should not see them here: use a button instead.',
  because: 'You get this because you are on the register of this work and are asked about it.',
  answerWith: 'You can answer this letter, as in: 1b 2a 3? / your sentence.',

  understoodSubject: (work: string) => `What we read in your reply about “${work}”`,
  understood: (name: string) => `${hello(name)}, thank you. This is what stands as your answer now.`,
  said: (number: number, statement: string, answer: string) => `${number}. ${statement} You: ${answer}.`,
  foreseen: (group: string | null, answer: string) => `You expect most of ${group ?? 'the others'} to say: ${answer}.`,
  sentence: (sentence: string) => `In your own words: ${sentence}`,
  missing: (numbers: readonly number[]) => `Not answered yet: ${list.format(numbers.map(String))}.`,
  notTaken: {
    'two-answers': (numbers: string) => `To ${numbers} two different answers stood there, so neither was taken.`,
    'more-words': (numbers: string) =>
      `To ${numbers} more stood there than the letter of an answer. Words can turn an answer round, so it was not taken.`,
    'no-such-answer': (numbers: string) => `To ${numbers} none of the answers on offer could be read.`,
    'no-such-question': (numbers: string) => `You are not asked a question ${numbers}.`,
    'too-many-groups': (numbers: string) =>
      `Behind the arrow of ${numbers} stands more than you were asked about others, so the whole of it was not taken.`,
    'no-number': () => 'Letters without a number were not taken.',
  } satisfies Record<WhyUnread, (numbers: string) => string>,
  numbers: (numbers: readonly number[]) => list.format(numbers.map(String)),
  leftOut:
    'Other words of your reply were not kept. What is kept is one sentence behind a slash; a concern or a question can be said on the page.',
  cutShort: 'Your reply was so long that only its beginning was read.',
  elsewhere:
    'The reply came from another address than this one. If it was not from you, reply once more with your own answers, and tell the driver of the work.',
  howToWrite:
    'Write it like this: 1b 2a 3? / your sentence. Each number once, then its letter, and nothing but a slash before your sentence.',
  tooLong: (most: number) => `Your sentence was longer than ${most} signs and was not kept. Please send a shorter one.`,
  change: 'Look at it, change it, and read the brief',
  changeByReply: 'To change an answer you can also reply once more; what you do not name stays.',

  notTakenSubject: (work: string | null) =>
    work === null ? 'Your reply was not taken' : `Your reply about “${work}” was not taken`,
  unreadable: (name: string) =>
    `${hello(name)}, your reply arrived, but no answer could be found in it, so nothing was changed and nothing of it was kept.`,
  closed: (name: string) =>
    `${hello(name)}, your reply arrived after the read-back had been closed, so nothing was changed. What you had answered before counts. If something has changed for you, talk to the driver of the work.`,
  withdrawn: (name: string) =>
    `${hello(name)}, your reply arrived, but you are not asked any more: your link was withdrawn. Nothing was changed and nothing of it was kept. If you think that is a mistake, talk to the driver of the work.`,
  openNow: 'Open the questions',
  see: 'See how it stands',
}

/** What people write instead of a letter: the answer in words, as the letter has it or shorter. */
export function answersInWords(card: Card): { words: string; answer: Understood }[] {
  const offered = choicesOf(card, 'own').map(({ value, label }) => ({ words: label, answer: value }))
  const options =
    formOf(card) === 'choice' ? (card.options ?? []).map((words, at) => ({ words, answer: String(at) })) : []
  const unquoted = offered.map(({ words, answer }) => ({ words: words.replaceAll(/[“”,]/g, ''), answer }))
  return [...offered, ...unquoted, ...options, ...(formOf(card) === 'claim' ? claimInWords : []), ...unableInWords]
}

const claimInWords = [
  { words: 'agree', answer: 'agree' },
  { words: 'I agree', answer: 'agree' },
  { words: 'yes', answer: 'agree' },
  { words: 'holds', answer: 'agree' },
  { words: 'depends', answer: 'depends' },
  { words: 'it depends', answer: 'depends' },
  { words: 'disagree', answer: 'disagree' },
  { words: 'I disagree', answer: 'disagree' },
  { words: 'no', answer: 'disagree' },
  { words: 'it does not', answer: 'disagree' },
  { words: 'does not hold', answer: 'disagree' },
]

const unableInWords = ['cannot tell', "can't tell", 'I can’t tell', "don't know", "I don't know", 'no idea'].map(
  (words) => ({ words, answer: CANNOT_TELL }),
)

function lettersInWords(card: Card): string {
  if (formOf(card) === 'ranking') {
    const options = lettersOf(card).map(({ letter }, at) => `${letter}) ${card.options?.[at] ?? ''}`)
    const order = [...lettersOf(card)].reverse().map(({ letter }) => letter)
    return `${options.join('   ')}   ?) I cannot tell\nWrite the letters in your order, the first first, as in ${order.join('')}.`
  }
  const labels = choicesOf(card, 'own').map(({ label }) => label)
  const letters = [...lettersOf(card).map(({ letter }) => letter), '?']
  return letters.map((letter, at) => `${letter}) ${labels[at] ?? ''}`).join('   ')
}
