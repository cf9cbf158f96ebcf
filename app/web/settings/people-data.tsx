import type { ListPeople } from '@plumbline/people/step'
import type { ExportPerson } from '@plumbline/platform/privacy/export.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { Text } from '@plumbline/ui/text'
import { TextField } from '@plumbline/ui/text-field'
import { UnderLine } from '@plumbline/ui/under-line'
import { useState } from 'react'
import { Downloads, entriesIn } from './data-downloads.tsx'
import type { PartProps } from './part.ts'
import styles from './people-data.module.css'
import { peopleDataWords as words } from './people-data.words.ts'
import { type Erased, ErasePerson, WasErased } from './people-erasure.tsx'

type Person = ListPeople['output']['rows'][number]

const MOST_SHOWN = 10

/** For administrators: a copy of what is stored about anybody here, and their erasure. */
export function PeopleData({ id, title }: PartProps) {
  const [called, setCalled] = useState<string | null>(null)
  const [erased, setErased] = useState<Erased | null>(null)
  const find = (values: FormData) => {
    setErased(null)
    setCalled(String(values.get('called')).trim())
  }
  const done = (report: Erased) => {
    setCalled(null)
    setErased(report)
  }
  return (
    <Section id={id} title={title} state={words.state} wide>
      <Form onSubmit={find} actions={<Button type="submit">{words.findButton}</Button>}>
        <TextField label={words.find} hint={words.findHint} name="called" autoComplete="off" />
      </Form>
      {called && <Found called={called} onErased={done} />}
      {erased && <WasErased report={erased} />}
    </Section>
  )
}

function Found({ called, onErased }: { called: string; onErased: (report: Erased) => void }) {
  const people = useAsk<ListPeople>('person.list', { called, limit: MOST_SHOWN })
  const copy = useTell<ExportPerson>('person.export')
  if (people.error) return <ErrorNote error={people.error} />
  const { rows, next } = people.data ?? { rows: [], next: null }
  if (people.data && rows.length === 0) return <StatusLine>{words.nobody}</StatusLine>
  return (
    <>
      <Table
        caption={words.found}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'who', head: words.who, cell: (row) => <Who person={row} /> },
          {
            key: 'verbs',
            head: '',
            cell: (row) => (
              <span className={styles.verbs}>
                <SmallButton
                  aria-label={words.copyOf(row.name)}
                  aria-disabled={copy.isPending || undefined}
                  onClick={() => copy.isPending || copy.mutate({ personId: row.id })}
                >
                  {words.copy}
                </SmallButton>
                <ErasePerson person={row} onErased={onErased} />
              </span>
            ),
          },
        ]}
      />
      {next && <Text words={words.more} />}
      <StatusLine>{copy.data && words.made(copy.data.name, entriesIn(copy.data))}</StatusLine>
      {copy.data && (
        <>
          <Text words={words.hand} />
          <div className={styles.downloads}>
            <Downloads made={copy.data} fileName={words.fileName} />
          </div>
        </>
      )}
      {copy.error && <ErrorNote error={copy.error} />}
    </>
  )
}

function Who({ person: { name, email, title } }: { person: Person }) {
  return (
    <>
      {name}
      <UnderLine>{[title, email].filter(Boolean).join(', ')}</UnderLine>
    </>
  )
}
