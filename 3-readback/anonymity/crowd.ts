import type { Said } from '../answer.ts'
import { groupsOf, type Voice } from '../material.ts'
import { COMMITMENTS, type Respondent, VERDICTS } from '../readback.ts'
import type { RemarkRow, VoiceRow } from './voice.ts'

/**
 * Voices laid on as many nameless people as were asked, so that an anonymous read-back is measured like any other. Which voices
 * come to lie on the same one says nothing: what is true of single people across cards cannot be known, and must not be asked.
 */
export function crowdOf(
  respondents: readonly Pick<Respondent, 'groupId' | 'groupName'>[],
  voices: readonly VoiceRow[],
  remarks: readonly RemarkRow[],
): Voice[] {
  const kept = new Set(voices.flatMap(({ groupId }) => groupId ?? []))
  const asked = respondents.map(({ groupId, groupName }) =>
    groupId !== null && kept.has(groupId) ? { groupId, groupName } : { groupId: null, groupName: null },
  )
  const people = asked.map(
    (each, at): Voice => ({ id: `voice-${at}`, personId: '', name: '', ...each, said: nothingSaid() }),
  )
  for (const { people: members } of groupsOf(people)) {
    const [first] = members
    const theirs = voices.filter(({ groupId }) => groupId === (first?.groupId ?? null))
    for (const toOneCard of Map.groupBy(theirs, ({ itemId }) => itemId).values())
      for (const [at, voice] of toOneCard.entries()) lay(members[at], voice)
  }
  // On those first who have answered: there are as many of them as people who may have said more.
  layRemarks(
    [...people].sort((a, b) => b.said.answers.length - a.said.answers.length),
    remarks,
  )
  return people
}

function nothingSaid(): Said {
  return { answers: [], predictions: [], clarity: null, belief: null, sentence: null, reply: null }
}

const nobodys = { id: '', respondentId: '', savedAt: '' }

function lay(
  person: Voice | undefined,
  { itemId, understood, preferred, changedAfterBrief, foreseen }: VoiceRow,
): void {
  if (!person) throw new Error('There are more voices than people who were asked')
  person.said.answers.push({ ...nobodys, itemId, understood, preferred, changedAfterBrief })
  person.said.predictions.push(...foreseen.map((each) => ({ ...nobodys, itemId, ...each })))
}

function layRemarks(people: readonly Voice[], remarks: readonly RemarkRow[]): void {
  const of = (kind: RemarkRow['remarkKind']) => remarks.filter(({ remarkKind }) => remarkKind === kind)
  const on = (at: number) => {
    const person = people[at]
    if (!person) throw new Error('There are more remarks than people who were asked')
    return person.said
  }
  for (const [at, { choice }] of of('clarity').entries()) on(at).clarity = { ...nobodys, clarity: Number(choice) }
  for (const [at, { choice }] of of('belief').entries()) on(at).belief = { ...nobodys, alikePercent: Number(choice) }
  const texts = [of('sentence'), of('concern'), of('question'), of('hold')].map((rows) =>
    rows.map(({ words }) => words),
  )
  for (let at = 0; at < Math.max(...texts.map(({ length }) => length)); at++) {
    const [sentence, concern = null, question = null, holdUntil = null] = texts.map((rows) => rows[at])
    on(at).sentence = { ...nobodys, sentence: sentence ?? '', concern, question, holdUntil }
  }
  layReplies(on, { verdicts: of('verdict'), commitments: of('commitment'), becauses: of('because') })
}

type Replies = Record<'verdicts' | 'commitments' | 'becauses', RemarkRow[]>

/** A reason lies where its own choice does, so that it is never read as the reason for another one. */
function layReplies(on: (at: number) => Said, { verdicts, commitments, becauses }: Replies): void {
  const wrong = becauses.filter(({ choice }) => choice === 'brief-wrong')
  const others = becauses.filter(({ choice }) => choice !== 'brief-wrong')
  const left = commitments.map(({ choice }) => commitmentOf(choice))
  const withReason = others.map(({ choice, words }) => {
    const at = left.indexOf(commitmentOf(choice))
    if (choice !== null && at >= 0) left.splice(at, 1)
    return { commitment: commitmentOf(choice), because: words }
  })
  const replies = [...withReason, ...left.map((commitment) => ({ commitment, because: null }))]
  const found = verdicts.map(({ choice }) => VERDICTS.find((each) => each === choice) ?? 'same')
  const fine = found.filter((verdict) => verdict !== 'brief-wrong')
  for (const [at, verdict] of [...fine, ...found.filter((each) => each === 'brief-wrong')].entries()) {
    const { commitment, because } = replies[at] ?? { commitment: null, because: null }
    const reason = verdict === 'brief-wrong' ? (wrong[at - fine.length]?.words ?? null) : because
    on(at).reply = { ...nobodys, verdict, commitment, because: reason }
  }
}

function commitmentOf(choice: string | null) {
  return COMMITMENTS.find((each) => each === choice) ?? null
}
