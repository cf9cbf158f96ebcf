import type { ListKeys } from '@plumbline/platform/identity/api-key.operations'
import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Text } from '@plumbline/ui/text'
import { useState } from 'react'
import { keyWords as words } from './keys.words.ts'
import { KeyMaking } from './keys-making.tsx'
import { KeyTable } from './keys-table.tsx'
import type { PartProps } from './part.ts'

/** My own keys in this workspace: what each may do, when it was used, and a new one. */
export function OwnKeys({ id, title }: PartProps) {
  const keys = useAsk<ListKeys>('key.list', {})
  const [making, setMaking] = useState(false)
  if (keys.error) return <ErrorNote error={keys.error} />
  if (!keys.data) return <Loading />
  const mine = keys.data.rows.filter((row) => row.mine)
  return (
    <Section
      id={id}
      title={title}
      state={words.state(mine.length)}
      wide
      actions={making ? undefined : <Button onClick={() => setMaking(true)}>{words.make}</Button>}
    >
      <Text words={words.lead} />
      <KeyTable rows={mine} />
      {making && <KeyMaking onDone={() => setMaking(false)} />}
    </Section>
  )
}

/** Everybody's keys, for those who administer the workspace. */
export function EverybodysKeys({ id, title }: PartProps) {
  const keys = useAsk<ListKeys>('key.list', {})
  if (keys.error) return <ErrorNote error={keys.error} />
  if (!keys.data) return <Loading />
  const { rows } = keys.data
  return (
    <Section id={id} title={title} state={words.everybodysState(rows.length)} wide>
      <Text words={words.everybodysLead} />
      <KeyTable rows={rows} whose />
    </Section>
  )
}
