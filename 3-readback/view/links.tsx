import { Button } from '@plumbline/ui/button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { HandOutReadbackLinks } from '../readback.operations.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

export type HandedOut = HandOutReadbackLinks['output']

/** The personal links, each with a button that copies it. They are told once. */
export function Links({ links, invited, onDone }: { links: HandedOut['rows']; invited: number; onDone: () => void }) {
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async (what: string, text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(what)
  }
  const everyLine = links.map(({ name, link }) => `${name}\t${link}`).join('\n')
  return (
    <div className={styles.block}>
      {invited > 0 && <p>{words.invitedByMail(invited)}</p>}
      <p>{words.linksSay}</p>
      <Table
        caption={words.linksTitle(links.length)}
        rows={links}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', head: words.person, cell: ({ name }) => name },
          { key: 'group', head: words.group, cell: ({ groupName }) => groupName ?? '' },
          { key: 'link', head: words.link, cell: ({ link }) => <span className={styles.link}>{link}</span> },
          {
            key: 'copy',
            head: words.copy,
            cell: ({ name, link }) => (
              <Button aria-label={words.copyFor(name)} onClick={() => void copy(name, link)}>
                {copied === name ? words.copied : words.copy}
              </Button>
            ),
          },
        ]}
      />
      <div className={styles.line}>
        <Button onClick={() => void copy('all', everyLine)}>{words.copyAll}</Button>
        <Button kind="primary" onClick={onDone}>
          {words.linksDone}
        </Button>
        <StatusLine>{copied && words.copied}</StatusLine>
      </div>
    </div>
  )
}
