import type { ListKeys, RevokeKey } from '@plumbline/platform/identity/api-key.operations'
import { useTell } from '@plumbline/ui/ask'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { type Column, Table } from '@plumbline/ui/table'
import { UnderLine } from '@plumbline/ui/under-line'
import { keyWords as words } from './keys.words.ts'

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
      <UnderLine>
        <code>{row.opening}…</code> {words.mayList(row.scopes)}
      </UnderLine>
    </>
  )
}

function Ends({ row }: { row: Key }) {
  const says = words.standing[row.standing]
  return (
    <>
      <DateText value={row.expiresAt} short />
      {says && <UnderLine>{says}</UnderLine>}
    </>
  )
}

function EndKey({ row }: { row: Key }) {
  const end = useTell<RevokeKey>('key.revoke')
  return (
    <ConfirmButton
      verb={words.end}
      label={words.endWhich(row.label)}
      title={words.endTitle(row.label)}
      says={words.endSays}
      confirm={words.endButton}
      onConfirm={() => end.mutateAsync({ keyId: row.id })}
    />
  )
}
