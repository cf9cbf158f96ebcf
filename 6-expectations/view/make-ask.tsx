import { useTell } from '@plumbline/ui/ask'
import { DateField } from '@plumbline/ui/date-field'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { ASK_KINDS, type AskKind } from '../ask/ask.ts'
import type { MakeAsk, WriteDownAsk } from '../step.ts'
import { OpenedForm, typed } from './opened-form.tsx'
import { usePersonOptions } from './person-options.ts'
import { words } from './words.en.ts'

const kinds = ASK_KINDS.map((value) => ({ value, label: words.kinds[value] }))

/** Asks for something in one's own words. */
export function AskForSomething({ workId }: { workId: string }) {
  const make = useTell<MakeAsk>('ask.make')
  const send = (values: FormData) =>
    make.mutateAsync({ workId, words: typed(values, 'words') ?? '', kind: values.get('kind') as AskKind })
  return (
    <OpenedForm open={words.make.open} send={words.make.send} onSend={send}>
      <TextArea label={words.make.words} name="words" hint={words.make.says} rows={3} />
      <Select label={words.make.kind} name="kind" options={kinds} nothing={null} defaultValue="other" />
    </OpenedForm>
  )
}

/** Writes down what somebody else has asked, by word of mouth or in a meeting. */
export function WriteDownAnAsk({ workId }: { workId: string }) {
  const write = useTell<WriteDownAsk>('ask.write-down')
  const people = usePersonOptions()
  const send = (values: FormData) => {
    const askedOn = typed(values, 'askedOn')
    return write.mutateAsync({
      workId,
      personId: String(values.get('personId')),
      words: typed(values, 'words') ?? '',
      kind: values.get('kind') as AskKind,
      ...(askedOn && { askedOn }),
    })
  }
  return (
    <OpenedForm open={words.writeDown.open} send={words.writeDown.send} onSend={send}>
      <Select label={words.writeDown.who} name="personId" options={people} />
      <TextArea label={words.writeDown.words} name="words" rows={3} />
      <Select label={words.make.kind} name="kind" options={kinds} nothing={null} defaultValue="other" />
      <DateField label={words.writeDown.on} name="askedOn" hint={words.writeDown.onHint} optional />
    </OpenedForm>
  )
}
