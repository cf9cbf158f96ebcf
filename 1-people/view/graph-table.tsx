import { Table } from '@plumbline/ui/table'
import type { ReactNode } from 'react'
import type { ShowGraph } from '../step.ts'
import styles from './directory.module.css'
import { directoryWords } from './directory-words.en.ts'
import { edgeRows } from './graph-rows.ts'

const words = directoryWords.graph

type GraphTableProps = Pick<ShowGraph['output'], 'nodes' | 'edges'> & {
  link: (id: string, name: string) => ReactNode
}

/** Every edge of the graph as a row. */
export function GraphTable({ nodes, edges, link }: GraphTableProps) {
  return (
    <Table
      caption={words.caption(edges.length)}
      rows={edgeRows(nodes, edges)}
      rowKey={(row) => row.id}
      columns={[
        { key: 'from', head: words.from, cell: (row) => link(row.fromId, row.fromName) },
        {
          key: 'how',
          head: words.how,
          cell: (row) => (
            <>
              {words.edges[row.kind]}
              {row.stale && <span className={styles.small}> {directoryWords.stale}</span>}
            </>
          ),
        },
        { key: 'to', head: words.to, cell: (row) => link(row.toId, row.toName) },
      ]}
    />
  )
}
