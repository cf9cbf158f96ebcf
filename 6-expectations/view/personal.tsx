import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ShowPersonal } from '../step.ts'
import styles from './expectations.module.css'
import { words } from './words.en.ts'

const says = words.personal

/** The page `decisions/$decisionId/for-me` of a workspace: what one decision means for me. */
export function StepPage() {
  const { workspace, decisionId } = useParams({ strict: false }) as { workspace: string; decisionId: string }
  const personal = useAsk<ShowPersonal>('expectation.personal', { decisionId })
  if (personal.error) return <ErrorNote error={personal.error} onRetry={() => void personal.refetch()} />
  if (!personal.data) return <Loading />
  const { workTitle, chosen, question, does, bears, asked, because, decidedOn, effectiveFrom, reviewOn } = personal.data
  const dates = [
    [says.decidedOn, decidedOn],
    [says.effectiveFrom, effectiveFrom],
    [says.reviewOn, reviewOn],
  ] as const
  return (
    <Page kicker={says.kicker(workTitle)} title={chosen || question}>
      <Section id="does" title={says.does}>
        {does.length === 0 && <p className={styles.quiet}>{says.nothingToDo}</p>}
        {does.length > 0 && (
          <ul className={styles.list}>
            {does.map(({ duty, what, byOn }) => (
              <li key={`${duty} ${what}`}>
                {says.duties[duty]}: {what}
                {byOn && (
                  <>
                    {', '}
                    {says.by} <DateText value={byOn} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="bears" title={says.bears}>
        {bears.length === 0 && <p className={styles.quiet}>{says.nothingBorne}</p>}
        {bears.length > 0 && (
          <ul className={styles.list}>
            {bears.map(({ what }) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        )}
      </Section>
      {asked.length > 0 && (
        <Section id="asked" title={says.asked}>
          {asked.map(({ askId, words: own, outcome }) => (
            <article key={askId} className={styles.entry}>
              <blockquote className={styles.words}>{own || words.removed}</blockquote>
              <p>
                {outcome ?? says.noAnswer} <Link href={`/w/${workspace}/asks/${askId}`}>{words.open}</Link>
              </p>
            </article>
          ))}
        </Section>
      )}
      <Section id="why" title={says.why}>
        <p className={styles.text}>{because}</p>
        <dl className={styles.facts}>
          {dates.map(([label, on]) =>
            on === null ? null : (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  <DateText value={on} />
                </dd>
              </Fragment>
            ),
          )}
        </dl>
        <p>
          <Link alone href={`/w/${workspace}/decisions/${decisionId}`}>
            {says.whole}
          </Link>
        </p>
      </Section>
    </Page>
  )
}
