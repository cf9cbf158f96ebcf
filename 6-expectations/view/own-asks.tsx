import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import type { ShowMine } from '../step.ts'
import styles from './expectations.module.css'
import { words } from './words.en.ts'

/** The page `asks` of a workspace: what became of what I asked, and what decisions mean for me. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const mine = useAsk<ShowMine>('expectation.mine', {})
  if (mine.error) return <ErrorNote error={mine.error} onRetry={() => void mine.refetch()} />
  if (!mine.data) return <Loading />
  const { asks, decisions } = mine.data
  return (
    <Page kicker={words.mine.kicker} title={words.mine.title}>
      {asks.length === 0 && <Empty says={words.mine.nothing} />}
      {[...asks].reverse().map(({ id, words: own, workTitle, askedOn, answer, standing }) => (
        <article key={id} className={styles.entry}>
          <p className={styles.quiet}>
            {workTitle}, <DateText value={askedOn} />
          </p>
          <blockquote className={styles.words}>{own || words.removed}</blockquote>
          <p>
            {answer ? answer.facts[0]?.says : words.standings[standing]}{' '}
            <Link href={`/w/${workspace}/asks/${id}`}>{words.open}</Link>
          </p>
        </article>
      ))}
      {decisions.length > 0 && (
        <Section id="decisions" title={words.mine.decisions}>
          <ul className={styles.list}>
            {decisions.map(({ decisionId, chosen }) => (
              <li key={decisionId}>
                <Link href={`/w/${workspace}/decisions/${decisionId}/for-me`}>{chosen}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
