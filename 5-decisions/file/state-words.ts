import { stateNearly } from './near-state.ts'
import { plainWords } from './plain-words.ts'
import { ABROAD } from './state-words-abroad.ts'

/** The states that a file can say of a decision. `unknown`: it says something, and we do not know what it means. */
export const FILE_STATES = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deferred',
  'withdrawn',
  'amended',
  'deprecated',
  'superseded',
  'unknown',
] as const
export type FileState = (typeof FILE_STATES)[number]
type Known = Exclude<FileState, 'unknown'>

/** Words that say a state wherever they stand in what is said of it. */
const ANYWHERE: Record<Known, string> = {
  draft:
    'draft|drafting|placeholder|under arbejde|wersja robocza|in voorbereiding|wip|work in progress|brouillon|entwurf|in arbeit|borrador|rascunho|bozza|szkic|черновик|草稿|草案|ドラフト|下書き|작성중|초안|taslak|koncept',
  proposed:
    'final comment period|em discussão|em análise|ready for (?:review|approval|discussion|decision|comments?)|to be (?:decided|reviewed|approved|discussed|confirmed|determined)|proposed|proposal|proposing|under review|in review|for review|under discussion|in discussion|under consideration|request for comments?|not yet (?:accepted|approved|decided|agreed|ratified)|pending|undecided|awaiting|proposée?s?|propuest[oa]|propost[oa]|vorgeschlagen|zur diskussion|in diskussion|en discussion|en revisión|voorgesteld|zaproponowan[eyao]|proponowan[eyao]|propozycja|предложен[оа]?|на рассмотрении|navržen[oa]?|önerildi|diusulkan|föreslagen|foreslått|ehdotettu|已提议|已提出|提议中?|提案中?|提案済み?|待定|待审|评审中|讨论中|検討中|レビュー中|제안됨?|검토중?|provisional',
  accepted:
    'accepted|accepteda|acccepted|aceppted|approved|adopted|agreed|agreed upon|ratified|implementable|implemented|in effect|in force|in use|acceptée?s?|approuvée?s?|adoptée?s?|validée?s?|retenue?|décidée?|akzeptiert|angenommen|beschlossen|genehmigt|entschieden|umgesetzt|gültig|aceptad[oa]s?|aprobad[oa]|adoptad[oa]|decidid[oa]|vigente|implementad[oa]|aceit[oae]|aprovad[oa]|adotad[oa]|accettat[oa]|approvat[oa]|geaccepteerd|aanvaard|goedgekeurd|vastgesteld|zaakceptowan[eyao]|przyjęt[eyao]|zatwierdzon[eyao]|принят[оа]?|утвержден[оа]?|одобрен[оа]?|přijat[oaé]|schválen[oa]|akceptován[oa]|akceptován[oa]|kabul edildi|diterima|disetujui|godkänd|antagen|godkjent|vedtatt|accepteret|vedtaget|hyväksytty|elfogadva|已接受|接受|已采纳|采纳|已採納|採納|已采用|采用|採用済み?|採用|承認済み?|承認|承认|已批准|批准|已通过|已确认|已决定|已定|已生效|生效中?|已實施|已实施|决定済み|決定済み?|決定|確定|합의|승인됨?|수락됨?|채택됨?|확정',
  rejected:
    'rejected|vetoed|turned down|wont ?fix|afgekeurd|descartad[oa]|declined|denied|refused|not (?:accepted|approved|adopted|agreed)|won.t do|rejetée?s?|refusée?s?|abgelehnt|verworfen|rechazad[oa]|rejeitad[oa]|recusad[oa]|rifiutat[oa]|afgewezen|verworpen|odrzucon[eyao]|отклонен[оа]?|отвергнут[оа]?|zamítnut[oa]|reddedildi|ditolak|avvisad|avvist|hylätty|已拒绝|拒绝|已否决|否决|却下|不採用|거부됨?|기각|반려',
  deferred:
    'deferred|shelved|postponed|on hold|on ice|parked|reportée?s?|différée?s?|zurückgestellt|verschoben|vertagt|aplazad[oa]|pospuest[oa]|adiad[oa]|rinviat[oa]|uitgesteld|odroczon[eyao]|отложен[оа]?|odložen[oa]|ertelendi|ditunda|推迟|延期|搁置|暂缓|보류',
  withdrawn:
    'withdrawn|abandoned|cancell?ed|retracted|dropped|abandonnée?s?|annulée?s?|zurückgezogen|aufgegeben|retirad[oa]|cancelad[oa]|ritirat[oa]|ingetrokken|отозван[оа]?|撤回|取り下げ|已取消|철회',
  amended: 'amended|amendée?s?|修订',
  deprecated:
    'deprecated|not relevant|depreciated|depracated|obsolete|retired|outdated|no longer|revoked|reverted|rolled back|sunset|obsolètes?|dépréciée?s?|veraltet|überholt|obsolet|obsolet[oa]|deprecad[oa]|descontinuad[oa]|depreciad[oa]|deprecat[oa]|verouderd|vervallen|przestarzał[eyao]|wycofan[eyao]|устарел[оа]?|zastaral[éoýá]|föråldrad|utdatert|已弃用|弃用|已废弃|废弃|已废止|廃止|非推奨|폐기됨?',
  superseded:
    'superseded|superceded|superseeded|supersceded|supplanted|replaced|obsoleted by|supersedes? by|remplacée?s?|ersetzt|abgelöst|reemplazad[oa]|sustituid[oa]|superad[oa]|substituíd[oa]|sostituit[oa]|superat[oa]|vervangen|zastąpion[eyao]|заменен[оа]?|nahrazen[oa]|ersatt|erstattet|korvattu|已取代|被取代|已替代|被替代|已被取代|置き換え済み?|置換|대체됨?',
}

/** Words that say a state only when what is said begins with them: elsewhere they are about something else. */
const AT_THE_BEGINNING: Record<Known, string> = {
  draft:
    'in progress|en cours|ongoing|exploring|exploratory|experimental|idea|initial|concept|new|sketch|todo|under development|进行中|起草',
  proposed:
    'review|reviewing|reviewed|discussing|fcp|open|offen|ouvert|abierto|aberto|rfc|tbd|to be decided|candidate|requested|discussion|propose|submitted|for discussion|pre ?accepted|ready for review|last call|waiting|suggested|recommended',
  accepted:
    'active|incorporated|landed|living|passed|activ[eo]|aktiv|accept|approve|final|finali[sz]ed|done|complete|completed|current|live|locked|frozen|resolved|confirmed|enacted|standard|stable|released|shipped|valid|binding|committed|decided|decision made|effective|enforced|applied|published|signed off|ready|settled|merged|closed|canonical|operational|deployed|production|ok|yes|完了|完成|有效|现行|erledigt|terminé|hecho|finalizado|ativo|activo|actif|attivo|принято к|действует|действующ[иаео]й?|реализовано',
  rejected: 'reject|dead|failed|no go|no|closed without',
  deferred: 'later|backlog|future|hold|paused|suspended|delayed|pospone',
  withdrawn: 'withdraw|stagnant',
  amended: 'clarified|modified|revised',
  deprecated:
    'deprecate|inactive|archived|archive|historical|historic|legacy|expired|stale|removed|invalid|undone|reversed|void',
  superseded: 'supersede',
}

/** Scripts that put no spaces between their words. */
const CJK = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

function matcher(
  words: Record<Known, string>,
  more?: Record<Known, string>,
): { regex: RegExp; stateOf: (name: string) => Known }[] {
  return Object.entries(words).flatMap(([state, list]) => {
    const inLetters = [...list.split('|'), ...(more?.[state as Known].split('|') ?? [])]
    // Alternatives in brackets hold bars of their own; none of ours is split, because ours stand outside of brackets only.
    const whole = joined(inLetters)
    const latin = whole.filter((word) => !CJK.test(word)).join('|')
    const signs = whole.filter((word) => CJK.test(word)).join('|')
    return [
      ...(latin
        ? [
            {
              regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])`, 'iu'),
              stateOf: () => state as Known,
            },
          ]
        : []),
      ...(signs ? [{ regex: new RegExp(`(?:${signs})`, 'u'), stateOf: () => state as Known }] : []),
    ]
  })
}

function joined(pieces: readonly string[]): string[] {
  const words: string[] = []
  let open = ''
  for (const piece of pieces) {
    open = open === '' ? piece : `${open}|${piece}`
    if (open.split('(').length !== open.split(')').length) continue
    words.push(open)
    open = ''
  }
  return words
}

const anywhere = matcher(ANYWHERE, ABROAD)
const atTheBeginning = matcher(AT_THE_BEGINNING)
const PARTLY =
  /\b(?:partial(?:ly)?|partly|in part|teilweise|partiellement|parcial(?:mente)?|częściowo|gedeeltelijk)\b|部分|局部|一部|частично/iu

/** Further to the right nothing is said of the state any more. */
const LONGEST_SAID = 400

export type FoundState = { state: Known; from: number; to: number; isFirst: boolean }

/** The first word of a text that says a state. */
export function stateIn(given: string): FoundState | undefined {
  const text = given.slice(0, LONGEST_SAID)
  const begin = beginningOf(text)
  const weak = firstOf(atTheBeginning, text, begin)
  const strong = firstOf(anywhere, text)
  if (weak && weak.from === begin && (!strong || strong.from > weak.from)) return { ...weak, isFirst: true }
  if (!strong) return undefined
  return { ...strong, isFirst: strong.from === begin }
}

/** Where the words begin, after a day, signs and a label. */
function beginningOf(text: string): number {
  const before =
    /^(?:[^\p{L}\p{N}]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|status\s*[:=]|currently\b|tentatively\b|conditionally\b|now\b|the\b|provisionally\b)*/iu.exec(
      text,
    )
  return before?.[0].length ?? 0
}

function firstOf(
  matchers: typeof anywhere,
  text: string,
  only?: number,
): { state: Known; from: number; to: number } | undefined {
  let found: { state: Known; from: number; to: number } | undefined
  for (const { regex, stateOf } of matchers) {
    const hit = regex.exec(only === undefined ? text : text.slice(only))
    if (!hit) continue
    const from = hit.index + (only ?? 0)
    const to = from + hit[0].length
    if (!found || from < found.from || (from === found.from && to > found.to))
      found = { state: stateOf(hit[0]), from, to }
  }
  return found
}

export function isPartly(text: string): boolean {
  return PARTLY.test(text)
}

/** One word of a list of choices that a template offers. */
function isOneState(piece: string): boolean {
  const words = plainWords(piece.replaceAll('~~', ''))
    .replace(/[{}[\]<>().…]/g, ' ')
    .trim()
  if (/^(?:…|\.\.\.)?$/.test(words)) return true
  const found = stateIn(words)
  return found?.isFirst === true && words.length <= 60
}

/** What one line says: a state, several to choose from and none chosen, or something else. */
export function readState(written: string): FileState | 'choices' | null {
  const ticked = chosenOf(written)
  if (ticked === 'choices') return 'choices'
  const text = plainWords(ticked)
  const pictures = text === '' || !/[\p{L}\p{N}]/u.test(text)
  if (pictures)
    return /[✅✔☑🟢]/u.test(written)
      ? 'accepted'
      : /[❌✖🔴⛔]/u.test(written)
        ? 'rejected'
        : /[🟡🚧⏳]/u.test(written)
          ? 'proposed'
          : null
  if (/^(?:n\/?a|none|null|todo|unknown|[?–—-]+)\.?$/i.test(text)) return null
  const found = stateIn(text)
  if (!found) return stateNearly(text) ?? 'unknown'
  if (found.isFirst && found.state !== 'superseded' && isReplacedSince(text.slice(found.to))) return 'superseded'
  if ((found.state === 'superseded' || found.state === 'amended') && isPartly(text.slice(0, found.to + 25)))
    return secondOf(text, found) ?? 'accepted'
  if (found.state === 'amended') return secondOf(text, found) ?? 'amended'
  return found.state
}

/** `Accepted; superseded by ADR 7`: all of it was replaced later. Of `the second clause superseded by ADR 7` only that was. */
function isReplacedSince(after: string): boolean {
  return /^\s*(?:(?:\([^()]*\)|\d{4}-\d{2}-\d{2})\s*)*[,;.(/→–—-]+\s*(?:(?:and|but|now|later|then|since|subsequently|status)[\s:]+)*(?:superseded|superceded|replaced)\s+by\b/i.test(
    after,
  )
}

function secondOf(text: string, found: FoundState): Known | undefined {
  const rest = stateIn(text.slice(0, found.from))
  return rest?.state
}

/** Of several choices the one that is marked: in bold, ticked, or the only one that is not struck through. */
function chosenOf(written: string): string | 'choices' {
  const bare = written.replace(/<!--.*?-->/g, ' ')
  const [, offered = ''] = /^\s*[[{<]([^\]}>]*)[\]}>]/.exec(bare) ?? []
  if (offered.split(/[|,/]/).length > 2 && !/\*\*/.test(offered)) return 'choices'
  const isBraced = /^\s*[[{<].*[\]}>]\s*$/.test(bare) && !/\]\(/.test(bare)
  const pieces = bare.split(/\s*(?:\||\/|,|;|→|->|\bor\b)\s*/).filter((piece) => piece.trim() !== '')
  if (pieces.length < 2 || !pieces.every(isOneState)) return isBraced && pieces.length > 2 ? 'choices' : bare
  const days = pieces.map((piece) => /\d{4}-\d{2}-\d{2}/.exec(piece)?.[0] ?? '')
  // `Proposed (2024-02-03), accepted (2024-03-04)` says what became of it.
  if (!days.includes('')) return pieces[days.lastIndexOf([...days].sort().at(-1) ?? '')] ?? bare
  const marked = pieces.filter((piece) => /\*\*|__|`|\[x\]|✅|✔|☑|🔘|●|<b>|<strong>/iu.test(piece))
  const [only] = marked
  if (marked.length === 1 && only !== undefined) return only.replace(/~~[^~]*~~/g, '')
  const left = pieces.filter((piece) => !/~~/.test(piece))
  if (left.length === 1 && left[0] !== undefined) return left[0]
  if (/→|->/.test(bare)) return pieces.at(-1) ?? bare
  return pieces.length > 2 || isBraced ? 'choices' : bare
}
