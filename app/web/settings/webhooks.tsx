import type { AddWebhook, ListWebhooks } from '@plumbline/platform/webhook/webhook.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import styles from './keys.module.css'
import type { PartProps } from './part.ts'
import list from './webhooks.module.css'
import { webhookWords as words } from './webhooks.words.ts'
import { WebhookRow } from './webhooks-row.tsx'
import { ShownOnce } from './webhooks-secret.tsx'

/** The addresses outside that are told what happens in this workspace. */
export function Webhooks({ id, title }: PartProps) {
  const webhooks = useAsk<ListWebhooks>('webhook.list', {})
  const [adding, setAdding] = useState(false)
  if (webhooks.error) return <ErrorNote error={webhooks.error} />
  if (!webhooks.data) return <Loading />
  const { rows } = webhooks.data
  return (
    <Section
      id={id}
      title={title}
      state={words.state(rows.length, rows.filter(({ pausedAt }) => pausedAt !== null).length)}
      wide
      actions={adding ? undefined : <Button onClick={() => setAdding(true)}>{words.add}</Button>}
    >
      <p>{words.lead}</p>
      {rows.length > 0 && (
        <ul className={list.list}>
          {rows.map((row) => (
            <WebhookRow key={row.id} webhook={row} />
          ))}
        </ul>
      )}
      {adding && <Adding onDone={() => setAdding(false)} />}
    </Section>
  )
}

function Adding({ onDone }: { onDone: () => void }) {
  const add = useTell<AddWebhook>('webhook.add')
  if (add.data) return <ShownOnce secret={add.data.secret} onDone={onDone} />
  const send = (values: FormData) =>
    add.mutateAsync({
      receiverUrl: String(values.get('receiverUrl')).trim(),
      patterns: String(values.get('patterns'))
        .split(/[\s,]+/)
        .filter((pattern) => pattern !== ''),
    })
  return (
    <div className={styles.making}>
      <h3>{words.addTitle}</h3>
      <Form
        onSubmit={send}
        actions={
          <>
            <Button type="submit" kind="primary">
              {words.add}
            </Button>
            <Button onClick={onDone}>{words.notNow}</Button>
          </>
        }
      >
        <TextField label={words.url} hint={words.urlHint} name="receiverUrl" type="url" />
        <TextField label={words.patterns} hint={words.patternsHint} name="patterns" defaultValue="decision.*" />
      </Form>
    </div>
  )
}
