import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from '../link.tsx'
import { useOverflow } from '../use-overflow.ts'
import { ChartFrame } from './chart-frame.tsx'
import { type Bundle, type Fold, foldGraph, type GraphEdge, type GraphNode } from './graph-fold.ts'
import { BOX_HEIGHT, BOX_WIDTH, type Box, layOut } from './graph-layout.ts'
import styles from './node-graph.module.css'

export type { GraphEdge, GraphNode } from './graph-fold.ts'

export type NodeGraphProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  /** Where a node has its page. */
  hrefOf: (id: string) => string
  words: {
    /** What the picture is, for who only hears it. */
    picture: string
    /** “12 more services”, and the edges among them: “of which 3 are joined to each other”. */
    more: (count: number, kind: string) => string
    inner: (edges: number) => string
    scroll: string
  }
  legend?: ReactNode
  /** The same edges as a table. */
  table: ReactNode
}

/** Who and what stands around somebody or something: a column for each step away, folded where there is no room. */
export function NodeGraph({ title, says, nodes, edges, hrefOf, words, legend, table }: NodeGraphProps) {
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map())
  const folded = useMemo(() => foldGraph(nodes, edges, opened), [nodes, edges, opened])
  const layout = useMemo(() => layOut(folded), [folded])
  const [region, overflows] = useOverflow()
  const box = (id: string) => layout.boxes.get(id) ?? { id, x: 0, y: 0 }
  const open = (id: string) => setOpened(new Map(opened).set(id, (opened.get(id) ?? 0) + 1))
  return (
    <ChartFrame title={title} says={says} legend={legend} table={table}>
      <div
        ref={region}
        className={styles.region}
        {...(overflows && { role: 'region', 'aria-label': words.scroll, tabIndex: 0 })}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside a drawing */}
        <svg
          role="group"
          aria-label={words.picture}
          width={layout.width + 8}
          height={layout.height + 8}
          viewBox={`-4 -4 ${layout.width + 8} ${layout.height + 8}`}
          className={styles.graph}
        >
          <defs>
            <marker
              id="node-graph-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" fill="currentColor" />
            </marker>
          </defs>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the table says it in words */}
          <g aria-hidden="true">
            {folded.bundles.map((bundle) => (
              <Line key={bundle.id} bundle={bundle} from={box(bundle.fromId)} to={box(bundle.toId)} />
            ))}
          </g>
          {folded.nodes.map((node) => (
            <NodeBox key={node.id} node={node} box={box(node.id)} href={hrefOf(node.id)} />
          ))}
          {folded.folds.map((fold) => (
            <FoldBox key={fold.id} fold={fold} box={box(fold.id)} words={words} onOpen={() => open(fold.id)} />
          ))}
        </svg>
      </div>
    </ChartFrame>
  )
}

function Line({ bundle, from, to }: { bundle: Bundle; from: Box; to: Box }) {
  const middle = (y: number) => y + BOX_HEIGHT / 2
  const sameColumn = from.x === to.x
  const forwards = from.x < to.x
  const start = { x: forwards || sameColumn ? from.x + BOX_WIDTH : from.x, y: middle(from.y) }
  const end = { x: sameColumn || !forwards ? to.x + BOX_WIDTH : to.x, y: middle(to.y) }
  const bend = sameColumn ? 44 : forwards ? 36 : -36
  const path = `M${start.x} ${start.y} C${start.x + bend} ${start.y} ${sameColumn ? end.x + bend : end.x - bend} ${end.y} ${end.x} ${end.y}`
  return (
    <g className={styles.line} data-look={bundle.look}>
      <path d={path} markerEnd={bundle.look === 'arrow' ? 'url(#node-graph-arrow)' : undefined} />
      {bundle.edges > 1 && (
        <text x={(start.x + end.x) / 2 + (sameColumn ? 34 : 0)} y={(start.y + end.y) / 2 - 3}>
          {bundle.edges}
        </text>
      )}
    </g>
  )
}

function NodeBox({ node, box, href }: { node: GraphNode; box: Box; href: string }) {
  const navigate = useNavigate()
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        navigate(href)
      }}
    >
      <g className={styles.box} data-middle={node.away === 0 || undefined} transform={`translate(${box.x} ${box.y})`}>
        <rect width={BOX_WIDTH} height={BOX_HEIGHT} rx="4" />
        <Words first={node.label} second={node.kind} />
      </g>
    </a>
  )
}

/** Two lines of text in a box; what is too long for it ends in dots, but is all there to be heard and to be searched. */
function Words({ first, second }: { first: string; second?: string | undefined }) {
  return (
    <foreignObject width={BOX_WIDTH} height={BOX_HEIGHT}>
      <div className={styles.words}>
        <div className={styles.label} title={first}>
          {first}
        </div>
        {second && <div className={styles.kind}>{second}</div>}
      </div>
    </foreignObject>
  )
}

type FoldBoxProps = { fold: Fold; box: Box; words: NodeGraphProps['words']; onOpen: () => void }

function FoldBox({ fold, box, words, onOpen }: FoldBoxProps) {
  const count = fold.nodes.length
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      role="button"
      tabIndex={0}
      className={styles.box}
      data-fold
      transform={`translate(${box.x} ${box.y})`}
      onClick={onOpen}
      onKeyDown={keys}
    >
      <rect x="4" y="4" width={BOX_WIDTH} height={BOX_HEIGHT} rx="4" />
      <rect width={BOX_WIDTH} height={BOX_HEIGHT} rx="4" />
      <Words first={words.more(count, fold.kind)} second={fold.inner > 0 ? words.inner(fold.inner) : undefined} />
    </g>
  )
}
