import type { Direction } from '../direction.ts'
import type { Dialect } from './reading.ts'

/** What a heading of somebody else's text means here. What is not sure is shown as doubtful. */
export type Meaning = { field: keyof Direction; sure: boolean; why: string | null }

const SURE: Record<string, keyof Direction> = {
  goal: 'goal',
  goals: 'goal',
  objective: 'goal',
  objectives: 'goal',
  'why now': 'whyNow',
  motivation: 'whyNow',
  problem: 'whyNow',
  'the problem': 'whyNow',
  'problem statement': 'whyNow',
  'success measures': 'successMeasures',
  'success metrics': 'successMeasures',
  'success criteria': 'successMeasures',
  'measures of success': 'successMeasures',
  'key results': 'successMeasures',
  'how we will know': 'successMeasures',
  constraints: 'constraints',
  'trade-offs': 'tradeOffs',
  tradeoffs: 'tradeOffs',
  'trade offs': 'tradeOffs',
  'non-goals': 'nonGoals',
  'non goals': 'nonGoals',
  nongoals: 'nonGoals',
  'out of scope': 'nonGoals',
  'not part of it': 'nonGoals',
  assumptions: 'assumptions',
  'what we assume': 'assumptions',
  summary: 'digest',
  abstract: 'digest',
  'in short': 'digest',
  'tl;dr': 'digest',
  digest: 'digest',
  ziel: 'goal',
  ziele: 'goal',
  'warum jetzt': 'whyNow',
  anlass: 'whyNow',
  erfolgskriterien: 'successMeasures',
  randbedingungen: 'constraints',
  zielkonflikte: 'tradeOffs',
  'nicht-ziele': 'nonGoals',
  nichtziele: 'nonGoals',
  annahmen: 'assumptions',
  zusammenfassung: 'digest',
  mål: 'goal',
  'varför nu': 'whyNow',
  framgångsmått: 'successMeasures',
  begränsningar: 'constraints',
  avvägningar: 'tradeOffs',
  'icke-mål': 'nonGoals',
  'ingår inte': 'nonGoals',
  antaganden: 'assumptions',
  sammanfattning: 'digest',
}

/** Headings that say something near it. */
const NEAR: Record<string, { field: keyof Direction; why: string }> = {
  'notes/constraints/caveats': { field: 'constraints', why: 'Notes and caveats stand there too.' },
  'notes/constraints/caveats (optional)': { field: 'constraints', why: 'Notes and caveats stand there too.' },
  'risks and mitigations': { field: 'assumptions', why: 'It was a risk; here it is something to watch.' },
  risks: { field: 'assumptions', why: 'It was a risk; here it is something to watch.' },
}

/** Tried in this order on headings that are written freely. */
const GUESSED: [RegExp, keyof Direction][] = [
  [
    /\b(?:non-?goals?|out of scope|not (?:be )?(?:part|included|in scope|do|doing|build|building)|won['’]t|will not)\b/,
    'nonGoals',
  ],
  [/\b(?:trade-?offs?|trading off|give up|giving up)\b/, 'tradeOffs'],
  [/\b(?:measures?|metrics?|success(?:ful)?|know (?:that|if|whether) (?:it|this|we))\b/, 'successMeasures'],
  [/\b(?:constraints?|limitations?|requirements?)\b/, 'constraints'],
  [/\b(?:risks?|assum\w*|must (?:be|stay) true|what (?:could|might) go wrong)\b/, 'assumptions'],
  [/\b(?:why|background|context|problem)\b/, 'whyNow'],
  [/\b(?:goals?|objectives?|aims?|purpose)\b/, 'goal'],
  [/\b(?:overview|press release|synopsis)\b/, 'digest'],
]

/** Of goals and of what is none at once: only what stands below it can say which is which. */
const BOTH = /\bgoals?\b.*\bnon-?\s?goals?\b|\bnon-?\s?goals?\b.*[^-\s]\s+goals?\b|\bscope\b.*\bout of scope\b/

/** Proposals that follow a template are read by its headings; a word of a heading is guessed at only where there is no template. */
export function meaningOf(title: string, dialect: Dialect): Meaning | null {
  const plain = plainTitle(title)
  const sure = Object.hasOwn(SURE, plain) ? SURE[plain] : undefined
  if (sure) return { field: sure, sure: true, why: null }
  const near = Object.hasOwn(NEAR, plain) ? NEAR[plain] : undefined
  if (near) return { ...near, sure: false }
  if (dialect === 'kep' || dialect === 'rfc' || BOTH.test(plain)) return null
  const guessed = GUESSED.find(([pattern]) => pattern.test(plain))
  return guessed ? { field: guessed[1], sure: false, why: `The heading “${title.slice(0, 80)}” was guessed at.` } : null
}

/** Whether a heading says outright what stands under it, in whatever text. */
export function isKnownHeading(title: string): boolean {
  return Object.hasOwn(SURE, plainTitle(title))
}

export function plainTitle(title: string): string {
  return title
    .slice(0, 300)
    .toLowerCase()
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`#]/g, '')
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+\.)\s+/, '')
    .replace(/^q(?:uestion)?\s?\d*[:.]\s*/, '')
    .replace(/[:?.!]$/, '')
    .trim()
}

const OF_AN_RFC = new Set([
  'drawbacks',
  'alternatives',
  'rationale and alternatives',
  'unresolved questions',
  'detailed design',
  'guide-level explanation',
  'reference-level explanation',
  'prior art',
  'basic example',
  'how we teach this',
  'how to teach this',
  'adoption strategy',
  'specification',
  'rejected ideas',
  'backwards compatibility',
  'open issues',
  'future possibilities',
])
const OF_A_KEP = new Set([
  'release signoff checklist',
  'graduation criteria',
  'production readiness review questionnaire',
  'design details',
])

/** Which template the headings follow, if any. */
export function dialectOf(titles: readonly string[], hasKepFacts: boolean): Dialect {
  const plain = titles.map(plainTitle)
  const said = new Set(plain)
  const count = (known: ReadonlySet<string>) => plain.filter((title) => known.has(title)).length
  if (hasKepFacts || titles.some((title) => /^KEP-\d/.test(title))) return 'kep'
  if (said.has('non-goals') && count(OF_A_KEP) > 0) return 'kep'
  if (plain.some((title) => /\b(?:press release|faqs?|frequently asked)\b/.test(title))) return 'pr-faq'
  const opens = said.has('summary') || said.has('abstract') || said.has('motivation')
  return opens && count(OF_AN_RFC) > 0 ? 'rfc' : 'markdown'
}
