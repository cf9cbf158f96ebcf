import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { useNavigate } from '@plumbline/ui/link'
import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import type { AddAsset, AddGroup, AddPerson } from '../step.ts'
import { ASSET_KINDS, type AssetKind, type EntryKind, GROUP_KINDS, type GroupKind } from '../words.ts'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords as words } from './directory-words.en.ts'

/** Adds an entry to the directory and opens its page, where the rest is said. */
export function AddEntry({ of, workspace }: { of: EntryKind; workspace: string }) {
  const navigate = useNavigate()
  const person = useTell<AddPerson>('person.add')
  const group = useTell<AddGroup>('group.add')
  const asset = useTell<AddAsset>('asset.add')
  const send = async (values: FormData) => {
    const said = (field: string) => String(values.get(field) ?? '').trim()
    const maybe = (field: string) => (said(field) ? { [field]: said(field) } : {})
    const { id } = await (of === 'person'
      ? person.mutateAsync({ name: said('name'), ...maybe('email'), ...maybe('title') })
      : of === 'group'
        ? group.mutateAsync({
            name: said('name'),
            ...maybe('doesWhat'),
            ...(said('kind') && { kind: said('kind') as GroupKind }),
          })
        : asset.mutateAsync({ name: said('name'), ...maybe('doesWhat'), kind: said('kind') as AssetKind }))
    navigate(placeOfEntry(workspace, of, id))
  }
  return (
    <Disclosure key={of} label={words.add[of]}>
      <Form onSubmit={send} actions={<Button type="submit">{words.add.button}</Button>}>
        <TextField label={words.name} name="name" autoComplete="off" />
        {of === 'person' ? <OfAPerson /> : <OfSomething of={of} />}
      </Form>
    </Disclosure>
  )
}

function OfAPerson() {
  return (
    <>
      <TextField label={words.add.email} name="email" type="email" autoComplete="off" optional />
      <TextField label={words.add.jobTitle} name="title" autoComplete="off" optional />
    </>
  )
}

function OfSomething({ of }: { of: 'group' | 'asset' }) {
  const kinds =
    of === 'asset'
      ? ASSET_KINDS.map((value) => ({ value, label: words.assetKinds[value] }))
      : GROUP_KINDS.map((value) => ({ value, label: words.groupKinds[value] }))
  return (
    <>
      <Select
        label={words.kind}
        name="kind"
        options={kinds}
        {...(of === 'asset' ? { nothing: null, defaultValue: 'service' } : {})}
      />
      <TextField label={words.doesWhat} name="doesWhat" hint={words.add.doesWhatHint} autoComplete="off" optional />
    </>
  )
}
