import { TextArea } from '@plumbline/ui/text-area'
import { useDeferredValue, useMemo, useState } from 'react'
import { firedRules } from '../affected/rule-firing.ts'
import type { ListRules } from '../step.ts'
import styles from './rules.module.css'
import { rulesWords as words } from './rules-words.en.ts'

/** What would fire on a text, worked out where it is typed. */
export function RuleTrial({ rules }: { rules: ListRules['output']['rows'] }) {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const fired = useMemo(() => {
    const all = rules.map((rule) => ({ ...rule, id: rule.key, createdAt: '' }))
    return firedRules(all, [{ field: 'text', text, openedAs: 'work', openedId: null }], [])
  }, [rules, text])
  return (
    <>
      <TextArea
        label={words.tryLabel}
        hint={words.tryHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        rows={4}
      />
      <p role="status">{text.trim() !== '' && words.fires(fired.length)}</p>
      {fired.length > 0 && (
        <ul className={styles.fired}>
          {fired.map(({ rule, quote, negated }) => (
            <li key={rule.key}>
              {words.functionOf(rule.functionName, rule.title)}
              {negated && `, ${words.weakly}`}
              <q className={styles.quote}>{quote}</q>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
