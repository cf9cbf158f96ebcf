import type { ImportChange } from './directory-import.ts'
import { differs } from './plan.ts'

/** Something that an import changed and that stays although the import is undone, because it is another one by now. */
export type Left = { table: string; id: string; name: string; says: string }

/** Whether a row still stands as the import left it, so that undoing takes nothing from anybody. */
export function isAsLeft({ after }: ImportChange, row: Record<string, unknown>): boolean {
  const { workspaceId: _, ...standing } = row
  return after !== null && !differs(after, standing)
}
