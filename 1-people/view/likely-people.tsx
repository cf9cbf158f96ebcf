import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { dayInWords } from '@plumbline/work/words'
import { Fragment, useId } from 'react'
import type { LikelyPeople as AskLikelyPeople, RegisterStakeholder } from '../step.ts'
import { LONGEST_EXPECTATION } from '../words.ts'
import { useHeadAfterAnswer } from './head-after-answer.ts'
import { likelyPeopleWords as words } from './likely-people-words.en.ts'
import styles from './suggestions.module.css'

type Person = AskLikelyPeople['output']['rows'][number]
type Reason = Person['reasons'][number]

const SHOWN = 3
const REASONS_SHOWN = 2

type Beside = {
  workId: string
  workspace: string
  /** Who is named right above already, with a button of their own. */
  namedAbove: ReadonlySet<string>
}

/** Under the groups that may be missing: people who are likely to be asked, each with reasons that open and one tap to bring in. */
export function LikelyPeople({ workId, workspace, namedAbove }: Beside) {
  const likely = useAsk<AskLikelyPeople>('suggestion.people', { workId })
  const titleId = useId()
  const people = (likely.data?.rows ?? []).filter(({ personId }) => !namedAbove.has(personId))
  const { head, onAnswered } = useHeadAfterAnswer(likely.data && people.map(({ personId }) => personId).join(' '))
  if (likely.error) return <ErrorNote error={likely.error} />
  if (people.length === 0) return null
  const shown = (some: readonly Person[]) =>
    some.map((person) => <Likely key={person.personId} {...{ person, workId, workspace, onAnswered }} />)
  return (
    <section className={styles.people} aria-labelledby={titleId}>
      <h3 ref={head} id={titleId} tabIndex={-1} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.quiet}>{words.lead}</p>
      {shown(people.slice(0, SHOWN))}
      {people.length > SHOWN && (
        <Disclosure label={words.more(people.length - SHOWN)}>{shown(people.slice(SHOWN))}</Disclosure>
      )}
    </section>
  )
}

type LikelyProps = { person: Person; workId: string; workspace: string; onAnswered: () => void }

function Likely({ person, workId, workspace, onAnswered }: LikelyProps) {
  const { personId, personName, groupId, away, reasons } = person
  const register = useTell<RegisterStakeholder>('stakeholder.register')
  const more = reasons.length - REASONS_SHOWN
  const bringIn = (role: 'contributor' | 'informed') => {
    onAnswered()
    const foundBy = reasons.map(words.says).join(' ').slice(0, LONGEST_EXPECTATION)
    register.mutate({ workId, personId, ...(groupId !== null && { groupId }), role, foundBy })
  }
  return (
    <section className={styles.party} aria-label={personName}>
      <p className={styles.name}>
        <Link alone href={`/w/${workspace}/directory/people/${personId}`}>
          {personName}
        </Link>
      </p>
      {away && (
        <p className={styles.quiet}>
          {words.away(dayInWords(away.untilOn, new Date().toISOString()), away.standInName)}
        </p>
      )}
      <Reasons reasons={reasons.slice(0, REASONS_SHOWN)} workspace={workspace} />
      {more > 0 && (
        <Disclosure label={words.moreReasons(more)}>
          <Reasons reasons={reasons.slice(REASONS_SHOWN)} workspace={workspace} />
        </Disclosure>
      )}
      <div className={styles.verdicts}>
        {(['contributor', 'informed'] as const).map((role) => (
          <Button
            key={role}
            className={styles.verdict}
            aria-label={words.answer(words.verbs[role], personName)}
            pending={register.isPending}
            onClick={() => bringIn(role)}
          >
            {words.verbs[role]}
          </Button>
        ))}
      </div>
      {register.error && <ErrorNote error={register.error} />}
    </section>
  )
}

/** Each reason, with the pages on which it opens. */
function Reasons({ reasons, workspace }: { reasons: readonly Reason[]; workspace: string }) {
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const [before, after] = words.around(reason)
        return (
          <li key={`${reason.kind} ${reason.opens[0]?.where}`}>
            {before}{' '}
            {reason.opens.map(({ title, where }, at) => (
              <Fragment key={where}>
                {at > 0 && ', '}
                <Link href={`/w/${workspace}/${where}`}>{title}</Link>
              </Fragment>
            ))}
            {after}
          </li>
        )
      })}
    </ul>
  )
}
