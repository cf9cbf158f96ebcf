import { ChartFrame } from '@plumbline/ui/chart/chart-frame'
import { Table } from '@plumbline/ui/table'
import type { ReactNode } from 'react'
import type { ShowBallots } from '../step.ts'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.chart

type Ballot = ShowBallots['output']['rows'][number]
type Ranking = NonNullable<Ballot['ranking']>
type RankingChartProps = { title: string; says: ReactNode; ballot: Ballot; ranking: Ranking }

/** Each option beside each other: how many would rather have the one, and how many the other. */
export function RankingChart({ title, says, ballot, ranking }: RankingChartProps) {
  const wordsOf = (id: string) => ballot.options.find((option) => option.id === id)?.words ?? ''
  const { orders, pairs, points, likeness } = ranking
  const between = (pair: Ranking['pairs'][number]) => `${wordsOf(pair.firstId)} · ${wordsOf(pair.secondId)}`
  return (
    <ChartFrame
      title={title}
      says={says}
      file={{
        name: `ranking-${ballot.id}`,
        columns: ['first', 'second', 'prefer-first', 'prefer-second', 'neither'].map((key) => ({ key, head: key })),
        rows: pairs.map(({ firstId, secondId, first, second, equal }) => ({
          first: wordsOf(firstId),
          second: wordsOf(secondId),
          'prefer-first': first,
          'prefer-second': second,
          neither: equal,
        })),
      }}
      table={
        <>
          <Table
            caption={words.pairs}
            rows={pairs}
            rowKey={(pair) => `${pair.firstId} ${pair.secondId}`}
            columns={[
              { key: 'pair', head: words.pair, cell: between },
              { key: 'first', head: words.first, numeric: true, cell: ({ first }) => first },
              { key: 'second', head: words.second, numeric: true, cell: ({ second }) => second },
              { key: 'equal', head: words.equal, numeric: true, cell: ({ equal }) => equal },
            ]}
          />
          <Table
            caption={words.points}
            rows={points}
            rowKey={({ optionId }) => optionId}
            columns={[
              { key: 'option', head: words.option, cell: ({ optionId }) => wordsOf(optionId) },
              { key: 'points', head: words.point, numeric: true, cell: ({ points }) => points },
            ]}
          />
          {likeness !== null && <p className={styles.quiet}>{words.likeness(likeness)}</p>}
        </>
      }
    >
      <div className={styles.pairs}>
        {pairs.map((pair) => (
          <div key={`${pair.firstId} ${pair.secondId}`} className={styles.pair}>
            <span>
              {wordsOf(pair.firstId)} <b>{pair.first}</b>
            </span>
            <svg className={styles.balance} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
              <Balance {...pair} />
            </svg>
            <span>
              <b>{pair.second}</b> {wordsOf(pair.secondId)}
            </span>
          </div>
        ))}
      </div>
      <div>
        <p className={styles.quiet}>{orders.length > 1 ? words.orders(orders.length) : words.order}</p>
        {orders.slice(0, 3).map((order) => (
          <ol key={order.join(' ')} className={styles.order}>
            {order.map((id) => (
              <li key={id}>{wordsOf(id)}</li>
            ))}
          </ol>
        ))}
      </div>
    </ChartFrame>
  )
}

/** The share of each side as a bar of its own length; no inline style, which the page refuses. */
function Balance({ first, second, equal }: Ranking['pairs'][number]) {
  const all = Math.max(1, first + second + equal)
  const [one, other] = [(first / all) * 100, (second / all) * 100]
  return (
    <>
      <rect data-side="equal" x={0} y={0} width={100} height={12} />
      <rect data-side="first" x={0} y={0} width={one} height={12} />
      <rect data-side="second" x={100 - other} y={0} width={other} height={12} />
    </>
  )
}
