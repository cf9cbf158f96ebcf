import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { lazy, Suspense, useState } from 'react'
import type { AboutMe, DisownEntry, ReplyToEntry } from '../step.ts'
import styles from './about-me.module.css'
import { aboutMeWords as words } from './about-me-words.en.ts'
import { words as peopleWords } from './words.en.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

type Entry = AboutMe['output']['entries'][number]

/** One entry about whoever looks: what it says, what they said to it, and the two ways to answer. */
export function OwnEntry({ entry, workspace }: { entry: Entry; workspace: string }) {
  const { workKey, workTitle, driverName, groupName, role, relations } = entry
  const how = [peopleWords.roles[role], ...relations.map((relation) => peopleWords.relations[relation])].join(', ')
  return (
    <article className={styles.entry}>
      <h3>
        <Link href={`/w/${workspace}/work/${workKey}#people`}>{workTitle}</Link>
      </h3>
      <p>
        {how}
        {groupName && ` ${words.forGroup(groupName)}`}. {words.drivenBy(driverName)}
      </p>
      <dl className={styles.facts}>
        <Fact term={words.expected} said={entry.expected} />
        <Fact term={words.stake} said={entry.stake} />
        <Fact term={words.foundBy} said={entry.foundBy} />
        <Fact term={words.source} said={entry.source} />
        <dt>{words.since}</dt>
        <dd>
          <DateText value={entry.involvedAt} />
        </dd>
        <Fact term={words.notAffected} said={entry.notAffectedBecause} />
        {entry.engagement.map(({ aspect, level, because, saidByName, notedAt }) => (
          <Fact
            key={`${aspect} ${notedAt}`}
            term={words.aspects[aspect]}
            said={`${words.levels[level]}: ${words.saidBy(because, saidByName)}`}
          />
        ))}
      </dl>
      {entry.replies.map((reply) => (
        <p key={reply.id} className={styles.reply}>
          {reply.answer === 'not-mine' ? words.notMineSaid : words.youSaid} <DateText value={reply.repliedAt} short />
          {reply.words && <q className={styles.said}>{reply.words}</q>}
        </p>
      ))}
      <div className={styles.verbs} data-screen-only>
        <Replying entry={entry} />
        <Disowning entry={entry} />
      </div>
    </article>
  )
}

function Fact({ term, said }: { term: string; said: string | null }) {
  if (said === null) return null
  return (
    <>
      <dt>{term}</dt>
      <dd>{said}</dd>
    </>
  )
}

function Replying({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false)
  const reply = useTell<ReplyToEntry>('stakeholder.reply')
  const send = async (values: FormData) => {
    await reply.mutateAsync({ stakeholderId: entry.id, words: String(values.get('words')).trim() })
    setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={words.replyWhich(entry.workTitle)}>
        {words.reply}
      </Button>
      {open && (
        <Suspense>
          <Dialog open onOpenChange={setOpen} title={words.replyTitle(entry.workTitle)} says={words.replySays}>
            <Form
              onSubmit={send}
              actions={
                <Button type="submit" kind="primary">
                  {words.replySend}
                </Button>
              }
            >
              <TextArea label={words.replyLabel} name="words" />
            </Form>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}

function Disowning({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false)
  const disown = useTell<DisownEntry>('stakeholder.disown')
  const send = async (values: FormData) => {
    const why = String(values.get('words')).trim()
    const whose = String(values.get('whose')).trim()
    await disown.mutateAsync({ stakeholderId: entry.id, whose, ...(why && { words: why }) })
    setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={words.disownWhich(entry.workTitle)}>
        {words.disown}
      </Button>
      {open && (
        <Suspense>
          <Dialog open onOpenChange={setOpen} title={words.disownTitle(entry.workTitle)} says={words.disownSays}>
            <Form
              onSubmit={send}
              actions={
                <Button type="submit" kind="primary">
                  {words.disownSend}
                </Button>
              }
            >
              <TextField label={words.whose} hint={words.whoseHint} name="whose" />
              <TextArea label={words.disownWhy} name="words" rows={2} optional />
            </Form>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
