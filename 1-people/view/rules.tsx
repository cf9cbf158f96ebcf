import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { lazy, Suspense, useState } from 'react'
import type { ListRules, SwitchRule } from '../step.ts'
import styles from './rules.module.css'
import { RuleTrial } from './rules-trial.tsx'
import { rulesWords as words } from './rules-words.en.ts'

const RuleDialog = lazy(() => import('./rules-dialog.tsx').then(({ RuleDialog }) => ({ default: RuleDialog })))

type Rule = ListRules['output']['rows'][number]

const FEW_WORDS = 4

/** The rules about whom to involve: what fires each, who stands for its function, and a text to try them on. */
export function Rules({ id, title }: { id: string; title: string }) {
  const rules = useAsk<ListRules>('rule.list', {})
  const [editing, setEditing] = useState<Rule | 'new' | null>(null)
  if (rules.error) return <ErrorNote error={rules.error} />
  if (!rules.data) return <Loading />
  const { rows } = rules.data
  const on = rows.filter(({ offAt }) => offAt === null)
  const without = new Set(on.flatMap(({ standsFor, functionName }) => (standsFor ? [] : [functionName])))
  return (
    <Section
      id={id}
      title={title}
      state={words.state(on.length, without.size)}
      wide
      actions={<Button onClick={() => setEditing('new')}>{words.add}</Button>}
    >
      <p>{words.lead}</p>
      <Disclosure label={words.try}>
        <RuleTrial rules={rows} />
      </Disclosure>
      <Table
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'rule',
            head: words.rule,
            cell: (row) => (
              <>
                {row.title}
                <span className={styles.quiet}>{row.offAt === null ? row.because : words.off}</span>
              </>
            ),
          },
          {
            key: 'involves',
            head: words.involves,
            cell: (row) =>
              row.standsFor ? (
                <>
                  {row.functionName}
                  <span className={styles.quiet}>{words.by[row.standsFor.by](row.standsFor.groupName)}</span>
                </>
              ) : (
                words.nobody(row.functionName)
              ),
          },
          { key: 'fires', head: words.firesOn, cell: (row) => firedBy(row) },
          { key: 'verbs', head: words.verbs, cell: (row) => <Verbs rule={row} onChange={() => setEditing(row)} /> },
        ]}
      />
      {editing !== null && (
        <Suspense>
          <RuleDialog rule={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        </Suspense>
      )}
    </Section>
  )
}

function firedBy({ ruleWords, questions }: Rule): string {
  const shown = ruleWords.slice(0, FEW_WORDS).join(', ')
  const said = ruleWords.length > 0 ? [words.words(shown, ruleWords.length - FEW_WORDS)] : []
  return [...said, ...(questions.length > 0 ? [words.questions(questions.length)] : [])].join('; ')
}

function Verbs({ rule, onChange }: { rule: Rule; onChange: () => void }) {
  const turn = useTell<SwitchRule>('rule.switch')
  const isOn = rule.offAt === null
  return (
    <span className={styles.verbs} data-screen-only>
      <SmallButton onClick={onChange} aria-label={words.changeWhich(rule.title)}>
        {words.change}
      </SmallButton>
      <SmallButton
        onClick={() => turn.mutate({ ruleKey: rule.key, on: !isOn })}
        aria-label={isOn ? words.switchOffWhich(rule.title) : words.switchOnWhich(rule.title)}
      >
        {isOn ? words.switchOff : words.switchOn}
      </SmallButton>
      {turn.error && <ErrorNote error={turn.error} />}
    </span>
  )
}
