import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { isBeforeProposal } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type {
  AddOption,
  ListOptions,
  ProposeOption,
  ShowDecision,
  SuggestOption,
  TakeUpOption,
  WithdrawOption,
} from '../step.ts'
import fresh from './fresh-fields.module.css'
import { useFreshFields } from './fresh-fields.ts'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.options

type CandidateOptionsProps = {
  decision: ShowDecision['output']
  options: ListOptions['output']
  isAsking: boolean
  iAmAsked: boolean
}

/** What could be chosen, with what speaks for it; whoever contributes adds to it, and the driver proposes one. */
export function CandidateOptions({ decision, options, isAsking, iAmAsked }: CandidateOptionsProps) {
  const { id: decisionId, mayDrive, stage } = decision
  const add = useTell<AddOption>('decision.add-option', { inARow: true })
  const suggest = useTell<SuggestOption>('ballot.suggest-option', { inARow: true })
  const withdraw = useTell<WithdrawOption>('decision.withdraw-option')
  const fields = useFreshFields()
  const [added, setAdded] = useState('')
  const send = async (values: FormData) => {
    const why = String(values.get('why')).trim()
    const option = String(values.get('words')).trim()
    await (maySuggest ? suggest : add).mutateAsync({ decisionId, words: option, ...(why && { why }) })
    setAdded((maySuggest ? words.suggested : words.added)(option))
    fields.begin()
  }
  const takeUp = useTell<TakeUpOption>('decision.take-up-option')
  const standing = options.rows.filter(({ withdrawnAt, waits }) => withdrawnAt === null && !waits)
  const isBefore = isBeforeProposal(stageOf({ stage }))
  const mayPropose = mayDrive && standing.length > 0 && isBefore
  const mayChange = isBefore && options.mayAdd && (mayDrive || !isAsking)
  // While people are asked, whoever is one of them suggests; the driver takes it up.
  const maySuggest = isBefore && !mayDrive && isAsking && iAmAsked
  return (
    <div className={styles.block}>
      {options.rows.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      <ul className={styles.options}>
        {options.rows.map(({ id, words: option, why, addedByName, mine, withdrawnAt, waits }) => (
          <li key={id}>
            <span data-gone={withdrawnAt ? '' : undefined}>{option}</span>
            <span className={styles.quiet}>
              {[addedByName && (waits ? words.suggestedBy : words.by)(addedByName), withdrawnAt && words.gone]
                .filter(Boolean)
                .join(', ')}
            </span>
            {waits && mayChange && mayDrive && (
              <SmallButton
                data-screen-only
                aria-label={words.takeUpOf(option)}
                onClick={() => takeUp.mutate({ decisionId, optionId: id })}
              >
                {words.takeUp}
              </SmallButton>
            )}
            {!withdrawnAt && (mayChange || (waits && mine)) && (mayDrive || mine) && (
              <SmallButton
                data-screen-only
                aria-label={(waits && !mine ? words.leaveOf : words.takeBackOf)(option)}
                onClick={() => withdraw.mutate({ decisionId, optionId: id })}
              >
                {waits && !mine ? words.leave : words.takeBack}
              </SmallButton>
            )}
            {why && <p>{why}</p>}
          </li>
        ))}
      </ul>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      {takeUp.error && <ErrorNote error={takeUp.error} />}
      {isAsking && mayDrive && options.rows.some(({ waits }) => waits) && (
        <p className={styles.warn}>{words.takeUpAnew}</p>
      )}
      {(mayChange || maySuggest) && (
        <div data-screen-only>
          <Disclosure label={maySuggest ? words.suggest : words.add}>
            <Form
              onSubmit={send}
              actions={
                <Button type="submit" kind="primary">
                  {maySuggest ? words.suggestSend : words.send}
                </Button>
              }
            >
              {isAsking && <p className={styles.warn}>{maySuggest ? words.suggestTells : words.anew}</p>}
              <div key={fields.key} ref={fields.place} className={fresh.fields}>
                <TextField label={words.words} name="words" />
                <TextArea label={words.why} name="why" optional rows={2} />
              </div>
            </Form>
            <StatusLine>{added}</StatusLine>
          </Disclosure>
        </div>
      )}
      {mayPropose && <ProposeFrom decisionId={decisionId} options={standing} isAsking={isAsking} />}
    </div>
  )
}

type ProposeFromProps = { decisionId: string; options: { id: string; words: string }[]; isAsking: boolean }

/** One of the options becomes the proposal; of each other one it is written down why not. */
function ProposeFrom({ decisionId, options, isAsking }: ProposeFromProps) {
  const propose = useTell<ProposeOption>('decision.propose-option')
  const [chosen, setChosen] = useState(options[0]?.id ?? '')
  const others = options.filter(({ id }) => id !== chosen)
  const send = (values: FormData) =>
    propose.mutateAsync({
      decisionId,
      optionId: chosen,
      because: String(values.get('because')),
      notChosen: others.flatMap(({ id }) => {
        const because = String(values.get(`notChosen.${id}`) ?? '').trim()
        return because === '' ? [] : [{ optionId: id, because }]
      }),
    })
  if (isAsking) return <p className={styles.quiet}>{words.closeFirst}</p>
  return (
    <div data-screen-only>
      <Disclosure label={words.propose}>
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" kind="primary">
              {words.proposeSend}
            </Button>
          }
        >
          <Select
            label={words.which}
            name="optionId"
            options={options.map(({ id, words }) => ({ value: id, label: words }))}
            nothing={null}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextArea label={words.because} name="because" />
          {others.map(({ id, words: option }) => (
            <TextArea key={id} label={words.whyNot(option)} name={`notChosen.${id}`} rows={2} />
          ))}
        </Form>
      </Disclosure>
    </div>
  )
}
