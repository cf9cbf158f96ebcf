import { useAsk } from '@plumbline/ui/ask'
import { Link } from '@plumbline/ui/link'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import { useParams, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { SearchDirectory } from '../step.ts'
import {
  ASSET_KINDS,
  type AssetKind,
  ENTRY_KINDS,
  type EntryKind,
  TO_MEND,
  type ToMend as ToMendKind,
} from '../words.ts'
import styles from './directory.module.css'
import { AddEntry } from './directory-add.tsx'
import { Duplicates } from './directory-duplicates.tsx'
import { EntryList } from './directory-list.tsx'
import { useSettled } from './directory-picker.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { ForWhoMayChange } from './may-change.tsx'

const PARTS = [...ENTRY_KINDS, 'mend'] as const
type Part = (typeof PARTS)[number]

/** The directory at `directory` of a workspace: who is here, what they look after, and what is to be mended. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const { see } = useSearch({ strict: false }) as { see?: unknown }
  const part = PARTS.find((each) => each === see) ?? 'group'
  const [typed, setTyped] = useState('')
  const called = useSettled(typed.trim())
  const page = useRef<HTMLDivElement>(null)
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !page.current) return
    const stops = [...page.current.querySelectorAll<HTMLElement>('input[type=search], tbody th a')]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
  }
  return (
    <Page title={words.title} lead={words.lead} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the field and what was found */}
      <div ref={page} className={styles.find} onKeyDown={keys}>
        <div className={styles.field}>
          <TextField
            label={words.find}
            hint={words.findHint}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Index part={called === '' ? part : null} workspace={workspace} onGo={() => setTyped('')} />
        {called !== '' ? (
          <EntryList
            key={called}
            workspace={workspace}
            wanted={{ called }}
            caption={words.results(called)}
            none={words.noResult(called)}
          />
        ) : part === 'mend' ? (
          <ToMend workspace={workspace} />
        ) : (
          <All key={part} of={part} workspace={workspace} />
        )}
      </div>
    </Page>
  )
}

function Index({ part, workspace, onGo }: { part: Part | null; workspace: string; onGo: () => void }) {
  return (
    <nav aria-label={words.index}>
      <ul className={styles.index}>
        {PARTS.map((each) => (
          <li key={each}>
            <Link
              href={`/w/${workspace}/directory?see=${each}`}
              aria-current={each === part ? 'page' : undefined}
              onClick={onGo}
            >
              {words.see[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function All({ of, workspace }: { of: EntryKind; workspace: string }) {
  const [kind, setKind] = useState<AssetKind | ''>('')
  return (
    <>
      {of === 'asset' && (
        <div className={styles.field}>
          <Select
            label={words.onlyOfKind}
            nothing={words.anyKind}
            value={kind}
            options={ASSET_KINDS.map((value) => ({ value, label: words.assetKinds[value] }))}
            onChange={(event) => setKind(ASSET_KINDS.find((each) => each === event.target.value) ?? '')}
          />
        </div>
      )}
      <EntryList
        key={kind}
        workspace={workspace}
        wanted={{ of, ...(kind !== '' && { kind }) }}
        caption={words.see[of]}
        none={kind === '' ? words.none[of] : words.noneOfKind(words.assetKinds[kind])}
      />
      <ForWhoMayChange>
        <AddEntry of={of} workspace={workspace} />
        <p data-screen-only>
          <Link alone href={`/w/${workspace}/directory/import`}>
            {words.importing}
          </Link>
        </p>
      </ForWhoMayChange>
    </>
  )
}

function ToMend({ workspace }: { workspace: string }) {
  return (
    <>
      {TO_MEND.map((mend) => (
        <Section key={mend} id={mend} title={words.mend[mend]} state={words.mend[`${mend}Says`]} wide>
          <Mending workspace={workspace} mend={mend} />
        </Section>
      ))}
      <ForWhoMayChange>
        <Section id="duplicates" title={words.merge.duplicates} state={words.merge.duplicatesSays} wide>
          {ENTRY_KINDS.map((of) => (
            <Duplicates key={of} of={of} workspace={workspace} />
          ))}
        </Section>
      </ForWhoMayChange>
    </>
  )
}

function Mending({ workspace, mend }: { workspace: string; mend: ToMendKind }) {
  // The same questions as the lists ask, so each is asked once.
  const found = [
    useAsk<SearchDirectory>('directory.search', { of: 'person', mend }),
    useAsk<SearchDirectory>('directory.search', { of: 'group', mend }),
    useAsk<SearchDirectory>('directory.search', { of: 'asset', mend }),
  ]
  if (found.every(({ data }) => data?.rows.length === 0)) return <p className={styles.quiet}>{words.mend.nothing}</p>
  return ENTRY_KINDS.map((of) => (
    <EntryList key={of} workspace={workspace} wanted={{ of, mend }} caption={words.see[of]} captionShown none={null} />
  ))
}
