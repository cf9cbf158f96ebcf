import type { Relation, StakeholderRole } from '@plumbline/people/words'
import type { Facet, Form, STATED } from '../card.ts'
import type { ReadbackDisclosure } from '../readback.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en-GB')
const people = (count: number) => (plural.select(count) === 'one' ? '1 person' : `${count} people`)
const grades = { possibly: 'possibly ', likely: 'likely ', plain: '' }
const states = {
  shared: 'shared',
  'open-difference': 'open difference',
  'false-consensus': 'false consensus',
  'false-conflict': 'false conflict',
  'too-few': 'too few answers to tell',
  'split-inside': 'split inside',
}

type CarriedForward = { wave: number; sameVersion: boolean; unsaid: number; gone: string[]; fresh: number }

/** All words of the read-back on the work page. */
export const words = {
  list: (parts: string[]) => list.format(parts),

  empty:
    'Nobody has been asked yet. Ask the people on the register what they have understood; it takes each of them about three minutes.',
  emptyWithoutDirection:
    'Once the direction is published you can ask what people have understood of it. Before that you can ask how they see it.',
  begin: 'Ask what people have understood',
  beginNext: 'Ask again',
  nth: (wave: number) => `Read-back ${wave}`,
  earlier: (wave: number, answered: number, asked: number) => `Read-back ${wave}: ${answered} of ${asked} answered`,
  show: 'Show',
  hide: 'Hide',

  composeSays:
    'Three cards, proposed from the published direction. Put them into your own words; let half of the sentences state a likely misreading. At the end everybody writes one sentence of their own.',
  composeSoundingSays:
    'Up to three cards about how people see it today. Nothing is stated yet, so nothing is right or wrong. At the end everybody writes one sentence of their own.',
  card: (at: number) => `Card ${at}`,
  statement: 'What people will read',
  statementHints: {
    claim: 'One plain sentence that somebody could say yes or no to',
    position: 'A question that is answered by standing between two goods',
    choice: 'A question with one answer out of several',
    ranking: 'A question that is answered with an order',
  } satisfies Record<Form, string>,
  misreadingHint:
    'A likely misreading: what would somebody say who has only heard of it in passing, who knows the version before, or who wishes it were so?',
  form: 'How it is answered',
  forms: {
    claim: 'It holds, or it does not',
    position: 'A place between two goods',
    choice: 'One of several',
    ranking: 'An order',
  } satisfies Record<Form, string>,
  goods: ['This good', 'That good'],
  options: 'What there is to choose from',
  optionsHint: (most: number) => `One a line, two to ${most}`,
  statedPlace: 'What does the direction say to it?',
  statedOrder: 'The order in which they stand above',
  statesNothing: 'Nothing is stated',
  asksPreferred: 'Also ask what they would prefer. It is shown apart: a wish is no misunderstanding.',
  enough: (count: number, minutes: number) => `${count} cards take about ${minutes} minutes.`,
  askMore: (most: number) => `Ask for up to ${most}`,
  between: (options: string[]) => list.format(options.map((option) => `“${option}”`)),
  misreading: 'a likely misreading',
  opening: 'A line before the first card',
  openingHint: 'For instance why you ask now',
  unwritten: 'Not written yet',
  stated: 'What does the direction say to it?',
  statedChoices: { agree: 'It holds', depends: 'It depends', disagree: 'It does not hold' } satisfies Record<
    (typeof STATED)[number],
    string
  >,
  remove: 'Leave this card out',
  add: 'Add a card',
  otherProposals: 'Other proposals from the direction',
  use: 'Use it',
  facets: {
    goal: 'from the goal',
    'why-now': 'from why now',
    constraint: 'from a constraint',
    'trade-off': 'from a trade-off',
    'non-goal': 'from a non-goal',
    assumption: 'from an assumption',
    'decision-rights': 'who decides',
    expectation: 'what is expected',
    risk: 'a risk',
  } satisfies Record<Facet, string>,
  whoIsAsked: 'Who is asked',
  nobodyToAsk: 'The register names nobody yet. Add the people whom the work touches first.',
  without: (count: number) => `${people(count)} left out`,
  closesOn: 'Until the end of',
  disclosure: 'Who sees what',
  disclosures: { named: 'With names', 'by-group': 'By group only', anonymous: 'Anonymous' } satisfies Record<
    ReadbackDisclosure,
    string
  >,
  disclosureHints: {
    named: 'Once closed, everybody in this workspace sees who answered what. Best for finding whom to talk to.',
    'by-group': 'Only groups with enough answers are shown, without names. Smaller groups stay hidden.',
    anonymous:
      'As by group; and from the closing on nobody, not even whoever runs this server, can tell who said what.',
  } satisfies Record<ReadbackDisclosure, string>,
  disclosureStays: 'Everybody is told before answering, and it cannot be changed afterwards.',
  parts: {
    driver: 'drives it',
    approver: 'approves it',
    contributor: 'contributes to it',
    informed: 'is kept informed',
  } satisfies Record<StakeholderRole, string>,
  relations: {
    influences: 'influences it',
    requests: 'asked for it',
    builds: 'builds it',
    reviews: 'reviews it',
    'depends-on': 'depends on it',
    operates: 'operates it',
    decides: 'decides',
  } satisfies Record<Relation, string>,
  /** Where the register says nothing in words. */
  partInWords: (parts: string[]) => `On the register: ${list.format(parts)}`,
  preview: 'What they will see',
  previewAs: (name: string) => `As ${name} reads it, before the first button`,
  previewOrderSounding:
    'Then how clear it is to them, each card with what the others will say, and one sentence of their own.',
  previewOrder:
    'Then how clear it is to them, each card with what the others will say, one sentence of their own, and only then the brief.',
  send: (count: number) => `Send to ${people(count)}`,
  cancel: 'Not now',
  beginSounding: 'Ask how people see it today',
  fewest: 'Answers that a group needs to be shown',
  fewestHint: 'Five is the least. Ask for more where people must feel safe.',
  fewestAnswers: (count: number) => `${count} or more`,
  tooFewForGroups: (fewest: number) => `No group has ${people(fewest)}, so nothing could be shown by group.`,

  linksTitle: (count: number) => `Links for ${people(count)}`,
  carriedForward: ({ wave, sameVersion, unsaid, gone, fresh }: CarriedForward) =>
    [
      `The cards of read-back ${wave} once more, so that a change can be seen.`,
      sameVersion
        ? 'The direction has not changed since.'
        : 'What the direction says to them is taken from its new version.',
      unsaid > 0 && `To ${unsaid} of them it says nothing by itself any more: please say it.`,
      gone.length > 0 &&
        `${list.format(gone)} ${plural.select(gone.length) === 'one' ? 'is' : 'are'} no longer on the register.`,
      fresh > 0 &&
        `${people(fresh)} on the register ${plural.select(fresh) === 'one' ? 'was' : 'were'} not asked before.`,
    ]
      .filter(Boolean)
      .join(' '),
  notAskedIn: (wave: number) => `Not asked in read-back ${wave}`,
  pleaseSay: (before: string | null) =>
    before === null
      ? 'Please say it: the direction does not say it by itself.'
      : `Please say it: the direction has changed here. Before it said: ${before}.`,
  invitedByMail: (count: number) => `A letter with the first question is on its way to ${people(count)}.`,
  linksSay:
    'Each link is personal: pass it on yourself, by mail or chat. They are shown only now; a new one can be made at any time.',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  copyFor: (name: string) => `Copy the link for ${name}`,
  copyAll: 'Copy all, one line each',
  linksDone: 'Done',

  openUntil: 'Open until the end of',
  open: 'What people answered is shown to nobody until it is closed, because it could colour the answers still to come.',
  cardsAsked: 'What is asked',
  person: 'Person',
  group: 'Group',
  state: 'State',
  answered: 'has answered',
  waiting: 'not yet',
  noLink: 'has no link yet',
  newLink: 'New link',
  newLinkFor: (name: string) => `New link for ${name}; an earlier one stops working`,
  stopLink: 'Stop link',
  stopLinkFor: (name: string) => `Stop link of ${name}`,
  forwarded: (count: number) =>
    count === 1
      ? '1 personal link was begun in more than one browser. Its holder is told so on the page, and may ask you for a new one.'
      : `${count} personal links were begun in more than one browser. Their holders are told so on the page, and may ask you for new ones.`,
  linkMissing: (count: number) => `Make links for ${people(count)} without one`,
  remind: (missing: number) => `Remind ${people(missing)} by mail`,
  remindAll: 'Remind everybody by mail',
  reminded: (count: number, withoutAddress: number) =>
    withoutAddress === 0
      ? `A letter is on its way to ${people(count)}.`
      : `A letter is on its way to ${people(count)}. ${people(withoutAddress)} have no address here: pass their link on yourself.`,
  remindsItself:
    'The day before it closes those who are missing get one letter by themselves, unless one went out in the two days before.',
  extend: 'Leave it open longer',
  extendTo: 'Leave it open until then',
  close: 'Close and see the result',
  closeTitle: 'Close this read-back?',
  closeSays: (missing: number) =>
    missing === 0
      ? 'Everybody has answered. After closing nobody can change an answer.'
      : `${people(missing)} ${plural.select(missing) === 'one' ? 'has' : 'have'} not answered. After closing nobody can answer or change an answer.`,
  answerNow: 'Answer now',
  answerSays: (minutes: number) => `You are asked too. It takes about ${minutes} minutes.`,

  axis: { left: 'does not hold', right: 'holds' },
  believed: 'believed',
  measured: 'measured',
  believedTitle: (believed: number, measured: number) => {
    const gap = believed - measured
    // Nearer than this nobody would be said to be wrong.
    if (Math.abs(gap) < 0.05) return 'People believe in about as much agreement as there is.'
    return gap > 0 ? 'People believe in more agreement than there is.' : 'People agree more than they believe.'
  },
  believedSays: (count: number) =>
    `${people(count)} said how many of the others see it as they do. Measured is how near the answers of two people lie, over all cards.`,
  rounded: 'Rounded to tens, so that nobody’s answer can be worked out.',
  agreeNone: 'as far apart as possible',
  agreeAll: 'all the same',
  share: (value: number) => `${Math.round(value * 100)} %`,
  cardsHeading: 'Card by card',
  statedAs: (statement: string, stated: string | null) =>
    stated === null ? `“${statement}”` : `“${statement}” Stated: ${stated}.`,
  noteNamed: 'named: fewer than five',
  noteCounts: 'fewer than five',
  noteHidden: 'not shown: too few, or it would reveal others',
  noteMost: 'most or all',
  noteNobody: 'nobody has answered',
  namedFacts: (group: string, facts: string[]) => `${group}: ${facts.join('; ')}.`,
  namedFact: (names: string[], answer: string) => `“${answer}” from ${list.format(names)}`,
  verdicts: {
    together: 'All answers lie together.',
    close: 'The answers lie close together.',
    mixed: 'The answers are mixed.',
    split: 'The answers are split into camps.',
    'too few': 'Too few answers to sum up.',
  },
  changedAfterBrief: (count: number) => `${people(count)} changed their answer after reading the brief.`,
  gridTitle: (wrong: number, told: number, untold: number) => {
    const rest = untold === 0 ? '.' : `; ${untold} cannot be told.`
    if (told === 0) return 'What the groups believe of each other cannot be told from these answers.'
    if (wrong === 0) return `As far as these answers tell, no belief about another group is wrong, of ${told}${rest}`
    return `As far as these answers tell, ${wrong} of ${told} beliefs about another group ${wrong === 1 ? 'is' : 'are'} wrong${rest}`
  },
  gridCaption: (statement: string) => `What each group believes of each other about “${statement}”`,
  stateOf: (state: keyof typeof states, grade: keyof typeof grades | null) =>
    `${grade === null ? '' : grades[grade]}${states[state]}`,
  answersOf: (own: number, others: number) => `${own} and ${others} answers`,
  missing: 'Who is missing',
  nobodyMissing: 'Everybody who was asked has answered.',
  ownSentences: 'In their own words',
  ownSentencesOf: (count: number) => `In their own words (${count})`,
  concerns: 'What worries people',
  becauses: 'Reasons that people gave',
  commitments: 'After reading the brief',
  commitment: {
    yes: 'will act on it',
    'disagree-and-commit': 'disagree, and will act on it',
    no: 'will not act on it',
    'not-mine': 'have nothing to do in it',
  },
  verdict: {
    same: 'had understood the same',
    'not-same': 'had understood it differently',
    'brief-wrong': 'hold the brief for wrong',
  },
  countOf: (count: number, of: number, what: string) => `${count} of ${of} ${what}`,
  theText: 'What this says about our text',
  meaning: 'What these figures mean',
  hiddenWords: 'Own words are shown only when at least ten people wrote some.',
}
