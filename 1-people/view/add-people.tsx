import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { useEffect, useState } from 'react'
import { LONGEST_PASTE, MOST_PASTED, pastedNames } from '../register/pasted-name.ts'
import type { ReadNames, RegisterMany } from '../step.ts'
import { RELATIONS, type Relation, ROLES, type StakeholderRole } from '../words.ts'
import { PastedLines } from './pasted-lines.tsx'
import { type Choices, lineMeant, meaningChosen } from './pasted-meaning.ts'
import { registerWords } from './register-words.en.ts'
import { words } from './words.en.ts'

/** So long after the last letter the names are looked up. */
const PAUSE = 250

/** One name or ten at once: each line says what it means before all are added together. What is refused stays in the field. */
export function AddPeople({ workId }: { workId: string }) {
  const register = useTell<RegisterMany>('stakeholder.register-many')
  const [typed, setTyped] = useState('')
  const [choices, setChoices] = useState<Choices>({})
  const [outcome, setOutcome] = useState({ people: 0, groups: 0, refused: [] as string[] })
  const text = usePaused(typed)
  const said = pastedNames(text)
  const tooMany = said.length > MOST_PASTED || text.length > LONGEST_PASTE
  const read = useAsk<ReadNames>('stakeholder.read-names', { workId, text }, { enabled: said.length > 0 && !tooMany })
  const lines = said.length > 0 && !tooMany ? (read.data?.lines ?? []) : []
  const meant = lines.map((line) => ({ line, chosen: meaningChosen(line, choices) }))
  const adding = meant.filter(({ chosen }) => chosen !== 'leave' && chosen !== '')
  const undecided = meant.filter(({ chosen }) => chosen === '').map(({ line }) => line.name)
  const groups = adding.filter(({ chosen }) => chosen === 'group').length
  const ready = text === typed && adding.length > 0 && undecided.length === 0

  const send = async (values: FormData) => {
    setOutcome({ people: 0, groups: 0, refused: [] })
    const { lines: answers } = await register.mutateAsync({
      workId,
      lines: adding.map(({ line, chosen }) => lineMeant(line, chosen)),
      relations: [String(values.get('relation')) as Relation],
      role: String(values.get('role')) as StakeholderRole,
    })
    const refused = answers.flatMap((answer, at) => {
      const line = adding[at]?.line
      return answer.refused && line ? [{ line, says: answer.refused }] : []
    })
    const refusedLines = new Set(refused.map(({ line }) => line.line))
    const added = adding.filter(({ line }) => !refusedLines.has(line.line))
    const addedGroups = added.filter(({ chosen }) => chosen === 'group').length
    setOutcome({
      people: added.length - addedGroups,
      groups: addedGroups,
      refused: refused.map(({ line, says }) => registerWords.paste.refused(line.name, says)),
    })
    setChoices({})
    setTyped(
      text
        .split(/\r\n?|\n/)
        .filter((_, at) => refusedLines.has(at + 1))
        .join('\n'),
    )
  }
  const roles = ROLES.filter((role) => role !== 'driver').map((value) => ({ value, label: words.roles[value] }))
  const relations = RELATIONS.map((value) => ({ value, label: words.relations[value] }))
  return (
    <Disclosure label={words.add}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" disabled={!ready}>
            {words.addButton(adding.length - groups, groups)}
          </Button>
        }
      >
        <TextArea
          label={words.names}
          name="names"
          hint={words.namesHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...(tooMany && { error: registerWords.paste.tooMany(MOST_PASTED) })}
        />
        {read.error && !tooMany && <ErrorNote error={read.error} />}
        {meant.length > 0 && (
          <PastedLines meant={meant} onChoose={(key, meaning) => setChoices({ ...choices, [key]: meaning })} />
        )}
        {undecided.length > 0 && <p>{registerWords.paste.undecided(undecided)}</p>}
        <Select label={words.relation} name="relation" options={relations} nothing={null} defaultValue="depends-on" />
        <Select label={words.role} name="role" options={roles} nothing={null} defaultValue="contributor" />
      </Form>
      <StatusLine>
        {outcome.people + outcome.groups > 0 && words.added(outcome.people, outcome.groups)}
        {outcome.refused.map((sentence) => ` ${sentence}`)}
      </StatusLine>
    </Disclosure>
  )
}

/** What was typed, once the typing pauses. */
function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed)
  useEffect(() => {
    const soon = setTimeout(() => setPaused(typed), PAUSE)
    return () => clearTimeout(soon)
  }, [typed])
  return typed === '' ? '' : paused
}
