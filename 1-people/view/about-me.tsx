import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import { useParams } from '@tanstack/react-router'
import type { AboutMe } from '../step.ts'
import styles from './about-me.module.css'
import { OwnEntry } from './about-me-entry.tsx'
import { aboutMeWords as words } from './about-me-words.en.ts'

type Suggestion = AboutMe['output']['suggestions'][number]

/** Everything that is written about whoever looks, and the way to answer it. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const about = useAsk<AboutMe>('person.about-me', {})
  if (about.error) return <ErrorNote error={about.error} onRetry={() => void about.refetch()} />
  if (!about.data) return <Loading />
  const { entries, suggestions, named, notes } = about.data
  const standing = entries.filter(({ notAffectedAt }) => notAffectedAt === null)
  return (
    <Page title={words.title} lead={words.lead(standing.length)}>
      <Section id="registers" title={words.registers} state={words.registersState}>
        {entries.length === 0 && <Empty says={words.none} />}
        {entries.map((entry) => (
          <OwnEntry key={entry.id} entry={entry} workspace={workspace} />
        ))}
      </Section>
      <Section id="suggestions" title={words.suggestions} state={words.suggestionsState(suggestions.length)} wide>
        {suggestions.length > 0 && <Suggestions rows={suggestions} workspace={workspace} />}
      </Section>
      <Section id="further" title={words.further}>
        <p>{words.named(named)}</p>
        <p>{words.notes(notes)}</p>
        <p>
          {words.copy} <Link href={`/w/${workspace}/account#data-about-me`}>{words.takeCopy}</Link>
        </p>
      </Section>
    </Page>
  )
}

function Suggestions({ rows, workspace }: { rows: Suggestion[]; workspace: string }) {
  return (
    <Table
      caption={words.suggestions}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'work',
          head: words.suggested,
          cell: (row) => (
            <>
              <Link href={`/w/${workspace}/work/${row.workKey}#people`}>{row.workTitle}</Link>
              {row.groupName && <span className={styles.quiet}>{words.forGroup(row.groupName)}</span>}
            </>
          ),
        },
        {
          key: 'reasons',
          head: words.reasons,
          cell: (row) => (
            <ul className={styles.reasons}>
              {row.evidence.map(({ family, says, quote, path }) => (
                <li key={`${family} ${says} ${quote}`}>
                  {words.families[family]}: {says}
                  <q className={styles.quiet}>{path === null ? quote : `${quote} (${path})`}</q>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'answer',
          head: words.answer,
          cell: (row) => (
            <>
              {saidTo(row)}
              {row.because && <span className={styles.quiet}>{row.because}</span>}
            </>
          ),
        },
        { key: 'since', head: words.firstSeen, cell: (row) => <DateText value={row.firstSeenAt} short /> },
      ]}
    />
  )
}

function saidTo({ verdict, goneAt, tier }: Suggestion): string {
  if (verdict !== null) return words.verdicts[verdict]
  return goneAt === null ? `${words.open}: ${words.tiers[tier]}` : words.gone
}
