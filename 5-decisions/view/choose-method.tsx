import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import type { ChooseMethod as Choose, ShowDecision, SuggestMethod } from '../step.ts'
import styles from './method.module.css'
import { methodWords as words } from './method-words.en.ts'

type ChooseMethodProps = {
  decision: ShowDecision['output']
  suggestion: SuggestMethod['output']
  mayChoose: boolean
}

type Way = SuggestMethod['output']['method']

/** The way that was chosen, beside the one that fits and why; another one needs a reason that everybody can read. */
export function ChooseMethod({ decision, suggestion, mayChoose }: ChooseMethodProps) {
  const { id: decisionId, method, mayDrive } = decision
  const choose = useTell<Choose>('decision.choose-method')
  const last = suggestion.choices.at(-1)
  const earlier = suggestion.choices.slice(0, -1)
  const send = (values: FormData) => {
    const because = String(values.get('because')).trim()
    return choose.mutateAsync({ decisionId, method: values.get('method') as Way, ...(because && { because }) })
  }
  return (
    <>
      <div className={styles.says}>
        {method ? (
          <p className={styles.lead}>{words.chosen(method)}</p>
        ) : (
          <p className={styles.lead}>{words.suggested(suggestion.method)}</p>
        )}
        {!method && <p>{suggestion.because}</p>}
        {method && last && <p>{last.because ? `“${last.because}”` : last.suggestedBecause}</p>}
        {method && mayChoose && suggestion.method !== method && (
          <p className={styles.quiet}>
            {words.suggested(suggestion.method)} {suggestion.because}
          </p>
        )}
      </div>
      {mayChoose && mayDrive && (
        <div className={styles.block} data-screen-only>
          {choose.error && <ErrorNote error={choose.error} />}
          {!method && (
            <div>
              <Button onClick={() => choose.mutate({ decisionId, method: suggestion.method })}>
                {words.take(suggestion.method)}
              </Button>
            </div>
          )}
          <Disclosure label={method ? words.other.chosen : words.other.none}>
            <Form onSubmit={send} actions={<Button type="submit">{words.choose}</Button>}>
              <ChoiceGroup
                label={words.otherChoices}
                name="method"
                choices={waysOf(suggestion, method)}
                defaultValue={waysOf(suggestion, method)[0]?.value ?? suggestion.method}
              />
              <TextArea label={words.whyOther} name="because" rows={2} />
            </Form>
          </Disclosure>
        </div>
      )}
      {earlier.length > 0 && (
        <Disclosure label={words.choices}>
          <ul>
            {earlier.map(({ id, personName, method, suggested, because }) => (
              <li key={id}>{words.choice(personName, method, because, method !== suggested)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function waysOf({ method, because, alternatives }: SuggestMethod['output'], chosen: Way | null) {
  const suggested = { method, fits: `${words.isSuggested} ${because}` }
  return [...(chosen ? [suggested] : []), ...alternatives]
    .filter((way) => way.method !== chosen)
    .map((way) => ({ value: way.method, label: words.methods[way.method], hint: way.fits }))
}
