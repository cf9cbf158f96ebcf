import type { Me } from '@plumbline/platform/identity/identity.operations'
import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { InPlace, type InPlaceProps } from '@plumbline/ui/in-place'
import { Text } from '@plumbline/ui/text'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './directory.module.css'

/** Whether whoever looks may change the directory: everybody who works here, and no guest. */
export function useMayChange(): boolean {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const me = useAsk<Me>('account.me', {})
  const role = me.data?.workspaces.find(({ slug }) => slug === workspace)?.role
  return role === 'admin' || role === 'member'
}

/** What only they see who may change the directory. */
export function ForWhoMayChange({ children }: { children: ReactNode }) {
  return useMayChange() ? children : null
}

/** A fact that they change where it stands, and that others read. */
export function Changeable({ value, empty, label, ...more }: InPlaceProps) {
  if (useMayChange()) return <InPlace value={value} empty={empty ?? label} label={label} {...more} />
  return value === '' ? <span className={styles.quiet}>{empty ?? label}</span> : <Text words={value} />
}

/** A form with which they add something. */
export function Adding({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ForWhoMayChange>
      <Disclosure label={label}>
        <div className={styles.adding}>{children}</div>
      </Disclosure>
    </ForWhoMayChange>
  )
}
