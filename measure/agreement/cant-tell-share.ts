// Formula: how many said "can't tell" / how many answered at all.

/**
 * The share of those who answered who could not tell, 0 to 1. A figure about our text, not about the readers.
 * Input: how many said "can't tell", and how many took a position. NaN when nobody answered.
 */
export function cantTellShare(cantTell: number, tookPosition: number): number {
  const answered = cantTell + tookPosition
  return answered > 0 && cantTell >= 0 && tookPosition >= 0 ? cantTell / answered : Number.NaN
}
