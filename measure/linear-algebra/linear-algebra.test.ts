import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { correlation } from './correlation.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { tridiagonalEigen } from './tridiagonal-eigen.ts'

describe('eigenvalues of a symmetric matrix', () => {
  test('2 1 / 1 2 has 3 along the diagonal and 1 across it', () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ])
    expect(values[0]).toBeCloseTo(3, 14)
    expect(values[1]).toBeCloseTo(1, 14)
    expect(vectors[0]?.[0]).toBeCloseTo(Math.SQRT1_2, 14)
    expect(vectors[1]).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(-Math.SQRT1_2, 14)])
  })
  test('a second difference of n places has the eigenvalues 2 - 2 cos(k pi / (n + 1))', () => {
    const n = 12
    const steps = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    )
    symmetricEigen(steps).values.forEach((value, i) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)), 12)
    })
  })
  test('the parts put together again are the matrix, and the vectors stand at right angles', () => {
    const square = fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    )
    fc.assert(
      fc.property(square, (some) => {
        const matrix = some.map((row, i) => row.map((value, j) => value + (some[j]?.[i] as number)))
        const { values, vectors } = symmetricEigen(matrix)
        const dot = (x: readonly number[], y: readonly number[]) =>
          x.reduce((sum, part, i) => sum + part * (y[i] as number), 0)
        matrix.forEach((row, i) => {
          row.forEach((value, j) => {
            const again = values.reduce(
              (sum, l, k) => sum + l * (vectors[k]?.[i] as number) * (vectors[k]?.[j] as number),
              0,
            )
            expect(again).toBeCloseTo(value, 9)
            expect(dot(vectors[i] as number[], vectors[j] as number[])).toBeCloseTo(i === j ? 1 : 0, 9)
          })
        })
        expect([...values].sort((a, b) => b - a)).toEqual(values)
      }),
    )
  })
  test('a gap makes everything unknown, a matrix that is not symmetric is a wrong call', () => {
    expect(
      symmetricEigen([
        [1, Number.NaN],
        [Number.NaN, 1],
      ]).values,
    ).toEqual([Number.NaN, Number.NaN])
    expect(() =>
      symmetricEigen([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow(RangeError)
    expect(() => symmetricEigen([[1, 2]])).toThrow(RangeError)
  })
})

describe('correlation', () => {
  test('profiles one step apart everywhere correlate perfectly, which is why it says nothing about level', () => {
    expect(correlation([1, 2, 3, 4], [2, 3, 4, 5])).toBeCloseTo(1)
    expect(correlation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1)
  })
  test('a list without differences has no correlation, also when its mean is rounded', () => {
    expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN()
    expect(correlation([1], [1])).toBeNaN()
    expect(correlation([1, 2], [1, 2, 3])).toBeNaN()
  })
})

describe('a matrix with entries only on and beside its diagonal', () => {
  const random = seededRandom(6)
  const whole = (diagonal: readonly number[], beside: readonly number[]) =>
    diagonal.map((value, i) =>
      diagonal.map((_, j) => (i === j ? value : Math.abs(i - j) === 1 ? (beside[Math.min(i, j)] as number) : 0)),
    )

  test.each([1, 2, 3, 8, 40])('of %i rows has the values and vectors that turning the whole matrix gives', (n) => {
    const diagonal = Array.from({ length: n }, () => 10 * random() - 5)
    const beside = Array.from({ length: n - 1 }, () => 2 * random() - 1)
    const [quick, turned] = [tridiagonalEigen(diagonal, beside), symmetricEigen(whole(diagonal, beside))]
    turned.values.forEach((value, i) => {
      expect(quick.values[i]).toBeCloseTo(value, 10)
      const along = turned.vectors[i]?.reduce((sum, part, j) => sum + part * (quick.vectors[i]?.[j] as number), 0)
      expect(Math.abs(along as number)).toBeCloseTo(1, 8)
    })
  })

  test('that falls into parts keeps the values of each part', () => {
    expect([...tridiagonalEigen([3, 1, 7, 7], [0, 0, 2]).values]).toEqual(
      [9, 5, 3, 1].map((value) => expect.closeTo(value, 10)),
    )
  })

  test('of zeros has only zeros', () => {
    expect(tridiagonalEigen([0, 0, 0], [0, 0]).values).toEqual([0, 0, 0])
  })
})
