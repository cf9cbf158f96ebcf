import type { ListKeys, RevokeKey } from '@plumbline/platform/identity/api-key.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { SmallButton } from '@plumbline/ui/small-button'
import { type Column, Table } from '@plumbline/ui/table'
import { lazy, Suspense, useState } from 'react'
import styles from './keys.module.css'
import { keyWords as words } from './keys.words.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

type Key = ListKeys['output']['rows'][number]

/** Keys one below the other; never more of a token than its beginning. */
export function KeyTable({ rows, whose }: { rows: Key[]; whose?: boolean }) {
  if (rows.length === 0) return null
  const columns: Column<Key>[] = [
    { key: 'what', head: words.what, cell: (row) => <What row={row} /> },
    ...(whose ? [{ key: 'whose', head: words.whose, cell: (row: Key) => row.accountName }] : []),
    {
      key: 'used',
      head: words.lastUsed,
      cell: (row) => (row.lastUsedOn ? <DateText value={row.lastUsedOn} short /> : words.never),
    },
    { key: 'ends', head: words.ends, cell: (row) => <Ends row={row} /> },
    { key: 'end', head: '', cell: (row) => <EndKey row={row} /> },
  ]
  return <Table caption={words.caption} captionHidden rows={rows} rowKey={(row) => row.id} columns={columns} />
}

function What({ row }: { row: Key }) {
  return (
    <>
      {row.label}
      <span className={styles.under}>
        <code>{row.opening}…</code> {words.mayList(row.scopes)}
      </span>
    </>
  )
}

function Ends({ row }: { row: Key }) {
  const says = words.standing[row.standing]
  return (
    <>
      <DateText value={row.expiresAt} short />
      {says && <span className={styles.under}>{says}</span>}
    </>
  )
}

function EndKey({ row }: { row: Key }) {
  const [open, setOpen] = useState(false)
  const end = useTell<RevokeKey>('key.revoke')
  const confirm = () =>
    void end.mutateAsync({ keyId: row.id }).then(
      () => setOpen(false),
      () => undefined,
    )
  return (
    <>
      <SmallButton onClick={() => setOpen(true)} aria-label={words.endWhich(row.label)}>
        {words.end}
      </SmallButton>
      {open && (
        <Suspense>
          <Dialog
            open
            onOpenChange={setOpen}
            title={words.endTitle(row.label)}
            says={words.endSays}
            actions={
              <Button kind="danger" pending={end.isPending} onClick={confirm}>
                {words.endButton}
              </Button>
            }
          >
            {end.error && <ErrorNote error={end.error} />}
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
