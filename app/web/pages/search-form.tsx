import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import type { ListWork } from '@plumbline/work/step'
import type { FormEvent } from 'react'
import styles from './search.module.css'
import { words } from './search.words.ts'
import { askedIn, NARROWINGS, type SearchAsked } from './search-address.ts'

/** What is looked for, and what it is narrowed down to. Nothing but words is needed. */
export function SearchForm({ asked, onAsk }: { asked: SearchAsked; onAsk: (asked: SearchAsked) => void }) {
  const narrowed = NARROWINGS.some((each) => asked[each])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()])
    onAsk(askedIn(new URLSearchParams(values as [string, string][]).toString()))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: one landmark for searching, in the way that every browser knows
    <form role="search" className={styles.form} onSubmit={send} data-screen-only>
      <div className={styles.line}>
        <TextField
          label={words.field}
          hint={words.hint}
          name="q"
          type="search"
          defaultValue={asked.q ?? ''}
          autoFocus={asked.q === undefined}
          autoComplete="off"
          maxLength={300}
        />
        <Button type="submit" kind="primary">
          {words.find}
        </Button>
      </div>
      <Disclosure label={narrowed ? words.narrowedBy : words.narrow} open={narrowed}>
        <Narrowing asked={asked} />
      </Disclosure>
    </form>
  )
}

function Narrowing({ asked }: { asked: SearchAsked }) {
  const work = useAsk<ListWork>('work.list', { limit: 200 })
  const choices = (named: Record<string, string>) => Object.entries(named).map(([value, label]) => ({ value, label }))
  return (
    <div className={styles.narrow}>
      <Select
        label={words.kind}
        name="kind"
        nothing={words.everything}
        defaultValue={asked.kind ?? ''}
        options={choices(words.kinds)}
      />
      <Select
        label={words.standing}
        name="standing"
        nothing={words.everything}
        defaultValue={asked.standing ?? ''}
        options={choices(words.standings)}
      />
      <Select
        label={words.door}
        name="door"
        nothing={words.everything}
        defaultValue={asked.door ?? ''}
        options={choices(words.doors)}
      />
      <Select
        key={work.data ? 'known' : 'asked'}
        label={words.work}
        name="work"
        nothing={words.everything}
        defaultValue={asked.work ?? ''}
        options={(work.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateField label={words.since} name="since" defaultValue={asked.since ?? ''} />
      <DateField label={words.until} name="until" defaultValue={asked.until ?? ''} />
    </div>
  )
}
