import { useAsk } from '@plumbline/ui/ask'
import { Select } from '@plumbline/ui/select'
import type { ChangeEvent } from 'react'
import type { ShowDecisionLog } from '../step.ts'
import { DOORS } from '../words.ts'
import styles from './log.module.css'
import { logWords as words } from './log-words.en.ts'

export type LogWanted = Omit<ShowDecisionLog['input'], 'cursor' | 'limit'>

const STATES = ['open', 'in-force', 'ended'] as const

/** Narrows the log down: where a decision stands, its door, its approver, its work, and whether it is due. */
export function LogFilters({ wanted, onChange }: { wanted: LogWanted; onChange: (wanted: LogWanted) => void }) {
  // Whom and what one can choose does not depend on what is chosen.
  const known = useAsk<ShowDecisionLog>('decision.log', {})
  const { approvers = [], works = [] } = known.data ?? {}
  const field = (name: keyof LogWanted) => ({
    nothing: words.all,
    value: wanted[name] ?? '',
    onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => {
      const { [name]: _, ...others } = wanted
      onChange(target.value ? ({ ...others, [name]: target.value } as LogWanted) : others)
    },
  })
  return (
    <fieldset className={styles.filters} aria-label={words.filters} data-screen-only>
      <Select
        label={words.state}
        options={STATES.map((value) => ({ value, label: words.states[value] }))}
        {...field('state')}
      />
      <Select
        label={words.work}
        options={works.map(({ id, title }) => ({ value: id, label: title }))}
        {...field('workId')}
      />
      <Select
        label={words.approver}
        options={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('approverId')}
      />
      <Select
        label={words.door}
        options={DOORS.map((value) => ({ value, label: words.doors[value] }))}
        {...field('door')}
      />
      <Select label={words.due} options={[{ value: 'yes', label: words.isDue }]} {...field('due')} />
    </fieldset>
  )
}
