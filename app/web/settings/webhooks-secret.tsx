import { Button } from '@plumbline/ui/button'
import styles from './keys.module.css'
import { webhookWords as words } from './webhooks.words.ts'

/** A secret that can be copied now and looked up never. */
export function ShownOnce({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <div className={styles.making}>
      <h3>{words.secretTitle}</h3>
      <p>{words.secretSays}</p>
      <label className={styles.token}>
        <span>{words.secret}</span>
        <input readOnly value={secret} spellCheck={false} onFocus={(event) => event.target.select()} />
      </label>
      <div className={styles.actions}>
        <Button kind="primary" onClick={onDone}>
          {words.haveIt}
        </Button>
      </div>
    </div>
  )
}
