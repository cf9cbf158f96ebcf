import type { ShownVotes } from '../sounding/shown-votes.ts'
import type { Moderation, SoundingDisclosure, SoundingVote, Standing, WhoMay } from '../sounding/sounding.ts'

const plural = new Intl.PluralRules('en')
const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('en')} ${plural.select(count) === 'one' ? one : other}`
const people = (count: number) => counted(count, 'person', 'people')
const statements = (count: number) => counted(count, 'statement', 'statements')

/** All words of open soundings on the work page and on their own. */
export const soundingWords = {
  heading: 'Open soundings',
  none: 'With a sounding many people say what they think before a direction is written, or beside it: short statements, and agree, disagree or pass.',
  begin: 'Ask many people',
  bringIn: 'Read a Polis export',
  notBegun: 'opens',
  open: 'open until the end of',
  openUntil: 'Open until the end of',
  closedOn: 'closed',
  source: (source: string) => `From elsewhere: ${source}`,

  composeTitle: 'Ask many people about statements',
  composeSays: 'One question, and about five statements that differ: what some would agree with and others would not.',
  question: 'The question',
  questionHint: 'What everybody reads first, such as “What matters most when we move checkout?”',
  statement: (at: number) => `Statement ${at}`,
  statementHint: 'One thought that somebody could disagree with',
  addStatement: 'Another statement',
  remove: 'Leave out',
  removeStatement: (at: number) => `Leave out statement ${at}`,
  opensOn: 'From',
  closesOn: 'Until the end of',
  whoMay: 'Who may take part',
  whoMays: {
    asked: 'Those on the register',
    workspace: 'Everybody in this workspace',
  } satisfies Record<WhoMay, string>,
  whoMayHints: {
    asked: 'Each gets a link of their own and needs no account.',
    workspace:
      'Whoever can sign in here takes part from the page of the sounding. You can still give links to those on the register.',
  } satisfies Record<WhoMay, string>,
  disclosure: 'Who sees what',
  disclosureStays: 'Everybody is told before voting, and it cannot be changed afterwards.',
  disclosures: { 'by-group': 'Figures only', anonymous: 'Anonymous' } satisfies Record<SoundingDisclosure, string>,
  disclosureHints: {
    'by-group': 'Nobody sees a vote. You see who has taken part. The server knows who voted how.',
    anonymous: 'Nobody sees a vote or who has taken part, and at the closing votes are cut off from names for good.',
  } satisfies Record<SoundingDisclosure, string>,
  mayAdd: 'May people add statements?',
  mayAdds: { yes: 'Yes', no: 'No' },
  mayAddHints: { yes: 'Nobody is shown who added one.', no: 'Only your statements are voted on.' },
  moderation: 'Added statements',
  moderations: { before: 'wait until you have looked', after: 'are shown at once' } satisfies Record<
    Moderation,
    string
  >,
  moderationHints: {
    before: 'Safer, and you have to come by.',
    after: 'Livelier; you can leave one out afterwards.',
  } satisfies Record<Moderation, string>,
  send: 'Open the sounding',
  cancel: 'Not now',

  kicker: (key: string) => `Sounding, ${key}`,
  backToWork: (title: string) => `Back to “${title}”`,
  count: (took: number, asked: number | null, votes: number, of: number) =>
    `${asked === null ? people(took) : `${took} of ${people(asked)}`} so far, ${counted(votes, 'vote', 'votes')} on ${statements(of)}.`,
  untilThen: 'How people vote is shown to nobody until it is closed, because it could colour the votes still to come.',
  takePart: 'Take part',
  goOn: 'Go on voting',
  notYet: 'It opens on',
  linksHeading: 'Links',
  makeLinks: 'Make links for everybody who has none',
  linksSay:
    'Each link is personal: pass it on yourself, by mail or chat. They are shown only now; a new one can be made at any time.',
  linksOf: (count: number) => `Links for ${people(count)}`,
  person: 'Person',
  link: 'Link',
  state: 'State',
  copyAll: 'Copy all, one line each',
  copied: 'Copied',
  done: 'Done',
  hasLink: 'has a link',
  noLink: 'no link yet',
  tookPart: 'has taken part',
  newLinkFor: (name: string) => `New link for ${name}; an earlier one stops working`,
  newLink: 'New link',
  stopLinkFor: (name: string) => `Stop the link of ${name}`,
  stopLink: 'Stop link',
  peopleAsked: (count: number) => `Who is asked (${count})`,
  showMorePeople: 'Only the first 200 are listed.',
  close: 'Close and see the result',
  closeTitle: 'Close this sounding?',
  closeSays: {
    'by-group': 'After closing nobody can vote or change a vote, and it cannot be opened again.',
    anonymous:
      'After closing nobody can vote or change a vote. Votes are cut off from names, so it can never be opened again.',
  } satisfies Record<SoundingDisclosure, string>,

  queueHeading: 'Added statements that wait for you',
  queueState: (count: number) => (count === 0 ? 'None is waiting.' : `${statements(count)} to look at.`),
  queueKeys: 'With the keyboard: arrows move, S shows it, L leaves it out, J joins it to another that says the same.',
  queueList: 'Statements that wait',
  show: 'Show it',
  leaveOut: 'Leave it out',
  join: 'Join it to another',
  showWhat: (statement: string) => `Show “${statement}”`,
  leaveOutWhat: (statement: string) => `Leave out “${statement}”`,
  joinWhat: (statement: string) => `Join “${statement}” to another`,
  because: 'Why is it left out? Everybody can read it.',
  into: 'Which one says the same?',
  moderated: (statement: string, standing: Standing) => `“${statement}” ${soundingWords.became[standing]}.`,
  became: { waiting: 'waits', shown: 'is shown now', 'left-out': 'is left out', joined: 'is joined' } satisfies Record<
    Standing,
    string
  >,
  allStatements: (count: number) => `All statements (${count})`,
  standings: { waiting: 'waits', shown: 'shown', 'left-out': 'left out', joined: 'joined to another' } satisfies Record<
    Standing,
    string
  >,

  working: 'It is closed. What all said together is being worked out; this page shows it as soon as it is there.',
  mapHeading: 'Where people stand',
  mapGroups: (groups: number) => `${groups} groups vote differently`,
  mapOne: 'Everybody in one picture: there are no groups',
  mapSays:
    'People who vote alike are close together. An outline holds about four in five of a group; grey spots are places where at least five people stand. Nobody is shown alone.',
  picture: (names: string[]) =>
    `Map of opinion: ${new Intl.ListFormat('en-GB').format(names)}. The table says it in words.`,
  group: (letter: string) => `Group ${letter}`,
  groupLabel: (letter: string, count: number) => `${letter}: ${people(count)}`,
  everybody: 'Everybody',
  everybodyLabel: (count: number) => people(count),
  mapTable: 'The groups, and what tells them apart',
  howMany: 'People',
  tellsApart: 'What tells it apart',
  nothingTells: 'No single statement, surely enough, of those that may be shown',
  steady: (share: number) =>
    `With a tenth of the votes left out, the groups come out ${share > 0.9 ? 'almost the same' : share > 0.7 ? 'much the same' : 'rather different'}.`,
  representative: (letter: string) => `What tells group ${letter} from the others`,
  agreesWith: 'agrees',
  disagreesWith: 'disagrees',
  noGroupsSays: 'When no groups are shown it does not follow that all think the same; look at each statement.',
  consensus: 'What is shared',
  consensusSays:
    'Most of every group say so, surely enough that chance is no explanation. Groups weigh alike, whatever their sizes.',
  noConsensus: 'Of what may be shown, no statement is surely shared by all.',
  bridging: 'What brings together',
  bridgingSays: 'Agreed with by people who disagree otherwise, the most bridging first. Only the order is to be read.',
  statementsHeading: 'Each statement',
  statementHead: 'Statement',
  number: 'No.',
  votesOn: (votes: ShownVotes) => {
    if (votes.shown === 'nothing')
      return votes.because === 'too-few' ? 'too few to tell' : 'not shown: it would tell single votes'
    if (votes.shown === 'most-or-all') return `most or all ${soundingWords.vote[votes.vote]}`
    return `${votes.agrees} agree · ${votes.disagrees} disagree · ${votes.passes} pass`
  },
  vote: { agree: 'agree', disagree: 'disagree', pass: 'pass' } satisfies Record<SoundingVote, string>,
  cannotTell: (count: number) =>
    `Nothing can be told of ${statements(count)}: too few people voted on them, or it would tell single votes. That says nothing about the statements.`,
  leftOutHeading: (count: number) => `Left out or joined (${count})`,
  leftOut: (statement: string, because: string | null) => `“${statement}” ${because ?? 'left out'}`,
  joinedTo: (statement: string, other: string) => `“${statement}” joined to “${other}”`,
  csv: 'As CSV',
  json: 'As JSON',
  print: 'Print',

  importTitle: 'Read a Polis export',
  importSays:
    'It becomes a closed sounding. Those who took part stay unnamed, and only figures of at least five people are shown.',
  votesFile: 'Votes: votes.csv or participants-votes.csv',
  statementsFile: 'Statements: comments.csv',
  sourceLabel: 'Where it comes from',
  sourceHint: 'With its licence if it has one; it is shown with the result',
  look: 'See what it brings',
  read: 'Read it',
  needFile: 'Choose the file with the votes.',
  brings: (found: { statements: number; leftOut: number; participants: number; votes: number }) =>
    `${statements(found.statements)}, ${found.leftOut} of them left out by those who moderated, ${people(found.participants)}, ${counted(found.votes, 'vote', 'votes')}.`,
  turned: 'In these files -1 means agree, as the counts beside the statements say. The votes are turned round.',
  refusedLines: (count: number) => `${counted(count, 'line', 'lines')} cannot be read and would be left out:`,
  refusedLine: (file: 'votes' | 'statements', line: number, says: string) => `${file}, line ${line} ${says}`,
}
