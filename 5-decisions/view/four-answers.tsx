import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import { Text } from '@plumbline/ui/text'
import { useParams } from '@tanstack/react-router'
import { isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ShowDecision } from '../step.ts'
import { ConsequenceList } from './consequence-list.tsx'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { LongText } from './long-text.tsx'
import { NextStep } from './next-step.tsx'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']

/** What, why, what follows, who is next: all that a stranger looks for, in the first screen. */
export function FourAnswers({ decision }: { decision: Decision }) {
  const open = isOpen(stageOf(decision))
  const { chosen, because, consequences, nextStep, furtherSteps } = decision
  const nothing = open && chosen === ''
  return (
    <dl className={styles.answers}>
      <dt>{open ? courseWords.proposed : words.what}</dt>
      <dd className={styles.chosen}>
        {nothing ? <p className={styles.quiet}>{courseWords.nothingProposed}</p> : <Text words={chosen} />}
        <ChangedSince decision={decision} />
      </dd>
      {(!open || because !== '') && (
        <>
          <dt>{words.why}</dt>
          <dd>
            <LongText words={because} />
          </dd>
        </>
      )}
      {(!open || consequences.length > 0) && (
        <>
          <dt>{words.follows}</dt>
          <dd>
            <ConsequenceList consequences={consequences} />
          </dd>
        </>
      )}
      {(!open || nextStep !== null) && (
        <>
          <dt>{words.next}</dt>
          <dd>
            <NextStep {...decision} />
            {furtherSteps.length > 0 && (
              <ul className={styles.list}>
                {furtherSteps.map(({ what, ownerName, byOn }) => (
                  <li key={what + byOn}>
                    {courseWords.steps} {ownerName}, {words.by} <DateText value={byOn} />: {what}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Which part a later decision changed or took the place of, where one reads what was decided. */
function ChangedSince({ decision }: { decision: Decision }) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const parts = [
    ...decision.successors.flatMap(({ decisionId, part, chosen }) =>
      part === null ? [] : [{ decisionId, says: courseWords.noLongerHolds(part), chosen }],
    ),
    ...decision.relations.flatMap(({ decisionId, kind, incoming, part, chosen }) =>
      kind === 'amends' && incoming
        ? [{ decisionId, says: part ? courseWords.changedPart(part) : courseWords.changed, chosen }]
        : [],
    ),
  ]
  return parts.map(({ decisionId, says, chosen }) => (
    <p key={decisionId + says} className={styles.changed}>
      {says} {courseWords.see} <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
    </p>
  ))
}
