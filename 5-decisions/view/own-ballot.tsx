import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import { SCORE_SCALE, STANCES } from '../method/ballot.ts'
import type { CastBallot, ShowPaper } from '../step.ts'
import { givenIn, moved } from './ballot-form.ts'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.own

type Paper = ShowPaper['output']

/** My own answer, for whoever was asked and is signed in; the same as behind a link. */
export function OwnBallot({ decisionId }: { decisionId: string }) {
  const paper = useAsk<ShowPaper>('ballot.paper', { decisionId })
  const [changing, setChanging] = useState(false)
  if (!paper.data?.open) return null
  if (paper.data.mine && !changing) {
    return (
      <div className={styles.line} data-screen-only>
        <p role="status">{words.said}</p>
        <Button onClick={() => setChanging(true)}>{words.change}</Button>
      </div>
    )
  }
  return <BallotForm decisionId={decisionId} paper={paper.data} onKept={() => setChanging(false)} />
}

type BallotFormProps = { decisionId: string; paper: Paper; onKept: () => void }

function BallotForm({ decisionId, paper, onKept }: BallotFormProps) {
  const cast = useTell<CastBallot>('ballot.cast')
  const [order, setOrder] = useState(paper.mine?.order ?? [])
  const send = async (values: FormData) => {
    const form = Object.fromEntries([...values].map(([name, value]) => [name, String(value)]))
    await cast.mutateAsync({ decisionId, ...givenIn(paper, { ...form, order: order.join(' ') }) })
    onKept()
  }
  return (
    <div className={styles.block} data-screen-only>
      <h3>{words.title}</h3>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.send}
          </Button>
        }
      >
        <Fields paper={paper} order={order} onOrder={setOrder} />
      </Form>
    </div>
  )
}

type FieldsProps = { paper: Paper; order: string[]; onOrder: (order: string[]) => void }

function Fields({ paper, order, onOrder }: FieldsProps) {
  const { method, options, mine } = paper
  const own = (label: string, more: { optional?: boolean; hint?: string } = {}) => (
    <TextArea label={label} name="words" defaultValue={mine?.words ?? ''} rows={3} {...more} />
  )
  if (method === 'approver-after-advice') {
    const choices = [...options.map(({ id, words }) => ({ value: id, label: words })), { value: '', label: words.none }]
    return (
      <>
        {options.length > 0 && (
          <ChoiceGroup label={words.adviceFor} name="optionId" choices={choices} defaultValue={mine?.optionId ?? ''} />
        )}
        {own(words.advice)}
      </>
    )
  }
  if (method === 'consent') {
    return (
      <>
        <ChoiceGroup
          label={words.stance}
          name="stance"
          choices={STANCES.map((value) => ({ value, label: words.stances[value] }))}
          {...(mine?.stance && { defaultValue: mine.stance })}
        />
        {own(words.stanceWords)}
      </>
    )
  }
  if (method === 'ranking') return <Ranking options={options} order={order} onOrder={onOrder} />
  return (
    <>
      {options.map(({ id, words: option }) => (
        <Scale key={id} optionId={id} label={option} mine={mine} />
      ))}
      {method === 'blind-rounds' && own(words.reason, { optional: true, hint: words.reasonSeen })}
    </>
  )
}

function Scale({ optionId, label, mine }: { optionId: string; label: string; mine: Paper['mine'] }) {
  const given = mine?.scores.find((each) => each.optionId === optionId)
  const steps = Array.from({ length: SCORE_SCALE.to + 1 }, (_, score) => ({ value: `${score}`, label: `${score}` }))
  return (
    <div className={styles.scale}>
      <ChoiceGroup
        label={label}
        hint={words.score}
        name={`score-${optionId}`}
        choices={[...steps, { value: 'none', label: words.noOpinion }]}
        {...(given && { defaultValue: String(given.score ?? 'none') })}
      />
    </div>
  )
}

type RankingProps = { options: Paper['options']; order: string[]; onOrder: (order: string[]) => void }

function Ranking({ options, order, onOrder }: RankingProps) {
  const wordsOf = (id: string) => options.find((option) => option.id === id)?.words ?? ''
  const move = (kind: string, id: string) => onOrder(moved(order, kind, id, options))
  const left = options.filter(({ id }) => !order.includes(id))
  return (
    <>
      <p>{words.rank}</p>
      {order.length > 0 && <h4>{words.order}</h4>}
      <ol className={styles.order}>
        {order.map((id, at) => (
          <li key={id}>
            {wordsOf(id)}
            <div className={styles.moves}>
              {at > 0 && (
                <Button aria-label={words.up(wordsOf(id))} onClick={() => move('up', id)}>
                  {words.upShort}
                </Button>
              )}
              {at < order.length - 1 && (
                <Button aria-label={words.down(wordsOf(id))} onClick={() => move('down', id)}>
                  {words.downShort}
                </Button>
              )}
              <Button aria-label={words.out(wordsOf(id))} onClick={() => move('out', id)}>
                {words.outShort}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {left.length > 0 && order.length > 0 && <h4>{words.left}</h4>}
      <div className={styles.moves}>
        {left.map(({ id, words: option }) => (
          <Button key={id} onClick={() => move('add', id)}>
            {option}
          </Button>
        ))}
      </div>
    </>
  )
}
