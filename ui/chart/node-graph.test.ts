import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldGraph, foldOf, type GraphEdge, type GraphNode, MOST_BOXES } from './graph-fold.ts'
import { BOX_HEIGHT, layOut } from './graph-layout.ts'

const LOOKS = ['firm', 'dashed', 'arrow'] as const
const KINDS = ['group', 'service', 'API'] as const

const graphs = fc
  .record({
    kinds: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 3 })), { maxLength: 150 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...LOOKS)), { maxLength: 400 }),
    opened: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 4 }))),
  })
  .map(({ kinds, pairs, opened }) => {
    const nodes: GraphNode[] = [
      { id: 'middle', label: 'Middle', kind: 'group', away: 0 },
      ...kinds.map(([kind, away], at) => ({ id: `n${at}`, label: `Node ${at % 7}`, kind, away })),
    ]
    const edges: GraphEdge[] = pairs.map(([from, to, look], at) => ({
      id: `e${at}`,
      fromId: nodes[from % nodes.length]?.id ?? '',
      toId: nodes[to % nodes.length]?.id ?? '',
      look,
    }))
    return { nodes, edges, opened: new Map(opened.map(([kind, away, times]) => [foldOf({ kind, away }), times])) }
  })

describe('a graph that is folded', () => {
  test('shows or counts every edge once, and every node once', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges, opened }) => {
        const folded = foldGraph(nodes, edges, opened)
        const drawn = folded.bundles.reduce((sum, bundle) => sum + bundle.edges, 0)
        const inside = folded.folds.reduce((sum, fold) => sum + fold.inner, 0)
        expect(drawn + inside).toBe(edges.length)
        const held = [...folded.nodes, ...folded.folds.flatMap((fold) => fold.nodes)].map(({ id }) => id)
        expect(held.toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
        const boxes = new Set([...folded.nodes, ...folded.folds].map(({ id }) => id))
        for (const { fromId, toId } of folded.bundles) expect(boxes.has(fromId) && boxes.has(toId)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('has no more boxes than one can read until somebody opens a fold, and never hides the middle', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const { nodes: shown, folds } = foldGraph(nodes, edges, new Map())
        expect(shown.length + folds.length).toBeLessThanOrEqual(MOST_BOXES)
        expect(shown.some(({ id }) => id === 'middle')).toBe(true)
        if (nodes.length <= 20) expect(folds).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('shows a dozen more of a kind when its fold is opened, in the end all', () => {
    const nodes: GraphNode[] = [
      { id: 'middle', label: 'Middle', kind: 'group', away: 0 },
      ...Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, label: `S ${at}`, kind: 'service', away: 1 })),
    ]
    const counts = [0, 1, 2, 3].map((times) => {
      const { folds } = foldGraph(nodes, [], new Map([['1 service', times]]))
      return folds[0]?.nodes.length ?? 0
    })
    expect(counts).toEqual([32, 20, 8, 0])
  })

  test('is laid out alike however its parts are ordered, and no box covers another', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges, opened }) => {
        const layout = layOut(foldGraph(nodes, edges, opened))
        const again = layOut(foldGraph(nodes.toReversed(), edges.toReversed(), opened))
        const places = (boxes: ReadonlyMap<string, { x: number; y: number }>) =>
          [...boxes].map(([id, { x, y }]) => `${id} ${x} ${y}`).toSorted()
        expect(places(again.boxes)).toEqual(places(layout.boxes))
        for (const column of Map.groupBy(layout.boxes.values(), ({ x }) => x).values()) {
          const tops = column.map(({ y }) => y).toSorted((a, b) => a - b)
          for (const [at, top] of tops.entries())
            if (at > 0) expect(top - (tops[at - 1] ?? 0)).toBeGreaterThanOrEqual(BOX_HEIGHT)
        }
      }),
      { numRuns: 30 },
    )
  })
})
