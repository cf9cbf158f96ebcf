import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('disclosure', ({ input }) => {
  if (input.groups) {
    const cells = Object.entries<number>(input.groups).map(([key, size]) => ({
      key,
      partition: 'group',
      answers: Array.from({ length: size }, (_, i) => ({ id: `${key} ${i}`, value: i })),
      figure: () => size,
    }))
    const shown = m.disclosure({ mode: 'confidential', minimum: input.k, cells }).cells
    return { visible: Object.fromEntries(shown.map((cell) => [cell.key, cell.shown === 'figure'])) }
  }
  if (input.mean_all) {
    const everyone = { mean: input.mean_all, n: input.n_all }
    return { recovered: m.recoveredAnswer(everyone, { mean: input.mean_sub, n: input.n_sub }) }
  }
  if (input.mean_at_5) {
    return { recovered: m.recoveredAnswer({ mean: input.mean_at_6, n: 6 }, { mean: input.mean_at_5, n: 5 }) }
  }
  if (input.values) {
    const answers = input.values.map((value: number, i: number) => ({ id: `${i}`, value }))
    const cells = [{ key: 'all', partition: null, answers, figure: () => m.mean(input.values) }]
    const shown = m.disclosure({ mode: 'confidential', minimum: input.k, cells }).cells
    return { safe: shown[0]?.shown === 'figure' }
  }
  return { possible_multisets: m.possibleMultisets(input.mean, input.n, input.min, input.max) }
})
