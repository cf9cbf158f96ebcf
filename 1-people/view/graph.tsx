import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { ShowGraph } from '../step.ts'
import type { EdgeKind, EntryKind } from '../words.ts'
import styles from './directory.module.css'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords } from './directory-words.en.ts'
import { GraphTable } from './graph-table.tsx'

const NodeGraph = lazy(() => import('@plumbline/ui/chart/node-graph').then(({ NodeGraph }) => ({ default: NodeGraph })))

const words = directoryWords.graph
const LOOKS: Partial<Record<EdgeKind, 'firm' | 'dashed'>> = {
  owns: 'firm',
  approves: 'firm',
  reviews: 'firm',
  uses: 'dashed',
}

type GraphProps = { workspace: string; of: EntryKind; id: string; name: string }

/** Who looks after and uses what around an entry; drawn when somebody asks for it. */
export function AroundIt(props: GraphProps) {
  const [open, setOpen] = useState(false)
  return (
    <Section id="around" title={words.title} wide>
      {open ? (
        <Graph {...props} />
      ) : (
        <p data-screen-only>
          <Button onClick={() => setOpen(true)}>{words.show}</Button>
        </p>
      )}
    </Section>
  )
}

function Graph({ workspace, of, id, name }: GraphProps) {
  const graph = useAsk<ShowGraph>('directory.graph', { of, entryId: id })
  const drawn = useMemo(() => asDrawn(graph.data), [graph.data])
  if (graph.error) return <ErrorNote error={graph.error} onRetry={() => void graph.refetch()} />
  if (!graph.data) return <Loading />
  const { nodes, edges, leftOut } = graph.data
  if (edges.length === 0) return <p className={styles.quiet}>{words.alone}</p>
  const kinds = new Map(nodes.map((node) => [node.id, node.of]))
  const hrefOf = (nodeId: string) => placeOfEntry(workspace, kinds.get(nodeId) ?? of, nodeId)
  const near = nodes.filter(({ away }) => away === 1).length
  return (
    <Suspense fallback={<Loading />}>
      <NodeGraph
        title={words.finding(name, near, nodes.length - 1)}
        says={leftOut > 0 && words.leftOut(leftOut)}
        legend={<p className={styles.small}>{words.legend}</p>}
        {...drawn}
        hrefOf={hrefOf}
        words={{ ...words, picture: words.picture(name) }}
        table={
          <GraphTable
            nodes={nodes}
            edges={edges}
            link={(nodeId, label) => <Link href={hrefOf(nodeId)}>{label}</Link>}
          />
        }
      />
    </Suspense>
  )
}

function asDrawn(data: ShowGraph['output'] | undefined) {
  const nodes = (data?.nodes ?? []).map(({ id, of, name, kind, away }) => ({
    id,
    label: name,
    kind: kind === null ? directoryWords.entryKinds[of] : directoryWords.assetKinds[kind],
    away,
  }))
  const edges = (data?.edges ?? []).map(({ id, fromId, toId, kind }) => ({
    id,
    fromId,
    toId,
    look: LOOKS[kind] ?? ('arrow' as const),
  }))
  return { nodes, edges }
}
