import type { MakeKey } from '@plumbline/platform/identity/api-key.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextField } from '@plumbline/ui/text-field'
import { useRef, useState } from 'react'
import styles from './keys.module.css'
import { keyWords as words } from './keys.words.ts'

type Made = MakeKey['output'] & { label: string }

const SCOPES = ['read', 'write', 'draft'] as const
const DAYS = [90, 30, 7, 365]

/** Says what the new key is for and what it may do; then shows it, once. */
export function KeyMaking({ onDone }: { onDone: () => void }) {
  const make = useTell<MakeKey>('key.make')
  const [made, setMade] = useState<Made | null>(null)
  const send = async (values: FormData) => {
    const label = String(values.get('label'))
    const scopes = values.getAll('scopes') as MakeKey['input']['scopes']
    setMade({ ...(await make.mutateAsync({ label, scopes, days: Number(values.get('days')) })), label })
  }
  if (made) return <MadeKey made={made} onDone={onDone} />
  return (
    <div className={styles.making}>
      <h3>{words.makeTitle}</h3>
      <Form
        onSubmit={send}
        actions={
          <>
            <Button type="submit" kind="primary">
              {words.make}
            </Button>
            <Button onClick={onDone}>{words.cancel}</Button>
          </>
        }
      >
        <TextField label={words.label} hint={words.labelHint} name="label" maxLength={120} />
        <fieldset className={styles.scopes}>
          <legend>{words.scopesTitle}</legend>
          {SCOPES.map((scope) => (
            <label key={scope}>
              <input type="checkbox" name="scopes" value={scope} defaultChecked={scope === 'read'} />
              <span>{words.scopes[scope].title}</span>
              <small>{words.scopes[scope].hint}</small>
            </label>
          ))}
        </fieldset>
        <Select
          label={words.days}
          name="days"
          nothing={null}
          options={DAYS.map((days) => ({ value: String(days), label: words.daysOf(days) }))}
        />
      </Form>
    </div>
  )
}

function MadeKey({ made, onDone }: { made: Made; onDone: () => void }) {
  const [said, setSaid] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    field.current?.select()
    // Without https a browser offers no clipboard.
    const copied = await navigator.clipboard?.writeText(made.token).then(
      () => true,
      () => false,
    )
    setSaid(copied ? words.copied : words.notCopied)
  }
  return (
    <div className={styles.making}>
      <h3>{words.madeTitle(made.label)}</h3>
      <p>{words.madeSays}</p>
      <label className={styles.token}>
        <span>{words.token}</span>
        <input ref={field} readOnly value={made.token} spellCheck={false} onFocus={(event) => event.target.select()} />
      </label>
      <p>
        {words.until} <DateText value={made.expiresAt} />.
      </p>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
        <StatusLine>{said}</StatusLine>
      </div>
    </div>
  )
}
