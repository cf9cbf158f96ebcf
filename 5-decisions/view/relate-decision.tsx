import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { isDecided } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { LinkSuccessor, RelateDecisions, ShowDecision, ShowDecisionLog } from '../step.ts'
import { CourseForm } from './course-form.tsx'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'

type Decision = ShowDecision['output']
type Kind = RelateDecisions['input']['kind']

const MOST_DECISIONS = 200
const KINDS = ['amends', 'depends-on', 'conflicts-with'] as const
const says = courseWords.relations

/** Says how this decision stands to another one that is written down already. */
export function RelateDecision({ decision }: { decision: Decision }) {
  const [open, setOpen] = useState(false)
  if (open) return <Relating decision={decision} onClose={() => setOpen(false)} />
  return (
    <div className={styles.line} data-screen-only>
      <Button onClick={() => setOpen(true)}>{says.relate}</Button>
    </div>
  )
}

function Relating({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { id: decisionId } = decision
  const log = useAsk<ShowDecisionLog>('decision.log', { limit: MOST_DECISIONS })
  const relate = useTell<RelateDecisions>('decision.relate')
  const replace = useTell<LinkSuccessor>('decision.link-successor')
  const mayReplace = isDecided(stageOf(decision)) && decision.standing !== 'superseded'
  const others = (log.data?.rows ?? []).filter(({ id }) => id !== decisionId)
  const send = async (values: FormData) => {
    const given = (name: string) => String(values.get(name) ?? '').trim()
    const [otherDecisionId, because, part] = [given('otherDecisionId'), given('because'), given('part') || undefined]
    if (given('kind') === 'replaces') {
      const replaced = { decisionId: otherDecisionId, byDecisionId: decisionId, supersededBecause: because, part }
      await replace.mutateAsync(replaced)
    } else {
      await relate.mutateAsync({ decisionId, otherDecisionId, kind: given('kind') as Kind, because, part })
    }
  }
  return (
    <CourseForm button={says.button} tells={says.tells} onSend={send} onClose={onClose}>
      <Select
        label={says.kind}
        name="kind"
        nothing={null}
        options={[...(mayReplace ? (['replaces'] as const) : []), ...KINDS].map((value) => ({
          value,
          label: says.kinds[value],
        }))}
      />
      <Select
        label={says.other}
        name="otherDecisionId"
        options={others.map(({ id, chosen, question, workTitle }) => ({
          value: id,
          label: chosen || question,
          group: workTitle,
        }))}
      />
      <TextArea label={says.because} name="because" rows={2} />
      <TextField label={says.part_} name="part" optional />
    </CourseForm>
  )
}
