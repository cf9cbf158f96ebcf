import type { FieldDifference } from './difference.ts'

/** Somebody on the register, with what is written about their part in this work. */
export type Party = {
  stakeholderId: string
  name: string
  /** The full names by which a text can mean them: of the person, and of the group that they speak for. */
  names: string[]
  stake: string | null
  expected: string | null
}

/** One fact that ties a party to a change; what it means for them is theirs to say. */
type TouchFact = {
  field: FieldDifference['field']
  /** They are named in a line that changed, or what is written about them has words in common with what went or came. */
  how: 'named' | 'stake' | 'expected'
  /** The words that both have: the name, or what stands in the change and in their entry. */
  shared: string[]
}
export type Touch = { stakeholderId: string; name: string; facts: TouchFact[] }

/** Below four entries no word is common enough to say nothing. */
const FEW_ENTRIES = 4
const SHORTEST_WORD = 4
const EMPTY_WORDS = new Set(
  'about after also because been before being between both cannot could does each else even every from gets give have here into just less like made make more most much must need needs only other over same should some such than that their them then there these they this those through time under until very want wants what when where which while will with without would work your'.split(
    ' ',
  ),
)

/** Whom the changed words name, or whose own entry has words in common with them. Facts only: nothing is inferred, and silence says nothing. */
export function touchedBy(changes: readonly FieldDifference[], parties: readonly Party[]): Touch[] {
  const said = changes.map((change) => ({
    field: change.field,
    text: changedText(change),
    lines: changedLines(change),
  }))
  const everywhere = wordsOfMost(parties)
  return parties.flatMap(({ stakeholderId, name, names, stake, expected }) => {
    const facts = said.flatMap(({ field, text, lines }): TouchFact[] => {
      const changed = contentWords(text)
      const named = names.filter((each) => stands(each, lines))
      const shared = (entry: string | null) =>
        [...contentWords(entry ?? '')].filter((word) => changed.has(word) && !everywhere.has(word))
      const [inStake, inExpected] = [shared(stake), shared(expected)]
      return [
        ...(named.length > 0 ? [{ field, how: 'named' as const, shared: named }] : []),
        ...(inStake.length > 0 ? [{ field, how: 'stake' as const, shared: inStake }] : []),
        ...(inExpected.length > 0 ? [{ field, how: 'expected' as const, shared: inExpected }] : []),
      ]
    })
    return facts.length === 0 ? [] : [{ stakeholderId, name, facts }]
  })
}

/** The words that went or came; of a reworded line only those, not what stayed as it was. */
function changedText({ removed, added, reworded }: FieldDifference): string {
  const runs = reworded.flatMap((run) => run.flatMap(({ kind, words }) => (kind === 'same' ? [] : [words])))
  return [...removed, ...added, ...runs].join('\n')
}

/** Each line that changed, as it was and as it is. */
function changedLines({ removed, added, reworded }: FieldDifference): string {
  const without = (left: 'gone' | 'new') =>
    reworded.map((run) => run.flatMap(({ kind, words }) => (kind === left ? [] : [words])).join(' '))
  return [...removed, ...added, ...without('gone'), ...without('new')].join('\n')
}

function stands(name: string, text: string): boolean {
  const [within, sought] = [asWords(text), asWords(name)]
  return sought.trim() !== '' && within.includes(sought)
}

function asWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

function contentWords(text: string): Set<string> {
  return new Set(
    asWords(text)
      .trim()
      .split(' ')
      .filter((word) => word.length >= SHORTEST_WORD && !EMPTY_WORDS.has(word)),
  )
}

/** Words that stand in more than half of the entries tie nobody in particular to a change. */
function wordsOfMost(parties: readonly Party[]): Set<string> {
  const entries = parties.flatMap(({ stake, expected }) => {
    const text = [stake, expected].filter(Boolean).join(' ')
    return text === '' ? [] : [contentWords(text)]
  })
  if (entries.length < FEW_ENTRIES) return new Set()
  const counts = new Map<string, number>()
  for (const words of entries) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].flatMap(([word, count]) => (count * 2 > entries.length ? [word] : [])))
}
