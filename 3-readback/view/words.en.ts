import type { Facet, ReadbackDisclosure, Stated, Understood } from '../readback.ts'

type Counts = { agree: number; depends: number; disagree: number; cannotTell: number }

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

/** All words of the read-back on the work page. */
export const words = {
  list: (parts: string[]) => list.format(parts),

  empty:
    'Nobody has been asked yet. Ask the people on the register what they have understood; it takes each of them about three minutes.',
  emptyWithoutDirection: 'First publish the direction: then you can ask what people have understood of it.',
  begin: 'Ask what people have understood',
  beginNext: 'Ask again',
  nth: (wave: number) => `Read-back ${wave}`,
  earlier: (wave: number, answered: number, asked: number) => `Read-back ${wave}: ${answered} of ${asked} answered`,
  show: 'Show',
  hide: 'Hide',

  composeSays:
    'Up to three claims, proposed from the published direction. Put them into your own words; let one of them state a likely misreading. At the end everybody writes one sentence of their own.',
  claim: (at: number) => `Claim ${at}`,
  statement: 'What people will read',
  statementHint: 'One plain sentence that somebody could say yes or no to',
  stated: 'What does the direction say to it?',
  statedChoices: { agree: 'It holds', depends: 'It depends', disagree: 'It does not hold' } satisfies Record<
    Stated,
    string
  >,
  remove: 'Leave this claim out',
  add: 'Add a claim',
  otherProposals: 'Other proposals from the direction',
  use: 'Use it',
  facets: {
    goal: 'from the goal',
    'why-now': 'from why now',
    constraint: 'from a constraint',
    'trade-off': 'from a trade-off',
    'non-goal': 'a likely misreading, from a non-goal',
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
  disclosures: { named: 'With names', 'by-group': 'By group only' } satisfies Record<ReadbackDisclosure, string>,
  disclosureHints: {
    named: 'Once closed, everybody in this workspace sees who answered what. Best for finding whom to talk to.',
    'by-group': 'Only groups with five answers or more are shown, without names. Smaller groups stay hidden.',
  } satisfies Record<ReadbackDisclosure, string>,
  disclosureStays: 'Everybody is told before answering, and it cannot be changed afterwards.',
  preview: 'What they will see',
  previewOrder:
    'Then how clear it is to them, each claim with what the others will say, one sentence of their own, and only then the brief.',
  send: (count: number) => `Send to ${people(count)}`,
  cancel: 'Not now',
  tooFewForGroups: 'No group has five people, so nothing could be shown by group.',

  linksTitle: (count: number) => `Links for ${people(count)}`,
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
  claimsAsked: 'What is asked',
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
  linkMissing: (count: number) => `Make links for ${people(count)} without one`,
  close: 'Close and see the result',
  closeTitle: 'Close this read-back?',
  closeSays: (missing: number) =>
    missing === 0
      ? 'Everybody has answered. After closing nobody can change an answer.'
      : `${people(missing)} ${plural.select(missing) === 'one' ? 'has' : 'have'} not answered. After closing nobody can answer or change an answer.`,
  answerNow: 'Answer now',
  answerSays: 'You are asked too. It takes about three minutes.',

  axis: { left: 'does not hold', right: 'holds' },
  believed: 'believed',
  measured: 'measured',
  believedTitle: 'How much people agree: what they believe, and what is',
  believedSays: (count: number) =>
    `${people(count)} said how many of the others see it as they do. Measured is how near the answers of two people lie, over all claims.`,
  rounded: 'Rounded to tens, so that nobody’s answer can be worked out.',
  agreeNone: 'as far apart as possible',
  agreeAll: 'all the same',
  share: (value: number) => `${Math.round(value * 100)} %`,
  claimsHeading: 'Claim by claim',
  statedAs: (statement: string, stated: Stated) =>
    `“${statement}” The direction says: ${words.statedChoices[stated].toLowerCase()}.`,
  understood: {
    agree: 'holds',
    depends: 'depends',
    disagree: 'does not hold',
    'cannot-tell': 'cannot tell',
  } satisfies Record<Understood, string>,
  noteNamed: 'named: fewer than five',
  noteCounts: 'fewer than five',
  noteHidden: 'not shown: too few, or it would reveal others',
  noteMost: 'most or all',
  noteNobody: 'nobody has answered',
  namedFacts: (group: string, facts: string[]) => `${group}: ${facts.join('; ')}.`,
  namedFact: (names: string[], answer: Understood) => `“${words.understood[answer]}” from ${list.format(names)}`,
  counts: ({ agree, depends, disagree, cannotTell }: Counts) =>
    `${agree} say that it holds, ${depends} that it depends, ${disagree} that it does not; ${cannotTell} could not tell.`,
  verdicts: {
    together: 'All answers lie together.',
    close: 'The answers lie close together.',
    mixed: 'The answers are mixed.',
    split: 'The answers are split into camps.',
    'too few': 'Too few answers to sum up.',
  },
  changedAfterBrief: (count: number) => `${people(count)} changed their answer after reading the brief.`,
  gridCaption: (statement: string) => `“${statement}”: what the group of a row believes about the group of a column`,
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
