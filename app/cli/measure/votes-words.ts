import { count, figure, textTable } from './text-table.ts'
import type { VotesResult } from './votes.ts'

const MOST_BRIDGING = 5

const WHY_ONE_GROUP: { readonly [because: string]: string } = {
  'no clear groups': 'nothing divides them more than chance would',
  'groups that do not come back': 'they can be divided, but not in the same way once some votes are left out',
}

/** The groups for somebody at a terminal: what was found, what tells each group apart, what all of them hold. */
export function votesInWords(result: VotesResult): string {
  const textOf = textsOf(result)
  const parts = [
    [countedInWords(result), foundSentence(result), ...doubts(result)].join('\n'),
    ...(result.k > 1 ? result.sizes.map((size, group) => groupInWords(result, group, size, textOf)) : []),
    consensusInWords(result, textOf),
    bridgingInWords(result, textOf),
    elapsedInWords(result),
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

type TextOf = (id: string) => string

export function textsOf({ statements }: { statements: readonly { id: string; text: string | null }[] }): TextOf {
  const texts = new Map(statements.map(({ id, text }) => [id, text ?? '']))
  return (id) => texts.get(id) ?? ''
}

export function countedInWords(result: { participants: number; statementCount: number; votes: number }): string {
  const { participants, statementCount, votes } = result
  const people = count(participants, 'person', 'people')
  return `${people}, ${count(statementCount, 'statement', 'statements')}, ${count(votes, 'vote', 'votes')}.`
}

function foundSentence({ found, because, k, sizes, between, participants }: VotesResult): string {
  if (found === 'too few to tell') return `Too few to tell whether there are groups of opinion: ${because}.`
  const grouped = sizes.reduce((sum, size) => sum + size, 0)
  const silent = participants - grouped - between.length
  const others = [
    ...(between.length > 0 ? [`${between.length} between groups`] : []),
    ...(silent > 0 ? [`${silent} voted too little to be placed`] : []),
  ]
  const rest = others.length > 0 ? `; ${others.join(', ')}` : ''
  const people = found === 'one group' ? count(grouped, 'person', 'people') : `${sizes.join(', ')} people`
  return found === 'one group'
    ? `One group of ${people}: ${WHY_ONE_GROUP[because ?? ''] ?? because}${rest}.`
    : `${k} groups of opinion, of ${people}${rest}.`
}

function doubts({ k, chance, stability }: VotesResult): string[] {
  const pattern = Number.isNaN(chance)
    ? []
    : [`Votes without a pattern show so strong an axis ${timesInAThousand(chance)}.`]
  if (k < 2 || stability.runs === 0) return pattern
  const { runs, sameK, leftOut, adjustedRandIndex } = stability
  const again = `Without ${Math.round(leftOut * 100)} % of the votes the number of groups was the same in ${sameK} of ${runs} runs`
  return [...pattern, `${again}; groups were alike by ${figure(adjustedRandIndex)} of 1 (adjusted Rand index).`]
}

function timesInAThousand(chance: number): string {
  return `in at most ${Math.max(1, Math.round(chance * 1000))} of 1,000 conversations`
}

function groupInWords({ representative }: VotesResult, group: number, size: number, textOf: TextOf): string {
  const head = `Group ${group} (${count(size, 'person', 'people')})`
  const own = representative[group] ?? []
  if (own.length === 0) return `${head}: nothing tells it from the others beyond chance, so it should not be named.`
  const rows = own.map(({ statement, direction, inGroup, groupVotes, elsewhere, elsewhereVotes }) => [
    ...[`${direction}s`, `${inGroup} of ${groupVotes}`, `${elsewhere} of ${elsewhereVotes}`],
    ...[statement, textOf(statement)],
  ])
  return `${head} differs from the others in this:\n${textTable([['it', 'in it', 'elsewhere', 'id', 'statement'], ...rows])}`
}

function consensusInWords({ consensus, k }: VotesResult, textOf: TextOf): string {
  const everybody = k > 1 ? 'every group' : 'most people'
  if (consensus.length === 0) return `There is no statement of which it is sure that ${everybody} would answer alike.`
  const rows = consensus.map(({ statement, direction, share, smallest }) => [
    ...[direction, figure(share), figure(smallest), statement, textOf(statement)],
  ])
  const head = k > 1 ? 'What most of every group hold' : 'What most people hold'
  return `${head}:\n${textTable([['answer', 'share', 'smallest', 'id', 'statement'], ...rows])}`
}

function bridgingInWords({ bridging }: VotesResult, textOf: TextOf): string {
  const rows = bridging
    .filter((statement) => statement.known)
    .slice(0, MOST_BRIDGING)
    .map(({ statement, votes, intercept }) => [figure(intercept), String(votes), statement, textOf(statement)])
  if (rows.length === 0) return 'No statement has enough votes to say whether it bridges sides.'
  const head = 'Liked on all sides, beyond what sides explain; only the order means something:'
  return `${head}\n${textTable([['score', 'votes', 'id', 'statement'], ...rows])}`
}

export function elapsedInWords({ elapsedMs }: { elapsedMs: { readonly [stage: string]: number } }): string {
  const stages = Object.entries(elapsedMs)
  const all = stages.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)
  const named = stages.map(([stage, milliseconds]) => `${stage} ${seconds(milliseconds)}`)
  return `Took ${seconds(all)} s: ${named.join(', ')}.`
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
