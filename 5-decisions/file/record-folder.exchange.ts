import { readDecisionFile } from './decision-file.exchange.ts'
import { labelOf } from './fact-keys.ts'
import type { ReadDecision } from './reading.ts'

export type GivenRecord = { path: string; bytes: Uint8Array }

/** Reads every file of a folder. In a checkout, only what looks like a record; in a folder of records, everything. */
export function readRecords(files: readonly GivenRecord[], inCheckout: boolean): ReadDecision[] {
  return files.flatMap(({ path, bytes }) => {
    const read = readDecisionFile(path, bytes)
    if (/\.ya?ml$/i.test(path))
      return read.filter(({ titleWhere, status }) => titleWhere === 'front matter' && status !== null)
    return inCheckout ? read.filter(looksLikeRecord) : read
  })
}

const FOLDER =
  /(?:^|\/)(?:adrs?|l?adr|madrs?|decisions?|decision[-_ ]?(?:records?|log)|architecture[-_ ]decisions?(?:[-_ ]records?)?|architectural[-_ ]decisions?(?:[-_ ]records?)?|arch|rfcs?|keps?|pdrs?|tdrs?)\/(?:.*\/)?[^/]+$/i
const NAME = /(?:^|[-_./])(?:adr|madr|rfc|pdr|tdr)[-_ ]?\d+|(?:^|\/)\d{3,4}[-_][a-z]|(?:^|\/)20\d{6}-[a-z]/i
const PARTS =
  /^(?:context(?: and problem statement)?|decision(?: outcome| drivers)?|consequences|considered options|alternatives considered|status|rationale|problem statement|kontext|entscheidung|konsequenzen|contexte|décision|conséquences|contexto|decisión|consecuencias|decisão|consequências)$/

function looksLikeRecord({ path, dialect, outline, statusForm }: ReadDecision): boolean {
  if (dialect === 'json-adr') return true
  if (/\.json$/i.test(path)) return FOLDER.test(path) && dialect === 'json'
  const parts = outline.sections.filter(({ title }) => title !== null && PARTS.test(labelOf(title))).length
  if (FOLDER.test(path)) return dialect !== 'empty'
  return parts >= 3 || (NAME.test(path) && (parts >= 1 || statusForm !== null))
}
