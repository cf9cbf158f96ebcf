/** Something that waits for one person. Begins with a verb: "Answer", "Acknowledge". */
export type Need = {
  verb: string
  what: string
  /** Path inside the workspace where it can be done. */
  where: string
  byOn: string | null
}

/** Something that happened in a work that touches this person. */
export type Change = { at: string; what: string; why: string; where: string }

/** How one step of the practice stands for a piece of work, in one sentence. */
export type SectionState = { step: string; sentence: string; waits: boolean }

/** Soonest first; what has no date comes last. */
export function bySoonest(needs: readonly Need[]): Need[] {
  return [...needs].sort((a, b) => (a.byOn ?? '9999').localeCompare(b.byOn ?? '9999') || a.what.localeCompare(b.what))
}

export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => b.at.localeCompare(a.at))
}

/** What every section of the work page is given. */
export type SectionProps = { workId: string; workspace: string; mayDrive: boolean }
