import type {
  ListDeliveries,
  ListWebhooks,
  PauseWebhook,
  RemoveWebhook,
  RenewSecret,
  ReplayDelivery,
  ResumeWebhook,
  TestWebhook,
} from '@plumbline/platform/webhook/webhook.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import styles from './webhooks.module.css'
import { webhookWords as words } from './webhooks.words.ts'
import { ShownOnce } from './webhooks-secret.tsx'

type Webhook = ListWebhooks['output']['rows'][number]

/** One address: how it stands, what was sent there, and what can be done about it. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const [showing, setShowing] = useState(false)
  const test = useTell<TestWebhook>('webhook.test')
  const pause = useTell<PauseWebhook>('webhook.pause')
  const resume = useTell<ResumeWebhook>('webhook.resume')
  const renew = useTell<RenewSecret>('webhook.renew-secret')
  const { id: webhookId, receiverUrl, pausedAt } = webhook
  const error = test.error ?? pause.error ?? resume.error ?? renew.error
  return (
    <li className={styles.one}>
      <h3>{receiverUrl}</h3>
      <Standing webhook={webhook} />
      <div className={styles.verbs}>
        {pausedAt === null ? (
          <>
            <SmallButton onClick={() => test.mutate({ webhookId })}>{words.test}</SmallButton>
            <SmallButton onClick={() => pause.mutate({ webhookId })}>{words.pause}</SmallButton>
          </>
        ) : (
          <SmallButton onClick={() => resume.mutate({ webhookId })}>{words.resume}</SmallButton>
        )}
        <SmallButton onClick={() => renew.mutate({ webhookId })}>{words.renew}</SmallButton>
        <Removing webhook={webhook} />
        <SmallButton aria-expanded={showing} onClick={() => setShowing(!showing)}>
          {words.deliveries}
        </SmallButton>
        <StatusLine>{test.isSuccess ? words.tested : null}</StatusLine>
      </div>
      {error && <ErrorNote error={error} />}
      {renew.data && <ShownOnce secret={renew.data.secret} onDone={() => renew.reset()} />}
      {showing && <Deliveries webhookId={webhookId} />}
    </li>
  )
}

function Standing({ webhook }: { webhook: Webhook }) {
  const { patterns, pausedAt, pausedBecause, failingSince, oldSecretUntil } = webhook
  return (
    <>
      <p>
        {pausedAt !== null && `${words.standing.paused} ${pausedBecause ?? ''} `}
        {words.standing.works} {words.told(patterns)}.
      </p>
      {pausedAt === null && failingSince !== null && (
        <p>
          {words.failing} <DateText value={failingSince} time />.
        </p>
      )}
      {oldSecretUntil !== null && Date.parse(oldSecretUntil) > Date.now() && (
        <p>
          {words.oldSecret} <DateText value={oldSecretUntil} time />.
        </p>
      )}
    </>
  )
}

function Deliveries({ webhookId }: { webhookId: string }) {
  const deliveries = useAsk<ListDeliveries>('delivery.list', { webhookId, limit: 20 }, { refetchInterval: 5_000 })
  const replay = useTell<ReplayDelivery>('delivery.replay')
  if (deliveries.error) return <ErrorNote error={deliveries.error} />
  if (!deliveries.data) return null
  return (
    <>
      <Table
        caption={words.deliveries}
        captionHidden
        rows={deliveries.data.rows}
        rowKey={(row) => row.id}
        empty={<p>{words.nothingSent}</p>}
        columns={[
          { key: 'event', head: words.event, cell: (row) => row.happened },
          { key: 'when', head: words.when, cell: (row) => <DateText value={row.createdAt} short time /> },
          {
            key: 'outcome',
            head: words.outcome,
            cell: (row) => (
              <>
                {words.outcomes[row.deliveryState]} {row.tries > 0 && words.afterTries(row.tries)}
                {row.lastError && <span className={styles.why}>{row.lastError}</span>}
              </>
            ),
          },
          {
            key: 'again',
            head: '',
            cell: (row) => (
              <SmallButton
                aria-label={words.againWhich(row.happened, row.deliverySeq)}
                onClick={() => replay.mutate({ deliveryId: row.id })}
              >
                {words.again}
              </SmallButton>
            ),
          },
        ]}
      />
      {replay.error && <ErrorNote error={replay.error} />}
    </>
  )
}

function Removing({ webhook }: { webhook: Webhook }) {
  const remove = useTell<RemoveWebhook>('webhook.remove')
  return (
    <ConfirmButton
      verb={words.remove}
      title={words.removeTitle(new URL(webhook.receiverUrl).host)}
      says={words.removeSays}
      confirm={words.removeButton}
      onConfirm={() => remove.mutateAsync({ webhookId: webhook.id })}
    />
  )
}
