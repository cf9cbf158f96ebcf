import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { Form } from '@plumbline/ui/form'
import { useState } from 'react'
import { CLAIM_ANSWERS, type ClaimAnswer } from '../acknowledging/claim.ts'
import type { AnswerClaims } from '../step.ts'
import { boardWords as says } from './board-words.en.ts'
import styles from './decision.module.css'

/** Where there is no way back: whether the decision says this, before somebody says how they take it. */
export function ClaimsFirst({ decisionId, claims }: { decisionId: string; claims: readonly string[] }) {
  const tell = useTell<AnswerClaims>('decision.answer-claims')
  const [answers, setAnswers] = useState<Record<string, ClaimAnswer>>({})
  const choices = CLAIM_ANSWERS.map((value) => ({ value, label: says.claimAnswers[value] }))
  const given = claims.flatMap((claim) => {
    const answer = answers[claim]
    return answer ? [{ claim, answer }] : []
  })
  return (
    <section aria-labelledby="claims-first" data-screen-only>
      <h2 id="claims-first">{says.claimsTitle}</h2>
      <Form
        onSubmit={() => tell.mutateAsync({ decisionId, answers: given })}
        actions={
          <Button type="submit" kind="primary" disabled={given.length < claims.length}>
            {says.claimsSend}
          </Button>
        }
      >
        {claims.map((claim) => (
          <ChoiceGroup
            key={claim}
            label={claim}
            choices={choices}
            value={answers[claim] ?? null}
            onChange={(answer) => setAnswers((before) => ({ ...before, [claim]: answer }))}
          />
        ))}
        <p className={styles.quiet}>{says.claimsTell}</p>
      </Form>
    </section>
  )
}
