import type { FactTable } from '../directory/sighting.ts'
import type { Dialect } from '../import/codeowners-path.ts'
import type { ColumnMeaning } from '../import/csv-column.ts'
import type { ImportFormat } from '../import/directory-import.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')
const figure = new Intl.NumberFormat('en')

function counted(many: number, one: string, others: string): string {
  return `${figure.format(many)} ${plural.select(many) === 'one' ? one : others}`
}

/** What the page of imports says, in English. */
export const words = {
  title: 'Read a file into the directory',
  kicker: 'Directory',
  back: 'To the directory',
  lead: 'First you see what would happen. Nothing changes before you say so, and what was read can be taken back.',
  choose: 'The file',
  file: 'Choose a file',
  fileHint:
    'A table of people, teams or things (CSV), a Backstage catalog-info.yaml, CODEOWNERS, OWNERS, sigs.yaml, or contacts (vCard). You may also drop it here. Up to 4 MB; larger ones are read at the machine.',
  paste: 'Or paste its text',
  chosen: (name: string, kilobytes: number) => `${name}, ${figure.format(kilobytes)} kB`,
  format: 'What it is',
  formatGuess: 'tell it from the file',
  formats: {
    csv: 'a table (CSV)',
    backstage: 'Backstage catalog',
    codeowners: 'CODEOWNERS',
    owners: 'Kubernetes OWNERS',
    sigs: 'Kubernetes sigs.yaml',
    scim: 'identity system (SCIM)',
    vcard: 'contacts (vCard)',
  } satisfies Record<ImportFormat, string>,
  source: 'What it comes from',
  sourceHint: 'Give the same name when you read it again: what is no longer in it is then marked as no longer stated.',
  repository: 'Repository',
  repositoryHint: 'Whose files these are, such as acme/shop. The same pattern in another repository is another thing.',
  dialect: 'Read as',
  dialectHint: 'Told from what stands in it. The two read the same line in different ways.',
  dialects: { github: 'GitHub reads it', gitlab: 'GitLab reads it' } satisfies Record<Dialect, string>,
  look: 'See what would happen',
  lookAgain: 'See it again with these columns',
  tooLarge: (megabytes: number) =>
    `The file has ${figure.format(megabytes)} MB. Here up to 4 MB are read; larger ones with “plumbline directory import” at the machine, or in several parts.`,
  nothingChosen: 'Choose a file, or paste its text.',
  columns: 'What the columns mean',
  columnsState: 'Guessed from their names and from what is in them. Put right what is wrong.',
  columnsCaption: 'The columns of the file',
  column: 'Column',
  means: 'Means',
  meansOf: (column: string) => `What “${column}” means`,
  examples: 'For example',
  meanings: {
    name: 'name of a person',
    'given-name': 'first name',
    'family-name': 'last name',
    email: 'e-mail address',
    title: 'what the person does',
    'time-zone': 'time zone',
    left: 'has left (yes or no)',
    group: 'team or group',
    lead: 'leads the group (yes or no)',
    'group-kind': 'kind of group',
    'does-what': 'what it does',
    parent: 'is part of',
    'mailing-list': 'mailing list',
    chat: 'channel',
    meeting: 'meeting',
    asset: 'thing that is owned',
    'asset-kind': 'kind of thing',
    owner: 'who owns it',
    consumer: 'who uses it',
    'depends-on': 'what it depends on',
    nothing: 'nothing',
  } satisfies Record<ColumnMeaning, string>,
  outcome: 'What would happen',
  outcomeState: (format: string, added: number, changed: number, vanished: number) =>
    `Read as ${format}. ${
      added + changed + vanished === 0
        ? 'The directory says all of it already.'
        : `${list.format([`${figure.format(added)} new`, `${figure.format(changed)} changed`, `${figure.format(vanished)} no longer stated`])}.`
    }`,
  outcomeCaption: 'How much of each kind',
  what: 'What',
  added: 'New',
  changed: 'Changed',
  same: 'The same',
  vanished: 'No longer stated',
  facts: {
    person: 'People',
    group: 'Groups',
    groupMember: 'Memberships',
    asset: 'Things that are owned',
    ownership: 'Owners',
    consumption: 'Consumers',
    assetLink: 'Links between things',
  } satisfies Record<FactTable, string>,
  placeholders: (many: number) =>
    `${counted(many, 'is', 'are')} only referred to. They stay marked until a file says who or what they are.`,
  first: 'The first changes',
  refused: (many: number) => `${counted(many, 'line', 'lines')} not taken`,
  refusedNone: 'Every line is taken.',
  kept: (many: number) => `${counted(many, 'correction stays', 'corrections stay')} as made by hand`,
  keptHow: 'What stays, and what the file says',
  place: 'Where',
  placeOf: (path: string | null, line: number | null) =>
    [path, line === null ? null : `line ${line}`].filter(Boolean).join(', ') || 'the whole file',
  why: 'Why',
  apply: 'Read it into the directory',
  applied: (added: number, changed: number) =>
    `The directory has it: ${figure.format(added)} new, ${figure.format(changed)} changed. You find it in the list below, and can take it back there.`,
  imports: 'What was read so far',
  importsState: (many: number) => `${counted(many, 'import', 'imports')}, the latest first.`,
  importsNone: 'Nothing was read yet. What you read will stand here, with its report and a way back.',
  when: 'When',
  from: 'From',
  result: 'Result',
  resultOf: (added: number, changed: number, vanished: number, refused: number) =>
    `${figure.format(added)} new, ${figure.format(changed)} changed, ${figure.format(vanished)} no longer stated${refused > 0 ? `, ${counted(refused, 'line', 'lines')} not taken` : ''}`,
  verbs: 'What to do',
  report: 'report',
  reportOf: (source: string) => `report of ${source}`,
  undo: 'take back',
  undoOf: (source: string) => `take back ${source}`,
  undoTitle: (source: string) => `Take back what was read from ${source}?`,
  undoSays:
    'Everything that still stands as the file left it goes back to how it was. What somebody has changed or used since stays, and you are told.',
  undoButton: 'Take it back',
  undone: 'taken back',
  left: (many: number) => `Taken back, except ${counted(many, 'entry that stays', 'entries that stay')}:`,
  leftNone: 'Taken back. The directory is as it was before.',
  reportTitle: (source: string) => `Report of ${source}`,
  asCsv: 'Save as CSV',
  asJson: 'Save as JSON',
  close: 'close',
}
