import { DateText } from '@plumbline/ui/date-text'
import styles from './decision.module.css'
import { words } from './words.en.ts'

export type NextStepProps = { nextStep: string | null; nextOwnerName: string | null; nextByOn: string | null }

/** Who is next, with what, and by when. */
export function NextStep({ nextStep, nextOwnerName, nextByOn }: NextStepProps) {
  if (nextStep === null) return <p className={styles.quiet}>{words.noNext}</p>
  return (
    <p>
      <strong>{nextOwnerName ?? words.nobodyYet}</strong>
      {nextByOn && (
        <>
          , {words.by} <DateText value={nextByOn} />
        </>
      )}
      : {nextStep}
    </p>
  )
}
