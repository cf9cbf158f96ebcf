import type { Method } from '../decision.ts'
import type { BallotDisclosure, Stance } from '../method/ballot.ts'

const count = (number: number) => (number === 1 ? '1 person is' : `${number} people are`)

/** What the page says that is behind a link to a question before it is decided, in English. */
export const ballotPageWords = {
  hello: (name: string, work: string) => `${name}, you are asked · ${work}`,
  from: (driver: string | null, asked: number) =>
    `${driver ?? 'The driver of this work'} asks you before it is decided. ${count(asked)} asked.`,
  ways: {
    'approver-after-advice': 'One person decides, after reading what you advise.',
    consent: 'It holds unless somebody objects with a reason. Not answering is not consent.',
    score: 'You give each option 0 to 5. The result proposes; the approver decides.',
    ranking: 'You put the options in an order. The result proposes; the approver decides.',
    'blind-rounds':
      'You answer alone. Then everybody sees how scores lie and which reasons there are, and answers once more. The result proposes; the approver decides.',
  } satisfies Record<Method, string>,
  about: { consent: 'What is proposed', others: 'What could be chosen' },
  because: 'Why',
  whoSees: 'Who sees what',
  promises: (disclosure: BallotDisclosure, fewest: number): string[] =>
    disclosure === 'named'
      ? [
          'Nobody sees an answer before it is closed. Then your name and your answer are seen by everybody in this workspace.',
        ]
      : [
          `Nobody sees anything before it is closed. Then figures are shown if at least ${fewest} have answered, and never a single answer.`,
          'A reason that you write is shown to everybody, without your name and in no order. People may know you by how you write.',
          'Until the last round is closed the server knows what you said, so that you can change it. Then that is cut off for good. Backups made before still hold it, until they are deleted.',
        ],
  stored: 'What is stored about you',
  begin: { new: 'Answer', again: 'Look at your answer' },
  round: (number: number, last: number) => (last === 1 ? '' : `Round ${number} of ${last}`),
  advice: 'What do you advise?',
  adviceFor: 'Which one would you take?',
  noneOfThem: 'None of them, or I leave it open',
  stance: 'Is it safe enough to try?',
  stances: {
    consent: 'I consent',
    concern: 'I consent, with a concern',
    object: 'I object',
  } satisfies Record<Stance, string>,
  stanceWords: 'Your concern, or what would make it safe to try',
  scoreHint: '0 is bad, 5 is good. “No opinion” counts as no opinion, not as the middle.',
  noOpinion: 'No opinion',
  reason: {
    score: 'Anything to add? (optional)',
    'blind-rounds': 'Your most important reason, in a sentence (optional)',
  },
  rankHint: 'Tap what you would rather have first, then second. You may stop early: what you leave out counts as last.',
  ranked: 'Your order',
  unranked: 'Not in your order',
  moves: {
    add: (words: string) => words,
    addSays: (place: number) => `Place ${place}: `,
    up: (words: string) => `Up: “${words}”`,
    down: (words: string) => `Down: “${words}”`,
    out: (words: string) => `Leave out “${words}”`,
    upShort: 'Up',
    downShort: 'Down',
    outShort: 'Leave out',
  },
  firstRound: 'What the first round shows',
  firstCounts: (answered: number) => `${answered} answered.`,
  noFigures: 'Too few answered to show anything.',
  gave: (score: number, people: number) => `${people} gave ${score}`,
  noneGave: (people: number) => `${people} no opinion`,
  mostGave: (gave: number | string) =>
    typeof gave === 'number' ? `most or all gave ${gave}` : 'most or all have no opinion',
  reasons: 'Reasons, in no order',
  noReasons: 'Nobody wrote a reason.',
  send: 'Send it',
  change: 'Change your answer',
  back: 'Back to the question',
  thanks: 'Thank you. Your answer is kept.',
  next: {
    one: 'You see what came of it here, with this same link, once it is closed.',
    two: 'Once the first round is closed, come back with this same link: you see how scores lie, and answer again.',
  },
  closed: 'This is closed',
  closedSays: 'It is closed. Thank you to everybody who answered.',
  suggesting: {
    begin: 'Suggest something else',
    title: 'What else could be chosen?',
    option: 'Your suggestion',
    why: 'What speaks for it (optional)',
    tells:
      'Everybody in this workspace sees it with your name. Whoever drives this work takes it up, or not; if they do, everybody is asked anew.',
    send: 'Suggest it',
    waits: (option: string) => `You suggested “${option}”. It waits for whoever drives this work.`,
  },
  objection: 'Your objection stands',
  takeBack: 'Take it back, because',
  takeBackSend: 'Take my objection back',
  takenBack: 'Your objection is taken back.',
}
