import { Text } from '@plumbline/ui/text'
import type { ShowDecision } from '../step.ts'
import { ConsequenceList } from './consequence-list.tsx'
import styles from './decision.module.css'
import { NextStep } from './next-step.tsx'
import { words } from './words.en.ts'

/** What, why, what follows, who is next: all that a stranger looks for, in the first screen. */
export function FourAnswers({ decision }: { decision: ShowDecision['output'] }) {
  return (
    <dl className={styles.answers}>
      <dt>{words.what}</dt>
      <dd className={styles.chosen}>
        <Text words={decision.chosen} />
      </dd>
      <dt>{words.why}</dt>
      <dd>
        <Text words={decision.because} />
      </dd>
      <dt>{words.follows}</dt>
      <dd>
        <ConsequenceList consequences={decision.consequences} />
      </dd>
      <dt>{words.next}</dt>
      <dd>
        <NextStep {...decision} />
      </dd>
    </dl>
  )
}
