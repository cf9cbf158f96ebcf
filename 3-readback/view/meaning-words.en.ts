import type { MeaningVote, Reason } from '@plumbline/measure'
import { dayInWords } from '@plumbline/work/words'

const plural = new Intl.PluralRules('en')
const people = (count: number) => (plural.select(count) === 'one' ? '1 person' : `${count} people`)
const list = new Intl.ListFormat('en-GB')

/** All words about which sentences mean the same: on the page behind the personal link, and in the result. */
export const meaningWords = {
  title: (work: string) => `Which sentences about “${work}” mean the same?`,
  invitation: 'Do the others mean the same?',
  invite:
    'Everybody put it into one sentence. Say of a few of them whether they mean what you meant. About two minutes.',
  inviteGo: 'Read the sentences of others',
  why: (driver: string | null) =>
    `The read-back is closed. ${driver ?? 'The driver of this work'} asks everybody who took part to read a few sentences of others, because the same thing can be said in different words, and different things in the same.`,
  howLong: (sentences: number, closesOn: string, today: string) =>
    `${sentences === 1 ? 'One sentence' : `${sentences} sentences`}, about two minutes. You can change what you say until the end of ${dayInWords(closesOn, today)}.`,
  whoSees: 'Who sees what',
  promise:
    'You see no names, and nobody is shown who judged what. Once it is closed it is shown how many read a sentence as the same, partly or differently.',
  promiseNamed:
    'What you write is shown under that sentence, without your name. Where only a few people judge, somebody may still guess who it was.',
  promiseByGroup: (fewest: number) =>
    `Counts are shown only from ${fewest} on. What you write is shown without your name, only among that of many, and not beside the sentence.`,
  begin: 'Begin',
  goOn: 'Go on where you were',
  lookAgain: 'Look at it again',
  back: 'Back',
  next: 'Go on',
  chosen: 'your answer',
  progress: (at: number, of: number) => `Sentence ${at} of ${of}`,
  question: 'Does this mean the same as what you meant?',
  youWrote: 'You wrote:',
  youWroteNothing: 'Think of what you had understood.',
  meanings: {
    same: 'Yes, the same',
    partly: 'Partly the same',
    different: 'No, something different',
  } satisfies Record<MeaningVote, string>,
  missingQuestion: 'What is missing in it, or what is too much?',
  missingLabel: 'A few words (if you like)',
  tooLong: (most: number) => `Please keep it under ${most} characters. What you wrote is still here.`,
  thanks: 'Thank you. That is all.',
  canChange: (closesOn: string, today: string) =>
    `You can change it until the end of ${dayInWords(closesOn, today)}. After that this link shows what came of it.`,
  stillOpen: (count: number) =>
    count === 1 ? 'One sentence has no answer yet.' : `${count} sentences have no answer yet.`,
  yours: (meaning: MeaningVote | null) => (meaning === null ? 'No answer yet' : meaningWords.meanings[meaning]),
  change: 'change',
  judge: 'say it',
  changeOf: (at: number) => `sentence ${at}`,
  notBegun: 'Nothing is asked yet',
  notBegunSays: 'Nobody has been asked so far which of these sentences mean the same.',
  nothingForYou: 'There is nothing for you to judge',
  nothingForYouSays: 'Only those who had answered before the closing were given sentences.',
  closed: 'This is closed',

  heading: 'Which of their sentences mean the same',
  beginSays: (closesOn: string, today: string) =>
    `Each person who took part reads at most seven sentences of others, without names, until the end of ${dayInWords(closesOn, today)}. Their links go on working.`,
  beginButton: 'Ask which mean the same',
  openUntil: (closesOn: string, today: string) => `People are judging until the end of ${dayInWords(closesOn, today)}.`,
  openSays: (done: number, asked: number) =>
    `${done} of ${people(asked)} have judged all sentences that they were given. What they say is shown to nobody until it is closed.`,
  waitingFor: (names: string[]) => `Still missing: ${list.format(names)}.`,
  judgeSays: 'Sentences of others wait for you. It takes about two minutes.',
  judgeNow: 'Read and judge them',
  close: 'Close and see what came of it',
  closeTitle: 'Close it now?',
  closeSays: (missing: number) =>
    missing === 0
      ? 'Everybody has judged. After closing nobody can change what they said.'
      : `${people(missing)} ${plural.select(missing) === 'one' ? 'has' : 'have'} not judged all of theirs. After closing nobody can judge any more.`,
  agenda: 'To talk about',
  agendaWhy: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  missing: 'What people found missing',
  missingIn: 'What they found missing in it:',
  groups: 'Sentences that mean the same',
  hiddenGroup: (size: number) => `${size} sentences, too few to be shown without giving somebody away.`,
  table: 'Sentence by sentence',
  tableCaption: 'How many of those who read a sentence said that it means the same as what they meant',
  sentence: 'Sentence',
  gone: 'taken back with its writer',
  same: 'same',
  partly: 'partly',
  different: 'different',
  shared: 'shared by',
  sharedBy: (same: number, ratings: number, others: number, error: number) =>
    error === 0 || ratings === others
      ? `${same} of ${ratings}`
      : `${same} of ${ratings} (of ${others} others ± ${Math.round(error * 100)} %)`,
  notShown: 'not shown',
  mostOrAll: (meaning: MeaningVote) => `most or all: ${meaningWords[meaning]}`,
  figures: 'How far this can be trusted',
  reliability: ({ single, equal, pairs }: { single: number; equal: number; pairs: number }) =>
    `${pairs} pairs of sentences were judged from both sides; in ${Math.round(equal * 100)} % both said the same word. The reliability of one judgement is ${single.toFixed(2)} (0 is chance, 1 is perfect).`,
  reliabilityUnknown: {
    'too few answers':
      'Too few pairs of sentences were judged from both sides to say how far one judgement can be trusted.',
    'nobody differs': 'Everybody said the same word, so how far one judgement can be trusted cannot be told.',
  } as Partial<Record<Reason, string>> & Record<string, string | undefined>,
  clustersHow: {
    unanimous: 'No judgement speaks against these groups.',
    tested: 'The groups are clearer than in 95 of 100 rounds in which the same judgements are given by other people.',
  },
  insideAcross: (inside: number | null, across: number | null) =>
    [
      inside === null ? null : `Within a group ${Math.round(inside * 100)} % of the judgements say “the same”`,
      across === null ? null : `across groups ${Math.round(across * 100)} %`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  csv: 'Table as CSV',
  json: 'All figures as JSON',
}
