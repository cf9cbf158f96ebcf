import type { Method } from '../decision.ts'
import type { BallotDisclosure, Stance } from '../method/ballot.ts'
import type { BallotTurn, MethodChosen, OptionTurn } from '../method/turns.ts'

const count = (number: number, one: string, other: string) => (number === 1 ? one : `${number} ${other}`)

const methods: Record<Method, string> = {
  'approver-after-advice': 'One person decides, after advice',
  consent: 'Consent',
  score: 'Scores',
  ranking: 'A ranking',
  'blind-rounds': 'Two blind rounds',
}

/** What the page of a decision says about the way to its end, in English. */
export const methodWords = {
  options: {
    title: 'What could be chosen',
    empty: 'No options are written down yet. With two or more, people can be asked which one they would take.',
    by: (name: string) => `added by ${name}`,
    suggest: 'Suggest an option',
    suggestSend: 'Suggest it',
    suggestTells:
      'People are being asked. It waits for whoever drives this work; if they take it up, everybody is asked anew.',
    suggested: (words: string) => `“${words}” waits for whoever drives this work.`,
    suggestedBy: (name: string) => `suggested by ${name}, waits for the driver`,
    takeUpAnew: 'People are being asked: taking one up ends that, and everybody is asked anew.',
    takeUp: 'Take it up',
    takeUpOf: (words: string) => `Take it up: “${words}”`,
    leave: 'Leave it',
    leaveOf: (words: string) => `Leave it: “${words}”`,
    gone: 'taken back',
    add: 'Add an option',
    words: 'The option',
    why: 'What speaks for it',
    send: 'Add it',
    added: (words: string) => `“${words}” is added. Write the next one, if there is one.`,
    anew: 'People are being asked: adding or taking one back ends that, and everybody is asked anew.',
    takeBack: 'Take back',
    takeBackOf: (words: string) => `Take back “${words}”`,
    propose: 'Propose one of these',
    which: 'Which one',
    because: 'Why this',
    whyNot: (words: string) => `Why not “${words}”`,
    proposeSend: 'Propose it',
    closeFirst: 'One of these can be proposed once people are no longer being asked: close that first, below.',
  },
  happened: {
    method: ({ personName, method, suggested, because }: MethodChosen) => {
      const way = methods[method].toLowerCase()
      const beside =
        method === suggested ? ', as suggested' : `, although ${methods[suggested].toLowerCase()} was suggested`
      return `${personName ?? 'Somebody'} chose how it is decided: ${way}${beside}${because ? ` (“${because}”)` : ''}`
    },
    option: ({ turn, words, personName }: OptionTurn) => {
      const who = personName ?? 'Somebody'
      return {
        added: `${who} added what could be chosen: “${words}”`,
        suggested: `${who} suggested what else could be chosen: “${words}”`,
        'taken-up': `${who} took up what was suggested: “${words}”`,
        'taken-back': `${who} took back what could be chosen: “${words}”`,
      }[turn]
    },
    ballot: ({ turn, method, roundNumber, rounds, people, because }: BallotTurn) => {
      const way = methods[method].toLowerCase()
      if (turn === 'opened')
        return `${count(people ?? 0, 'One person was', 'people were')} asked before it is decided: ${way}`
      if (turn === 'ended') return `What people were asked ended without a result${because ? ` (“${because}”)` : ''}`
      const which = rounds > 1 || roundNumber > 1 ? `Round ${roundNumber} of what` : 'What'
      return `${which} people were asked was closed: ${people === 1 ? 'one' : people} answered`
    },
  },
  title: 'How it is decided',
  methods,
  suggested: (method: Method) => `Suggested: ${methods[method].toLowerCase()}.`,
  chosen: (method: Method) => `Chosen: ${methods[method].toLowerCase()}.`,
  notChosen: 'Nobody has chosen a way yet.',
  take: (method: Method) => `Take it: ${methods[method].toLowerCase()}`,
  other: { chosen: 'Choose another way', none: 'Choose another way than the suggested one' },
  otherChoices: 'Which way',
  isSuggested: 'Suggested.',
  whyOther: 'Why this way',
  choose: 'Choose it',
  choices: 'What was chosen before',
  choice: (name: string | null, method: Method, because: string | null, differs: boolean) =>
    `${name ?? 'Somebody'}: ${methods[method].toLowerCase()}${differs ? ', another than was suggested' : ''}${because ? `. “${because}”` : '.'}`,
  ask: {
    title: 'Ask people',
    disclosure: 'Who sees what',
    disclosures: {
      named: 'With names, once it is closed',
      anonymous: 'Without names: only figures, from five answers on',
    } satisfies Record<BallotDisclosure, string>,
    again: 'Ask people again',
    more: 'Ask more people, or make new links',
    people: (number: number) => `${count(number, 'One person is', 'people are')} asked.`,
    names: 'Who is asked',
    freshFor: (name: string) => `New link for ${name}`,
    fresh: 'New link',
    stop: 'Stop asking',
    stopFor: (name: string) => `Stop asking ${name}`,
  },
  round: (roundNumber: number) => `Round ${roundNumber}`,
  close: {
    verb: { one: 'Close it', first: 'Close the first round', second: 'Close the second round' },
    leave: 'Leave it open',
    says: (answered: number, asked: number) =>
      `${answered} of ${asked} have answered. After this nobody can answer, and what came of it is shown.`,
    saysFirst: (answered: number, asked: number) =>
      `${answered} of ${asked} have answered. Then scores and reasons are shown without names, and everybody is asked once more.`,
    giveUp: 'Give it up',
    giveUpBecause: 'Why it ends',
    giveUpSays: 'Nothing that people said is kept.',
  },
  own: {
    title: 'You are asked',
    said: 'Your answer is kept. You can change it until it is closed.',
    change: 'Change your answer',
    send: 'Send it',
    advice: 'What do you advise?',
    adviceFor: 'Which one would you take?',
    none: 'None of them, or I leave it open',
    stance: 'Is it safe enough to try?',
    stances: {
      consent: 'I consent',
      concern: 'I consent, with a concern',
      object: 'I object',
    } satisfies Record<Stance, string>,
    stanceWords: 'Your concern, or what would make it safe to try',
    score: 'From 0 (bad) to 5 (good)',
    noOpinion: 'No opinion',
    reason: 'Your most important reason, in a sentence',
    reasonSeen: 'Shown to everybody without your name. People may know you by how you write.',
    rank: 'Put first what you would rather have. What you leave out counts as last.',
    order: 'Your order',
    left: 'Not in your order',
    up: (words: string) => `Up: “${words}”`,
    down: (words: string) => `Down: “${words}”`,
    out: (words: string) => `Leave out “${words}”`,
    upShort: 'Up',
    downShort: 'Down',
    outShort: 'Leave out',
  },
  chart: {
    scores: 'How many gave which score',
    legend: 'Hollow: the first round. Filled: the second.',
    option: 'Option',
    round: 'Round',
    none: 'No opinion',
    middle: 'Middle',
    spread: 'Middle half',
    notShown: 'Too few answered to show it',
    mostGave: (gave: number | string) => `most or all gave ${gave}`,
    bars: (words: string, counts: number[]) =>
      `${words}: ${counts.map((people, score) => `${people} gave ${score}`).join(', ')}`,
    reasons: (roundNumber: number) => `Reasons of round ${roundNumber}, in no order`,
    pairs: 'Each option beside each other',
    pair: 'Between',
    prefer: (words: string) => `prefer ${words}`,
    first: 'Prefer the first',
    second: 'Prefer the second',
    equal: 'Neither',
    points: 'Points by place (Borda)',
    point: 'Points',
    likeness: (w: number) => `Likeness of the rankings: ${w.toFixed(2)} of 1 (Kendall’s W).`,
    order: 'The order that contradicts people least',
    orders: (number: number) => `${number} orders that contradict people equally little`,
  },
  said: {
    title: 'Who said what',
    who: 'Who',
    says: 'What',
    words: 'In their words',
    became: 'What became of it',
    integrated: (words: string) => `Integrated: ${words}`,
    takenBack: (words: string) => `Taken back: ${words}`,
    integrate: 'Integrate',
    integrateOf: (name: string) => `Integrate the objection of ${name}`,
    how: 'What was changed, so that it is safe to try',
    integrateSend: 'It is integrated',
    mine: 'Your objection',
    holdsIt: 'Nothing is decided until it is integrated, or until you take it back. Nobody else can take it back.',
    takeBack: 'Take my objection back',
    takeBackSend: 'I take it back',
    because: 'Why you take it back',
  },
  advice: {
    read: 'The approver has read the advice',
    wasRead: 'The approver has read it.',
  },
  beside: (proposed: string, first: string) =>
    `The result puts “${first}” first; proposed is “${proposed}”. The result proposes, and the approver decides.`,
  changedSince: (asked: string) => `Since then the proposal was changed. People were asked about: “${asked}”`,
  earlier: 'What was asked before',
}
