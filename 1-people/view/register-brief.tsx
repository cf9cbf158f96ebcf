import { Button } from '@plumbline/ui/button'
import { GroupLabel } from '@plumbline/ui/group-label'
import { type ReactNode, useState } from 'react'
import type { ListStakeholders } from '../step.ts'
import { nameOf } from '../words.ts'
import styles from './register-brief.module.css'
import { registerWords } from './register-words.en.ts'
import { words } from './words.en.ts'

/** So many stand on a phone with all that is known of them; more would push everything else out of reach. */
const MOST_IN_FULL = 5

type BriefProps = { register: ListStakeholders['output']; children: ReactNode }

/** A long register on a phone: a line for each, and all of it when it is asked for. On a wider screen it is there at once. */
export function RegisterBrief({ register: { rows, groups }, children }: BriefProps) {
  const [open, setOpen] = useState(false)
  if (rows.length <= MOST_IN_FULL || open) return children
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place ?? 0
  return (
    <>
      <div className={styles.full}>{children}</div>
      <div className={styles.brief}>
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <strong>{nameOf(row)}</strong>
              <span className={styles.part}>
                {row.personName !== null && row.groupName && (
                  <GroupLabel name={row.groupName} place={placeOf(row.groupId)} />
                )}
                <span>{words.roles[row.role]}</span>
              </span>
            </li>
          ))}
        </ul>
        <Button onClick={() => setOpen(true)}>{registerWords.inFull}</Button>
      </div>
    </>
  )
}
