import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import { dayInWords } from '@plumbline/work/words'
import { useState } from 'react'
import { stageOf } from '../decision.ts'
import type { ConfirmAgreement, ShowDecision } from '../step.ts'
import type { Answer } from '../words.ts'
import { CallPeople } from './call-people.tsx'
import type { Call, CallProps } from './call-props.ts'
import styles from './decision.module.css'
import { AnswerForSomebody, TakeCallBack } from './final-call-driving.tsx'
import { ConcernList, HoldList } from './final-call-objections.tsx'
import { finalCallWords as words } from './final-call-words.en.ts'
import { LinkList, type MadeLink } from './link-list.tsx'
import { OwnCallAnswer } from './own-call-answer.tsx'

type Decision = ShowDecision['output']

/** The final call of a decision: how it stands in one sentence, who said what, what stands against it, and what one can do. */
export function FinalCall({ decision }: { decision: Decision }) {
  const { finalCall: call, mayDrive } = decision
  const [made, setMade] = useState<MadeLink[]>([])
  const mayCall = mayDrive && stageOf(decision) === 'proposed'
  if (!call && !mayCall) return null
  return (
    <Section id="final-call" title={words.title} state={call?.status} wide>
      {made.length > 0 && <LinkList links={made} />}
      {call && <Standing decision={decision} call={call} />}
      {mayCall && <CallPeople decision={decision} onCalled={setMade} open={call === null} />}
      {call?.running && mayDrive && (
        <div data-screen-only>
          <AnswerForSomebody decision={decision} call={call} />
          <TakeCallBack decision={decision} onDone={() => setMade([])} />
        </div>
      )}
    </Section>
  )
}

function Standing({ decision, call }: CallProps) {
  return (
    <>
      {call.takenBackBefore > 0 && <p className={styles.quiet}>{words.takenBackBefore(call.takenBackBefore)}</p>}
      <ApproverAway call={call} />
      {call.running && call.mine && <OwnCallAnswer decision={decision} call={call} />}
      <ConcernList decision={decision} call={call} />
      <HoldList decision={decision} call={call} />
      <CalledTable call={call} />
      {call.running && call.everybodyAgrees && <Agreement decision={decision} />}
    </>
  )
}

function ApproverAway({ call }: { call: Call }) {
  const { approver } = call
  if (!approver?.absent) return null
  const { untilOn, standInName } = approver.absent
  return (
    <p className={styles.wrong}>
      {words.approverAway(approver.personName, standInName, dayInWords(untilOn, call.calledAt))}
    </p>
  )
}

function CalledTable({ call }: { call: Call }) {
  const says = ({ answer, hasAnswered, personName }: Call['asked'][number]) => {
    const past = answer !== null && isPast(call, answer, personName)
    if (answer === 'concern' || answer === 'hold') return past ? words.past[answer] : words.answers[answer]
    if (answer) return words.answers[answer]
    return hasAnswered ? words.answered : words.silent
  }
  const beside = ({ personName, enteredHow, enteredByName, absent }: Call['asked'][number]) => {
    if (enteredHow !== null) return words.enteredFor(enteredByName, personName, enteredHow)
    return absent ? words.away(absent.standInName, dayInWords(absent.untilOn, call.calledAt)) : null
  }
  return (
    <Table
      caption={words.table}
      captionHidden
      rows={call.asked}
      rowKey={({ personId }) => personId}
      columns={[
        { key: 'who', head: words.who, cell: ({ personName }) => personName },
        {
          key: 'says',
          head: words.says,
          cell: (row) => (
            <>
              {says(row)}
              {beside(row) && <span className={styles.quiet}> ({beside(row)})</span>}
            </>
          ),
        },
        {
          key: 'when',
          head: words.when,
          cell: ({ answeredAt, lastOn, hasAnswered }) => {
            if (answeredAt) return <DateText value={answeredAt} short />
            if (!call.running || hasAnswered) return null
            return (
              <>
                {words.until} <DateText value={lastOn} short />
              </>
            )
          },
        },
      ]}
    />
  )
}

/** A concern that its author settled, a hold that is over. */
function isPast({ concerns, holds }: Call, answer: Answer, personName: string): boolean {
  if (answer === 'concern') return concerns.every((each) => each.personName !== personName || each.state === 'resolved')
  return answer === 'hold' && holds.every((each) => each.personName !== personName || each.state !== 'stands')
}

/** That nobody disagreed is never taken from silence: somebody says it. */
function Agreement({ decision: { id: decisionId, nobodyDisagreed, mayDrive } }: { decision: Decision }) {
  const confirm = useTell<ConfirmAgreement>('decision.confirm-agreement')
  if (nobodyDisagreed || !mayDrive) return null
  return (
    <div className={styles.buttons} data-screen-only>
      <p>{words.agreement.says}</p>
      {confirm.error && <ErrorNote error={confirm.error} />}
      <Button pending={confirm.isPending} onClick={() => confirm.mutate({ decisionId })}>
        {words.agreement.button}
      </Button>
    </div>
  )
}
