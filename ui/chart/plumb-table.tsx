import type { Column } from '../table.tsx'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { figure, placeInWords } from './axis.ts'
import type { PlumbRow, Stated } from './plumb-rows.ts'

type PlumbTableProps = { title: string; axis: Axis; stated: Stated | undefined; rows: PlumbRow[] }

/** The plumb chart as figures, with a column only for what is known. */
export function PlumbTable({ title, axis, stated, rows }: PlumbTableProps) {
  const words = useWords()
  const { chart } = words
  const say = (value: number) => `${figure(value, words)}, ${placeInWords(axis, value, words)}`
  const range = (span: { from?: number; to?: number } | undefined) =>
    span?.from === undefined || span.to === undefined ? '' : `${figure(span.from, words)}–${figure(span.to, words)}`
  const columns: (Column<PlumbRow> | false)[] = [
    { key: 'group', head: chart.group, cell: (row) => row.name },
    { key: 'answered', head: chart.answered, numeric: true, cell: (row) => chart.countOf(row.answered, row.asked) },
    {
      key: 'understood',
      head: chart.understood,
      cell: (row) => (row.understood ? say(row.understood.value) : chart.nothingToShow),
    },
    rows.some((row) => row.understood?.from !== undefined) && {
      key: 'interval',
      head: chart.interval,
      numeric: true,
      cell: (row) => range(row.understood),
    },
    rows.some((row) => row.answers) && {
      key: 'answers',
      head: chart.singleAnswers,
      cell: (row) => (row.answers ?? []).map((value) => figure(value, words)).join(' · '),
    },
    rows.some((row) => row.predictions) && {
      key: 'predicted',
      head: chart.predictedBy,
      cell: (row) => words.list((row.predictions ?? []).map(({ by, value }) => `${by}: ${figure(value, words)}`)),
    },
    rows.some((row) => row.prefers !== undefined) && {
      key: 'prefers',
      head: chart.prefers,
      numeric: true,
      cell: (row) => (row.prefers === undefined ? '' : figure(row.prefers, words)),
    },
    rows.some((row) => row.couldMove) && {
      key: 'couldMove',
      head: chart.couldMove,
      numeric: true,
      cell: (row) => range(row.couldMove),
    },
    rows.some((row) => row.note) && { key: 'note', head: chart.note, cell: (row) => row.note ?? '' },
  ]
  const line = stated ? ` (${stated.label ?? chart.stated}: ${figure(stated.value, words)})` : ''
  const ends = `${figure(axis.from, words)} = ${axis.left}, ${figure(axis.to, words)} = ${axis.right}`
  return (
    <Table
      caption={`${title} ${ends}${line}`}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
