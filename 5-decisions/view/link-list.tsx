import { Fragment } from 'react'
import { CopyLink } from './copy-link.tsx'
import styles from './hand-out-links.module.css'
import { words } from './words.en.ts'

export type MadeLink = { personId: string; name: string; link: string }

/** Links that were just made. They are told only once, so they stay until the page is left. */
export function LinkList({ links }: { links: MadeLink[] }) {
  return (
    <div role="status" data-screen-only>
      <p>{words.links.made}</p>
      <dl className={styles.links}>
        {links.map(({ personId, name, link }) => (
          <Fragment key={personId}>
            <dt>{name}</dt>
            <dd>
              <CopyLink name={name} link={link} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  )
}
