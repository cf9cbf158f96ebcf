import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import type { ShowPaper, TakeBackObjection } from '../step.ts'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.said

/** What I have objected to, for whoever is signed in: it holds the decision until it is integrated, or I take it back with a reason. */
export function OwnObjection({ decisionId }: { decisionId: string }) {
  const paper = useAsk<ShowPaper>('ballot.paper', { decisionId })
  const takeBack = useTell<TakeBackObjection>('ballot.take-back-objection')
  const objection = paper.data?.myObjection
  if (!objection || paper.data?.open) return null
  const send = (values: FormData) =>
    takeBack.mutateAsync({ decisionId, voteId: objection.voteId, because: String(values.get('because')) })
  return (
    <div className={styles.block} data-screen-only>
      <h3>{words.mine}</h3>
      {objection.words && <blockquote>{objection.words}</blockquote>}
      <p>{words.holdsIt}</p>
      <Disclosure label={words.takeBack}>
        <Form onSubmit={send} actions={<Button type="submit">{words.takeBackSend}</Button>}>
          <TextArea label={words.because} name="because" rows={2} />
        </Form>
      </Disclosure>
    </div>
  )
}
