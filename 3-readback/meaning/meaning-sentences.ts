import type { MeaningVote } from '@plumbline/measure'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en-GB')
const people = (count: number) => (plural.select(count) === 'one' ? '1 person' : `${count} people`)
const sentences = (count: number) => (plural.select(count) === 'one' ? '1 sentence' : `${count} sentences`)
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number) => numbers[count] ?? String(count)
const meanings: Record<MeaningVote, string> = {
  same: 'the same',
  partly: 'partly the same',
  different: 'something different',
}

export function tooFewSentence(rated: number, asked: number): string {
  return `Too few have said which of the sentences mean the same to tell anything: ${rated} of ${asked}.`
}

export function shareSentence(told: {
  rated: number
  asked: number
  shared: { counts: Record<MeaningVote, number>; ratings: number; low: number | null; high: number | null } | null
  mostOrAll: MeaningVote | null
}): string {
  const { rated, asked, shared, mostOrAll } = told
  const who = `${rated} of ${people(asked)} judged sentences of others`
  if (shared === null) return `${who}: most or all read in them ${meanings[mostOrAll ?? 'same']}.`
  const { counts, ratings, low, high } = shared
  const said = `${who}; ${counts.same} of ${ratings} times they read the same as they meant`
  if (low === null || high === null) return `${said}.`
  return `${said}. Had more people like them judged, it would be between ${tenths(low)} and ${tenths(high)} of ten.`
}

function tenths(share: number): string {
  return inWords(Math.round(share * 10))
}

type Groups = { known: true; groups: readonly { name: string | null; size: number }[] } | { known: false }

/** What may be said of groups; that none stands out is no agreement. */
export function clustersSentence(clusters: Groups): string {
  if (!clusters.known) return 'No groups of sentences stand out, which does not mean that all mean the same.'
  const { groups } = clusters
  if (groups.length === 1) return 'Nobody who read them found any two of the sentences to differ.'
  const told = groups.map(({ name, size }) => (name === null ? sentences(size) : `“${name}” (${sentences(size)})`))
  return `The sentences have ${inWords(groups.length)} meanings: ${list.format(told)}.`
}

export function agendaSentence({ sentence, why }: { sentence: string; why: string }): string {
  return `Talk first about “${sentence}”: ${why}.`
}

export function mostSharedSentence(sentence: string, same: number, ratings: number): string {
  return `“${sentence}” is shared by most: ${same} of ${ratings} who read it meant the same. It is a draft of what all could say.`
}

export function whyCounted(different: number, partly: number, ratings: number): string {
  const told = [
    ...(different > 0 ? [`${different} read in it something different`] : []),
    ...(partly > 0 ? [`${partly} only partly the same`] : []),
  ]
  return `of ${ratings} who read it ${list.format(told)}`
}

export const WHY_MOST_OR_ALL = 'most or all who read it read something different'
