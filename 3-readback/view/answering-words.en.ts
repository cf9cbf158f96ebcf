import type { Relation, StakeholderRole } from '@plumbline/people/words'
import type { BriefVerdict, Commitment, Stated, Understood } from '../readback.ts'

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A calendar day as people say it. */
function dayInWords(day: string): string {
  return days.format(new Date(`${day}T00:00:00.000Z`))
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** All words of the answering page. */
export const answeringWords = {
  title: (work: string) => `What have you understood of “${work}”?`,
  hello: (name: string) => `For ${name}`,
  youDrive: 'You drive this work, and you are asked like everybody else.',
  whyYou: (driver: string | null, group: string | null) => {
    const asker = driver ?? 'The driver of this work'
    return group === null
      ? `${asker} asks you because this work touches you.`
      : `${asker} asks you because this work touches ${group}.`
  },
  noTest: 'This is no test. If pictures differ, the text was not clear enough.',
  howLong: (screens: number, closesOn: string) =>
    `${screens} short screens, about 3 minutes. You can change your answers until the end of ${dayInWords(closesOn)}.`,
  whoSees: 'Who sees what',
  named: (asked: number) =>
    `Once it is closed, your answers are shown with your name to everybody in this workspace. ${people(asked)} are asked.`,
  byGroup: (fewest: number) =>
    `Only figures of groups in which at least ${fewest} have answered are shown, never a single answer. What you write in your own words is shown without your name, and only among several. Whoever runs this server could look into its database.`,
  participation: 'The driver sees who has answered, and until it is closed not what.',
  stored: 'All that this server stores, and for how long',
  begin: 'Begin',
  goOn: 'Go on where you were',
  lookAgain: 'Look at it again',
  back: 'Back',
  next: 'Go on',
  chosen: 'your answer',
  progress: (at: number, of: number) => `Step ${at} of ${of}`,

  clarity: 'How clear is it to you what we are doing, and why?',
  clarities: {
    5: 'Entirely clear',
    4: 'Mostly clear',
    3: 'Half and half',
    2: 'Rather unclear',
    1: 'Not clear at all',
  } as Record<number, string>,

  claimKicker: (at: number, of: number) => `Claim ${at} of ${of}`,
  ownQuestion: 'As you understand it: does this hold?',
  own: {
    agree: 'Yes, it holds',
    depends: 'It depends',
    disagree: 'No, it does not',
    'cannot-tell': 'I cannot tell',
  } satisfies Record<Understood, string>,
  predictedQuestion: (group: string | null) =>
    group === null ? 'And what will most of the others say?' : `And what will most of ${group} say?`,
  predicted: {
    agree: 'That it holds',
    depends: 'That it depends',
    disagree: 'That it does not',
    'cannot-tell': 'I have no idea',
  } satisfies Record<Understood, string>,

  belief: (claims: number) =>
    claims === 1
      ? 'How many of the others see this as you do?'
      : `Taken together: how many of the others see these ${claims} points as you do?`,
  beliefs: {
    100: 'All, or nearly all',
    75: 'About three in four',
    50: 'About half',
    25: 'About one in four',
    0: 'None, or hardly any',
  } as Record<number, string>,

  sentenceHeading: 'In your own words',
  sentence: 'What are we doing, in one sentence?',
  concern: 'Is there something that worries you? (if you like)',
  sentenceNeeded: 'Your worry is still below. Please write the one sentence too, so that it can be understood.',
  tooLong: (most: number) => `Please keep each of the two under ${most} characters. What you wrote is still here.`,

  briefKicker: 'Now the brief',
  briefHeading: 'This is what the direction says',
  briefWhy: 'Why now',
  stated: {
    agree: 'The direction says: yes, it holds.',
    depends: 'The direction says: it depends.',
    disagree: 'The direction says: no, it does not.',
  } satisfies Record<Stated, string>,
  yours: (answer: Understood) => `You: ${answeringWords.own[answer]}.`,
  verdictQuestion: 'Is that what you had understood?',
  verdicts: { same: 'Yes, the same', 'not-same': 'Not the same', 'brief-wrong': 'The brief is wrong' } satisfies Record<
    BriefVerdict,
    string
  >,

  commitmentHeading: 'Will you act on it?',
  because: 'Is there a reason that others should know? (if you like)',
  becauseWrong: 'What is wrong in the brief?',
  commitments: {
    yes: 'Yes',
    'disagree-and-commit': 'I disagree, and will act on it all the same',
    no: 'No',
    'not-mine': 'There is nothing for me to do in it',
  } satisfies Record<Commitment, string>,

  thanks: 'Thank you. This is your mirror.',
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
  afterClosing: (closesOn: string) =>
    `Open this link again after ${dayInWords(closesOn)}: then it also shows how the others answered.`,
  changeAnswers: 'Change an answer',

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
  closedWithoutYou: 'It was closed before you had answered everything. What you had answered counts.',
  talk: (driver: string | null) =>
    driver === null
      ? 'If something has changed for you, talk to the driver of the work.'
      : `If something has changed for you, talk to ${driver}.`,
}
