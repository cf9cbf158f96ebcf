import type { Consequence, Door, OptionNotTaken } from '../decision.ts'

/** A sentence about a decision that somebody says is so or is not, before they say how they take it. */
export type Claim = { claim: string; expected: 'agree' | 'disagree' }

export const CLAIM_ANSWERS = ['agree', 'disagree', 'cannot-tell'] as const
export type ClaimAnswer = (typeof CLAIM_ANSWERS)[number]

/** What somebody said to a claim at first; later answers change nothing of it. */
export type AnsweredClaim = Claim & {
  id: string
  decisionId: string
  personId: string
  version: number
  place: number
  answer: ClaimAnswer
  at: string
}

type Card = { form?: string | null; statement: string; stated: string | null }

/** Only where there is no way back; elsewhere a tap is enough. */
export function asksClaims({ door }: { door: Door }): boolean {
  return door === 'one-way'
}

/**
 * Two claims: one that the decision says, and a plausible misreading. Those that were asked in its read-back come first, then those
 * that its own record offers; the sentence that stands above it all only when there is nothing else.
 */
export function twoClaims(asked: readonly Card[], offered: readonly Card[], nextOwnerName: string | null): Claim[] {
  const owner: Claim[] =
    nextOwnerName === null ? [] : [{ claim: `${nextOwnerName} does the next step.`, expected: 'agree' }]
  const told = [...claimsIn(asked), ...owner, ...claimsIn(offered)].find(({ expected }) => expected === 'agree')
  const misread = [...claimsIn(asked), ...claimsIn(offered)].find(({ expected }) => expected === 'disagree')
  return [told, misread].filter((claim) => claim !== undefined)
}

function claimsIn(cards: readonly Card[]): Claim[] {
  return cards.flatMap(({ form, statement, stated }) =>
    (form ?? 'claim') === 'claim' && (stated === 'agree' || stated === 'disagree')
      ? [{ claim: statement, expected: stated }]
      : [],
  )
}

/** In an order that differs between people and stays the same for each, so that the second one is not always the misreading. */
export function inOwnOrder(claims: readonly Claim[], personId: string): Claim[] {
  const sum = [...personId].reduce((total, sign) => total + sign.charCodeAt(0), 0)
  return sum % 2 === 0 ? [...claims] : [...claims].reverse()
}

export function isMissed({ expected, answer }: Pick<AnsweredClaim, 'expected' | 'answer'>): boolean {
  return expected !== answer
}

type Said = { chosen: string; options: readonly OptionNotTaken[]; consequences: readonly Consequence[]; door: Door }

/** What the decision says to a claim that somebody missed. */
export function whatItSays({ claim, expected }: Claim, { chosen, options, consequences, door }: Said): string {
  if (expected === 'agree') return claim
  const speaksOf = (words: string) => claim.includes(words.trim().replace(/(?<![.!?])[.!?]+$/, ''))
  const option = options.find((each) => speaksOf(each.option))
  if (option) return `“${option.option}” was not chosen: ${option.notChosenBecause}`
  const consequence = consequences.find((each) => speaksOf(each.what))
  if (consequence) return consequence.borneBy ? `${consequence.what} (${consequence.borneBy})` : consequence.what
  return door === 'one-way' && !speaksOf(chosen)
    ? `${chosen.trim().replace(/(?<![.!?])[.!?]+$/, '')}. This cannot be undone.`
    : chosen
}

/** How a claim was answered by all who were asked it: how many took a misreading for true, or missed what is said. */
export type ClaimCount = Claim & { answered: number; missed: number; cannotTell: number }

export function countClaims(answers: readonly Pick<AnsweredClaim, 'claim' | 'expected' | 'answer'>[]): ClaimCount[] {
  const byClaim = Map.groupBy(answers, ({ claim }) => claim)
  return [...byClaim].map(([claim, said]) => ({
    claim,
    expected: said[0]?.expected ?? 'agree',
    answered: said.length,
    missed: said.filter(({ expected, answer }) => answer !== expected && answer !== 'cannot-tell').length,
    cannotTell: said.filter(({ answer }) => answer === 'cannot-tell').length,
  }))
}
