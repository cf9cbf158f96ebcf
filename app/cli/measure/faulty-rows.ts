import { Refusal, type RefusedField } from '@plumbline/platform/refusal'

/** Enough to see what is wrong; a file with a thousand faults has one fault a thousand times. */
const MOST_SHOWN = 20
const LONGEST_SHOWN = 40

/** Collects the rows that cannot be read, so that all of them are said at once. */
export type FaultyRows = {
  /** `says` goes on after "votes.csv line 17: ". */
  add(file: string, line: number, says: string): void
  /** Refuses when there were any; leniently, gives the lines that say what was left out. */
  settle(): string[]
}

export function faultyRows({ lenient }: { lenient: boolean }): FaultyRows {
  const shown: RefusedField[] = []
  let count = 0
  return {
    add(file, line, says) {
      count += 1
      if (shown.length < MOST_SHOWN) shown.push({ path: `${file} line ${line}`, says })
    },
    settle() {
      if (count === 0) return []
      const rest = count - shown.length
      const fields = rest > 0 ? [...shown, { path: 'And', says: `${rest} more` }] : shown
      if (!lenient) {
        throw new Refusal('bad-input', `${rowsOf(count)} cannot be read.`, {
          fields,
          next: 'Correct it in the file, or add --lenient to leave such rows out.',
        })
      }
      const lines = fields.map(({ path, says }) => `  ${path}: ${says}`)
      return [`${rowsOf(count)} ${count === 1 ? 'was' : 'were'} left out.`, ...lines]
    },
  }
}

function rowsOf(count: number): string {
  return count === 1 ? 'One row' : `${count} rows`
}

/** A value from a file as it may be shown at a terminal: in quotes, short, and without anything that steers one. */
export function shown(value: string): string {
  const plain = withoutControls(value)
  return `'${plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain}'`
}

/** Control characters, line ends and marks that turn the direction of writing become blanks. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
