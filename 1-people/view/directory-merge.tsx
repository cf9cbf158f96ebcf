import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { useNavigate } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type {
  MergeAsset,
  MergeGroup,
  MergePerson,
  PreviewMerge,
  TellAssetsApart,
  TellGroupsApart,
  TellPeopleApart,
} from '../step.ts'
import type { EntryKind } from '../words.ts'
import styles from './directory.module.css'
import { WhatWentWrong } from './directory-facts.tsx'
import { EntryPicker } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords } from './directory-words.en.ts'

const words = directoryWords.merge

/** On the page of an entry: finds the other one that it is, and shows what would move before anything does. */
export function MergeEntry({ workspace, of, id }: { workspace: string; of: EntryKind; id: string }) {
  const [other, setOther] = useState<string | null>(null)
  return (
    <Disclosure label={words.begin}>
      <div className={styles.adding}>
        <EntryPicker label={words.find} of={[of]} onPick={(entry) => setOther(entry.id)} />
        {other && other !== id && (
          <Comparison workspace={workspace} of={of} ids={[id, other]} onEnd={() => setOther(null)} />
        )}
      </div>
    </Disclosure>
  )
}

/** Says of two entries that they are two, or takes that back. */
export function useTellApart(of: EntryKind) {
  const person = useTell<TellPeopleApart>('person.tell-apart')
  const group = useTell<TellGroupsApart>('group.tell-apart')
  const asset = useTell<TellAssetsApart>('asset.tell-apart')
  const tell = (id: string, otherId: string, apart: boolean) =>
    of === 'person'
      ? person.mutateAsync({ personId: id, otherId, apart })
      : of === 'group'
        ? group.mutateAsync({ groupId: id, otherId, apart })
        : asset.mutateAsync({ assetId: id, otherId, apart })
  return { tell, changes: [person, group, asset] }
}

type ComparisonProps = { workspace: string; of: EntryKind; ids: readonly [string, string]; onEnd: () => void }

/** What would happen if one of the two went into the other, and the button that does it. */
export function Comparison({ workspace, of, ids, onEnd }: ComparisonProps) {
  const navigate = useNavigate()
  const [turned, setTurned] = useState(false)
  const [keptId, goneId] = turned ? [ids[1], ids[0]] : ids
  const preview = useAsk<PreviewMerge>('directory.preview-merge', { of, keptId, goneId })
  const person = useTell<MergePerson>('person.merge')
  const group = useTell<MergeGroup>('group.merge')
  const asset = useTell<MergeAsset>('asset.merge')
  const apart = useTellApart(of)
  if (preview.error) return <ErrorNote error={preview.error} />
  if (!preview.data) return <Loading />
  const { keptName, goneName, fields, moved, doubled, inTheWay } = preview.data
  const merge = async () => {
    await (of === 'person'
      ? person.mutateAsync({ personId: keptId, goneId })
      : of === 'group'
        ? group.mutateAsync({ groupId: keptId, goneId })
        : asset.mutateAsync({ assetId: keptId, goneId }))
    onEnd()
    navigate(placeOfEntry(workspace, of, keptId))
  }
  const pending = person.isPending || group.isPending || asset.isPending
  return (
    // It can come far below the pair that was chosen, so the focus goes there.
    <section ref={focused} tabIndex={-1} aria-label={words.lookAt(keptName, goneName)} className={styles.picked}>
      <p>{words.says(goneName, keptName)}</p>
      <Table
        caption={words.compared}
        captionHidden
        rows={fields}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', head: words.field, cell: ({ field }) => words.fields[field] ?? field },
          { key: 'kept', head: words.stays, cell: (row) => row.kept },
          { key: 'gone', head: words.goes, cell: (row) => row.gone },
          { key: 'afterwards', head: words.afterwards, cell: (row) => row.afterwards },
        ]}
      />
      <p className={styles.small}>{moved.length > 0 ? words.moves : words.movesNone}</p>
      <Counts counts={moved} />
      {doubled.length > 0 && <p className={styles.small}>{words.doubled}</p>}
      <Counts counts={doubled} />
      {inTheWay.length > 0 && (
        <>
          <p>{words.inTheWay}</p>
          <ul className={styles.list}>
            {inTheWay.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <WhatWentWrong changes={[person, group, asset, ...apart.changes]} />
      <p className={styles.verbs}>
        {inTheWay.length === 0 && (
          <Button kind="danger" pending={pending} onClick={() => void merge().catch(() => undefined)}>
            {words.button(goneName, keptName)}
          </Button>
        )}
        <SmallButton onClick={() => setTurned(!turned)}>{words.other}</SmallButton>
        <SmallButton onClick={() => void apart.tell(keptId, goneId, true).then(onEnd, () => undefined)}>
          {words.notTheSame}
        </SmallButton>
        <SmallButton onClick={onEnd}>{words.cancel}</SmallButton>
      </p>
    </section>
  )
}

function focused(element: HTMLElement | null): void {
  element?.focus()
}

function Counts({ counts }: { counts: PreviewMerge['output']['moved'] }) {
  if (counts.length === 0) return null
  return (
    <ul className={styles.list}>
      {counts.map(({ title, rows }) => (
        <li key={title}>{words.rows(rows, title)}</li>
      ))}
    </ul>
  )
}
