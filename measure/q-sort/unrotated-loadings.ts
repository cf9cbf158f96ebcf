// Formula: loading of sort i on factor k = v_ik sqrt(lambda_k), of the correlations between sorts (Stephenson 1935; principal components, Hotelling 1933).
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'

export type UnrotatedLoadings = {
  /** Of all sorts, largest first; they add up to the number of sorts. */
  readonly eigenvalues: readonly number[]
  /** A row for each sort, a column for each factor, -1 to 1. */
  readonly loadings: readonly (readonly number[])[]
}

/**
 * The first factors of a correlation matrix of people: how strongly each person's sort follows each. Before rotation a
 * factor is the direction that explains most, which is rarely a view that somebody holds; see `varimax`.
 */
export function unrotatedLoadings(correlations: readonly (readonly number[])[], factors: number): UnrotatedLoadings {
  const { values, vectors } = symmetricEigen(correlations)
  const loadings = correlations.map((_, sort) =>
    Array.from(
      { length: factors },
      (_, factor) => (vectors[factor]?.[sort] ?? Number.NaN) * Math.sqrt(Math.max(0, values[factor] ?? Number.NaN)),
    ),
  )
  return { eigenvalues: values, loadings }
}
