import { lettersOf } from '../by-mail/reply.ts'
import type { Card } from '../card.ts'
import { formOf } from '../card.ts'
import type { ReadbackDisclosure, ReadbackKind } from '../readback.ts'
import { choicesOf } from './card-words.en.ts'

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const list = new Intl.ListFormat('en-GB')
const dayInWords = (day: string) => days.format(new Date(`${day}T00:00:00.000Z`))

const hello = (name: string) => (name === '' ? 'Hello' : `Hello ${name}`)
const mostOf = (groups: readonly (string | null)[]) =>
  groups.map((group) => `most of ${group ?? 'the others'}`).join(', then ')

/** What the letters of a read-back say. */
export const letterWords = {
  subject: (work: string, kind: ReadbackKind) =>
    kind === 'sounding' ? `What do you think about “${work}”?` : `What have you understood of “${work}”?`,
  asks: (name: string, driver: string | null, work: string, kind: ReadbackKind) =>
    `${hello(name)}, ${driver ?? 'the driver of this work'} asks ${
      kind === 'sounding' ? `what you think about “${work}”` : `what you have understood of “${work}”`
    }. It takes about three minutes.`,
  until: (closesOn: string) =>
    `It is open until the end of ${dayInWords(closesOn)}; until then you can change what you said.`,
  whoSees: {
    named: 'Once it is closed, answers are shown with names to everybody in the workspace.',
    'by-group': 'Only figures of groups that are large enough are shown, never a single answer.',
    anonymous: 'Answers are anonymous: from the closing on nobody can tell who said what.',
  } satisfies Record<ReadbackDisclosure, string>,
  preselects: 'A button opens the page with your choice marked. Nothing counts before you press it there.',
  open: 'Open the questions',
  byReply: 'Or answer by replying to this letter',
  card: (number: number, card: Card) => `${number}. ${card.statement}\n${lettersInWords(card)}`,
  howToReply:
    'Write the number and the letter of each answer, then a slash and one sentence of your own, as in:\n1b 2a 3? / We switch once, and the audit decides when.',
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
  unread: (count: number) =>
    count === 1
      ? 'One piece of your reply could not be read and was left out.'
      : `${count} pieces of your reply could not be read and were left out.`,
  tooLong: (most: number) => `Your sentence was longer than ${most} signs and was not kept. Please send a shorter one.`,
  change: 'Look at it, change it, and read the brief',
  changeByReply: 'To change an answer you can also reply once more; what you do not name stays.',

  notTakenSubject: (work: string) => `Your reply about “${work}” was not taken`,
  unreadable: (name: string) =>
    `${hello(name)}, your reply arrived, but no answer could be found in it, so nothing was changed. Write the number and the letter of each answer, as in: 1b 2a 3? / your sentence. Or use the page:`,
  closed: (name: string) =>
    `${hello(name)}, your reply arrived after the read-back had been closed, so nothing was changed. What you had answered before counts. If something has changed for you, talk to the driver of the work.`,
  openNow: 'Open the questions',
  see: 'See how it stands',
}

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
