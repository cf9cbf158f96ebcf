import { useAsk, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { InPlace } from '@plumbline/ui/in-place'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useParams } from '@tanstack/react-router'
import type { ChangePerson, ShowPerson } from '../step.ts'
import { Corrections } from './corrections.tsx'
import styles from './directory.module.css'
import { Handles, Owned, Uses, WhatWentWrong, Works } from './directory-facts.tsx'
import { MergeEntry } from './directory-merge.tsx'
import { placeOfEntry } from './directory-place.ts'
import { FactSource } from './directory-source.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { AroundIt } from './graph.tsx'
import { ForWhoMayChange } from './may-change.tsx'
import { PersonAbsences, PersonDeputies } from './person-times.tsx'

type Person = ShowPerson['output']

/** The page of a person, at `directory/people/$personId` of a workspace. */
export function StepPage() {
  const { workspace, personId } = useParams({ strict: false }) as { workspace: string; personId: string }
  const person = useAsk<ShowPerson>('person.show', { personId })
  if (person.error) return <ErrorNote error={person.error} onRetry={() => void person.refetch()} />
  if (!person.data) return <Loading />
  const { name, title, isMe, leftAt, unresolvedAt, staleAt, owned, uses, works, handles, groups } = person.data
  const lead = isMe ? words.person.me : leftAt ? words.person.left : title
  return (
    <Page
      key={personId}
      kicker={<Link href={`/w/${workspace}/directory?see=person`}>{words.person.kicker}</Link>}
      title={name}
      lead={lead}
      actions={isMe && <Link href={`/w/${workspace}/me`}>{words.person.writtenAboutMe}</Link>}
    >
      <Section
        id="about"
        title={words.person.about}
        state={unresolvedAt ? words.placeholderSays(name) : staleAt ? words.stale : undefined}
      >
        <About person={person.data} />
        <Corrections entryId={personId} />
      </Section>
      <Section id="groups" title={words.person.groups} wide>
        <Groups groups={groups} workspace={workspace} />
      </Section>
      <Section id="deputies" title={words.person.deputies}>
        <PersonDeputies person={person.data} workspace={workspace} />
      </Section>
      <Section id="absences" title={words.person.absences}>
        <PersonAbsences person={person.data} />
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
      <AroundIt workspace={workspace} of="person" id={personId} name={name} />
      {handles.length > 0 && (
        <Section id="handles" title={words.asset.handles}>
          <Handles handles={handles} />
        </Section>
      )}
      <ForWhoMayChange>
        <Section id="merge" title={words.merge.title}>
          <MergeEntry workspace={workspace} of="person" id={personId} />
        </Section>
      </ForWhoMayChange>
    </Page>
  )
}

function About({ person }: { person: Person }) {
  const change = useTell<ChangePerson>('person.change')
  const personId = person.id
  const said = (value: string) => value.trim() || null
  if (!person.mayChange) return <AboutSomebody person={person} />
  return (
    <dl className={styles.facts}>
      <dt>{words.name}</dt>
      <dd>
        <InPlace
          label={words.name}
          value={person.name}
          onSave={(name) => change.mutateAsync({ personId, name: name.trim() })}
        />
      </dd>
      <dt>{words.person.title}</dt>
      <dd>
        <InPlace
          label={words.person.title}
          value={person.title ?? ''}
          empty={words.group.unknown}
          onSave={(title) => change.mutateAsync({ personId, title: said(title) })}
        />
      </dd>
      <dt>{words.person.email}</dt>
      <dd>
        <InPlace
          label={words.person.email}
          value={person.email ?? ''}
          empty={words.group.unknown}
          onSave={(email) => change.mutateAsync({ personId, email: said(email) })}
        />
      </dd>
      <dt>{words.person.timeZone}</dt>
      <dd>
        <InPlace
          label={words.person.timeZone}
          hint={words.person.timeZoneHint}
          value={person.timeZone ?? ''}
          empty={words.group.unknown}
          onSave={(timeZone) => change.mutateAsync({ personId, timeZone: said(timeZone) })}
        />
      </dd>
      <dt>{words.source.head}</dt>
      <dd>
        <FactSource table="person" {...person} />
      </dd>
      <dt />
      <dd>
        <SmallButton onClick={() => change.mutate({ personId, left: person.leftAt === null })}>
          {person.leftAt ? words.person.isBack : words.person.hasLeft}
        </SmallButton>
        <WhatWentWrong changes={[change]} />
      </dd>
    </dl>
  )
}

function AboutSomebody({ person }: { person: Person }) {
  return (
    <>
      <dl className={styles.facts}>
        {person.title && (
          <>
            <dt>{words.person.title}</dt>
            <dd>{person.title}</dd>
          </>
        )}
        {person.email && (
          <>
            <dt>{words.person.email}</dt>
            <dd>{person.email}</dd>
          </>
        )}
        {person.timeZone && (
          <>
            <dt>{words.person.timeZone}</dt>
            <dd>{person.timeZone}</dd>
          </>
        )}
        {person.leftAt && (
          <>
            <dt>{words.person.left}</dt>
            <dd>
              <DateText value={person.leftAt} />
            </dd>
          </>
        )}
        <dt>{words.source.head}</dt>
        <dd>
          <FactSource table="person" {...person} />
        </dd>
      </dl>
      <p className={styles.small}>{words.person.notYours}</p>
    </>
  )
}

function Groups({ groups, workspace }: { groups: Person['groups']; workspace: string }) {
  return (
    <Table
      caption={words.person.groups}
      captionHidden
      rows={groups}
      rowKey={(row) => row.groupId}
      empty={<p className={styles.quiet}>{words.person.groupsNone}</p>}
      columns={[
        {
          key: 'group',
          head: words.person.group,
          cell: (row) => <Link href={placeOfEntry(workspace, 'group', row.groupId)}>{row.name}</Link>,
        },
        { key: 'lead', head: words.group.lead_, cell: (row) => row.lead && words.group.leads },
        { key: 'source', head: words.source.head, cell: (row) => <FactSource table="groupMember" {...row} /> },
      ]}
    />
  )
}
