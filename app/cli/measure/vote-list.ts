import type { CollectedVotes } from './collected-votes.ts'
import { columnOf, wrongLength } from './columns.ts'
import type { RowTaker } from './csv-rows.ts'
import { type FaultyRows, shown } from './faulty-rows.ts'
import { notAVote, voteOf } from './vote-of.ts'

const PARTICIPANT = ['participant', 'participant-id', 'voter-id', 'voter', 'person', 'pid']
const STATEMENT = ['statement', 'statement-id', 'comment-id', 'comment', 'tid']
const VOTE = ['vote']
const TIME = ['timestamp', 'time', 'at', 'created']

/** A row a vote: who, on what, how, and perhaps when. Polis calls this votes.csv. */
export function isVoteList(columns: readonly string[]): boolean {
  return [PARTICIPANT, STATEMENT, VOTE].every((names) => columnOf(columns, names) >= 0)
}

export function voteList(
  file: string,
  columns: readonly string[],
  votes: CollectedVotes,
  faulty: FaultyRows,
): RowTaker {
  const participantAt = columnOf(columns, PARTICIPANT)
  const statementAt = columnOf(columns, STATEMENT)
  const voteAt = columnOf(columns, VOTE)
  const timeAt = columnOf(columns, TIME)
  return (cells, line) => {
    const participant = cells[participantAt] ?? ''
    const statement = cells[statementAt] ?? ''
    const cast = cells[voteAt] ?? ''
    const time = cells[timeAt] ?? ''
    const vote = voteOf(cast)
    const at = timeAt < 0 ? undefined : millisecondsOf(time)
    const length = wrongLength(cells, columns)
    if (length) faulty.add(file, line, length)
    else if (participant === '') faulty.add(file, line, `${columns[participantAt]} is empty`)
    else if (statement === '') faulty.add(file, line, `${columns[statementAt]} is empty`)
    else if (vote === undefined) faulty.add(file, line, `vote ${notAVote(cast)}`)
    else if (Number.isNaN(at)) {
      faulty.add(file, line, `${columns[timeAt]} is ${shown(time)}, should be milliseconds or like 2026-11-23T09:30Z`)
    } else votes.add(participant, statement, vote, at)
  }
}

/** A number is taken as it is, anything else as a date; NaN for what is neither. */
function millisecondsOf(time: string): number {
  const milliseconds = Number(time)
  if (Number.isFinite(milliseconds) && time !== '') return milliseconds
  return /^\d{4}-\d\d-\d\d/.test(time) ? Date.parse(time) : Number.NaN
}
