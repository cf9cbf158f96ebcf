import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { LinkButton } from '@plumbline/ui/link-button'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import type { ShowHome } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { words } from '../words.en.ts'
import styles from './home.module.css'

/** What needs me, and what changed for me: two lists and nothing else. */
export function Home() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const home = useAsk<ShowHome>('home.show', {})
  if (home.error) return <ErrorNote error={home.error} onRetry={() => void home.refetch()} />
  if (!home.data) return <Loading />
  const { needs, changes } = home.data
  const base = `/w/${workspace}`
  return (
    <Page title={words.home.title} lead={words.home.lead(needs.length)}>
      <Section id="needs" title={words.home.needs}>
        <Needs needs={needs} base={base} />
      </Section>
      <Section id="changes" title={words.home.changes}>
        <Changes changes={changes} base={base} />
      </Section>
    </Page>
  )
}

function Needs({ needs, base }: { needs: ShowHome['output']['needs']; base: string }) {
  if (needs.length === 0) {
    return (
      <Empty says={words.home.needsNothing}>
        <LinkButton href={`${base}/work`}>{words.home.seeWork}</LinkButton>
      </Empty>
    )
  }
  return (
    <ul className={styles.list}>
      {needs.map((need) => (
        <li key={need.verb + need.where + need.what} className={styles.line}>
          <Link href={hrefOf(base, need.where)}>
            <strong>{need.verb}:</strong> {need.what}
          </Link>
          {need.byOn && (
            <span className={styles.quiet}>
              {words.home.by} <DateText value={need.byOn} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Changes({ changes, base }: { changes: ShowHome['output']['changes']; base: string }) {
  if (changes.length === 0) return <Empty says={words.home.changesNothing} />
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change.at + change.what} className={styles.line}>
          <Link href={hrefOf(base, change.where)}>{change.what}</Link>
          <span className={styles.quiet}>
            {change.why} · <DateText value={change.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A path inside the workspace, or a whole address of this server. */
function hrefOf(base: string, where: string): string {
  return where.startsWith('/') ? where : `${base}/${where}`
}
