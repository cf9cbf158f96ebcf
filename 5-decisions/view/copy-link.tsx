import { Button } from '@plumbline/ui/button'
import { useRef, useState } from 'react'
import styles from './hand-out-links.module.css'
import { words } from './words.en.ts'

/** A personal link with a button that copies it; where copying is not allowed the text is selected instead. */
export function CopyLink({ name, link }: { name: string; link: string }) {
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    field.current?.select()
    // Without https the browser offers no clipboard; the selected text can still be copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <span className={styles.copy}>
      <input ref={field} readOnly className={styles.link} value={link} aria-label={`${words.links.link}: ${name}`} />
      <Button onClick={() => void copy()} aria-label={words.links.copy(name)}>
        {copied ? words.links.copied : words.links.copyButton}
      </Button>
    </span>
  )
}
