import { useAsk, useTell } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChangeGroup, ShowGroup } from '../step.ts'
import { Corrections } from './corrections.tsx'
import styles from './directory.module.css'
import { Handles, KindChoice, Owned, Uses, WhatWentWrong, Works } from './directory-facts.tsx'
import { MergeEntry } from './directory-merge.tsx'
import { EntryPicker } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { FactSource } from './directory-source.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { AroundIt } from './graph.tsx'
import { GroupDuty } from './group-duty.tsx'
import { GroupMembers } from './group-members.tsx'
import { Changeable, ForWhoMayChange } from './may-change.tsx'

type Group = ShowGroup['output']

/** The page of a group, at `directory/groups/$groupId` of a workspace. */
export function StepPage() {
  const { workspace, groupId } = useParams({ strict: false }) as { workspace: string; groupId: string }
  const group = useAsk<ShowGroup>('group.show', { groupId })
  if (group.error) return <ErrorNote error={group.error} onRetry={() => void group.refetch()} />
  if (!group.data) return <Loading />
  const { name, kind, members, owned, uses, works, handles, unresolvedAt, staleAt } = group.data
  return (
    <Page
      key={groupId}
      kicker={
        <Link href={`/w/${workspace}/directory?see=group`}>
          {words.group.kicker(kind === null ? null : words.groupKinds[kind])}
        </Link>
      }
      title={name}
      lead={words.group.lead(members.length, owned.length)}
    >
      <Section
        id="about"
        title={words.group.about}
        state={unresolvedAt ? words.placeholderSays(name) : staleAt ? words.stale : undefined}
      >
        <About group={group.data} workspace={workspace} />
        <Corrections entryId={groupId} />
      </Section>
      <Section id="members" title={words.group.members} wide>
        <GroupMembers group={group.data} workspace={workspace} />
      </Section>
      <Section id="duty" title={words.group.duty} state={words.group.dutySays}>
        <GroupDuty group={group.data} />
      </Section>
      <Section id="owned" title={words.owned} wide>
        <Owned workspace={workspace} owned={owned} mayChange />
      </Section>
      <Section id="uses" title={words.uses} wide>
        <Uses workspace={workspace} uses={uses} mayChange />
      </Section>
      <Section id="work" title={words.works}>
        <Works workspace={workspace} works={works} />
      </Section>
      <AroundIt workspace={workspace} of="group" id={groupId} name={name} />
      {handles.length > 0 && (
        <Section id="handles" title={words.asset.handles}>
          <Handles handles={handles} />
        </Section>
      )}
      <ForWhoMayChange>
        <Section id="merge" title={words.merge.title}>
          <MergeEntry workspace={workspace} of="group" id={groupId} />
        </Section>
      </ForWhoMayChange>
    </Page>
  )
}

const REACHED = ['mailingList', 'chat', 'meeting'] as const

function About({ group, workspace }: { group: Group; workspace: string }) {
  const change = useTell<ChangeGroup>('group.change')
  const keep = (field: 'doesWhat' | (typeof REACHED)[number]) => (value: string) =>
    change.mutateAsync({ groupId: group.id, [field]: value.trim() || null })
  return (
    <dl className={styles.facts}>
      <dt>{words.name}</dt>
      <dd>
        <Changeable
          label={words.name}
          value={group.name}
          onSave={(name) => change.mutateAsync({ groupId: group.id, name: name.trim() })}
        />
      </dd>
      <dt>{words.doesWhat}</dt>
      <dd>
        <Changeable
          label={words.doesWhat}
          value={group.doesWhat ?? ''}
          empty={words.group.unknown}
          onSave={keep('doesWhat')}
        />
      </dd>
      {REACHED.map((field) => [
        <dt key={field}>{words.group[field]}</dt>,
        <dd key={`${field} value`}>
          <Changeable
            label={words.group[field]}
            value={group[field] ?? ''}
            empty={words.group.unknown}
            onSave={keep(field)}
          />
        </dd>,
      ])}
      <dt>{words.group.parent}</dt>
      <dd>
        <PartOf group={group} workspace={workspace} />
      </dd>
      {group.parts.length > 0 && (
        <>
          <dt>{words.group.parts}</dt>
          <dd>
            <ul className={styles.list}>
              {group.parts.map(({ id, name }) => (
                <li key={id}>
                  <Link href={placeOfEntry(workspace, 'group', id)}>{name}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{words.kind}</dt>
      <dd>
        <KindChoice
          value={group.kind}
          kinds={words.groupKinds}
          nothing={words.group.unknown}
          onChoose={(kind) => change.mutate({ groupId: group.id, kind })}
        />
        <WhatWentWrong changes={[change]} />
      </dd>
      <dt>{words.source.head}</dt>
      <dd>
        <FactSource table="group" {...group} />
      </dd>
    </dl>
  )
}

function PartOf({ group, workspace }: { group: Group; workspace: string }) {
  const change = useTell<ChangeGroup>('group.change')
  const [open, setOpen] = useState(false)
  const choose = async (parentId: string | null) => {
    await change.mutateAsync({ groupId: group.id, parentId }).catch(() => undefined)
    setOpen(false)
  }
  return (
    <div className={styles.picked}>
      {group.parent ? (
        <Link href={placeOfEntry(workspace, 'group', group.parent.id)}>{group.parent.name}</Link>
      ) : (
        <span className={styles.quiet}>{words.group.noParent}</span>
      )}
      <ForWhoMayChange>
        <span className={styles.verbs} data-screen-only>
          <SmallButton onClick={() => setOpen(!open)} aria-expanded={open}>
            {words.group.changeParent}
          </SmallButton>
          {group.parent && <SmallButton onClick={() => void choose(null)}>{words.group.removeParent}</SmallButton>}
        </span>
      </ForWhoMayChange>
      {open && <EntryPicker label={words.group.parent} of={['group']} onPick={({ id }) => choose(id)} />}
      <WhatWentWrong changes={[change]} />
    </div>
  )
}
