import { pastedNames } from '../register/pasted-name.ts'
import type { Status } from '../register/standing.ts'
import type { ChangeStakeholder } from '../step.ts'
import type { Relation, StakeholderRole } from '../words.ts'

type Change = Omit<ChangeStakeholder['input'], 'stakeholderId'>

/** What a cell of the register, filled with these words, changes; nothing for words that leave a group without its person. */
export function changeIn(column: string, value: string | readonly string[]): Change | null {
  if (typeof value !== 'string') return column === 'relation' ? { relations: [...value] as Relation[] } : null
  const words = value.trim()
  const changes: Record<string, Change | null> = {
    who: personIn(words),
    group: words ? { group: { name: words } } : { groupId: null },
    role: { role: words as StakeholderRole },
    status: { status: words as Status },
    expected: { expected: words || null },
    stake: { stake: words || null },
    foundBy: { foundBy: words || null },
    involved: { involvedOn: words || null },
  }
  return changes[column] ?? null
}

function personIn(words: string): Change | null {
  const [named] = pastedNames(words)
  return named ? { person: { name: named.name, ...(named.email && { email: named.email }) } } : null
}
