// Formula: U (1 - (S-1)/(K-1)), U = ((K-2)TU - (K-1)TDU) / ((K-2)(TU+TDU)) (van der Eijk 2001, Quality & Quantity 35:325-341).

/**
 * Van der Eijk's agreement of one pattern of used (1) and unused (0) steps of a scale.
 * S steps of K are used. Every three steps read in order either support one peak (110, 011: counted in TU) or
 * contradict it (101: counted in TDU). 1 = one step used, 0 = all used, -1 = only the two ends.
 * NaN for a scale of fewer than three steps (it has no middle that could be missing) or when no step is used.
 */
export function patternAgreement(pattern: readonly number[]): number {
  const steps = pattern.length
  const used = pattern.filter((mark) => mark > 0).length
  if (steps < 3 || used === 0) return Number.NaN
  if (used === 1) return 1
  if (used === steps) return 0
  const { onePeak, gap } = countTriples(pattern.map((mark) => mark > 0))
  const unimodality = ((steps - 2) * onePeak - (steps - 1) * gap) / ((steps - 2) * (onePeak + gap))
  return unimodality * (1 - (used - 1) / (steps - 1))
}

function countTriples(pattern: readonly boolean[]): { onePeak: number; gap: number } {
  let onePeak = 0
  let gap = 0
  pattern.forEach((left, i) => {
    for (let j = i + 1; j < pattern.length; j++) {
      for (let k = j + 1; k < pattern.length; k++) {
        const middle = pattern[j]
        const right = pattern[k]
        if (left && !middle && right) gap++
        else if (middle && left !== right) onePeak++
      }
    }
  })
  return { onePeak, gap }
}
