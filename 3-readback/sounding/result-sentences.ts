import type { Figures } from './figures.ts'
import type { SoundingStatement } from './sounding.ts'

const plural = new Intl.PluralRules('en')
const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('en')} ${plural.select(count) === 'one' ? one : other}`

/** Groups are called by letters: no word for them is neutral before somebody has read what they say. */
export function groupLetter(group: number): string {
  return String.fromCharCode(65 + group)
}

/** What a closed sounding says, in a few sentences; `asked` where it is known how many were. */
export function soundingSentences(
  figures: Figures,
  statements: readonly Pick<SoundingStatement, 'number' | 'statement'>[],
  asked: number | null,
): string[] {
  const textOf = (number: number) => statements.find((each) => each.number === number)?.statement ?? ''
  const voted = counted(figures.participants, 'person', 'people')
  const took =
    asked === null ? `${voted} voted` : `${figures.participants} of ${counted(asked, 'person', 'people')} voted`
  return [
    `${took}, ${counted(figures.votes, 'vote', 'votes')} in all.`,
    groupsInWords(figures),
    consensusInWords(figures, textOf),
  ]
}

const NO_GROUPS: Record<string, string> = {
  'no clear groups': 'No groups here: votes without any camps would look just as these do.',
  'groups that do not come back': 'No groups here: those that show vanish when a few votes are left out.',
  'groups too small to show': 'No groups are shown here: they would be too small.',
  'too few people for opinion groups': 'Too few people voted to look for groups.',
  'too few statements for opinion groups': 'There are too few statements to look for groups.',
}

function groupsInWords({ found, because, groups }: Figures): string {
  if (found !== 'groups') return NO_GROUPS[because ?? ''] ?? 'No groups here.'
  const sizes = groups.map(({ people }, group) => `${groupLetter(group)} with ${counted(people, 'person', 'people')}`)
  const list = new Intl.ListFormat('en').format(sizes)
  return `There are ${groups.length} groups of opinion: ${list}. Whoever stands between them is in none.`
}

function consensusInWords({ consensus, found }: Figures, textOf: (number: number) => string): string {
  const [first] = consensus
  const isGrouped = found === 'groups'
  if (!first) {
    if (found === 'too few to tell') return 'Too few votes to say what is shared.'
    return `Of what may be shown, no statement is surely shared by ${isGrouped ? 'all groups' : 'most people'}.`
  }
  const whose = isGrouped ? 'All groups' : 'Most people'
  const verb = first.direction === 'agree' ? 'agree' : 'disagree'
  const more = consensus.length - 1
  const others = more === 0 ? '' : ` They also share ${counted(more, 'other statement', 'other statements')}.`
  return `${whose} ${verb}: “${textOf(first.number)}”.${others}`
}
