import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import type { ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']

/** What this decision took the place of, and what took its place, with the reason on both sides. */
export function DecisionChain({ decision, workspace }: { decision: Decision; workspace: string }) {
  const later = decision.successors.map((each) => ({
    ...each,
    says: each.part ? words.replacedPart(each.part) : words.replacedBy,
  }))
  const earlier = decision.predecessors.map((each) => ({
    ...each,
    says: each.part ? words.replacesPart(each.part) : words.replaces,
  }))
  const ended = decision.endedSupersessions.map((each) => ({
    ...each,
    because: each.endedBecause,
    says: each.holdsAgain ? words.hadReplacedBy : words.hadReplaced,
  }))
  const links = [...later, ...earlier, ...ended]
  if (links.length === 0) return null
  return (
    <ul className={styles.list}>
      {links.map(({ decisionId, says, chosen, because, at }) => (
        <li key={says + decisionId + at}>
          {says} <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
          <span className={styles.quiet}>
            , <DateText value={at} />
          </span>
          : {because}
        </li>
      ))}
    </ul>
  )
}
