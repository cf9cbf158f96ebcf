import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { ErrorNote } from '@plumbline/ui/error-note'
import { TextArea } from '@plumbline/ui/text-area'
import { dayInWords } from '@plumbline/work/words'
import { useState } from 'react'
import type { CloseOverConcern, ReleaseHold, RenewHold, ResolveConcern } from '../step.ts'
import { DISPOSITIONS, type Disposition } from '../words.ts'
import type { Call, CallProps } from './call-props.ts'
import { CourseForm } from './course-form.tsx'
import styles from './decision.module.css'
import { finalCallWords as words } from './final-call-words.en.ts'

type Concern = Call['concerns'][number]
type Hold = Call['holds'][number]

/** Each concern with whose it is, how it stands, and what its author or the approver can do about it. */
export function ConcernList({ decision, call }: CallProps) {
  if (call.concerns.length === 0) return null
  return (
    <>
      <h3>{words.concerns}</h3>
      {call.concerns.map((concern) => (
        <ConcernEntry key={concern.id} {...{ decision, call, concern }} />
      ))}
    </>
  )
}

function ConcernEntry({ decision, call, concern }: CallProps & { concern: Concern }) {
  const { about, wouldResolve, state, resolution, closedOver, mine, enteredByName, enteredHow } = concern
  const who = concern.personName ?? words.unnamed
  return (
    <article className={styles.entry}>
      <p>
        <strong>{words.concernHead(who, about)}</strong>
      </p>
      <p>
        {concern.words}
        {enteredHow !== null && (
          <span className={styles.quiet}> ({words.enteredFor(enteredByName, who, enteredHow)})</span>
        )}
      </p>
      {wouldResolve && (
        <p>
          <span className={styles.quiet}>{words.wouldResolve}</span> {wouldResolve}
        </p>
      )}
      <p className={state === 'open' ? styles.wrong : styles.quiet}>{words.states[state](who)}</p>
      {resolution && (
        <p>
          <span className={styles.quiet}>{words.resolution}</span> {resolution}
        </p>
      )}
      {closedOver && (
        <p>
          <span className={styles.quiet}>
            {closedOver.byName}: {words.dispositions[closedOver.disposition]}
          </span>{' '}
          {closedOver.words}
        </p>
      )}
      {call.maySettle && mine && state !== 'resolved' && <Settle decisionId={decision.id} concernId={concern.id} />}
      {call.mayCloseOver && !mine && state !== 'resolved' && (
        <CloseOver decisionId={decision.id} concern={concern} who={who} />
      )}
    </article>
  )
}

function Settle({ decisionId, concernId }: { decisionId: string; concernId: string }) {
  const resolve = useTell<ResolveConcern>('concern.resolve')
  const [open, setOpen] = useState(false)
  if (!open) return <Begin label={words.resolve} onBegin={() => setOpen(true)} />
  return (
    <CourseForm
      button={words.resolve}
      tells={words.settleTells}
      onClose={() => setOpen(false)}
      onSend={(values) => {
        const settled = String(values.get('words') ?? '').trim()
        return resolve.mutateAsync({ decisionId, concernId, ...(settled && { words: settled }) })
      }}
    >
      <TextArea label={words.whatSettled} name="words" rows={2} optional />
    </CourseForm>
  )
}

type CloseOverProps = { decisionId: string; concern: Concern; who: string }

/** The approver goes on over a concern only in writing. */
function CloseOver({ decisionId, concern, who }: CloseOverProps) {
  const closeOver = useTell<CloseOverConcern>('concern.close-over')
  const [open, setOpen] = useState(false)
  const [disposition, setDisposition] = useState<Disposition>(concern.closedOver?.disposition ?? 'accepted')
  const { label, hint, ...says } = words.closeOver
  if (!open)
    return <Begin label={concern.closedOver ? says.again(who) : says.open(who)} onBegin={() => setOpen(true)} />
  return (
    <CourseForm
      button={says.button(who)}
      tells={hint}
      onClose={() => setOpen(false)}
      onSend={(values) =>
        closeOver.mutateAsync({
          decisionId,
          concernId: concern.id,
          disposition,
          words: String(values.get('words') ?? ''),
        })
      }
    >
      <ChoiceGroup
        label={label}
        name="disposition"
        value={disposition}
        onChange={setDisposition}
        choices={DISPOSITIONS.map((value) => ({ value, label: words.dispositionChoices[value] }))}
      />
      <TextArea label={says.words} name="words" defaultValue={concern.closedOver?.words ?? ''} />
    </CourseForm>
  )
}

function Begin({ label, onBegin }: { label: string; onBegin: () => void }) {
  return (
    <div className={styles.buttons} data-screen-only>
      <Button onClick={onBegin}>{label}</Button>
    </div>
  )
}

/** Each hold with whose it is and until when; its author renews it or lets it go. */
export function HoldList({ decision, call }: CallProps) {
  if (call.holds.length === 0) return null
  return (
    <>
      <h3>{words.holds}</h3>
      {call.holds.map((hold) => (
        <HoldEntry key={hold.id} decisionId={decision.id} call={call} hold={hold} />
      ))}
    </>
  )
}

function HoldEntry({ decisionId, call, hold }: { decisionId: string; call: Call; hold: Hold }) {
  const renew = useTell<RenewHold>('hold.renew')
  const release = useTell<ReleaseHold>('hold.release')
  const { id: holdId, state, endsOn, renewed, mine, enteredByName, enteredHow } = hold
  const who = hold.personName ?? words.unnamed
  const refused = renew.error ?? release.error
  return (
    <article className={styles.entry}>
      <p className={state === 'stands' ? styles.wrong : styles.quiet}>
        {words.holdStates[state](who, dayInWords(endsOn, call.calledAt))} {words.renewed(renewed)}
      </p>
      <p>
        {hold.words}
        {enteredHow !== null && (
          <span className={styles.quiet}> ({words.enteredFor(enteredByName, who, enteredHow)})</span>
        )}
      </p>
      {refused && <ErrorNote error={refused} />}
      {call.maySettle && mine && state === 'stands' && (
        <div className={styles.buttons} data-screen-only>
          <Button pending={renew.isPending} onClick={() => renew.mutate({ decisionId, holdId })}>
            {words.renew}
          </Button>
          <Button pending={release.isPending} onClick={() => release.mutate({ decisionId, holdId })}>
            {words.release}
          </Button>
        </div>
      )}
    </article>
  )
}
