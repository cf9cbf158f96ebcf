import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { HandOutSoundingLinks, ListSoundingPeople, RevokeSoundingLink } from '../sounding/invitation.operations.ts'
import styles from './sounding.module.css'
import { soundingWords as words } from './sounding-words.en.ts'

const AT_ONCE = 200
type Handed = HandOutSoundingLinks['output']['rows']

/** Who is asked, and the links: made, shown once, replaced and stopped. */
export function SoundingPeople({ soundingId }: { soundingId: string }) {
  const people = useAsk<ListSoundingPeople>('sounding.people', { soundingId, limit: AT_ONCE })
  const handOut = useTell<HandOutSoundingLinks>('sounding.hand-out-links')
  const stop = useTell<RevokeSoundingLink>('sounding.revoke-link')
  const [handed, setHanded] = useState<Handed | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  if (people.error) return <ErrorNote error={people.error} onRetry={() => void people.refetch()} />
  if (!people.data) return <Loading />
  const { rows, next } = people.data
  const attempt = (doing: Promise<unknown>) => {
    setFailed(null)
    doing.catch(setFailed)
  }
  const make = async (personIds?: string[]) => {
    const made = await handOut.mutateAsync({ soundingId, ...(personIds && { personIds }) })
    setHanded(made.rows)
  }
  if (handed) return <HandedOut links={handed} onDone={() => setHanded(null)} />
  return (
    <div className={styles.block}>
      {failed !== null && <ErrorNote error={failed} />}
      {rows.some(({ hasLink }) => !hasLink) && (
        <div>
          <Button pending={handOut.isPending} onClick={() => attempt(make())}>
            {words.makeLinks}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <Disclosure label={words.peopleAsked(rows.length)}>
          <Table
            caption={words.peopleAsked(rows.length)}
            captionHidden
            rows={rows}
            rowKey={({ personId }) => personId}
            columns={[
              { key: 'name', head: words.person, cell: ({ name }) => name },
              {
                key: 'state',
                head: words.state,
                cell: ({ hasLink, tookPart }) => (tookPart ? words.tookPart : hasLink ? words.hasLink : words.noLink),
              },
              {
                key: 'links',
                head: words.link,
                cell: ({ personId, name, hasLink }) => (
                  <>
                    <SmallButton aria-label={words.newLinkFor(name)} onClick={() => attempt(make([personId]))}>
                      {words.newLink}
                    </SmallButton>
                    {hasLink && (
                      <SmallButton
                        aria-label={words.stopLinkFor(name)}
                        onClick={() => attempt(stop.mutateAsync({ soundingId, personId }))}
                      >
                        {words.stopLink}
                      </SmallButton>
                    )}
                  </>
                ),
              },
            ]}
          />
          {next !== null && <p className={styles.quiet}>{words.showMorePeople}</p>}
        </Disclosure>
      )}
    </div>
  )
}

function HandedOut({ links, onDone }: { links: Handed; onDone: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(links.map(({ name, link }) => `${name}\t${link}`).join('\n'))
    setCopied(true)
  }
  return (
    <div className={styles.block}>
      <p>{words.linksSay}</p>
      <Table
        caption={words.linksOf(links.length)}
        rows={links}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', head: words.person, cell: ({ name }) => name },
          { key: 'link', head: words.link, cell: ({ link }) => <span className={styles.link}>{link}</span> },
        ]}
      />
      <div className={styles.line}>
        <Button onClick={() => void copy()}>{words.copyAll}</Button>
        <Button kind="primary" onClick={onDone}>
          {words.done}
        </Button>
        <StatusLine>{copied && words.copied}</StatusLine>
      </div>
    </div>
  )
}
