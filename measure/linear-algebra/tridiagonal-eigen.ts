// Formula: QL with implicit shifts (Bowdler, Martin, Reinsch & Wilkinson 1968, Numerische Mathematik 11:293-306).
import type { Eigen } from './symmetric-eigen.ts'

/** Hardly ever are more than three needed for a value. */
const MOST_TURNS = 60

/**
 * The eigenvalues and eigenvectors of a symmetric matrix that has entries only on its diagonal and right beside it.
 * Input: the diagonal, and the entries beside it (one fewer). Largest value first; the signs of vectors are arbitrary.
 * The rotations are kept in `v`, whose columns become the vectors.
 */
export function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]): Eigen {
  const n = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = Float64Array.from({ length: n }, (_, i) => beside[i] ?? 0)
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let low = 0; low < n; low++) {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const high = endOfBlock(d, e, low)
      if (high === low) break
      sweep(d, e, v, low, high)
    }
  }
  const order = Array.from(d.keys()).sort((a, b) => (d[b] as number) - (d[a] as number) || a - b)
  return {
    values: order.map((i) => d[i] as number),
    vectors: order.map((i) => Array.from({ length: n }, (_, row) => v[row * n + i] as number)),
  }
}

/** The first place from `low` on where the entry beside the diagonal no longer counts. */
function endOfBlock(d: Float64Array, e: Float64Array, low: number): number {
  let end = low
  while (end < d.length - 1) {
    const size = Math.abs(d[end] as number) + Math.abs(d[end + 1] as number)
    if (Math.abs(e[end] as number) <= Number.EPSILON * size) break
    end++
  }
  return end
}

/** One turn of QL from the bottom of the block up, with Wilkinson's shift. */
function sweep(d: Float64Array, e: Float64Array, v: Float64Array, low: number, high: number): void {
  const n = d.length
  const half = ((d[low + 1] as number) - (d[low] as number)) / (2 * (e[low] as number))
  const root = Math.hypot(half, 1)
  let g = (d[high] as number) - (d[low] as number) + (e[low] as number) / (half + (half < 0 ? -root : root))
  let [sin, cos, shifted] = [1, 1, 0]
  for (let i = high - 1; i >= low; i--) {
    const f = sin * (e[i] as number)
    const b = cos * (e[i] as number)
    const length = Math.hypot(f, g)
    e[i + 1] = length
    if (length === 0) {
      // The block falls apart here.
      d[i + 1] = (d[i + 1] as number) - shifted
      e[high] = 0
      return
    }
    sin = f / length
    cos = g / length
    g = (d[i + 1] as number) - shifted
    const r = ((d[i] as number) - g) * sin + 2 * cos * b
    shifted = sin * r
    d[i + 1] = g + shifted
    g = cos * r - b
    for (let row = 0; row < n; row++) {
      const [left, right] = [v[row * n + i] as number, v[row * n + i + 1] as number]
      v[row * n + i + 1] = sin * left + cos * right
      v[row * n + i] = cos * left - sin * right
    }
  }
  d[low] = (d[low] as number) - shifted
  e[low] = g
  e[high] = 0
}
