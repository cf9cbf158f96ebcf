import type { ChangeSource, SectionSource } from '@plumbline/work/step'
import { involvementsOf, stakeholdersOf } from './stakeholder.store.ts'
import { countsOf, type RegisterCounts, registerWaits } from './stakeholder.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en')
const MOST_NAMES = 3

const counted = {
  people: { one: '1 person', other: (count: number) => `${count} people` },
  groups: { one: 'one group', other: (count: number) => `${count} groups` },
}

function count(of: keyof typeof counted, number: number): string {
  return plural.select(number) === 'one' ? counted[of].one : counted[of].other(number)
}

/** How a register stands, in words. */
export function registerInWords({ people, groups, unnamedGroups, hasApprover }: RegisterCounts): string {
  if (people + groups === 0) return 'Nobody is on the register yet.'
  const sentences = [
    groups === 0 ? `${count('people', people)}.` : `${count('people', people)}, ${count('groups', groups)}.`,
  ]
  if (unnamedGroups.length > MOST_NAMES) sentences.push(`${unnamedGroups.length} groups have nobody named yet.`)
  else if (unnamedGroups.length > 0) sentences.push(`Nobody is named yet for ${list.format(unnamedGroups)}.`)
  if (!hasApprover) sentences.push('Nobody approves yet.')
  return sentences.join(' ')
}

export const peopleSection: SectionSource = async ({ db, workId }) => {
  const counts = countsOf(await stakeholdersOf(db, workId))
  return { step: 'people', sentence: registerInWords(counts), waits: registerWaits(counts) }
}

const roleInWords = {
  driver: 'You drive it.',
  approver: 'You are the one who approves.',
  contributor: 'You contribute to it.',
  informed: 'You are kept informed.',
}

/** The works that this person came to lately. */
export const peopleChanges: ChangeSource = async ({ db, personId, since }) => {
  const involvements = await involvementsOf(db, personId)
  return involvements
    .filter(({ role, involvedAt }) => involvedAt >= since && role !== 'driver')
    .map(({ workKey, workTitle, role, involvedAt }) => ({
      at: involvedAt,
      what: `You are on the register of ${workTitle}`,
      why: roleInWords[role],
      where: `work/${workKey}#people`,
    }))
}
