import { dayInWords } from '@plumbline/work/words'
import type { Response } from '../acknowledgement.ts'
import { pageWords } from './page-words.en.ts'
import { partsInWords } from './wording-words.en.ts'

type Next = { nextStep: string | null; nextOwnerName: string | null; nextByOn: string | null }
type Changed = {
  because: readonly string[]
  changes: readonly {
    part: Parameters<typeof partsInWords>[0][number]
    removed: string[]
    added: string[]
    reworded: Run[][]
  }[]
}
type Run = { kind: 'same' | 'gone' | 'new'; words: string }

const hello = (name: string) => (name === '' ? 'Hello' : `Hello ${name}`)

const answers = pageWords.responses

const wording = (run: readonly Run[], kind: Run['kind']) =>
  run
    .filter((each) => each.kind === 'same' || each.kind === kind)
    .map(({ words }) => words)
    .join(' ')

/** What the letters about acknowledging a decision say. */
export const letterWords = {
  askedSubject: (work: string) => `Decided in “${work}”: how do you take it? About one minute`,
  asks: (name: string, driver: string | null, work: string) =>
    `${hello(name)}, something was decided in “${work}” that concerns you. ${driver ?? 'The driver of this work'} asks how you take it.`,
  because: (because: string) => `Why: ${because}`,
  follows: 'What follows',
  borne: (what: string, who: string | null) => (who ? `${what} (${who})` : what),
  next: ({ nextStep, nextOwnerName, nextByOn }: Next, today: string) =>
    [
      'Who is next:',
      [nextOwnerName ?? 'nobody yet', nextByOn && `by ${dayInWords(nextByOn, today)}`].filter(Boolean).join(', '),
      `– ${nextStep ?? ''}`,
    ].join(' '),
  answer: 'Say how you take it',
  answerAgain: 'Look at it and say how you take it now',
  whoSees: 'Your name and your answer are seen by everybody in the workspace.',
  becauseAsked: 'You get this because you were asked how you take this decision.',
  byReply: 'Or answer by replying with a number',
  numbered: [
    `1 – ${answers.understood}`,
    `2 – ${answers['disagree-and-commit']}`,
    `3 – ${answers['read-differently']}: and how you read it`,
    `4 – ${answers['not-mine']}: and whose it is`,
    `5 – ${answers.cannot}: and what stands in the way`,
  ],
  answerWith: 'You can answer this letter with a number, as in: 3 For us the date holds.',
  copies:
    'Mail lies in your mailbox and on its way. Whoever must not see your answer there should use the page instead.',

  remindedSubject: (work: string) => `Still open: how do you take what was decided in “${work}”?`,
  reminds: (name: string, work: string) =>
    `${hello(name)}, you were asked how you take what was decided in “${work}”. Nobody knows yet whether you have heard of it.`,

  changedSubject: (work: string) => `Changed: what was decided in “${work}”`,
  changed: (name: string, driver: string | null, work: string) =>
    `${hello(name)}, ${driver ?? 'the driver of this work'} has changed what was decided in “${work}”, so you are asked again.`,
  saidBefore: (response: Response) => `Before, you said: “${answers[response]}”. This was changed since:`,
  changes: ({ because, changes }: Changed) => [
    ...changes.flatMap(({ part, removed, added, reworded }) => [
      ...reworded.map((run) => `${partsInWords([part])}: “${wording(run, 'gone')}” is now “${wording(run, 'new')}”`),
      ...(removed.length > 0 && added.length > 0
        ? [`${partsInWords([part])}: “${removed.join(' · ')}” is now “${added.join(' · ')}”`]
        : [
            ...removed.map((line) => `${partsInWords([part])}: gone is “${line}”`),
            ...added.map((line) => `${partsInWords([part])}: new is “${line}”`),
          ]),
    ]),
    ...because.map((why) => `Why it was changed: ${why}`),
  ],
  standsNow: 'What stands now',

  disownedSubject: (work: string) => `Not decided after all, in “${work}”`,
  disowned: (name: string, approver: string | null, work: string) =>
    `${hello(name)}, you were told that this was decided in “${work}”. ${approver ?? 'Whoever approves it'} says that they did not approve it:`,
  theySaid: 'In their words:',
  askedAgainLater:
    'It is proposed again and does not hold for now. Nothing is asked of you; whoever drives this work asks you again if it is decided. What you have said stays with it.',
  lookAtIt: 'Look at how it stands',

  holdsAgainSubject: (work: string) => `It holds again: an earlier decision in “${work}”`,
  holdsAgain: (name: string, work: string, part: string | null) =>
    part === null
      ? `${hello(name)}, this decision in “${work}” was replaced, and now holds again:`
      : `${hello(name)}, a part of this decision in “${work}” was replaced (${part}), and now all of it holds again:`,
  hadReplaced: (approver: string | null) =>
    `${approver ?? 'Whoever approves it'} says that they did not approve what had taken its place:`,
  stillAsked: 'You were asked how you take it, and have not said so yet.',
  stillSaid: (response: Response) =>
    `You said: “${answers[response]}”. That counts as before; nothing is asked of you.`,

  readSubject: (work: string) => `What we read in your reply about “${work}”`,
  kept: (name: string, response: Response) =>
    `${hello(name)}, thank you. This is what stands as your answer now: “${answers[response]}”. You can change it.`,
  notKept: {
    kept: 'Your reply arrived. Look at the page for what stands as your answer.',
    unreadable:
      'Your reply arrived, but there was no number from 1 to 5 in it, so nothing was changed. Write the number first, as in: 3 For us the date holds. Or use the page.',
    closed: 'Your reply arrived, but this decision does not hold any more, so nothing was changed.',
    changed:
      'Your reply arrived after the decision had been changed, so it was not counted for what stands now. Please look at it again.',
    'words-needed':
      'Your reply arrived without words, and this answer says nothing without them, so nothing was changed. Write them behind the number, or use the page.',
    'too-long': 'Your words were longer than 1,000 signs, so nothing was changed. Please send shorter ones.',
    'page-only':
      'There is no way back from this decision, so it is answered on the page, where two questions come first.',
  },
}
