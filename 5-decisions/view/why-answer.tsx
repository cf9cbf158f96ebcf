import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Text } from '@plumbline/ui/text'
import type { ReactNode } from 'react'
import type { AskWhy } from '../step.ts'
import styles from './decision.module.css'
import { DecisionFacts } from './decision-facts.tsx'
import { DissentList } from './dissent-list.tsx'
import { FourAnswers } from './four-answers.tsx'
import { OptionList } from './option-list.tsx'
import { whyWords as words } from './why-words.en.ts'

type Answer = AskWhy['output']
type Decision = NonNullable<Answer['decision']>

/** The decision in force that answers a question, as a document in the words of its record; or that there is none. */
export function WhyAnswer({ question, workspace }: { question: string; workspace: string }) {
  const asked = useAsk<AskWhy>('decision.why', { question })
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const { decision, state, about, lacks, stoodBefore, others } = asked.data
  if (!decision)
    return (
      <Section id="why" title={words.title}>
        <p>{words.none[state === 'not-decided' || state === 'withdrawn' ? state : 'nothing'](about)}</p>
        {state === 'nothing' && others.length > 0 && <p className={styles.quiet}>{words.nearest}</p>}
      </Section>
    )
  const page = `/w/${workspace}/decisions/${decision.id}`
  return (
    <Section id="why" title={<Link href={page}>{decision.question}</Link>} state={stateOf(asked.data, decision)}>
      {lacks.length + stoodBefore.length > 0 && (
        <p className={styles.notes}>
          {[lacks.length > 0 && words.lacks(lacks), stoodBefore.length > 0 && words.stoodBefore(stoodBefore)]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      <FourAnswers decision={decision} />
      <Chain answer={asked.data} decision={decision} workspace={workspace} />
      <Part title={words.options}>
        <OptionList options={decision.options} />
      </Part>
      <Part title={words.dissent}>
        <DissentList decision={decision} />
      </Part>
      {asked.data.direction && (
        <Part title={words.direction}>
          <Text words={asked.data.direction.goal} />
          <p>
            <Link alone href={`/w/${workspace}/directions/${asked.data.direction.id}`}>
              {words.version(asked.data.direction.version)}
            </Link>
          </p>
        </Part>
      )}
      <DecisionFacts decision={decision} />
      <p data-screen-only>
        <Link alone href={page}>
          {words.whole}
        </Link>
      </p>
    </Section>
  )
}

function stateOf({ state, foundBy }: Answer, { standing, workTitle }: Decision): string {
  const holds = state === 'ended' ? words.ended : words.holds(workTitle, standing)
  return foundBy ? `${holds} ${words.foundBy(foundBy.chosen)}` : holds
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** What changed a part of it since, and what it took the place of, back to the first; each with why. */
function Chain({ answer, decision, workspace }: { answer: Answer; decision: Decision; workspace: string }) {
  const later = decision.successors.map((each) => ({ ...each, says: words.later(each.part), day: words.on }))
  const earlier = answer.earlier.map((each) => ({ ...each, says: words.earlier(each.part), day: words.until }))
  if (later.length + earlier.length === 0) return null
  return (
    <Part title={words.chain}>
      <ol className={styles.list}>
        {[...later, ...earlier].map(({ decisionId, says, day, chosen, because, at }) => (
          <li key={says + decisionId}>
            {says} <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
            <span className={styles.quiet}>
              , {day} <DateText value={at} />
            </span>
            : {because}
          </li>
        ))}
      </ol>
    </Part>
  )
}
