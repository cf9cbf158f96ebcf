import { type CardDraft, type Facet, LONGEST_OPTION, MOST_OPTIONS, POSITIONS } from './card.ts'
import { LONGEST_STATEMENT } from './readback.ts'

/** What a published direction offers to ask about. */
export type DirectionForCards = {
  constraints: readonly { what: string; hard?: boolean }[]
  tradeOffs: readonly { thisGood: string; thatGood: string; position: number }[]
  nonGoals: readonly string[]
  assumptions?: readonly { statement: string }[]
}

/** Who is on the register, as far as it says who has the last word. */
export type RegisterForCards = readonly { name: string; role: 'driver' | 'approver' | 'contributor' | 'informed' }[]

/** A card to choose from; a misreading states what somebody may take from the text who has only heard of it. */
export type ProposedCard = CardDraft & { misreading: boolean }

/**
 * Drafts for the driver to choose from and to put into their own words, the facets by turns. Most facts are offered twice, as the
 * direction says them and as a plausible misreading of it, so that agreeing with everything does not look like understanding.
 */
export function proposedCards(direction: DirectionForCards, register: RegisterForCards = []): ProposedCard[] {
  const proposals = inTurns(
    direction.tradeOffs.map(positionOf),
    direction.constraints.flatMap(readingsOfConstraint),
    lastWord(register),
    direction.nonGoals.map((nonGoal) => misread('non-goal', `“${bare(nonGoal)}” is part of this work.`)),
    (direction.assumptions ?? []).map(({ statement }) =>
      misread('assumption', `We know for certain: ${bare(statement)}.`),
    ),
    direction.tradeOffs.flatMap(evenOver),
    expectation(register),
  )
  const once = new Set<string>()
  return proposals.filter(({ statement }) => {
    const isNew = statement.length <= LONGEST_STATEMENT && !once.has(statement.toLowerCase())
    once.add(statement.toLowerCase())
    return isNew
  })
}

/**
 * The first cards of a check: no facet twice as long as there is another, and half of the claims (an odd one too)
 * likely misreadings.
 */
export function usualCards(proposals: readonly ProposedCard[], count: number): ProposedCard[] {
  const chosen: ProposedCard[] = []
  while (chosen.length < Math.min(count, proposals.length)) {
    const left = proposals.filter((proposal) => !chosen.includes(proposal))
    const fewest = Math.min(...left.map(({ facet }) => timesIn(chosen, facet)))
    const claims = chosen.filter(({ form }) => form === undefined || form === 'claim')
    const wantsMisreading = 2 * claims.filter(({ misreading }) => misreading).length <= claims.length
    const fresh = left.filter(({ facet }) => timesIn(chosen, facet) === fewest)
    const next = fresh.find(({ misreading }) => misreading === wantsMisreading) ?? fresh[0]
    if (!next) break
    chosen.push(next)
  }
  return chosen
}

function timesIn(cards: readonly CardDraft[], facet: Facet): number {
  return cards.filter((card) => card.facet === facet).length
}

type TradeOff = DirectionForCards['tradeOffs'][number]

function positionOf({ thisGood, thatGood, position }: TradeOff): ProposedCard {
  const options = [shortened(thisGood), shortened(thatGood)]
  return {
    facet: 'trade-off',
    form: 'position',
    statement: 'If we cannot have both: which of the two does this work put first?',
    options,
    stated: nearestMark(position),
    misreading: false,
  }
}

/** The good that gives way, put first: what somebody takes from the text who has not read the trade-off. */
function evenOver({ thisGood, thatGood, position }: TradeOff): ProposedCard[] {
  if (position === 50) return []
  const [first, second] = position < 50 ? [thisGood, thatGood] : [thatGood, thisGood]
  return [misread('trade-off', `When time is short, “${bare(second)}” comes before “${bare(first)}”.`)]
}

function readingsOfConstraint({ what, hard = true }: DirectionForCards['constraints'][number]): ProposedCard[] {
  const told: ProposedCard = { facet: 'constraint', statement: what.trim(), stated: 'agree', misreading: false }
  const misreading = hard
    ? `If it costs us the date, we may do without this: ${bare(what)}.`
    : `This may not give way, whatever it costs: ${bare(what)}.`
  return [misread('constraint', misreading), told]
}

/** Who has the last word, among those who could be taken for it. */
function lastWord(register: RegisterForCards): ProposedCard[] {
  const approver = register.find(({ role }) => role === 'approver')
  if (!approver) return []
  const others = register.filter(({ name, role }) => name !== approver.name && role !== 'informed')
  const names = [...new Set([approver, ...others].map(({ name }) => shortened(name)))].slice(0, MOST_OPTIONS)
  if (names.length < 2) return []
  const options = [...names].sort((a, b) => a.localeCompare(b))
  return [
    {
      facet: 'decision-rights',
      form: 'choice',
      statement: 'Who has the last word when we do not agree?',
      options,
      stated: String(options.indexOf(shortened(approver.name))),
      misreading: false,
    },
  ]
}

/** Nothing is stated to it: what is expected differs from person to person, and each finds it beside the brief. */
function expectation(register: RegisterForCards): ProposedCard[] {
  if (register.length === 0) return []
  const statement = 'I know what is expected of me in this work, and by when.'
  return [{ facet: 'expectation', statement, stated: null, misreading: false }]
}

function misread(facet: Facet, statement: string): ProposedCard {
  return { facet, statement, stated: 'disagree', misreading: true }
}

function nearestMark(position: number): string {
  const marks = [...POSITIONS]
  return marks.reduce((nearest, mark) =>
    Math.abs(Number(mark) - position) < Math.abs(Number(nearest) - position) ? mark : nearest,
  )
}

function inTurns(...lists: ProposedCard[][]): ProposedCard[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}

function shortened(words: string): string {
  const said = bare(words)
  return said.length <= LONGEST_OPTION ? said : `${said.slice(0, LONGEST_OPTION - 1).trimEnd()}…`
}

/** Without its full stop, so that it can be quoted inside a sentence. */
export function bare(words: string): string {
  return words.trim().replace(/(?<![.!])[.!]+$/, '')
}
