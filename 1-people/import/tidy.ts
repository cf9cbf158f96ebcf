import { isTimeZone } from '../directory/presence.ts'
import { LONGEST_DOES_WHAT, LONGEST_NAME } from '../group.ts'
import type { RefusedLine } from './directory-import.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

const LONGEST_KEY = 500
const ADDRESS = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@.<>"(),:;[\]\\]+$/

/**
 * What a source states, in the shape in which it can be kept: one line of text each, none longer than the directory takes,
 * addresses in small letters. A source may call somebody by nothing but a name; then it is a name within this source, since
 * another source may mean somebody else by it.
 */
export function tidied({ facts, refused }: Stated, source: string): Stated {
  const kept: StatedFact[] = []
  const left: RefusedLine[] = [...refused]
  for (const fact of facts) {
    const says = faultOf(fact)
    if (says !== undefined) left.push({ path: fact.path, line: fact.line, says })
    else kept.push(tidy(fact, source, left))
  }
  return { facts: kept, refused: left }
}

function faultOf(fact: StatedFact): string | undefined {
  for (const ref of referencesOf(fact)) {
    const name = oneLine(ref.name)
    if (name === '') return 'a name is empty'
    if (name.length > LONGEST_KEY) return `a name is longer than ${LONGEST_KEY} signs: ${name.slice(0, 40)}…`
    if (ref.scheme === 'email' && !isAddress(name)) return `${name} is not an e-mail address`
  }
  return undefined
}

function referencesOf(fact: StatedFact): Reference[] {
  return Object.values(fact).filter(
    (value): value is Reference => typeof value === 'object' && value !== null && 'of' in value,
  )
}

function tidy(fact: StatedFact, source: string, refused: RefusedLine[]): StatedFact {
  const tidy: Record<string, unknown> = { path: null, line: null }
  for (const [field, value] of Object.entries(fact)) {
    if (value === undefined || value === null) continue
    if (typeof value === 'object') tidy[field] = tidyReference(value, source)
    else if (typeof value !== 'string' || field === 'fact') tidy[field] = value
    else {
      const text = tidyText(field, oneLine(value))
      if (text !== undefined) tidy[field] = text
      else if (field === 'name') tidy[field] = nameOf(fact)
      else if (Object.hasOwn(WRONG, field) && value.trim() !== '') {
        refused.push({ path: fact.path, line: fact.line, says: `${cut(oneLine(value), 80)} ${WRONG[field]}` })
      }
    }
  }
  return tidy as StatedFact
}

/** What is said of a field that is left out, while the rest of the line is kept. */
const WRONG: Readonly<Record<string, string>> = {
  email: 'is not an e-mail address',
  timeZone: 'is no time zone that is known here; write it like Europe/Berlin',
}

function tidyText(field: string, text: string): string | undefined {
  if (text === '') return undefined
  if (field === 'path') return text
  if (field === 'email') return isAddress(text) ? text.normalize('NFKC').toLowerCase() : undefined
  if (field === 'timeZone') return isTimeZone(text) ? text : undefined
  return cut(text, longest(field))
}

function nameOf(fact: StatedFact): string {
  return 'ref' in fact ? cut(oneLine(fact.ref.name), LONGEST_NAME) : ''
}

function tidyReference(ref: Reference, source: string): Reference {
  const name = oneLine(ref.name)
  if (ref.scheme === 'email') return { ...ref, name: name.normalize('NFKC').toLowerCase() }
  if (ref.scheme === 'name' && ref.of === 'person') return { ...ref, name, scheme: `name in ${source}` }
  return { ...ref, name }
}

function longest(field: string): number {
  return field === 'doesWhat' ? LONGEST_DOES_WHAT : field === 'meeting' || field === 'chat' ? 500 : LONGEST_NAME
}

export function isAddress(text: string): boolean {
  return text.length <= 320 && ADDRESS.test(text)
}

/** Signs that are no text, and line ends, become a space. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Cut at a sentence or a word where possible. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1).toWellFormed()
  const sentence = head.lastIndexOf('. ')
  if (sentence > most / 3) return head.slice(0, sentence + 1)
  const word = head.lastIndexOf(' ')
  return `${(word > most / 2 ? head.slice(0, word) : head).replace(/\uFFFD$/, '')}…`
}
