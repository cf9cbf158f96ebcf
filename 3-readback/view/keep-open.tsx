import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { StatusLine } from '@plumbline/ui/status-line'
import type { ExtendReadback } from '../composing.operations.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import type { RemindMissing } from '../reminding/reminder.operations.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type KeepOpenProps = {
  readbackId: string
  closesOn: string
  missing: number
  disclosure: ReadbackDisclosure
  onFailed: (error: unknown) => void
}

/** What a driver does about those who are missing: remind them, or leave it open longer. */
export function KeepOpen({ readbackId, closesOn, missing, disclosure, onFailed }: KeepOpenProps) {
  const remind = useTell<RemindMissing>('readback.remind')
  const extend = useTell<ExtendReadback>('readback.extend')
  if (missing === 0) return null
  const toldTo = remind.data
  return (
    <div className={styles.block}>
      <p className={styles.line}>
        <Button
          pending={remind.isPending}
          onClick={() => void remind.mutateAsync({ readbackId }).catch(onFailed)}
          disabled={toldTo !== undefined}
        >
          {disclosure === 'anonymous' ? words.remindAll : words.remind(missing)}
        </Button>
        <StatusLine>{toldTo && words.reminded(toldTo.reminded, toldTo.withoutAddress)}</StatusLine>
      </p>
      <p className={styles.quiet}>{words.remindsItself}</p>
      <Disclosure label={words.extend}>
        <Form
          onSubmit={async (values) => {
            await extend.mutateAsync({ readbackId, closesOn: String(values.get('closesOn')) })
          }}
          actions={<Button type="submit">{words.extendTo}</Button>}
        >
          <DateField
            label={words.closesOn}
            name="closesOn"
            required
            defaultValue={dayAfter(closesOn)}
            min={dayAfter(closesOn)}
          />
        </Form>
      </Disclosure>
    </div>
  )
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
