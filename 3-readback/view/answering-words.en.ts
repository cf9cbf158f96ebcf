import type { Relation, StakeholderRole } from '@plumbline/people/words'
import { dayInWords } from '@plumbline/work/words'
import type { Form } from '../card.ts'
import type { BriefVerdict, Commitment, ReadbackKind } from '../readback.ts'

/** What can be said beside the own sentence, in a field of its own. */
export const MORE = ['concern', 'question', 'holdUntil'] as const
export type More = (typeof MORE)[number]

const sounding = (kind: ReadbackKind) => kind === 'sounding'

const asYouUnderstand: Record<Form, string> = {
  claim: 'As you understand it: does this hold?',
  position: 'As you understand it: where do we stand between the two?',
  choice: 'As you understand it: which one is it?',
  ranking: 'As you understand it: in which order?',
}
const asYouSee: Record<Form, string> = {
  claim: 'As you see it: does this hold?',
  position: 'As you see it: where should we stand between the two?',
  choice: 'As you see it: which one is it?',
  ranking: 'As you see it: in which order?',
}

/** All words of the answering page. */
export const answeringWords = {
  title: (work: string, kind: ReadbackKind) =>
    sounding(kind) ? `What do you think about “${work}”?` : `What have you understood of “${work}”?`,
  hello: (name: string) => `For ${name}`,
  youDrive: 'You drive this work, and you are asked like everybody else.',
  whyYou: (driver: string | null, group: string | null) => {
    const asker = driver ?? 'The driver of this work'
    return group === null
      ? `${asker} asks you because this work touches you.`
      : `${asker} asks you because this work touches ${group}.`
  },
  opening: (driver: string | null) => (driver === null ? 'Before you begin' : `${driver} says`),
  noTest: 'This is no test. If pictures differ, the text was not clear enough.',
  nothingDecided: 'Nothing is decided yet. What you say here goes into the direction.',
  howLong: (screens: number, minutes: number, closesOn: string, today: string) =>
    `${screens} short screens, about ${minutes} minutes. You can change your answers until the end of ${dayInWords(closesOn, today)}.`,
  whoSees: 'Who sees what',
  stored: 'All that this server stores, and for how long',
  begin: 'Begin',
  goOn: 'Go on where you were',
  lookAgain: 'Look at it again',
  back: 'Back',
  next: 'Go on',
  chosen: 'your answer',
  progress: (at: number, of: number) => `Step ${at} of ${of}`,

  drafts: {
    saved: 'Sent: everything that you have answered so far.',
    keptOne: '1 answer is kept on this device, not sent yet.',
    keptMany: '{n} answers are kept on this device, not sent yet.',
    waiting: 'You are offline. It goes on by itself as soon as you are back.',
    refusedOne: '1 answer that was kept on this device was not taken. Why stands above.',
    refusedMany: '{n} answers that were kept on this device were not taken. Why stands above.',
  },
  aheadTitle: 'The screens that come next',
  aheadSays: 'This page is for the program that shows the screens. Nothing is to be done here.',

  elsewhere: (days: readonly string[], driver: string | null, today: string) =>
    `This link was also opened in another browser, on ${days.map((day) => dayInWords(day, today)).join(' and on ')}. If that was not you, tell ${driver ?? 'the driver of this work'}: they can withdraw it and give you a new one.`,

  clarity: (kind: ReadbackKind) =>
    sounding(kind)
      ? 'How clear is it to you where this should go, and why?'
      : 'How clear is it to you what we are doing, and why?',
  fromLetter: 'Chosen in the letter. Press it to answer, or another one.',
  clarities: {
    5: 'Entirely clear',
    4: 'Mostly clear',
    3: 'Half and half',
    2: 'Rather unclear',
    1: 'Not clear at all',
  } as Record<number, string>,

  cardKicker: (at: number, of: number) => `Card ${at} of ${of}`,
  ownQuestion: (form: Form, kind: ReadbackKind) => (sounding(kind) ? asYouSee : asYouUnderstand)[form],
  rankHint: 'Tap what comes first, then what comes second, and so on.',
  rankPlace: (place: number) => `As number ${place}:`,
  rankAgain: 'Start again',
  rankKeep: 'Keep this order',
  wish: 'Your wish',
  preferredQuestion: 'And what would you prefer?',
  preferredNote: 'This is a wish. It is counted apart, and never as what you understood.',
  predictedQuestion: (groups: readonly (string | null)[]) => {
    const [first = null, second] = groups
    if (first === null) return 'And what will most of the others say?'
    return second === undefined
      ? `And what will most of ${first} say?`
      : `And what will most of ${first} say, and most of ${second}?`
  },
  mostOf: (group: string | null) => `Most of ${group ?? 'the others'}`,
  bothRows: 'Please answer both rows. What you chose is still here.',
  bothSame: 'Or in one tap: both the same',
  bothAs: (answer: string) => `Both: ${answer}`,
  goesOn: 'When both rows have an answer, it goes on by itself.',
  guessing: 'I am only guessing',

  belief: (cards: number) =>
    cards === 1
      ? 'How many of the others see this as you do?'
      : `Taken together: how many of the others see these ${cards} points as you do?`,
  beliefs: {
    100: 'All, or nearly all',
    75: 'About three in four',
    50: 'About half',
    25: 'About one in four',
    0: 'None, or hardly any',
  } as Record<number, string>,

  sentenceHeading: 'In your own words',
  sentence: (kind: ReadbackKind) =>
    sounding(kind) ? 'What should we be doing, in one sentence?' : 'What are we doing, in one sentence?',
  more: 'One thing more, if you like',
  mores: {
    concern: 'It worries me that …',
    question: 'I ask: …',
    holdUntil: 'I would hold until …',
  } satisfies Record<More, string>,
  moreField: 'What it is',
  sentenceNeeded: 'What you added is still below. Please write the one sentence too, so that it can be understood.',
  tooLong: (most: number) => `Please keep each of the two under ${most} characters. What you wrote is still here.`,

  briefKicker: 'Now the brief',
  briefHeading: (kind: ReadbackKind) =>
    kind === 'decision-read-back' ? 'This is what was decided' : 'This is what the direction says',
  briefWhy: 'Why now',
  stated: (answer: string) => `The brief says: ${answer}.`,
  expectedOfYou: 'What is expected of you',
  yours: (answer: string) => `You: ${answer}.`,
  verdictQuestion: 'Is that what you had understood?',
  verdicts: { same: 'Yes, the same', 'not-same': 'Not the same', 'brief-wrong': 'The brief is wrong' } satisfies Record<
    BriefVerdict,
    string
  >,

  commitmentHeading: 'Will you act on it?',
  becauseHeading: {
    no: 'Why not?',
    'disagree-and-commit': 'What do you disagree with?',
  } as Partial<Record<Commitment, string>>,
  because: 'A reason that others should know (if you like)',
  becauseWrong: 'What is wrong in the brief?',
  whoseHeading: 'Then whose is it?',
  whose: 'A person or a team (if you know)',
  commitments: {
    yes: 'Yes',
    'disagree-and-commit': 'I disagree, and will act on it all the same',
    no: 'No',
    'not-mine': 'There is nothing for me to do in it',
  } satisfies Record<Commitment, string>,

  thanks: (kind: ReadbackKind) =>
    sounding(kind) ? 'Thank you. This is what you said.' : 'Thank you. This is your mirror.',
  onlyYou: 'Only you see this page.',
  differs: (differs: number, of: number) => {
    if (differs === 0)
      return of === 1 ? 'You understood it as the brief says.' : `You understood all ${of} as the brief says.`
    return `You differ from the brief on ${differs} of ${of}.`
  },
  sameAsBrief: 'As the brief says.',
  notAsBrief: 'Not as the brief says.',
  couldNotTell: 'You could not tell; that says something about our text.',
  othersLikeYou: (alike: number, of: number) => `${alike} of the ${of} others answered as you did.`,
  believedLikeYou: (alike: number, of: number) => `You expected about ${alike} of ${of} others to see it as you do.`,
  afterClosing: (closesOn: string, today: string) =>
    `Open this link again after ${dayInWords(closesOn, today)}: then it also shows how the others answered.`,
  allAfterClosing: (closesOn: string, today: string) =>
    `So far. Open this link again after ${dayInWords(closesOn, today)}: then it counts everybody.`,
  changeAnswers: 'Change an answer',

  giveawayHeading: 'Your words may tell who you are',
  giveaway: (word: string, because: 'a-name' | 'of-oneself' | 'nobody-else') =>
    ({
      'a-name': `“${word}” looks like a name.`,
      'of-oneself': `“${word}” speaks of yourself.`,
      'nobody-else': `“${word}” stands in no text that the others have read.`,
    })[because],
  reword: 'Put it otherwise; only you can',

  surprisedHeading: 'Who else would be surprised by this?',
  surprised: 'People, teams, functions: one a line, as many as you like. Only the driver sees who named whom.',
  surprisedSend: 'Name them',
  surprisedNamed: 'You named',
  takeBack: (name: string) => `take back ${name}`,
  aboutYou: 'What is written about you here',
  aboutYouLead: 'This stands on the register of the work. What you say to it stands beside it.',
  nothingAboutYou: 'You are not on the register of this work any more.',
  roles: {
    driver: 'You drive it',
    approver: 'You approve it',
    contributor: 'You contribute to it',
    informed: 'You are kept informed',
  } satisfies Record<StakeholderRole, string>,
  relations: {
    influences: 'influence it',
    requests: 'asked for it',
    builds: 'build it',
    reviews: 'review it',
    'depends-on': 'depend on it',
    operates: 'operate it',
    decides: 'decide',
  } satisfies Record<Relation, string>,
  expected: 'Expected of you',
  stake: 'At stake for you',
  foundBy: 'How we came to think of you',
  youSaid: 'You said',
  notMineSaid: 'You said that it is somebody else’s',
  say: 'What do you want to say to it?',
  notMine: 'Or is it not yours? Then whose is it? (a name)',
  saySend: 'Say it',
  sayNothing: 'Please write something first.',

  closedHeading: 'This read-back is closed',
  closedAnonymous: 'Your answers can no longer be told apart from those of the others, so they cannot be shown here.',
  closedWithoutYou: 'It was closed before you had answered everything. What you had answered counts.',
  talk: (driver: string | null) =>
    driver === null
      ? 'If something has changed for you, talk to the driver of the work.'
      : `If something has changed for you, talk to ${driver}.`,
}
