import type { Believed } from './believed.ts'
import type { Finding, Grade, PairState } from './group-states.ts'
import type { GroupShown } from './shown-groups.ts'

type NameOf = (groupId: string) => string

/** "likely " before a verb, or nothing where it may be said plainly. */
const graded: Record<Grade, string> = { possibly: 'possibly ', likely: 'likely ', plain: '' }

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Believed beside measured, with how many answered; or that it is too early to tell. */
export function believedSentence(believed: Believed, answered: number, asked: number): string {
  const count = `${answered} of ${asked} answered`
  if (!believed.known) return `${count}: too few to say how far people agree.`
  const about = believed.rounded ? 'about ' : ''
  return `On average people believe that ${about}${percent(believed.believed)} of the others see it as they do; measured, they agree to ${about}${percent(believed.measured)} (${count}).`
}

/** The dangerous misjudgements in words; open differences are said only when nothing is misjudged. */
export function findingsSentence(
  findings: readonly Finding[],
  statementOf: NameOf,
  nameOf: NameOf,
  pairsTold: number,
): string {
  const misjudged = findings.filter(({ kind }) => kind !== 'open-difference')
  const told = misjudged.length > 0 ? misjudged : findings
  if (told.length > 0)
    return told.map((finding) => findingSentence(finding, statementOf(finding.claimId), nameOf)).join(' ')
  if (pairsTold === 0) return 'Too few answers to compare groups; below are counts, and what may be named.'
  return 'These answers show no group that misjudges another.'
}

export function findingSentence(
  { kind, by, about, mutual, grade }: Finding,
  statement: string,
  nameOf: NameOf,
): string {
  const one = nameOf(by)
  const other = nameOf(about)
  const it = `“${statement}”`
  if (kind === 'false-consensus') {
    return mutual
      ? `${one} and ${other} ${graded[grade]}believe that they agree on ${it} They do not.`
      : `${one} ${graded[grade]}believes that ${other} sees ${it} the same way. It does not.`
  }
  if (kind === 'false-conflict') {
    return mutual
      ? `${one} and ${other} ${graded[grade]}believe that they differ on ${it} They understood the same.`
      : `${one} ${graded[grade]}believes that ${other} sees ${it} differently. Both understood the same.`
  }
  return mutual
    ? `${one} and ${other} ${graded[grade]}differ on ${it} Both know it.`
    : `${one} ${graded[grade]}knows that ${other} sees ${it} differently.`
}

/** One cell of the grid, in words. */
export function stateSentence({ by, about, state, grade, counts }: PairState, nameOf: NameOf): string {
  const one = nameOf(by)
  const other = nameOf(about)
  const maybe = grade === null ? '' : graded[grade]
  const basis = ` (${counts.own} and ${counts.others} answers)`
  if (state === 'shared') return `${one} and ${other} ${maybe}see it the same way, and ${one} knows it${basis}.`
  if (state === 'open-difference') return `${one} and ${other} ${maybe}see it differently, and ${one} knows it${basis}.`
  if (state === 'false-consensus')
    return `${one} ${maybe}believes that ${other} agrees with it, and ${other} does not${basis}.`
  if (state === 'false-conflict')
    return `${one} ${maybe}believes that ${other} disagrees with it, and ${other} agrees${basis}.`
  if (state === 'split-inside')
    return `The answers of ${one} or ${other} are split inside; an average would stand for nobody.`
  return 'Too few answers to tell.'
}

/** Who has not answered, by name when there are few. */
export function missingSentence(missing: readonly { name: string; groupName: string | null }[]): string {
  if (missing.length === 0) return 'Everybody who was asked has answered.'
  if (missing.length > 5) return `${missing.length} people have not answered.`
  const names = missing.map(({ name, groupName }) => (groupName === null ? name : `${name} (${groupName})`))
  return `${new Intl.ListFormat('en-GB').format(names)} ${names.length === 1 ? 'has' : 'have'} not answered.`
}

/** What a claim shows, as the title of its picture. */
export function claimTitle(statement: string, stated: 'agree' | 'depends' | 'disagree', all: GroupShown): string {
  const it = `“${statement}”`
  if (all.mostOrAll !== null) {
    return all.mostOrAll === stated
      ? `Most or all understood ${it} as the direction says.`
      : `Most or all understood ${it} differently from the direction.`
  }
  if (all.counts === null) return `Too few answers to show anything about ${it}`
  return `${all.counts[stated]} of ${all.answered} understood ${it} as the direction says.`
}

/** "Cannot tell" and "the brief is wrong" speak about our text. */
export function textSentences(
  cannotTell: readonly { statement: string; count: number; answered: number }[],
  briefWrong: number | null,
  replied: number,
): string[] {
  const unclear = cannotTell
    .filter(({ count }) => count > 0)
    .map(
      ({ statement, count, answered }) =>
        `${count} of ${answered} could not tell from our text what holds for “${statement}”`,
    )
  return briefWrong ? [...unclear, `${briefWrong} of ${replied} who read the brief say that it is wrong.`] : unclear
}
