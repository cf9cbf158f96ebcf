import { ChartFrame } from '@plumbline/ui/chart/chart-frame'
import { Table } from '@plumbline/ui/table'
import type { ReactNode } from 'react'
import type { ShowBallots } from '../step.ts'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.chart

type Ballot = ShowBallots['output']['rows'][number]
type Line = NonNullable<Ballot['shownRounds'][number]['lines'][number]>
type ScoreChartProps = { title: string; says: ReactNode; ballot: Ballot }

const WIDE = 240
const HIGH = 56
const FOOT = 18
const STEPS = 6

/** How the scores of each option lie; of two rounds the first is hollow beside the second. */
export function ScoreChart({ title, says, ballot }: ScoreChartProps) {
  const { options, shownRounds } = ballot
  const rounds = shownRounds.length
  const rows = options.flatMap(({ id, words: option }, at) =>
    shownRounds.map(({ roundNumber, lines }) => ({ id, option, roundNumber, line: lines[at] ?? null })),
  )
  const most = Math.max(1, ...rows.flatMap(({ line }) => (line && 'counts' in line ? line.counts : [])))
  const cell = (of: (line: Extract<Line, { counts: number[] }>) => number | null) => (row: (typeof rows)[number]) =>
    row.line && 'counts' in row.line ? of(row.line) : null
  return (
    <ChartFrame
      title={title}
      says={says}
      legend={rounds > 1 && <p className={styles.quiet}>{words.legend}</p>}
      file={{
        name: `scores-${ballot.id}`,
        columns: [
          ...['option', 'round', '0', '1', '2', '3', '4', '5', 'no-opinion', 'median', 'spread', 'most-or-all'].map(
            (key) => ({ key, head: key }),
          ),
        ],
        rows: rows.map(({ option, roundNumber, line }) => fileRow(option, roundNumber, line)),
      }}
      table={
        <Table
          caption={words.scores}
          rows={rows}
          rowKey={(row) => `${row.id} ${row.roundNumber}`}
          columns={[
            { key: 'option', head: words.option, cell: (row) => row.option },
            ...(rounds > 1
              ? [
                  {
                    key: 'round',
                    head: words.round,
                    numeric: true,
                    cell: (row: (typeof rows)[number]) => row.roundNumber,
                  },
                ]
              : []),
            ...Array.from({ length: STEPS }, (_, score) => ({
              key: `${score}`,
              head: `${score}`,
              numeric: true,
              cell: cell(({ counts }) => counts[score] ?? 0),
            })),
            { key: 'none', head: words.none, numeric: true, cell: cell(({ noOpinion }) => noOpinion) },
            { key: 'median', head: words.middle, numeric: true, cell: cell(({ median }) => median) },
            { key: 'spread', head: words.spread, numeric: true, cell: cell(({ spread }) => spread) },
          ]}
        />
      }
    >
      <div className={styles.bars}>
        {options.map(({ id, words: option }) => {
          const lines = rows.filter((row) => row.id === id)
          return (
            <div key={id} className={styles.bar}>
              <span>{option}</span>
              <div>
                <Columns words={option} lines={lines.map(({ line }) => line)} most={most} />
              </div>
            </div>
          )
        })}
      </div>
    </ChartFrame>
  )
}

type ColumnsProps = { words: string; lines: (Line | null)[]; most: number }

function Columns({ words: option, lines, most }: ColumnsProps) {
  const drawn = lines.flatMap((line, round) =>
    line && 'counts' in line ? [{ ...line, isLast: round === lines.length - 1 }] : [],
  )
  const last = lines.at(-1) ?? null
  if (drawn.length === 0) {
    return (
      <span className={styles.quiet}>
        {last && 'mostGave' in last ? words.mostGave(last.mostGave) : words.notShown}
      </span>
    )
  }
  const step = WIDE / STEPS
  const wide = (step - 10) / drawn.length
  return (
    <>
      <svg
        role="img"
        aria-label={drawn.map(({ counts }) => words.bars(option, counts)).join('; ')}
        viewBox={`0 0 ${WIDE} ${HIGH + FOOT}`}
        className={styles.columns}
      >
        <line x1={0} x2={WIDE} y1={HIGH} y2={HIGH} />
        {drawn.map(({ counts, isLast }, round) =>
          counts.map((people, score) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a score is its own name
              key={`${round} ${score}`}
              data-earlier={isLast ? undefined : ''}
              x={score * step + 5 + round * wide}
              y={HIGH - (people / most) * (HIGH - 4)}
              width={wide - 1}
              height={(people / most) * (HIGH - 4)}
            />
          )),
        )}
        {Array.from({ length: STEPS }, (_, score) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a score is its own name
          <text key={score} x={score * step + step / 2} y={HIGH + 14} textAnchor="middle">
            {score}
          </text>
        ))}
      </svg>
      {!(last && 'counts' in last) && <span className={styles.quiet}>{notDrawn(last)}</span>}
    </>
  )
}

function notDrawn(line: Line | null): string {
  return line && 'mostGave' in line ? words.mostGave(line.mostGave) : words.notShown
}

function fileRow(option: string, round: number, line: Line | null): Record<string, string | number | null> {
  if (line === null || 'mostGave' in line) return { option, round, 'most-or-all': line?.mostGave ?? null }
  const { counts, noOpinion, median, spread } = line
  return {
    option,
    round,
    ...Object.fromEntries(counts.map((people, score) => [`${score}`, people])),
    'no-opinion': noOpinion,
    median,
    spread,
  }
}
