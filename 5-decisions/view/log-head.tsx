import type { ShowAuditHead } from '@plumbline/platform/audit.operations'
import { useAsk } from '@plumbline/ui/ask'
import styles from './log-head.module.css'
import { words } from './words.en.ts'

const HASH_SHOWN = 16

/** On paper only: where the log ended when this was printed. Who cuts the log off later is contradicted by the print. */
export function LogHead({ workspace }: { workspace: string }) {
  const head = useAsk<ShowAuditHead>('audit.head', {})
  if (!head.data) return null
  return <p className={styles.head}>{words.logHead(workspace, head.data.seq, head.data.hash.slice(0, HASH_SHOWN))}</p>
}
