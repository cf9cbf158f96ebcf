import type {
  ChangeMailPreference,
  MuteDigest,
  ShowDigestMute,
  ShowMailPreference,
} from '@plumbline/platform/mail/mail-preference.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { useState } from 'react'
import { mailWords as words } from './mail.words.ts'
import type { PartProps } from './part.ts'

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))
const zoneOfBrowser = Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zoneOfBrowser])].sort()

/** When somebody wants mail, and which. */
export function Mail({ id, title }: PartProps) {
  const preference = useAsk<ShowMailPreference>('mail-preference.show', {})
  const mute = useAsk<ShowDigestMute>('digest.mute-state', {})
  const change = useTell<ChangeMailPreference>('mail-preference.change')
  const changeMute = useTell<MuteDigest>('digest.mute')
  const [saved, setSaved] = useState(false)
  const error = preference.error ?? mute.error
  if (error) return <ErrorNote error={error} />
  if (!preference.data || !mute.data) return <Loading />
  const { digest, letters, digestHour, timeZone, timeZoneChosen, quietFrom, quietUntil, weekends } = preference.data

  const save = async (fields: FormData) => {
    const hour = (name: string) => Number(fields.get(name))
    const which = fields.get('which')
    await change.mutateAsync({
      timeZone: String(fields.get('timeZone')),
      digestHour: hour('digestHour'),
      quietFrom: hour('quietFrom'),
      quietUntil: hour('quietUntil'),
      weekends: fields.get('weekends') === 'on',
      digest: which === 'all',
      letters: which !== 'none',
    })
    await changeMute.mutateAsync({ muted: fields.get('here') === 'muted' })
    setSaved(true)
  }

  return (
    <Section id={id} title={title} state={words.state(digestHour, digest, letters)}>
      <Form
        onSubmit={save}
        actions={
          <Button type="submit" kind="primary">
            {words.save}
          </Button>
        }
      >
        <ChoiceGroup
          label={words.which}
          name="which"
          defaultValue={!letters ? 'none' : digest ? 'all' : 'no-digest'}
          choices={[
            { value: 'all', label: words.all, hint: words.allHint },
            { value: 'no-digest', label: words.noDigest },
            { value: 'none', label: words.none },
          ]}
        />
        <Select
          label={words.timeZone}
          name="timeZone"
          nothing={null}
          hint={words.ofBrowser(zoneOfBrowser)}
          defaultValue={timeZoneChosen ? timeZone : zoneOfBrowser}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Select
          label={words.digestHour}
          name="digestHour"
          nothing={null}
          defaultValue={String(digestHour)}
          options={hours}
        />
        <Select
          label={words.quietFrom}
          name="quietFrom"
          nothing={null}
          defaultValue={String(quietFrom)}
          options={hours}
        />
        <Select
          label={words.quietUntil}
          name="quietUntil"
          nothing={null}
          defaultValue={String(quietUntil)}
          options={hours}
        />
        <ChoiceGroup
          label={words.weekends}
          name="weekends"
          defaultValue={weekends ? 'on' : 'off'}
          choices={[
            { value: 'off', label: words.weekendsOff },
            { value: 'on', label: words.weekendsOn },
          ]}
        />
        <ChoiceGroup
          label={words.here}
          name="here"
          defaultValue={mute.data.muted ? 'muted' : 'unmuted'}
          choices={[
            { value: 'unmuted', label: words.unmuted },
            { value: 'muted', label: words.muted },
          ]}
        />
      </Form>
      <StatusLine>{saved ? words.saved : undefined}</StatusLine>
    </Section>
  )
}
