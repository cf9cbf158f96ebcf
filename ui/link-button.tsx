import styles from './button.module.css'
import type { ButtonKind } from './button.tsx'
import type { LinkProps } from './link.tsx'
import { Link } from './link.tsx'

/** A link that looks like a button, for going somewhere to do something. */
export function LinkButton({ kind = 'quiet', className, ...rest }: LinkProps & { kind?: ButtonKind }) {
  return <Link className={[styles.button, className].filter(Boolean).join(' ')} data-kind={kind} {...rest} />
}
