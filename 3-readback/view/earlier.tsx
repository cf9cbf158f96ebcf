import { Button } from '@plumbline/ui/button'
import { useState } from 'react'
import type { ListReadbacks } from '../readback.operations.ts'
import styles from './readback.module.css'
import { ReadbackResult } from './result.tsx'
import { words } from './words.en.ts'

type EarlierProps = { readbacks: ListReadbacks['output']['rows']; workId: string }

/** The read-backs before the latest one, each in a line, with its result when somebody wants it. */
export function EarlierReadbacks({ readbacks, workId }: EarlierProps) {
  const [shown, setShown] = useState<string | null>(null)
  return readbacks.map(({ id, wave, answered, asked }) => (
    <div key={id} className={styles.block}>
      <p className={styles.line}>
        {words.earlier(wave, answered, asked)}
        <Button aria-expanded={shown === id} onClick={() => setShown(shown === id ? null : id)}>
          {shown === id ? words.hide : words.show}
        </Button>
      </p>
      {shown === id && <ReadbackResult readbackId={id} workId={workId} isEarlier />}
    </div>
  ))
}
