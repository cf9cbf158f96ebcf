import { plainWords } from './plain-words.ts'
import { type FileState, stateIn } from './state-words.ts'

type Row = { at: number; cells: readonly string[] }
type Stage = Row & { state: FileState; isReached: boolean }

/** A table of stages, each with a picture that says whether it is reached: `| Approved | ✅ |`. */
function stagesIn(rows: readonly Row[]): Stage[] {
  return rows.flatMap(({ at, cells }) => {
    const [name = '', sign = '', ...more] = cells
    const found = stateIn(plainWords(name))
    const isSign = /\p{Extended_Pictographic}|[✓✔✗✘☐☑]|\[[ xX]\]/u.test(sign) && !/[\p{L}\p{N}]{2}/u.test(sign)
    if (!found?.isFirst || !isSign || more.length > 1) return []
    return [{ at, cells, state: found.state, isReached: /[✅✔✓☑🟢]|\[[xX]\]/u.test(sign) }]
  })
}

export function isOfStages(rows: readonly Row[]): boolean {
  return rows.length > 0 && stagesIn(rows).length >= Math.max(2, rows.length - 1)
}

/** The last stage that is reached; before the first one, what the table is about is only proposed. */
export function stageReached(rows: readonly Row[]): { at: number; state: FileState } | undefined {
  const stages = stagesIn(rows)
  if (stages.length < 2 || !isOfStages(rows)) return undefined
  const reached = stages.filter(({ isReached }) => isReached).at(-1)
  return reached ?? { at: stages[0]?.at ?? 1, state: 'proposed' }
}
