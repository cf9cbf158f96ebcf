// Rule: strength of wording by the smaller side (measure notes, sections 0.3 and 1.5; accuracy of the point label simulated at 2..20 a side).

/** How strongly a finding about two groups may be said. */
export type WordingGrade = 'named facts only' | 'possibly' | 'likely' | 'plain'

/**
 * 1 or 2 people on the smaller side: only facts about these people, by name, never a label for their group ·
 * 3 or 4: "possibly" (the label is right 63 to 80 times in 100) · 5 to 7: "likely" (80 to 89) · 8 or more and not a
 * close call: said plainly (90 and more). A close call stays "likely" at any size.
 */
export function wordingGrade(smallerSide: number, isCloseCall: boolean): WordingGrade {
  if (smallerSide < 3) return 'named facts only'
  if (smallerSide < 5) return 'possibly'
  return smallerSide < 8 || isCloseCall ? 'likely' : 'plain'
}
