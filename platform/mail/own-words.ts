/** A line of a message, and whether somebody wrote it or only quoted it. */
type MailLine = { text: string; quoted: boolean }

/** Signs that nobody sees: they come from copying, from right-to-left marks and from keycap emoji. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]|\u20E3/gu
const OTHER_SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** A line without signs that nobody sees, and with plain spaces. */
export function seenIn(line: string): string {
  return line.replace(UNSEEN, '').replace(OTHER_SPACES, ' ').trim()
}

/** Words with which a line begins that says who wrote when, and words that it holds then; at its end stands a colon. */
const WROTE_BEGINS =
  /^(?:on|am|den|le|el|op|il|dnia|em|på|på|mån|tis|ons|tors|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun|\d{1,4}[-./ ])/i
const WROTE =
  /(?:^|\s)(?:wrote|schrieb|skrev|a écrit|a ecrit|escribió|schreef|ha scritto|escreveu|napisał|kirjoitti)(?=\s|:|$)/i
/** It may be broken over so many lines. */
const WROTE_LINES = 4
const LONGEST_HEAD = 400

/** Fields of the head that Outlook and others put above what they quote: two of them below one another make a head. */
const HEAD_FIELD =
  /^(?:from|sent|to|cc|date|subject|reply-to|von|gesendet|an|datum|betreff|från|skickat|till|ämne|de|envoyé|à|objet|date|enviado|para|asunto|van|verzonden|aan|onderwerp|da|inviato|a|oggetto|fra|sendt|til|emne)\s?:(?:\s|$)/i
const HEAD_BEGINS = /^(?:from|von|från|de|van|da|fra)\s?:(?:\s|$)/i

const QUOTE_BEGINS: readonly RegExp[] = [
  /^-{2,12} ?[\p{L}][\p{L} ]{4,60} ?-{2,12}$/u,
  /^_{5,}$/,
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|vidarebefordrat brev|début du message (?:transféré|réexpédié))/i,
]

const SIGNATURE_BEGINS: readonly RegExp[] = [
  /^(?:--|—|__)$/,
  /^(?:[-=*~#]{8,}|[-=*~] ?[-=*~] ?[-=*~][-=*~ ]{5,})$/,
  /^(?:sent (?:from|via|with|using) |get outlook for |outlook for (?:ios|android)|von meinem .{1,40} gesendet|gesendet (?:mit|von|über|aus) |diese nachricht wurde von meinem|hol(?:e|en sie sich)? (?:dir )?outlook |skickat från |hämta outlook |sendt fra |envoyé (?:de|depuis|à partir) |télécharger outlook |obtenir outlook |enviado desde |enviado do |inviato da |verzonden vanaf |verstuurd vanaf |yahoo mail: )/i,
  /^(?:confidential(?:ity)?(?: notice)?\b.{0,20}:|disclaimer\b|legal notice\b|privileged and confidential|this (?:e-?mail|message|communication)(?: and| may| is| contains| \(|,)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)|diese e-?mail (?:enthält|kann|ist|und)|der inhalt dieser e-?mail|vertraulichkeitshinweis|detta (?:e-?post|meddelande|mail)|ce (?:message|courriel|mail|courrier)(?: et|,| est| peut)|l'information contenue|please consider the environment|think before you print|virus-?free|diese e-mail wurde von )/i,
]

/** How people end a letter, before their name. */
const CLOSING =
  /^(?:best|kind|warm|many thanks|all the best|(?:best |kind |warm )?regards|sincerely|yours|cheers|thanks|thank you|thx|br|rgds|mit (?:freundlichen|besten|herzlichen|lieben)|freundliche|beste|viele|liebe|herzliche|schöne|lg|vg|mfg|gru(?:ß|ss)|danke|besten dank|(?:med )?(?:vänliga|bästa)|hälsningar|mvh|vänligen|tack|hilsen|cordialement|bien (?:à vous|cordialement)|bonne journée|merci|amicalement|un saludo|saludos|gracias)(?![\p{L}\p{N}])/u
const LONGEST_CLOSING = 5

/** Whether a line ends a letter: “Best regards, Nora”. */
export function isClosing(line: string): boolean {
  const seen = seenIn(line).toLowerCase()
  return CLOSING.test(seen) && seen.split(' ').length <= LONGEST_CLOSING
}

/** A message, line by line, without heads, signatures and legal footers. Never looks at a sign more than a few times. */
function linesOf(text: string): MailLine[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const found: MailLine[] = []
  let skipping: 'nothing' | 'signature' | 'rest' = 'nothing'
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const seen = bare(line)
    if (seen.startsWith('>')) {
      found.push({ text: seen.slice(1), quoted: true })
      if (skipping === 'signature') skipping = 'nothing'
      continue
    }
    if (skipping === 'rest') continue
    const head = headAt(lines, at)
    if (head > 0) {
      // Where the quoted lines are marked, something may have been written between them; else all below is quoted.
      if (!nextSeen(lines, at + head).startsWith('>')) skipping = 'rest'
      at += head - 1
    } else if (SIGNATURE_BEGINS.some((begins) => begins.test(seen))) skipping = 'signature'
    else if (skipping === 'nothing') found.push({ text: line, quoted: false })
  }
  return found
}

/** Without the stars and underscores by which a plain version shows bold and slanted letters. */
function bare(line: string): string {
  const seen = seenIn(line)
  return /^[*_]+[^*_]/.test(seen) ? seen.replace(/[*_]/g, '') : seen
}

/** Of how many lines the head of a quote consists that begins here; 0 where none does. */
function headAt(lines: readonly string[], at: number): number {
  const line = bare(lines[at] ?? '')
  if (line === '') return 0
  if (QUOTE_BEGINS.some((begins) => begins.test(line))) return 1
  if (HEAD_BEGINS.test(line)) {
    const fields = [1, 2, 3, 4].filter((more) => HEAD_FIELD.test(bare(lines[at + more] ?? '')))
    return fields.length > 0 ? 1 + (fields.at(-1) ?? 0) : 0
  }
  return wroteLines(lines, at)
}

/** “On Monday, somebody wrote:”, over several lines; without a day, a number or an address it may be somebody's own words. */
function wroteLines(lines: readonly string[], at: number): number {
  let joined = ''
  for (let count = 1; count <= WROTE_LINES; count++) {
    const line = bare(lines[at + count - 1] ?? '')
    if (line === '' || line.startsWith('>')) return 0
    joined = `${joined} ${line}`.trim()
    if (joined.length > LONGEST_HEAD) return 0
    if (!line.endsWith(':')) continue
    const says = WROTE.test(joined) && (WROTE_BEGINS.test(joined) || joined.includes('@'))
    const certain = /[\d@]/.test(joined) || nextSeen(lines, at + count).startsWith('>')
    return says && certain ? count : 0
  }
  return 0
}

function nextSeen(lines: readonly string[], from: number): string {
  for (let at = from; at < lines.length; at++) {
    const seen = seenIn(lines[at] ?? '')
    if (seen !== '') return seen
  }
  return ''
}

/**
 * What somebody wrote themselves: without what is quoted, without a signature. What stands above the first quoted line
 * counts; what stands below it only where nothing stands above.
 */
export function ownWords(text: string): string {
  const lines = linesOf(text)
  const first = lines.findIndex(({ quoted }) => quoted)
  const above = joined(first === -1 ? lines : lines.slice(0, first))
  return above === '' ? joined(lines.filter(({ quoted }) => !quoted)) : above
}

/** The same, with quoted lines behind `>` in their place, for whoever can tell what was written between them. */
export function withQuotes(text: string): string {
  return joined(linesOf(text).map((line) => (line.quoted ? { ...line, text: `>${line.text}` } : line)))
}

function joined(lines: readonly MailLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trim()
}
