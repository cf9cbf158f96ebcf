import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField } from '@plumbline/ui/date-field'
import { Form } from '@plumbline/ui/form'
import { useNavigate } from '@plumbline/ui/link'
import { Section } from '@plumbline/ui/section'
import { TextField } from '@plumbline/ui/text-field'
import type { RegisterWork as Register } from '@plumbline/work/step'
import { words } from '../words.en.ts'

/** A title is enough; the page of the new work opens at once. */
export function RegisterWork({ workspace }: { workspace: string }) {
  const navigate = useNavigate()
  const register = useTell<Register>('work.register')
  const send = async (values: FormData) => {
    const given = (name: string) => String(values.get(name) ?? '').trim() || undefined
    const work = await register.mutateAsync({ title: given('title') ?? '', key: given('key'), dueOn: given('dueOn') })
    navigate(`/w/${workspace}/work/${work.key}`)
  }
  const { registerTitle, registerLead, titleLabel, titleHint, keyLabel, keyHint, dueLabel, registerButton } = words.work
  return (
    <Section id="register" title={registerTitle} state={registerLead}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {registerButton}
          </Button>
        }
      >
        <TextField label={titleLabel} name="title" hint={titleHint} />
        <TextField label={keyLabel} name="key" hint={keyHint} optional />
        <DateField label={dueLabel} name="dueOn" optional />
      </Form>
      <p>
        {words.work.importLead} <code>npm run -s plumbline -- work import FILE.yaml</code>
      </p>
    </Section>
  )
}
