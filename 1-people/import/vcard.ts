import type { RefusedLine } from './directory-import.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

const LARGEST = 5 * 1024 * 1024
const MOST_CARDS = 20_000
const MOST_LINES_A_CARD = 1_000
const LONGEST_VALUE = 2_000
const LONGEST_NAME = 200
const MOST_REFUSED = 500

/** One line of a card, unfolded: `work.EMAIL;TYPE=work:ada@acme.test`. */
type CardLine = {
  line: number
  group: string | null
  name: string
  parameters: Map<string, string[]>
  value: string
}

/** People, and groups of people, from the cards of an address book: version 4, and what versions 2.1 and 3 have in common with it. */
export function statedByVcards(text: string, reading: { path?: string | null } = {}): Stated {
  const path = reading.path ?? null
  if (text.length > LARGEST)
    return { facts: [], refused: [{ path, line: null, says: 'The file is larger than 5 MB.' }] }
  const refused: RefusedLine[] = []
  const refuse = (line: number | null, says: string) => {
    if (refused.length < MOST_REFUSED) refused.push({ path, line, says })
  }
  const cards = cardsIn(text, refuse).map((lines) => ({ lines, ref: referenceOf(lines) }))
  const byUid = new Map(cards.flatMap(({ lines, ref }) => (ref ? uidsOf(lines).map((uid) => [uid, ref] as const) : [])))
  const facts: StatedFact[] = []
  const organisations = new Set<string>()
  for (const { lines, ref } of cards) {
    if (!ref) refuse((preferred(lines, 'FN') ?? lines[0])?.line ?? null, 'This card has neither a name nor an address.')
    else if (ref.of === 'group') facts.push(...groupFacts(lines, ref, byUid, path, refuse))
    else facts.push(...personFacts(lines, ref, path, organisations, refuse))
  }
  return { facts, refused }
}

type Refuse = (line: number | null, says: string) => void

/** The lines of each card that can be read. */
function cardsIn(text: string, refuse: Refuse): CardLine[][] {
  const cards: CardLine[][] = []
  let card: CardLine[] | null = null
  let begun = 0
  for (const unfolded of unfold(text)) {
    const read = lineOf(unfolded)
    if (read === undefined) {
      refuse(unfolded.line, 'This is no line of a card.')
    } else if (read.name === 'BEGIN' && read.value.trim().toUpperCase() === 'VCARD') {
      if (card) refuse(begun, 'This card does not end.')
      card = []
      begun = read.line
    } else if (read.name === 'END' && read.value.trim().toUpperCase() === 'VCARD') {
      if (card && cards.length >= MOST_CARDS) {
        refuse(begun, `More than ${MOST_CARDS} cards; this and the following are left out.`)
        return cards
      }
      if (card) cards.push(...whole(card, begun, refuse))
      else refuse(read.line, 'No card begins before this end.')
      card = null
    } else if (card === null) refuse(read.line, 'This stands outside of any card.')
    else card.push(read)
  }
  if (card) refuse(begun, 'This card does not end.')
  return cards
}

function whole(card: CardLine[], begun: number, refuse: Refuse): CardLine[][] {
  const version = card.find(({ name }) => name === 'VERSION')?.value.trim()
  if (card.length > MOST_LINES_A_CARD) refuse(begun, `This card has more than ${MOST_LINES_A_CARD} lines.`)
  else if (version === undefined) refuse(begun, 'This card does not say its version.')
  else if (!['4.0', '3.0', '2.1'].includes(version))
    refuse(begun, `Version ${version.slice(0, 20)} is not known; 4.0, 3.0 and 2.1 are.`)
  else return [card]
  return []
}

type Unfolded = { line: number; text: string }

/** Long lines are folded: what begins with a space or a tab goes on with the line before. */
function* unfold(text: string): Generator<Unfolded> {
  let open: { line: number; parts: string[] } | null = null
  let soft = false
  let line = 0
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    line += 1
    if (open && soft) open.parts.push(written)
    else if (open && /^[ \t]/.test(written)) open.parts.push(written.slice(1))
    else {
      if (open) yield { line: open.line, text: open.parts.join('') }
      open = written.trim() === '' ? null : { line, parts: [written] }
    }
    // In version 2.1 a line of quoted signs goes on after an equals sign at its end.
    soft = open !== null && written.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(open.parts[0] ?? '')
    if (open && soft) open.parts[open.parts.length - 1] = (open.parts.at(-1) ?? '').slice(0, -1)
  }
  if (open) yield { line: open.line, text: open.parts.join('') }
}

function lineOf({ line, text }: Unfolded): CardLine | undefined {
  const head = headOf(text)
  if (head === undefined) return undefined
  const [first = '', ...rest] = partsOf(head, ';')
  const named = /^(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)$/.exec(first.trim())
  if (!named) return undefined
  const parameters = new Map<string, string[]>()
  for (const part of rest) {
    const at = part.indexOf('=')
    // Version 2.1 leaves the name of a parameter out.
    const [key, values] =
      at < 0 ? [bareParameter(part), part] : [part.slice(0, at).trim().toUpperCase(), part.slice(at + 1)]
    const known = parameters.get(key) ?? []
    parameters.set(key, [...known, ...partsOf(values, ',').map((value) => value.replace(/^"|"$/g, '').trim())])
  }
  const [, group = null, name = ''] = named
  return { line, group, name: name.toUpperCase(), parameters, value: text.slice(head.length + 1) }
}

const bareParameter = (word: string) =>
  /^(quoted-printable|base64|8bit|7bit)$/i.test(word.trim()) ? 'ENCODING' : 'TYPE'

/** What stands before the colon that is not within quotes. */
function headOf(text: string): string | undefined {
  let quoted = false
  for (let at = 0; at < text.length && at < LONGEST_VALUE; at += 1) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === ':' && !quoted) return text.slice(0, at)
  }
  return undefined
}

/** Cuts at a sign that stands neither within quotes nor behind a backslash. */
function partsOf(text: string, at: string): string[] {
  const parts: string[] = []
  let part = ''
  let quoted = false
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] as string
    if (sign === '\\' && place + 1 < text.length) {
      part += sign + text[place + 1]
      place += 1
    } else if (sign === at && !quoted) {
      parts.push(part)
      part = ''
    } else {
      if (sign === '"') quoted = !quoted
      part += sign
    }
  }
  return [...parts, part]
}

/** The text of a value in one line, or nothing where it is empty or in signs that cannot be read. */
function textOf(given: CardLine | undefined): string | undefined {
  if (given === undefined) return undefined
  const { parameters, value } = given
  const encoding = parameters.get('ENCODING')?.[0]?.toUpperCase()
  if (encoding !== undefined && !['QUOTED-PRINTABLE', '8BIT', '7BIT'].includes(encoding)) return undefined
  const decoded =
    encoding === 'QUOTED-PRINTABLE'
      ? unquoted(value.slice(0, LONGEST_VALUE * 3), parameters.get('CHARSET')?.[0])
      : value
  const words = decoded
    ?.slice(0, LONGEST_VALUE)
    .replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
  const clean = words?.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return clean === undefined || clean === '' || !clean.isWellFormed() ? undefined : clean
}

/** `=C3=A9` is é, in the signs that the line names. */
function unquoted(value: string, charset = 'utf-8'): string | undefined {
  if (!/^(utf-?8|us-ascii|iso-8859-1|iso-8859-15|windows-1252)$/i.test(charset)) return undefined
  const bytes: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(value.slice(at, at + 3))?.[1]
    if (code === undefined) bytes.push(...new TextEncoder().encode(value[at]))
    else {
      bytes.push(Number.parseInt(code, 16))
      at += 2
    }
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return undefined
  }
}

/** The first of a name; where one is marked as preferred, that. */
function preferred(lines: readonly CardLine[], name: string): CardLine | undefined {
  const all = lines.filter((line) => line.name === name)
  const rank = ({ parameters }: CardLine) => {
    const said = Number(parameters.get('PREF')?.[0])
    if (said >= 1 && said <= 100) return said
    return (parameters.get('TYPE') ?? []).some((type) => type.toUpperCase() === 'PREF') ? 1 : 101
  }
  return all.sort((a, b) => rank(a) - rank(b))[0]
}

function addressOf(lines: readonly CardLine[]): string | undefined {
  const address = textOf(preferred(lines, 'EMAIL'))
    ?.replace(/^mailto:/i, '')
    .toLowerCase()
  return address !== undefined && /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(address) ? address : undefined
}

/** The name as it is spoken, else made from its parts: family; given; more; before; after. */
function nameOf(lines: readonly CardLine[]): string | undefined {
  const spoken = textOf(preferred(lines, 'FN'))
  if (spoken !== undefined) return spoken.slice(0, LONGEST_NAME)
  const parts = preferred(lines, 'N')
  if (parts === undefined) return undefined
  const [family, given, more] = partsOf(parts.value, ';').map((value) => textOf({ ...parts, value }))
  return (
    [given, more, family]
      .filter((part) => part !== undefined)
      .join(' ')
      .slice(0, LONGEST_NAME) || undefined
  )
}

const isGroup = (lines: readonly CardLine[]) =>
  lines.some(({ name, value }) => name === 'KIND' && /^(group|org)$/i.test(value.trim()))

function uidsOf(lines: readonly CardLine[]): string[] {
  const uid = textOf(lines.find(({ name }) => name === 'UID'))
  return uid === undefined ? [] : [uidFrom(uid)]
}

const uidFrom = (uid: string) =>
  uid
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .slice(0, LONGEST_NAME)

/** By address, which others know too; else by the number of the card; else by name. */
function referenceOf(lines: readonly CardLine[]): Reference | undefined {
  const [uid] = uidsOf(lines)
  const name = nameOf(lines)
  const of = isGroup(lines) ? ('group' as const) : ('person' as const)
  const address = of === 'person' ? addressOf(lines) : undefined
  if (address !== undefined) return { of, scheme: 'email', name: address }
  if (name === undefined) return undefined
  return { of, scheme: 'vcard', name: uid ?? name.toLowerCase() }
}

function personFacts(
  lines: readonly CardLine[],
  ref: Reference,
  path: string | null,
  organisations: Set<string>,
  refuse: Refuse,
): StatedFact[] {
  const line = (preferred(lines, 'FN') ?? lines[0])?.line ?? null
  const email = addressOf(lines)
  const given = preferred(lines, 'EMAIL')
  if (given && email === undefined) refuse(given.line, 'This is not an e-mail address.')
  const title = textOf(preferred(lines, 'TITLE'))?.slice(0, LONGEST_NAME)
  const zone = preferred(lines, 'TZ')
  const timeZone = zoneFrom(textOf(zone))
  if (zone && timeZone === undefined) refuse(zone.line, 'Only a time zone by its name, such as Europe/Berlin, is kept.')
  const person: StatedFact = {
    path,
    line,
    fact: 'person',
    ref,
    name: nameOf(lines) ?? ref.name,
    ...(email === undefined ? {} : { email }),
    ...(title === undefined ? {} : { title }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
  return [person, ...organisationFacts(lines, ref, path, organisations)]
}

/** `Acme;Payments` is a group within a group, and the person belongs to the innermost. */
function organisationFacts(
  lines: readonly CardLine[],
  person: Reference,
  path: string | null,
  known: Set<string>,
): StatedFact[] {
  const given = preferred(lines, 'ORG')
  if (given === undefined) return []
  const units = partsOf(given.value, ';')
    .flatMap((value) => textOf({ ...given, value })?.slice(0, LONGEST_NAME) ?? [])
    .slice(0, 10)
  const facts: StatedFact[] = []
  let group: Reference | undefined
  for (const [depth, unit] of units.entries()) {
    const ref: Reference = {
      of: 'group',
      scheme: 'organisation',
      name: units
        .slice(0, depth + 1)
        .join(' / ')
        .toLowerCase(),
    }
    if (!known.has(ref.name)) {
      facts.push({
        path,
        line: given.line,
        fact: 'group',
        ref,
        name: unit,
        ...(group === undefined ? {} : { parent: group }),
      })
    }
    known.add(ref.name)
    group = ref
  }
  if (group) facts.push({ path, line: given.line, fact: 'member', group, person, lead: false })
  return facts
}

function groupFacts(
  lines: readonly CardLine[],
  group: Reference,
  byUid: ReadonlyMap<string, Reference>,
  path: string | null,
  refuse: Refuse,
): StatedFact[] {
  const line = (preferred(lines, 'FN') ?? lines[0])?.line ?? null
  const mailingList = addressOf(lines)
  const doesWhat = textOf(preferred(lines, 'NOTE'))?.slice(0, 300)
  const facts: StatedFact[] = [
    {
      path,
      line,
      fact: 'group',
      ref: group,
      name: nameOf(lines) ?? group.name,
      ...(mailingList === undefined ? {} : { mailingList }),
      ...(doesWhat === undefined ? {} : { doesWhat }),
    },
  ]
  for (const member of lines.filter(({ name }) => name === 'MEMBER')) {
    const person = memberOf(textOf(member) ?? '', byUid)
    if (person === undefined)
      refuse(member.line, 'Only an address (mailto:) or the number of a card (urn:uuid:) can be a member.')
    else if (person.of === 'group') refuse(member.line, 'A group within a group is not kept as a member.')
    else facts.push({ path, line: member.line, fact: 'member', group, person, lead: false })
  }
  return facts
}

function memberOf(value: string, byUid: ReadonlyMap<string, Reference>): Reference | undefined {
  const known = byUid.get(uidFrom(value))
  if (known) return known
  const address = /^mailto:([^\s@<>?]{1,64}@[^\s@<>?]{1,255})/i.exec(value)?.[1]
  if (address) return { of: 'person', scheme: 'email', name: address.toLowerCase() }
  return /^urn:uuid:./i.test(value) ? { of: 'person', scheme: 'vcard', name: uidFrom(value) } : undefined
}

function zoneFrom(name: string | undefined): string | undefined {
  if (name === undefined || !/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
