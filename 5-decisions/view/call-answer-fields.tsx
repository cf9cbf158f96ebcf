import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { ANSWERS, type Answer } from '../words.ts'
import { finalCallWords } from './final-call-words.en.ts'
import choosing from './hand-out-links.module.css'

const words = finalCallWords.own

type Before = {
  answer: Answer | null
  words: string | null
  about: string | null
  wouldResolve: string | null
  unnamed: boolean
}

/** One of the four answers; a concern and a hold need words. */
export function AnswerFields({ before, forSomebody = false }: { before?: Before; forSomebody?: boolean }) {
  const says = forSomebody ? finalCallWords.answerFor : words
  const [answer, setAnswer] = useState<Answer | null>(before?.answer ?? null)
  const choices = ANSWERS.map((value) => ({
    value,
    label: says.choices[value],
    ...(value === 'concern' || value === 'hold' ? { hint: says.hints[value] } : {}),
  }))
  const same = answer === before?.answer ? before : undefined
  return (
    <>
      <ChoiceGroup label={says.choice} name="answer" choices={choices} value={answer} onChange={setAnswer} />
      {answer === 'concern' && (
        <TextField label={words.about} hint={words.aboutHint} name="about" defaultValue={same?.about ?? ''} />
      )}
      {(answer === 'concern' || answer === 'hold') && (
        <TextArea key={answer} label={says.words[answer]} name="words" defaultValue={same?.words ?? ''} />
      )}
      {answer === 'concern' && (
        <TextArea
          label={words.wouldResolve}
          name="wouldResolve"
          rows={2}
          defaultValue={same?.wouldResolve ?? ''}
          optional
        />
      )}
      {(answer === 'concern' || answer === 'hold') && (
        <label className={choosing.person}>
          <input type="checkbox" name="unnamed" value="yes" defaultChecked={same?.unnamed ?? false} />
          <span>{says.unnamed}</span>
        </label>
      )}
    </>
  )
}

/** The answer as the form says it; what is empty was not said. */
export function answerIn(values: FormData) {
  const given = (name: string) => String(values.get(name) ?? '').trim() || undefined
  return {
    answer: given('answer') as Answer,
    words: given('words'),
    about: given('about'),
    wouldResolve: given('wouldResolve'),
    unnamed: values.get('unnamed') === 'yes',
  }
}
