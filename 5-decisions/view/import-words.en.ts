import type { PreviewDecisionFiles } from '../step.ts'

type Fate = PreviewDecisionFiles['output']['files'][number]['fate']
type Stage = NonNullable<PreviewDecisionFiles['output']['files'][number]['stage']>
type Outcome = NonNullable<PreviewDecisionFiles['output']['files'][number]['outcome']>

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')

function counted(many: number, one: string, others: string): string {
  return `${many} ${plural.select(many) === 'one' ? one : others}`
}

/** What the page on which decision records are imported says, in English. */
export const importWords = {
  title: 'Bring in decisions from files',
  kicker: (workKey: string) => `${workKey} · Decisions`,
  back: (title: string) => `Back to ${title}`,
  lead: 'First you see what would become of each file. The files are kept to the byte, and you get them back as they were.',
  choose: 'The files',
  folder: 'Choose a folder',
  files: 'Or choose files',
  hint: 'MADR, adr-tools, log4brains, JSON-ADR and whatever else people write: Markdown, AsciiDoc, reStructuredText, JSON. You may also drop them here. Up to 4 MB; more with “plumbline decisions import” at the machine.',
  chosen: (many: number) => `${counted(many, 'file', 'files')} chosen`,
  look: 'See what would become of them',
  nothingChosen: 'Choose a folder, or files.',
  noRecords: 'None of these files can be a decision record.',
  tooLarge: 'These are more than 4 MB. Choose fewer, or use “plumbline decisions import” at the machine.',
  outcome: 'What would become of them',
  counts: (counts: Partial<Record<Fate, number>>) => {
    const says: [Fate, string][] = [
      ['new', 'new'],
      ['changed', 'changed'],
      ['moved', 'moved'],
      ['kept', 'kept as edited here'],
      ['same', 'as they are'],
      ['not-a-decision', 'no decision'],
      ['refused', 'refused'],
    ]
    return `${list.format(says.flatMap(([fate, words]) => (counts[fate] ? [`${counts[fate]} ${words}`] : [])))}.`
  },
  caption: 'Every file and what it would become',
  file: 'File',
  decision: 'Decision',
  state: 'It says',
  becomes: 'It becomes',
  fates: {
    new: 'new',
    same: 'as it is',
    changed: 'changed',
    moved: 'moved',
    kept: 'kept as edited here',
    'not-a-decision': 'no decision',
    refused: 'refused',
  } satisfies Record<Fate, string>,
  stages: {
    question: 'an open question',
    exploring: 'a question that is explored',
    proposed: 'proposed',
    'final-call': 'in its final call',
    decided: 'decided',
    announced: 'announced',
    confirmed: 'confirmed',
    reversed: 'reversed',
    expired: 'expired',
    withdrawn: 'withdrawn',
  } satisfies Record<Stage, string>,
  outcomes: {
    accepted: 'accepted',
    rejected: 'rejected',
    deferred: 'deferred',
    'not-done': 'not done on purpose',
  } satisfies Record<Outcome, string>,
  replaced: 'decided, and replaced since',
  noStatus: 'nothing',
  line: (line: number) => `line ${line}`,
  look1: (many: number) => counted(many, 'place to look at', 'places to look at'),
  lookCaption: 'What is doubtful, with its line',
  point: (many: number) => counted(many, 'link to point out', 'links to point out'),
  pointCaption: 'What is named and not found',
  pointSays:
    'These decisions are named, and nobody finds their files. Add the files, or link the decisions afterwards.',
  refused: (many: number) => `${counted(many, 'file', 'files')} not taken`,
  gone: (paths: readonly string[]) => `Not among them any more: ${list.format(paths)}. Their decisions stay.`,
  unlinked: (many: number) => counted(many, 'link was not made', 'links were not made'),
  where: 'Where',
  what: 'What',
  why: 'Why',
  relations: {
    supersedes: 'takes the place of',
    'superseded-by': 'was replaced by',
    amends: 'amends',
    'amended-by': 'was amended by',
    'depends-on': 'depends on',
    'relates-to': 'has to do with',
  },
  apply: (many: number) => (many === 0 ? 'Read them again' : `Bring in ${counted(many, 'decision', 'decisions')}`),
  done: (counts: Partial<Record<Fate, number>>) => `Done: ${importWords.counts(counts)}`,
  toDecisions: 'See the decisions',
  link: 'Bring in decisions from files',
}
