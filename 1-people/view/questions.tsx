import { useAsk, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { useState } from 'react'
import type { ImpactQuestion } from '../affected/impact-question.ts'
import type { AnswerQuestion, ListQuestions } from '../step.ts'
import styles from './questions.module.css'
import { questionsWords as words } from './questions-words.en.ts'

type Row = ListQuestions['output']['rows'][number]

/** The ten questions about a work: open where its text is short, folded where it says more. */
export function Questions({ workId }: { workId: string }) {
  const questions = useAsk<ListQuestions>('question.list', { workId })
  const answer = useTell<AnswerQuestion>('question.answer')
  if (questions.error) return <ErrorNote error={questions.error} />
  if (!questions.data) return null
  const { thin, rows } = questions.data
  const answered = rows.filter(({ yes }) => yes !== null).length
  return (
    <Disclosure label={words.label(answered)} open={thin}>
      {thin && <p>{words.thin}</p>}
      {rows.map((row) => (
        <Question
          key={row.question}
          row={row}
          onAnswer={(yes) => answer.mutateAsync({ workId, question: row.question as ImpactQuestion, yes })}
        />
      ))}
      {answer.error && <ErrorNote error={answer.error} />}
    </Disclosure>
  )
}

/** What is chosen shows at once; if it was refused, the answer before it comes back. */
function Question({ row, onAnswer }: { row: Row; onAnswer: (yes: boolean) => Promise<unknown> }) {
  const [sent, setSent] = useState<boolean | null>(null)
  const chosen = sent ?? row.yes
  const choose = (yes: boolean) => {
    setSent(yes)
    onAnswer(yes).then(
      () => undefined,
      () => setSent(null),
    )
  }
  const choices = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ]
  return (
    <fieldset className={styles.question}>
      <legend className={styles.asks}>{row.asks}</legend>
      <span className={styles.choices}>
        {choices.map(({ value, label }) => (
          <label key={label} className={styles.choice}>
            <input type="radio" name={row.question} checked={chosen === value} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </span>
      {row.answeredAt !== null && (
        <span className={styles.quiet}>
          {row.yes && row.functions.length > 0 && `${words.brings(row.functions)} `}
          {words.answered(row.answeredByName)} <DateText value={row.answeredAt} short />
        </span>
      )}
    </fieldset>
  )
}
