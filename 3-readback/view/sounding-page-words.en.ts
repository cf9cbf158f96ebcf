import { dayInWords } from '@plumbline/work/words'
import type { SoundingDisclosure, SoundingVote } from '../sounding/sounding.ts'

const statements = (count: number) => (count === 1 ? '1 statement' : `${count} statements`)

/** All words of the page on which people vote. */
export const soundingPageWords = {
  hello: (name: string) => `For ${name}`,
  whyYou: (driver: string | null, work: string) =>
    `${driver ?? 'The driver'} asks you and others because of “${work}”.`,
  howItGoes: (count: number) =>
    `You see one statement at a time, ${statements(count)} at most, and stop whenever you like. Each vote is kept at once.`,
  until: (closesOn: string, today: string) =>
    `You can vote and change your votes until the end of ${dayInWords(closesOn, today)}.`,
  whoSees: 'Who sees what',
  disclosures: {
    'by-group': (fewest: number) =>
      `Nobody is shown how you voted. After the closing everybody in this workspace sees figures, only of at least ${fewest} people at a time. Whoever runs this server could look into its database.`,
    anonymous: (fewest: number) =>
      `Nobody is shown how you voted. After the closing everybody in this workspace sees figures, only of at least ${fewest} people at a time. At the closing your votes are cut off from your name, and neither you nor anybody else can find them again. Until then, and in backups made until then, whoever runs this server could look.`,
  } satisfies Record<SoundingDisclosure, (fewest: number) => string>,
  stored: 'All that this server stores, and for how long',
  begin: 'Begin',
  goOn: 'Go on where you were',

  kicker: (voted: number, of: number) => `You have voted on ${voted} of ${of}`,
  enough: 'Your votes count when groups of opinion are looked for. Every further one helps.',
  notEnough: (more: number) =>
    more === 1
      ? 'One more vote, and you count when groups of opinion are looked for.'
      : `${more} more votes, and you count when groups of opinion are looked for.`,
  progress: (at: number, of: number) => `Vote ${at} of the first ${of}`,
  votes: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass: I cannot or do not want to say' } satisfies Record<
    SoundingVote,
    string
  >,
  said: { agree: 'you agree', disagree: 'you disagree', pass: 'you passed' } satisfies Record<SoundingVote, string>,
  chosen: 'your vote',
  back: 'Back',
  mine: 'See and change my votes',
  mineHeading: 'Your votes',
  onlyYou: 'Only you see this page.',
  noneYet: 'You have not voted yet.',
  change: 'change',
  next: 'Go on',

  addHeading: 'Is something missing?',
  add: 'A statement of your own that others vote on: one thought, in one sentence',
  addSend: 'Add it',
  addSays: { before: 'Whoever drives the work looks at it first.', after: 'The others see it at once.' },
  nobodySees: 'Nobody is told that it is yours.',
  added: {
    waiting: 'Thank you. It comes to the others once it has been looked at.',
    shown: 'Thank you. The others see it now.',
  },
  addNothing: 'Please write something first.',
  tooLong: (most: number) => `Please keep it under ${most} characters. What you wrote is still here.`,

  doneHeading: 'Thank you. You have voted on all there is.',
  doneSays: (closesOn: string, today: string) =>
    `More statements may come. Open this link again after ${dayInWords(closesOn, today)} to see what all said together.`,
  notYetHeading: 'This sounding has not begun yet',
  notYetSays: (opensOn: string, today: string) =>
    `Come back on ${dayInWords(opensOn, today)}; this link goes on working.`,
  closedHeading: 'This sounding is closed',
  working: 'What all said together is being worked out. Look again in a moment.',
  cutOff: 'Your votes have been cut off from your name, as promised. They count, and nobody can find them.',
  thanks: (voted: number) =>
    voted === 0 ? 'It was closed before you had voted.' : `You voted on ${statements(voted)}.`,
}
