import { useAsk, useTell } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import type { ChangeWeight, ListWeights } from '../step.ts'
import { suggestionsWords } from './suggestions-words.en.ts'
import styles from './weights.module.css'

const words = suggestionsWords.weights
const TIMES = [0, 0.5, 1, 1.5, 2, 3]

/** How much each kind of reason counts here, beside what was shipped. */
export function Weights({ id, title }: { id: string; title: string }) {
  const weights = useAsk<ListWeights>('weight.list', {})
  const change = useTell<ChangeWeight>('weight.change')
  if (weights.error) return <ErrorNote error={weights.error} />
  if (!weights.data) return <Loading />
  return (
    <Section id={id} title={title} state={words.state}>
      <p>{words.lead}</p>
      <Table
        caption={words.caption}
        captionHidden
        rows={weights.data.rows}
        rowKey={(row) => row.family}
        columns={[
          { key: 'kind', head: words.kind, cell: ({ family }) => suggestionsWords.families[family] },
          { key: 'shipped', head: words.shipped, cell: ({ shipped }) => shipped.toFixed(1) },
          {
            key: 'here',
            head: words.here,
            cell: ({ family, weight }) => (
              <select
                className={styles.times}
                aria-label={words.change(suggestionsWords.families[family])}
                value={String(weight)}
                onChange={(event) => change.mutate({ family, weight: Number(event.target.value) })}
              >
                {[...new Set([...TIMES, weight])]
                  .sort((a, b) => a - b)
                  .map((times) => (
                    <option key={times} value={String(times)}>
                      {words.times(times)}
                    </option>
                  ))}
              </select>
            ),
          },
        ]}
      />
      {change.error && <ErrorNote error={change.error} />}
    </Section>
  )
}
