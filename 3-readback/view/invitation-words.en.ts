import type { ShowResult } from '../result.operations.ts'
import { answerInWords } from './card-words.en.ts'

type Result = ShowResult['output']
type Card = Result['cards'][number]

/** What can be sent, word for word, so that the conversation takes place. */
export type Invitation = { kind: 'talk' | 'message'; subject: string; text: string }

const list = new Intl.ListFormat('en-GB')
const numbered = (lines: string[]) => lines.map((line, at) => (lines.length === 1 ? line : `${at + 1}. ${line}`))

/** For how long people are asked to come: what one point takes, and no more than three fit. */
const MINUTES_A_POINT = 15
const MOST_POINTS = 3

/**
 * The words that bring those together who should talk, or that tell those who need only a line. They rest on nothing but
 * what the result shows to everybody. Nothing where no conversation would help, and where no mail could hold it.
 */
export function invitationTo(result: Result, workTitle: string, page: string): Invitation | null {
  const { conversation, cards, findings, wave } = result
  const about = conversation.cardIds.flatMap((id) => cards.find((card) => card.id === id) ?? []).slice(0, MOST_POINTS)
  const shown = findings.filter(
    ({ cardId, kind }) => conversation.cardIds.includes(cardId) && kind === conversation.reason,
  )
  const rests = [
    `What read-back ${wave} of “${workTitle}” shows:`,
    ...shown.slice(0, MOST_POINTS).map(({ sentence }) => `– ${sentence}`),
  ]
  const figures = `The figures: ${page}`
  const who = list.format(conversation.who.map((each) => whoInWords(result, each)))
  // Two people are through with all their points in the time of one.
  const points = conversation.form === 'two-people' ? 1 : Math.max(1, about.length)
  const minutes = points * MINUTES_A_POINT

  switch (conversation.reason) {
    case 'false-consensus':
    case 'same-facet':
      return talk(`${minutes} minutes about “${workTitle}”`, [
        rests,
        [`Who: ${who}. Everybody else need not come.`, `How long: ${minutes} minutes.`],
        [
          'To settle:',
          ...numbered(
            about.map(({ statement }) => `“${statement}” What does each of you take it to mean, and which holds?`),
          ),
        ],
        conversation.unless === null ? [] : [conversation.unless],
        [figures],
      ])
    case 'open-difference':
      return talk(`To be decided in “${workTitle}”`, [
        rests,
        [
          `Who: whoever approves, and ${who} to be heard. Everybody else need not come.`,
          `How long: ${minutes} minutes.`,
        ],
        ['To decide:', ...numbered(about.map(({ statement }) => `“${statement}” Which way does it go, and why?`))],
        [figures],
      ])
    case 'brief-wrong':
      return talk(`Is the brief of “${workTitle}” wrong?`, [
        [
          `${result.briefWrong?.count} of ${result.briefWrong?.of} who read the brief of “${workTitle}” say that it is wrong.`,
        ],
        (result.briefWrong?.reasons ?? []).map(({ words, name }) => `– “${words}”${name === null ? '' : ` (${name})`}`),
        ['Who: the driver, and whoever says so.', `How long: ${minutes} minutes.`],
        ['To settle:', 'What in it is wrong, and what does the next version say instead?'],
        [figures],
      ])
    case 'false-conflict':
      return message(`“${workTitle}”: you understood the same`, [
        [`To ${groupsInWords(result)}`],
        about.map(
          ({ statement }) =>
            `“${statement}” You understood this the same, though it was expected that you would not. Nobody has to meet.`,
        ),
        [figures],
      ])
    case 'unclear':
      return message(`“${workTitle}”: what holds`, [result.aboutTheText, about.map(statedInWords), [figures]])
    case 'missed':
      return message(`“${workTitle}”: what holds`, [
        [`To ${groupsInWords(result)}`],
        about.map(statedInWords),
        [figures],
      ])
    case 'many-asked':
    case 'missing':
    case 'nothing-found':
      return null
  }
}

function whoInWords({ groups }: Result, { groupId, name }: Result['conversation']['who'][number]): string {
  const group = groups.find((each) => each.groupId === groupId)?.name ?? ''
  return name === null ? `somebody of ${group}` : `${name} (${group})`
}

function groupsInWords({ conversation, groups }: Result): string {
  return list.format(conversation.who.map(({ groupId }) => groups.find((each) => each.groupId === groupId)?.name ?? ''))
}

function statedInWords(card: Card): string {
  return card.stated === null
    ? `“${card.statement}”`
    : `“${card.statement}” The direction says: ${answerInWords(card, card.stated)}.`
}

function talk(subject: string, parts: string[][]): Invitation {
  return { kind: 'talk', subject, text: written(parts) }
}

function message(subject: string, parts: string[][]): Invitation {
  return { kind: 'message', subject, text: written(parts) }
}

function written(parts: string[][]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** What stands on the buttons. */
export const invitationWords = {
  copy: { talk: 'Copy the invitation', message: 'Copy the message' } satisfies Record<Invitation['kind'], string>,
  mail: 'Write it as a mail',
  copied: 'Copied. It names nobody as its receiver yet.',
  notCopied: 'This browser does not let a page copy. The words stand below; mark them and copy them yourself.',
  words: 'The words',
  subject: 'Subject',
  askMany: 'To the open soundings',
}
