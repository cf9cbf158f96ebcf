import { DateText } from '@plumbline/ui/date-text'
import type { ReactNode } from 'react'
import { isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ShowDecision } from '../step.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

const ROLES = ['driver', 'contributor', 'informed'] as const

/** Three dates that are not the same, then when it is looked at again, the way back, and who has a part in it. */
export function DecisionFacts({ decision }: { decision: ShowDecision['output'] }) {
  const { approverName, decidedOn, effectiveFrom, recordedAt, reviewOn, door, source, roles } = decision
  const day = (value: string | null) => value && <DateText value={value} />
  const facts: [string, ReactNode][] = [
    [words.decidedOn, day(decidedOn)],
    [words.recordedOn, day(recordedAt)],
    [words.effectiveFrom, day(effectiveFrom)],
    [words.reviewOn, day(reviewOn)],
    [isOpen(stageOf(decision)) ? words.approves : words.approver, approverName],
    ...ROLES.map((role): [string, ReactNode] => [
      courseWords.roles[role],
      roles
        .filter((each) => each.role === role)
        .map(({ personName }) => personName)
        .join(', '),
    ]),
    [words.door, words.doors[door]],
    [words.source, source],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([term, says]) =>
          says && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{says}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
