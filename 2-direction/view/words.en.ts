import type { Direction, ReadDirection } from '../words.ts'

type TouchHow = 'named' | 'stake' | 'expected'

/** What the direction section says, in English. */
export const words = {
  fields: {
    goal: 'Goal',
    whyNow: 'Why now',
    successMeasures: 'How we will know',
    constraints: 'Constraints',
    tradeOffs: 'Trade-offs',
    nonGoals: 'Not part of it',
    assumptions: 'What we assume',
    digest: 'In short',
  } satisfies Record<keyof Direction, string>,
  empty: 'No direction is published yet. Goal and why now are enough for a first draft.',
  emptyForYou: 'Write the draft: goal and why now are enough to begin. Nobody is bound by a draft.',
  soft: 'can be discussed',
  fromTo: (from: string | null, to: string | null) =>
    from || to ? `from ${from ?? 'unknown'} to ${to ?? 'unknown'}` : '',
  by: 'by',
  noticed: 'We would notice by:',
  published: (version: number, name: string | null) =>
    name ? `Version ${version}, published by ${name} on` : `Version ${version}, published on`,
  looksAfter: (name: string) => `${name} looks after it.`,
  somebody: 'Somebody',
  checkedBy: 'To be checked by',
  edit: 'Write the next version',
  editDraft: 'Edit the draft',
  begin: 'Write the draft',

  /** The sheet */
  goalHint: 'What will be different, in one or two sentences',
  whyNowHint: 'What happens if this waits a year',
  measuresHint: 'What will be seen to change, and by how much. Enter begins the next one.',
  measure: 'What is measured',
  from: 'from',
  to: 'to',
  byWhen: 'by',
  anotherMeasure: 'Add a measure',
  constraintsHint: 'What holds whatever else happens, and who or what says so',
  holds: 'What holds',
  source: 'because of',
  anotherConstraint: 'Add a constraint',
  tradeOffsHint: 'Two good things that cannot both be had in full: which one gives way?',
  thisGood: 'This good',
  thatGood: 'That good',
  position: 'Which one comes first',
  steps: [
    (one: string, _other: string) => `${one}, clearly`,
    (one: string, _other: string) => `${one}, rather`,
    (_one: string, _other: string) => 'level',
    (_one: string, other: string) => `${other}, rather`,
    (_one: string, other: string) => `${other}, clearly`,
  ],
  stands: (says: string, position: number) => `${says}; at ${position} of 100`,
  exactly: 'exactly, 0 to 100',
  cost: 'What that costs, and why it is worth it',
  anotherTradeOff: 'Add a trade-off',
  nonGoalsHint: 'What somebody could expect of this and will not get',
  nonGoal: 'What is left out',
  anotherNonGoal: 'Add what is left out',
  assumptionsHint: 'What must stay true for all of this to make sense',
  weAssume: 'We assume that',
  noticedBy: 'we would notice by',
  owner: 'who looks',
  nobodyYet: 'nobody yet',
  checkBy: 'checked by',
  anotherAssumption: 'Add an assumption',
  remove: 'remove',
  removeRow: (list: string, place: number) => `remove ${place} of ${list}`,
  movedTo: (place: number, of: number) => `Now ${place} of ${of}.`,
  numbered: (label: string, number: number) => `${label}, ${number}`,
  digestHint: (most: number) => `The whole in at most ${most} words`,
  wordsOf: (count: number, most: number) =>
    count > most ? `${count} of ${most} words: ${count - most} too many to publish` : `${count} of ${most} words`,

  /** Keeping and publishing */
  keys: 'Enter: a new row. Backspace in an empty row: away with it. Alt and an arrow: move it.',
  save: 'Keep the draft',
  unkept: 'Not kept yet …',
  nothingYet: 'What you write is kept as you write.',
  keptAt: (time: string) => `Kept at ${time}. Only the driver and administrators see it.`,
  unreachable: 'Not kept: the server cannot be reached. Your words stay in this window, and it tries again by itself.',
  back: 'These words were not kept when this window was closed. They are back.',
  publish: (version: number) => `Publish version ${version}`,
  leave: 'Close',
  whatPublishingChanges: (version: number) => `What version ${version} changes`,

  /** A newer draft */
  newer: (name: string | null) =>
    name ? `${name} kept a newer draft in the meantime.` : 'You kept a newer draft in another window.',
  newerSays: 'Nothing is lost: yours stands on this sheet, theirs is kept. Below is what yours changes in theirs.',
  keepMine: 'Keep mine instead',
  takeTheirs: 'Take theirs',
  mineStays: 'Your words that were not kept',
  putMineBack: 'Put mine back on the sheet',
  dropMine: 'Leave them out',

  /** From a file */
  readFile: 'Read from a file',
  readLead:
    'A direction file, a KEP, an RFC or a PR/FAQ in Markdown becomes a draft to look at. Nothing is kept until you take it.',
  chooseFile: 'File',
  kepFacts: 'The kep.yaml beside it',
  paste: 'Or the text itself',
  read: 'Read it',
  cancel: 'Cancel',
  readAs: {
    'direction-file': 'a direction file',
    yaml: 'a piece of work in YAML',
    kep: 'a KEP',
    rfc: 'an RFC',
    'pr-faq': 'a PR/FAQ',
    markdown: 'Markdown without a template that is known',
  } satisfies Record<ReadDirection['dialect'], string>,
  wasRead: (as: string, doubtful: number) =>
    doubtful === 0
      ? `Read as ${as}. Nothing is kept until you take it as the draft.`
      : `Read as ${as}; ${doubtful === 1 ? 'one part is' : `${doubtful} parts are`} doubtful and marked. Nothing is kept until you take it as the draft.`,
  replaces: 'It would take the place of the draft that is kept.',
  take: 'Take it as the draft',
  leaveFile: 'Leave it',
  line: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  cameFrom: (lines: string, under: string | null) => (under ? `From “${under}”, ${lines}` : `From ${lines}`),
  doubtful: (from: string, why: string) => `${from}. ${why} Please look.`,
  settle: 'It is right',
  settleWhat: (says: string) => `It is right: ${says}`,
  leftOver: (count: number) => (count === 1 ? 'One passage found no place' : `${count} passages found no place`),

  /** Versions */
  versions: 'Versions',
  firstWording: 'The first wording.',
  sameWords: 'They say the same.',
  reordered: 'The same in another order.',
  open: (version: number) => `Open version ${version}`,
  compare: 'Compare two versions',
  compareFrom: 'From',
  compareTo: 'to',
  versionName: (version: number) => `version ${version}`,
  differs: (from: number, to: number) => `From version ${from} to version ${to}`,
  touches: 'What it changes for each',
  touchesLead: (named: number, of: number) =>
    named === 0
      ? `Of the ${of} on the register, none is named in the changed words or shares words with them. That does not say that nothing changes for them.`
      : `${named} of the ${of} on the register are named in the changed words or share words with them. Of the others nothing is known.`,
  how: {
    named: (field: string, shared: string) => `${field} names ${shared}`,
    stake: (field: string, shared: string) => `${field} and their stake both say ${shared}`,
    expected: (field: string, shared: string) => `${field} and what is expected of them both say ${shared}`,
  } satisfies Record<TouchHow, (field: string, shared: string) => string>,
  quoted: (shared: readonly string[]) => shared.map((word) => `“${word}”`).join(', '),

  /** Who has seen it */
  seen: (seen: number, of: number, version: number) => `${seen} of ${of} have seen version ${version}`,
  nobodyConcerned: 'Nobody is on the register yet.',
  lastSaw: (name: string, version: number) => `${name} last saw version ${version}`,
  notSeen: (name: string) => `${name} has not seen any`,
  sawOn: (name: string) => `${name} saw it on`,
  others: (count: number) => `and ${count} more`,
  youSaw: (version: number) => `You last saw version ${version}. What has changed since`,

  /** The page of a version */
  kicker: (key: string, version: number) => `${key} · Direction, version ${version}`,
  stillHolds: 'This version holds.',
  replaced: (latest: number) => `It was replaced: version ${latest} holds now.`,
  print: 'Print',
  asMarkdown: 'As Markdown',
  asJson: 'As JSON',
  backToWork: (title: string) => `Back to ${title}`,
  text: 'Wording',
  changed: 'What it changed',
}
