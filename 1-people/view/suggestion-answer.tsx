import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { ListSuggestions, SettleSuggestion } from '../step.ts'
import { LONGEST_NAME } from '../words.ts'
import { EntryPicker, type PickedEntry } from './directory-picker.tsx'
import styles from './suggestions.module.css'
import { suggestionsWords as words } from './suggestions-words.en.ts'

type Suggested = ListSuggestions['output']['open'][number]
type Answering = { suggested: Suggested; name: string; onAnswered?: () => void }
type Taken = 'in' | 'informed'

/** In, just informed, or not affected because: one tap, or a tap and what is needed besides. */
export function AnswerSuggestion({ suggested: { id, functionName }, name, onAnswered }: Answering) {
  const settle = useTell<SettleSuggestion>('suggestion.settle')
  const [asking, setAsking] = useState<Taken | 'not-affected' | null>(null)
  // Whoever thinks better of it is back at the buttons.
  const [isBack, setIsBack] = useState(false)
  const onEnd = () => {
    setAsking(null)
    setIsBack(true)
  }
  if (asking === 'not-affected') return <WhyNot {...{ id, onEnd, onAnswered }} />
  if (asking !== null) return <WhoStandsForIt {...{ id, asking, onEnd, onAnswered }} name={functionName ?? name} />
  const take = (verdict: Taken) => {
    // Nobody is known to stand for a function, so somebody is named first.
    if (functionName !== null) return setAsking(verdict)
    onAnswered?.()
    settle.mutate({ suggestionId: id, verdict })
  }
  return (
    <>
      <div className={styles.verdicts}>
        {(['in', 'informed'] as const).map((verdict) => (
          <Button
            key={verdict}
            className={styles.verdict}
            autoFocus={isBack && verdict === 'in'}
            aria-label={words.answer(words[verdict], name)}
            pending={settle.isPending}
            onClick={() => take(verdict)}
          >
            {functionName === null ? words[verdict] : words.asksFirst(words[verdict])}
          </Button>
        ))}
        <Button
          className={styles.verdict}
          aria-label={words.answer(words.notAffected, name)}
          pending={settle.isPending}
          onClick={() => setAsking('not-affected')}
        >
          {words.asksFirst(words.notAffected)}
        </Button>
      </div>
      {settle.error && <ErrorNote error={settle.error} />}
    </>
  )
}

type Ending = { id: string; onEnd: () => void; onAnswered: (() => void) | undefined }

function WhyNot({ id, onEnd, onAnswered }: Ending) {
  const settle = useTell<SettleSuggestion>('suggestion.settle')
  const send = async (values: FormData) => {
    onAnswered?.()
    const because = String(values.get('because')).trim()
    await settle.mutateAsync({ suggestionId: id, verdict: 'not-affected', because })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button type="submit">{words.keep}</Button>
          <SmallButton onClick={onEnd}>{words.cancel}</SmallButton>
        </>
      }
    >
      <TextField label={words.because} name="because" autoFocus />
    </Form>
  )
}

/** Somebody of the directory, or somebody new, for a function that nobody stands for. */
function WhoStandsForIt({ id, asking, name, onEnd, onAnswered }: Ending & { asking: Taken; name: string }) {
  const settle = useTell<SettleSuggestion>('suggestion.settle')
  const take = (whom: Pick<SettleSuggestion['input'], 'personId' | 'person' | 'groupId'>) => {
    onAnswered?.()
    return settle.mutateAsync({ suggestionId: id, verdict: asking, ...whom })
  }
  const pick = ({ of, id: entryId }: PickedEntry) =>
    take(of === 'group' ? { groupId: entryId } : { personId: entryId }).catch(() => undefined)
  return (
    <div className={styles.naming}>
      <EntryPicker label={words.whoStandsFor(name)} of={['person', 'group']} onPick={pick} autoFocus />
      {settle.error && <ErrorNote error={settle.error} />}
      <Form
        onSubmit={(values) => take({ person: { name: String(values.get('name')).trim() } })}
        actions={
          <>
            <Button type="submit">{words[asking]}</Button>
            <SmallButton onClick={onEnd}>{words.cancel}</SmallButton>
          </>
        }
      >
        <TextField label={words.somebodyNew} name="name" maxLength={LONGEST_NAME} autoComplete="off" />
      </Form>
    </div>
  )
}

/** The way back for whoever was said not to be affected; whoever is on the register is taken off there. */
export function BringInAfterAll({ suggested: { id, verdict, functionName }, name }: Answering) {
  const settle = useTell<SettleSuggestion>('suggestion.settle')
  if (verdict !== 'not-affected' || functionName !== null) return null
  return (
    <>
      <SmallButton
        aria-label={words.answer(words.afterAll, name)}
        disabled={settle.isPending}
        onClick={() => settle.mutate({ suggestionId: id, verdict: 'in' })}
      >
        {words.afterAll}
      </SmallButton>
      {settle.error && <ErrorNote error={settle.error} />}
    </>
  )
}
