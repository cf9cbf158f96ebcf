// Formula: turn every two factors by the angle that makes the squared loadings of each column most unequal, rows at length 1 meanwhile (Kaiser 1958, Psychometrika 23:187-200).

type Loadings = readonly (readonly number[])[]

const MOST_SWEEPS = 500
/** An angle below this changes no digit that anyone reads. */
const STILL = 1e-12

/**
 * Turns factors until each is marked by a few people who load highly on it and by others who hardly do: views that
 * can be told apart. With Kaiser's normalisation, so that somebody who fits no factor does not count less.
 * Input: a row for each sort, a column for each factor. Output: the same, factors ordered by how much they explain and
 * with the sign that makes their loadings add up to more than 0 (both are free to choose). How much of a sort all
 * factors together explain does not change.
 */
export function varimax(loadings: Loadings): number[][] {
  const lengths = loadings.map((row) => Math.hypot(...row))
  const turned = loadings.map((row, i) =>
    row.map((value) => ((lengths[i] as number) > 0 ? value / (lengths[i] as number) : 0)),
  )
  const factors = loadings[0]?.length ?? 0
  for (let sweep = 0, widest = 1; sweep < MOST_SWEEPS && widest > STILL; sweep++) {
    widest = 0
    for (let a = 0; a < factors; a++) {
      for (let b = a + 1; b < factors; b++) widest = Math.max(widest, Math.abs(turnPair(turned, a, b)))
    }
  }
  return inOrder(turned.map((row, i) => row.map((value) => value * (lengths[i] as number))))
}

/** Turns two columns by their best angle, and returns it. */
function turnPair(rows: number[][], a: number, b: number): number {
  let [sumU, sumV, sumSquares, sumProduct] = [0, 0, 0, 0]
  for (const row of rows) {
    const [x, y] = [row[a] as number, row[b] as number]
    const u = x * x - y * y
    const v = 2 * x * y
    sumU += u
    sumV += v
    sumSquares += u * u - v * v
    sumProduct += 2 * u * v
  }
  const n = rows.length
  const angle = Math.atan2(sumProduct - (2 * sumU * sumV) / n, sumSquares - (sumU ** 2 - sumV ** 2) / n) / 4
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const row of rows) {
    const [x, y] = [row[a] as number, row[b] as number]
    row[a] = cos * x + sin * y
    row[b] = cos * y - sin * x
  }
  return angle
}

function inOrder(loadings: number[][]): number[][] {
  const columns = (loadings[0] ?? []).map((_, factor) => loadings.map((row) => row[factor] as number))
  const explained = (column: readonly number[]) => column.reduce((sum, value) => sum + value * value, 0)
  const upright = columns
    .sort((one, other) => explained(other) - explained(one))
    .map((column) => (column.reduce((sum, value) => sum + value, 0) < 0 ? column.map((value) => -value) : column))
  return loadings.map((_, i) => upright.map((column) => column[i] as number))
}
