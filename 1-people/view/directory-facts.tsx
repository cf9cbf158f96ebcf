import { useTell } from '@plumbline/ui/ask'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Table } from '@plumbline/ui/table'
import type { RemoveConsumer, RemoveOwner, ShowGroup } from '../step.ts'
import styles from './directory.module.css'
import { placeOfEntry } from './directory-place.ts'
import { FactSource } from './directory-source.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { useMayChange } from './may-change.tsx'

/** A verb that takes a fact off, after asking once. */
export function TakeOffFact({ name, onConfirm }: { name: string; onConfirm: () => Promise<unknown> }) {
  if (!useMayChange()) return null
  return (
    <ConfirmButton
      verb={words.remove}
      label={words.removeWhat(name)}
      title={words.removeTitle(name)}
      says={words.removeSays}
      confirm={words.removeButton}
      onConfirm={onConfirm}
    />
  )
}

type OwnedProps = {
  workspace: string
  owned: ShowGroup['output']['owned']
  uses: ShowGroup['output']['uses']
  mayChange: boolean
}

/** What a person or group looks after. */
export function Owned({ workspace, owned, mayChange }: Omit<OwnedProps, 'uses'>) {
  const remove = useTell<RemoveOwner>('ownership.remove')
  if (owned.length === 0) return <p className={styles.quiet}>{words.ownedNone}</p>
  return (
    <Table
      caption={words.owned}
      captionHidden
      rows={owned}
      rowKey={(row) => row.ownershipId}
      columns={[
        {
          key: 'what',
          head: words.name,
          cell: (row) => <Link href={placeOfEntry(workspace, 'asset', row.assetId)}>{row.assetName}</Link>,
        },
        { key: 'kind', head: words.kind, cell: (row) => words.assetKinds[row.assetKind] },
        { key: 'duty', head: words.asset.duty, cell: (row) => words.duties[row.duty] },
        {
          key: 'source',
          head: words.source.head,
          cell: (row) => <FactSource table="ownership" id={row.ownershipId} {...row} />,
        },
        ...(mayChange
          ? [
              {
                key: 'verbs',
                head: '',
                cell: (row: OwnedProps['owned'][number]) => (
                  <TakeOffFact
                    name={row.assetName}
                    onConfirm={() => remove.mutateAsync({ ownershipId: row.ownershipId })}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What a person or group uses. */
export function Uses({ workspace, uses, mayChange }: Omit<OwnedProps, 'owned'>) {
  const remove = useTell<RemoveConsumer>('consumption.remove')
  if (uses.length === 0) return <p className={styles.quiet}>{words.usesNone}</p>
  return (
    <Table
      caption={words.uses}
      captionHidden
      rows={uses}
      rowKey={(row) => row.consumptionId}
      columns={[
        {
          key: 'what',
          head: words.name,
          cell: (row) => <Link href={placeOfEntry(workspace, 'asset', row.assetId)}>{row.assetName}</Link>,
        },
        { key: 'kind', head: words.kind, cell: (row) => words.assetKinds[row.assetKind] },
        {
          key: 'source',
          head: words.source.head,
          cell: (row) => <FactSource table="consumption" id={row.consumptionId} {...row} />,
        },
        ...(mayChange
          ? [
              {
                key: 'verbs',
                head: '',
                cell: (row: OwnedProps['uses'][number]) => (
                  <TakeOffFact
                    name={row.assetName}
                    onConfirm={() => remove.mutateAsync({ consumptionId: row.consumptionId })}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The work that somebody or a group is part of. */
export function Works({ workspace, works }: { workspace: string; works: ShowGroup['output']['works'] }) {
  if (works.length === 0) return <p className={styles.quiet}>{words.worksNone}</p>
  return (
    <ul className={styles.list}>
      {works.map((work) => (
        <li key={work.workId}>
          <Link href={`/w/${workspace}/work/${work.workKey}#people`}>{work.workTitle}</Link>
        </li>
      ))}
    </ul>
  )
}

/** What other systems call an entry. */
export function Handles({ handles }: { handles: ShowGroup['output']['handles'] }) {
  return (
    <ul className={styles.list}>
      {handles.map(({ scheme, name }) => (
        <li key={`${scheme} ${name}`}>
          {name} <span className={styles.small}>{scheme}</span>
        </li>
      ))}
    </ul>
  )
}

/** What went wrong with the last of several changes, if anything. */
export function WhatWentWrong({ changes }: { changes: readonly { error: unknown }[] }) {
  const wrong = changes.find(({ error }) => error)
  return wrong ? <ErrorNote error={wrong.error} /> : null
}

type KindChoiceProps<Kind extends string> = {
  value: Kind | null
  kinds: Record<Kind, string>
  /** Where the kind may be unknown: what that is called. */
  nothing?: string
  onChoose: (kind: Kind | null) => void
}

/** The kind of an entry, chosen where it stands. */
export function KindChoice<Kind extends string>({ value, kinds, nothing, onChoose }: KindChoiceProps<Kind>) {
  if (!useMayChange()) return value === null ? nothing : kinds[value]
  return (
    <select
      className={styles.kind}
      aria-label={words.kind}
      value={value ?? ''}
      onChange={(event) => onChoose((event.target.value || null) as Kind | null)}
    >
      {nothing !== undefined && <option value="">{nothing}</option>}
      {Object.entries<string>(kinds).map(([kind, label]) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  )
}
