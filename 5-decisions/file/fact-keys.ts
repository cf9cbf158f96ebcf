/** What a label, a heading, a column or a key says something about. */
export type FactKey =
  | 'status'
  | 'title'
  | 'number'
  | 'date'
  | 'created'
  | 'updated'
  | 'review'
  | 'deciders'
  | 'consulted'
  | 'informed'
  | 'author'
  | 'owner'
  | 'approver'
  | 'supersedes'
  | 'superseded-by'
  | 'amends'
  | 'amended-by'
  | 'depends-on'
  | 'relates-to'

const LABELS: Record<FactKey, string> = {
  status:
    'status|state|statut|etat|état|estado|estatus|situação|situacao|stato|stan|stav|durum|статус|состояние|ステータス|状態|状态|狀態|상태|tila|tilstand|decision status|adr status|rfc status|current status|record status|document status|lifecycle|lifecycle status|lifecycle state|status of the decision|status des adr|statut de la décision|estado de la decisión|estado da decisão|статус решения|status entscheidung|status and date|status & date|status / date|status & history|status and history|决策状态|当前状态|decision state|approval status|implementation status|status quo of decision|trạng thái|สถานะ|статус adr|proposal status|spec status|стан|състояние|stanje|holat|holati|vəziyyət|állapot|státusz|stare|stadiu|κατάσταση|סטטוס|מצב|الحالة|حالة|وضعیت|स्थिति|অবস্থা|olek|staatus|būsena|statusas|läge|estat|egoera|күйі|სტატუსი|կարգավիճակ|statuss',
  title:
    'title|titel|titre|título|titulo|titolo|tytuł|タイトル|标题|標題|заголовок|name|decision title|judul|subject|adr title|feature name',
  number:
    'number|id|adr|adr id|adr number|identifier|nummer|numéro|número|numero|rfc|rfc #|pep|kep number|kep|index|no|nomor|adrid',
  date: 'date|datum|date de décision|fecha|data|日付|日期|决策日期|決定日|дата|decided on|decided|decision date|date decided|accepted|approved|date accepted|accepted on|accepted date|approval date|date of decision|tanggal|tarih|dato|päivämäärä|날짜|effective date|decision made|decided at|sana|tarix|dátum|kelt|dată|ημερομηνία|תאריך|التاريخ|تاريخ|تاریخ|दिनांक|kuupäev|datums|ngày|วันที่|작성일|결정일|дата рішення|дата решения|päiväys|data della decisione|data di decisione|fecha de decisión|fecha de la decisión|fecha decisión|data da decisão|date de la décision|entscheidungsdatum|datum der entscheidung|besluitdatum|data decyzji|дата принятия|дата прийняття|beslutningsdato|beslutsdatum',
  created:
    'created|created on|created at|created date|creation date|date created|proposed on|proposed date|date proposed|opened|start date|recorded|recorded on|creation|erstellt|erstellt am|créé le|作成日|proposal date|publishdate|published',
  updated:
    'updated|updated on|updated at|last updated|last updated on|last modified|modified|last update|last change|changed|last reviewed|lastmod|date updated|last revised|revised|aktualisiert|更新日|last_updated|last edited',
  review:
    'review|review on|review date|review by|next review|next review date|revisit|revisit on|revisit date|review after|reviewed by date|wiedervorlage|scheduled review|reassess|reevaluate on|review due|revisit by',
  deciders:
    'deciders|decider|decision makers|decision maker|decision owners|decided by|decisionmakers|décideurs|decideurs|entscheider|entscheidungsträger|responsables|decisores|tomadores de decisão|決定者|决策者|决策人|deciding agent|deciders and reviewers|people|participants|stakeholders|принимающие решение|decision taken by|decision-makers|team|beslissers|decydenci|involved|contributors|beteiligte|결정자|хто вирішив|karar verenler|beslutningstagere|beslutsfattare|người quyết định',
  consulted: 'consulted|consultés|konsultiert|consultados|相談先|咨询|inputs from|advisors|reviewers|reviewed by',
  informed: 'informed|informés|informiert|informados|informed parties',
  author:
    'author|authors|autor|autoren|auteur|auteurs|autores|autore|作者|著者|written by|proposer|proposed by|автор|авторы|submitter|contact|created by|penulis|champion|recorded by',
  owner:
    'owner|owners|decision owner|responsible|accountable|owning team|owning sig|verantwortlich|propriétaire|responsable|eigenaar|właściciel|负责人|責任者|penanggung jawab|driver|assignee|owner team|maintainer|maintainers|lead|ownership',
  approver:
    'approver|approvers|approved by|accepted by|approving|genehmigt von|approuvé par|aprobado por|aprovado por|承認者|批准人|approval|approvals|signed off by',
  supersedes:
    'supersedes|supersede|superseding|replaces|remplace|ersetzt|reemplaza|sustituye|substitui|sostituisce|vervangt|zastępuje|取代|替代|置き換え対象|obsoletes|заменяет|supercedes',
  'superseded-by':
    'superseded by|superceded by|replaced by|remplacé par|ersetzt durch|reemplazado por|reemplazada por|sustituido por|substituído por|sostituito da|vervangen door|zastąpione przez|被取代|被替代|supersededby|superseded|replacement|obsoleted by|successor|заменено|deprecated by',
  amends:
    'amends|amend|modifies|extends|clarifies|refines|updates|amende|ergänzt|modifie|enmienda|emenda|修订|修正|amending|partially supersedes|evolves',
  'amended-by':
    'amended by|modified by|extended by|clarified by|refined by|updated by|amendé par|ergänzt durch|modifié par|partially superseded by|revised by',
  'depends-on':
    'depends on|requires|depend on|dependencies|builds on|builds upon|hängt ab von|dépend de|depende de|requires adr|depends',
  'relates-to':
    'relates to|related|related to|related adrs|related decisions|related adr|relates|see also|links|links to|verwandt|lié à|relacionado|references|related documents|relations|связано|相关|関連|verwandte adrs|related records|linked to|supersedes / superseded by',
}

const KEY_OF = new Map<string, FactKey>(
  Object.entries(LABELS).flatMap(([key, labels]) => labels.split('|').map((label) => [label, key as FactKey] as const)),
)

const LONGEST_LABEL = 60

/** A label without what decorates it: numbers, emphasis, pictures, “(optional)”. */
export function labelOf(written: string): string {
  if (written.length > LONGEST_LABEL * 2) return ''
  return written
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[*`~"“”]|(?:^|\s)_+|_+(?=\s|$)/g, ' ')
    .replace(/\((?:optional|opt\.?)\)/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200d|[#:：]/gu, ' ')
    .trim()
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .replace(/^[-–—.§•]+\s*/, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/(?<![.:\s])[.:\s]+$/, '')
    .trim()
    .toLowerCase()
}

/** What a label is about, if it is one that is known. */
export function keyOf(written: string): FactKey | undefined {
  const label = labelOf(written)
  if (label === '' || label.length > LONGEST_LABEL) return undefined
  return KEY_OF.get(label) ?? KEY_OF.get(label.replace(/\s*\([^)]*\)$/, '')) ?? KEY_OF.get(label.replace(/s$/, ''))
}

/** Headings under which facts of the record stand, rather than what was thought. */
const ABOUT_THE_RECORD =
  /^(?:meta ?data|meta|document (?:info|control|details)|details|header|overview|decision (?:details|metadata|info|record|summary)|adr (?:info|metadata|details|information)|record|metadata table|informationen|informations|métadonnées|metadaten|metadatos|metadados|メタデータ|元数据|元信息|tl dr|summary|info|information|general|general information|basic information|governance|版本信息|基本信息|概要|traceability|properties|frontmatter|facts)$/

export function isAboutTheRecord(heading: string): boolean {
  return ABOUT_THE_RECORD.test(labelOf(heading))
}
