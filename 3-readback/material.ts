import { CLAIM_SCALE, type ClaimAnswer, claimValue, type DisclosureMode } from '@plumbline/measure'
import type { Said } from './answer.ts'
import type { Claim, ReadbackDisclosure, Respondent, Understood } from './readback.ts'

export const SCALE = CLAIM_SCALE

/** Everything that a result is made of. */
export type Material = {
  readback: { id: string; wave: number; disclosure: ReadbackDisclosure; fewest: number }
  claims: Claim[]
  people: Voice[]
}

/** What the gate of the measures is told. */
export function modeOf({ disclosure }: Material['readback']): DisclosureMode {
  return disclosure === 'named' ? 'named' : 'confidential'
}

/** Somebody who was asked, and what they said. */
export type Voice = Pick<Respondent, 'id' | 'personId' | 'groupId' | 'groupName'> & { name: string; said: Said }

export type VoiceGroup = { groupId: string; name: string; people: Voice[] }

/** Whoever speaks for no group is shown beside the groups, and never compared as one. */
export const NO_GROUP = 'none'

/** The groups in the order in which their first person was asked. */
export function groupsOf(people: readonly Voice[]): VoiceGroup[] {
  const groups = new Map<string, VoiceGroup>()
  for (const person of people) {
    const groupId = person.groupId ?? NO_GROUP
    const group = groups.get(groupId) ?? { groupId, name: person.groupName ?? '', people: [] }
    group.people.push(person)
    groups.set(groupId, group)
  }
  return [...groups.values()]
}

export function understoodOf(person: Voice, claimId: string): Understood | null {
  return person.said.answers.find((answer) => answer.itemId === claimId)?.understood ?? null
}

export function predictedOf(person: Voice, claimId: string, aboutWhom: string): Understood | null {
  return (
    person.said.predictions.find((each) => each.itemId === claimId && each.aboutWhom === aboutWhom)?.predicted ?? null
  )
}

/** Where an answer stands on the scale of a claim; nowhere for "cannot tell" and for no answer. */
export function onScale(understood: Understood | null): number | null {
  return understood === null ? null : claimValue(asMeasured(understood))
}

function asMeasured(understood: Understood): ClaimAnswer {
  return understood === 'cannot-tell' ? "can't tell" : understood
}

export type Counts = { agree: number; depends: number; disagree: number; cannotTell: number }

export function countsOf(answers: readonly Understood[]): Counts {
  const how = (wanted: Understood) => answers.filter((answer) => answer === wanted).length
  return { agree: how('agree'), depends: how('depends'), disagree: how('disagree'), cannotTell: how('cannot-tell') }
}

export function given<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null)
}
