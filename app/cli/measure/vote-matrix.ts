import { Refusal } from '@plumbline/platform/refusal'
import type { CollectedVotes, Vote } from './collected-votes.ts'
import { isMissing, personColumn, plainName, wrongLength } from './columns.ts'
import type { RowTaker } from './csv-rows.ts'
import { type FaultyRows, shown } from './faulty-rows.ts'
import { notAVote, voteOf } from './vote-of.ts'

/** What Polis says of a participant between the id and the votes. */
const ABOUT_THE_PARTICIPANT = new Set(['xid', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'])

/** A row a person, a column a statement, an empty cell where somebody did not vote. Polis: participants-votes.csv. */
export function voteMatrix(
  file: string,
  columns: readonly string[],
  votes: CollectedVotes,
  faulty: FaultyRows,
): RowTaker {
  const participantAt = personColumn(columns)
  const isOfPolis = columns.some((column) => plainName(column) === 'n-votes')
  const statements = columns.flatMap((id, at) =>
    at === participantAt || (isOfPolis && ABOUT_THE_PARTICIPANT.has(plainName(id))) ? [] : [{ id, at }],
  )
  if (statements.length === 0) throw new Refusal('bad-input', `${file} has no column for a statement.`)
  let row = 0
  return (cells, line) => {
    row += 1
    const length = wrongLength(cells, columns)
    if (length) return faulty.add(file, line, length)
    // Without a column for the people each row is a person of its own.
    const participant = participantAt < 0 ? String(row) : (cells[participantAt] ?? '')
    if (participant === '') return faulty.add(file, line, `${columns[participantAt] || 'the first cell'} is empty`)
    const cast: { id: string; vote: Vote }[] = []
    for (const { id, at } of statements) {
      const cell = cells[at] ?? ''
      if (cell === '') continue
      const vote = voteOf(cell)
      if (vote !== undefined) cast.push({ id, vote })
      else if (!isMissing(cell)) {
        return faulty.add(file, line, `vote on statement ${shown(id)} ${notAVote(cell)}, or empty`)
      }
    }
    for (const { id, vote } of cast) votes.add(participant, id, vote, undefined)
  }
}
