import { useAsk, useTell } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { Table } from '@plumbline/ui/table'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type {
  AddConsumer,
  AddOwner,
  ChangeAsset,
  LinkAsset,
  RemoveConsumer,
  RemoveOwner,
  ShowAsset,
  UnlinkAsset,
} from '../step.ts'
import { DUTIES, type Duty, LINK_KINDS, type LinkKind } from '../words.ts'
import { Corrections } from './corrections.tsx'
import styles from './directory.module.css'
import { Handles, KindChoice, TakeOffFact, WhatWentWrong } from './directory-facts.tsx'
import { MergeEntry } from './directory-merge.tsx'
import { EntryPicker, type PickedEntry } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { FactSource } from './directory-source.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { AroundIt } from './graph.tsx'
import { Adding, Changeable, ForWhoMayChange } from './may-change.tsx'

type Asset = ShowAsset['output']
type Part = { asset: Asset; workspace: string }

/** The page of something that is owned, at `directory/assets/$assetId` of a workspace. */
export function StepPage() {
  const { workspace, assetId } = useParams({ strict: false }) as { workspace: string; assetId: string }
  const asset = useAsk<ShowAsset>('asset.show', { assetId })
  if (asset.error) return <ErrorNote error={asset.error} onRetry={() => void asset.refetch()} />
  if (!asset.data) return <Loading />
  const { owners, consumers, handles, name, kind, unresolvedAt, staleAt } = asset.data
  const part = { asset: asset.data, workspace }
  return (
    <Page
      key={assetId}
      kicker={<Link href={`/w/${workspace}/directory?see=asset`}>{words.asset.kicker(words.assetKinds[kind])}</Link>}
      title={name}
      lead={words.asset.lead(owners.length, consumers.length)}
    >
      <Section
        id="about"
        title={words.asset.about}
        state={unresolvedAt ? words.placeholderSays(name) : staleAt ? words.stale : undefined}
      >
        <About asset={asset.data} />
        <Corrections entryId={assetId} />
      </Section>
      <Section id="owners" title={words.asset.owners} wide>
        <Owners {...part} />
      </Section>
      <Section id="consumers" title={words.asset.consumers} wide>
        <Consumers {...part} />
      </Section>
      <Section id="links" title={words.asset.links} wide>
        <Links {...part} />
      </Section>
      <AroundIt workspace={workspace} of="asset" id={assetId} name={name} />
      {handles.length > 0 && (
        <Section id="handles" title={words.asset.handles}>
          <Handles handles={handles} />
        </Section>
      )}
      <ForWhoMayChange>
        <Section id="merge" title={words.merge.title}>
          <MergeEntry workspace={workspace} of="asset" id={assetId} />
        </Section>
      </ForWhoMayChange>
    </Page>
  )
}

function About({ asset }: { asset: Asset }) {
  const change = useTell<ChangeAsset>('asset.change')
  const keep = (field: 'name' | 'key') => (value: string) =>
    change.mutateAsync({ assetId: asset.id, [field]: value.trim() })
  return (
    <dl className={styles.facts}>
      <dt>{words.name}</dt>
      <dd>
        <Changeable label={words.name} value={asset.name} onSave={keep('name')} />
      </dd>
      <dt>{words.doesWhat}</dt>
      <dd>
        <Changeable
          label={words.doesWhat}
          value={asset.doesWhat ?? ''}
          empty={words.group.unknown}
          onSave={(value) => change.mutateAsync({ assetId: asset.id, doesWhat: value.trim() || null })}
        />
      </dd>
      <dt>{words.asset.key}</dt>
      <dd>
        <Changeable label={words.asset.key} value={asset.key} onSave={keep('key')} />
      </dd>
      <dt>{words.kind}</dt>
      <dd>
        <KindChoice
          value={asset.kind}
          kinds={words.assetKinds}
          onChoose={(kind) => kind && change.mutate({ assetId: asset.id, kind })}
        />
        <WhatWentWrong changes={[change]} />
      </dd>
      <dt>{words.source.head}</dt>
      <dd>
        <FactSource table="asset" {...asset} />
      </dd>
    </dl>
  )
}

/** Whom a picked entry means, as the operations take it. */
function partyOf({ of, id }: PickedEntry) {
  return { of: of === 'person' ? ('person' as const) : ('group' as const), partyId: id }
}

function Party({ row, workspace }: { row: Asset['owners'][number] | Asset['consumers'][number]; workspace: string }) {
  const [of, id] = row.personId ? (['person', row.personId] as const) : (['group', row.groupId ?? ''] as const)
  return <Link href={placeOfEntry(workspace, of, id)}>{row.name}</Link>
}

function Owners({ asset, workspace }: Part) {
  const add = useTell<AddOwner>('ownership.add')
  const remove = useTell<RemoveOwner>('ownership.remove')
  const [duty, setDuty] = useState<Duty>('owns')
  return (
    <>
      <Table
        caption={words.asset.owners}
        captionHidden
        rows={asset.owners}
        rowKey={(row) => row.ownershipId}
        empty={<p className={styles.quiet}>{words.asset.ownersNone}</p>}
        columns={[
          { key: 'who', head: words.asset.owner, cell: (row) => <Party row={row} workspace={workspace} /> },
          { key: 'duty', head: words.asset.duty, cell: (row) => words.duties[row.duty] },
          {
            key: 'source',
            head: words.source.head,
            cell: (row) => <FactSource table="ownership" id={row.ownershipId} {...row} />,
          },
          {
            key: 'verbs',
            head: '',
            cell: (row) => (
              <TakeOffFact name={row.name} onConfirm={() => remove.mutateAsync({ ownershipId: row.ownershipId })} />
            ),
          },
        ]}
      />
      <Adding label={words.asset.addOwner}>
        <Select
          label={words.asset.duty}
          value={duty}
          nothing={null}
          options={DUTIES.map((value) => ({ value, label: words.duties[value] }))}
          onChange={(event) => setDuty(event.target.value as Duty)}
        />
        <EntryPicker
          label={words.asset.party}
          of={['group', 'person']}
          onPick={(entry) => add.mutateAsync({ assetId: asset.id, ...partyOf(entry), duty }).catch(() => undefined)}
        />
        <WhatWentWrong changes={[add]} />
      </Adding>
    </>
  )
}

function Consumers({ asset, workspace }: Part) {
  const add = useTell<AddConsumer>('consumption.add')
  const remove = useTell<RemoveConsumer>('consumption.remove')
  return (
    <>
      <Table
        caption={words.asset.consumers}
        captionHidden
        rows={asset.consumers}
        rowKey={(row) => row.consumptionId}
        empty={<p className={styles.quiet}>{words.asset.consumersNone}</p>}
        columns={[
          { key: 'who', head: words.asset.owner, cell: (row) => <Party row={row} workspace={workspace} /> },
          {
            key: 'source',
            head: words.source.head,
            cell: (row) => <FactSource table="consumption" id={row.consumptionId} {...row} />,
          },
          {
            key: 'verbs',
            head: '',
            cell: (row) => (
              <TakeOffFact name={row.name} onConfirm={() => remove.mutateAsync({ consumptionId: row.consumptionId })} />
            ),
          },
        ]}
      />
      <Adding label={words.asset.addConsumer}>
        <EntryPicker
          label={words.asset.party}
          of={['group', 'person']}
          onPick={(entry) => add.mutateAsync({ assetId: asset.id, ...partyOf(entry) }).catch(() => undefined)}
        />
        <WhatWentWrong changes={[add]} />
      </Adding>
    </>
  )
}

function Links({ asset, workspace }: Part) {
  const add = useTell<LinkAsset>('asset.link')
  const remove = useTell<UnlinkAsset>('asset.unlink')
  const [kind, setKind] = useState<LinkKind>('depends-on')
  return (
    <>
      <Table
        caption={words.asset.links}
        captionHidden
        rows={asset.links}
        rowKey={(row) => row.linkId}
        empty={<p className={styles.quiet}>{words.asset.linksNone}</p>}
        columns={[
          { key: 'how', head: words.asset.link, cell: (row) => words.links[row.kind][row.toIt ? 'done' : 'does'] },
          {
            key: 'what',
            head: words.asset.other,
            names: true,
            cell: (row) => <Link href={placeOfEntry(workspace, 'asset', row.otherId)}>{row.otherName}</Link>,
          },
          {
            key: 'source',
            head: words.source.head,
            cell: (row) => <FactSource table="assetLink" id={row.linkId} {...row} />,
          },
          {
            key: 'verbs',
            head: '',
            cell: (row) => (
              <TakeOffFact name={row.otherName} onConfirm={() => remove.mutateAsync({ linkId: row.linkId })} />
            ),
          },
        ]}
      />
      <Adding label={words.asset.addLink}>
        <Select
          label={words.asset.linkKind}
          value={kind}
          nothing={null}
          options={LINK_KINDS.map((value) => ({ value, label: words.links[value].does }))}
          onChange={(event) => setKind(event.target.value as LinkKind)}
        />
        <EntryPicker
          label={words.asset.other}
          of={['asset']}
          onPick={({ id }) => add.mutateAsync({ assetId: asset.id, toAssetId: id, kind }).catch(() => undefined)}
        />
        <WhatWentWrong changes={[add]} />
      </Adding>
    </>
  )
}
