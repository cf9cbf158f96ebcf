import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import type { ListReplies } from '../step.ts'
import styles from './about-me.module.css'
import { repliesWords as words } from './about-me-replies-words.en.ts'

/** What those on the register say to what is written about them, for everybody who sees the register. */
export function EntryReplies({ workId }: { workId: string }) {
  const replies = useAsk<ListReplies>('stakeholder.replies', { workId })
  const rows = replies.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Disclosure label={words.label(rows.length)} open>
      {rows.map((reply) => (
        <p key={reply.id} className={styles.reply}>
          {reply.answer === 'not-mine' ? words.notMine(reply.personName) : words.says(reply.personName)}{' '}
          <DateText value={reply.repliedAt} short />
          {reply.words && <q className={styles.said}>{reply.words}</q>}
        </p>
      ))}
    </Disclosure>
  )
}
