import type { VoteStream } from '@plumbline/measure'
import { Refusal } from '@plumbline/platform/refusal'
import { type CollectedVotes, collectVotes } from './collected-votes.ts'
import { eachRow } from './csv-rows.ts'
import { type FaultyRows, faultyRows } from './faulty-rows.ts'
import { isFolder, type NamedFile, namedFile } from './open-file.ts'
import { isOfAnExport, polisExport } from './polis-export.ts'
import type { Progress } from './progress.ts'
import { isStatementList, noStatements, type StatementList, statementList } from './statement-list.ts'
import { isVoteList, voteList } from './vote-list.ts'
import { voteMatrix } from './vote-matrix.ts'

export type VoteFiles = {
  readonly votes: VoteStream
  readonly texts: ReadonlyMap<string, string>
  /** What somebody should know of how the files were read. */
  readonly notes: readonly string[]
  readonly elapsedMs: { readonly reading: number }
}

/** Reads folders and files in the order given; of two votes by one person on one statement the later counts. */
export async function readVoteFiles(
  paths: readonly string[],
  how: { lenient: boolean; now: () => number; progress?: Progress },
): Promise<VoteFiles> {
  const begun = how.now()
  const faulty = faultyRows(how)
  const collected = collectVotes()
  const list = noStatements()
  const files = paths.map(namedFile).flatMap((file) => {
    if (!isFolder(file)) return [file]
    const { votes, statements } = polisExport(file)
    return statements ? [votes, statements] : [votes]
  })
  for (const file of files) {
    await eachRow(file, (columns) => takerFor(file, columns, collected, list, faulty), how.progress)
  }
  const leftOut = faulty.settle()
  const notes = [...leftOut, ...signNote(collected, list), ...moderationNote(files, list)]
  const votes = collected.stream(list.rejected)
  if (votes.vote.length === 0) throw new Refusal('bad-input', `There is no vote in ${files.map(nameOf).join(', ')}.`)
  return { votes, texts: list.texts, notes, elapsedMs: { reading: how.now() - begun } }
}

function takerFor(
  file: NamedFile,
  columns: readonly string[],
  votes: CollectedVotes,
  list: StatementList,
  faulty: FaultyRows,
) {
  if (isVoteList(columns)) return voteList(file.name, columns, votes, faulty)
  if (isStatementList(columns)) return statementList(file.name, columns, list, faulty)
  return voteMatrix(file.name, columns, votes, faulty)
}

/** Polis itself keeps agree as -1, and so do tables taken from its database. The counts beside the texts tell. */
function signNote(collected: CollectedVotes, list: StatementList): string[] {
  let asWritten = 0
  let turned = 0
  for (const { id, plus, minus } of collected.tally()) {
    const counted = list.counted.get(id)
    if (!counted) continue
    asWritten += Math.abs(plus - counted.agrees) + Math.abs(minus - counted.disagrees)
    turned += Math.abs(minus - counted.agrees) + Math.abs(plus - counted.disagrees)
  }
  // Counts may be a little behind the votes; only a clear answer turns every vote round.
  if (!(turned * 2 < asWritten)) return []
  collected.turnSigns()
  return ['In these files -1 means agree: so the counts beside the statements say. The votes were turned round.']
}

function moderationNote(files: readonly NamedFile[], list: StatementList): string[] {
  const { size } = list.rejected
  if (size > 0) {
    return [
      `Not counted: ${size} ${size === 1 ? 'statement' : 'statements'} rejected by moderators or about the person.`,
    ]
  }
  const isKnown = list.texts.size > 0 || !files.some(({ name }) => isOfAnExport(name))
  return isKnown ? [] : ['Without comments.csv it is not known which statements were rejected, so all count.']
}

function nameOf({ name }: NamedFile): string {
  return name
}
