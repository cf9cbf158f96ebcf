import type { Consequence, Door, Method, OptionNotTaken, Outcome, Stage } from '../decision.ts'
import type { FileState } from './state-words.ts'

/** A decision as a file carries it: whole, and with people by name instead of by id. */
export type PortableDecision = {
  question: string
  chosen: string
  because: string
  stage: Stage
  outcome: Outcome | null
  method: Method | null
  version: number
  door: Door
  drivers: string[]
  consequences: Consequence[]
  options: OptionNotTaken[]
  nobodyDisagreed: boolean
  dissent: { who: string | null; objection: string; wouldResolve: string | null; commits: boolean }[]
  approver: string | null
  roles: { who: string; role: 'driver' | 'contributor' | 'informed' }[]
  nextStep: string | null
  nextOwner: string | null
  nextByOn: string | null
  furtherSteps: { what: string; owner: string; byOn: string }[]
  reviewOn: string | null
  reviewTriggers: string[]
  expectedResult: string | null
  confidence: number | null
  decidedOn: string | null
  effectiveFrom: string | null
  recordedOn: string
  aliases: string[]
  source: string | null
}

/** How one decision of an export stands to another. */
export type PortableLink = {
  relation: 'supersedes' | 'superseded-by' | 'amends' | 'amended-by'
  number: number
  fileName: string
  title: string
}

/** What stands around a decision when it is written: its number in this export, and its links to others of it. */
export type Around = { number: number; links: readonly PortableLink[] }

/** The word for where a decision stands that other tools understand. */
export function stateFor(
  { stage, outcome }: Pick<PortableDecision, 'stage' | 'outcome'>,
  links: readonly PortableLink[],
): FileState {
  if (links.some(({ relation }) => relation === 'superseded-by')) return 'superseded'
  if (stage === 'question' || stage === 'exploring') return 'draft'
  if (stage === 'proposed' || stage === 'final-call') return 'proposed'
  if (stage === 'withdrawn') return 'withdrawn'
  if (stage === 'reversed' || stage === 'expired') return 'deprecated'
  if (outcome === 'deferred') return 'deferred'
  return outcome === 'rejected' || outcome === 'not-done' ? 'rejected' : 'accepted'
}

/** Where a decision stands of which a file says this word. */
export function stageFor(state: FileState | null): { stage: Stage; outcome: Outcome | null } {
  if (state === 'draft') return { stage: 'exploring', outcome: null }
  if (state === 'proposed') return { stage: 'proposed', outcome: null }
  if (state === 'withdrawn') return { stage: 'withdrawn', outcome: null }
  if (state === 'rejected') return { stage: 'decided', outcome: 'rejected' }
  if (state === 'deferred') return { stage: 'decided', outcome: 'deferred' }
  if (state === 'deprecated') return { stage: 'expired', outcome: 'accepted' }
  // Replaced and amended ones were decided first; what took their place is written beside.
  return { stage: 'decided', outcome: 'accepted' }
}

/** How a decision is called as a file, so that other tools find it by number and name. */
export function fileNameFor(question: string, number: number, ending: 'md' | 'json'): string {
  const slug = question
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${String(number).padStart(4, '0')}-${slug || 'decision'}.${ending}`
}
