import { isOpen } from '../course/course.ts'
import type { ShowDecision } from '../decision.operations.ts'
import { stageOf } from '../decision.ts'
import { RESPONSES } from '../words.ts'
import { courseWords } from './course-words.en.ts'
import { leadOf } from './lead.ts'
import { paperWords as says } from './paper-words.en.ts'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']

/** One thing that a reader looks for, and what there is to it: one line, or one for each. */
type SheetPart = { head: string; lines: string[]; isList: boolean; isStrong?: boolean }

/** A decision as it is handed over: the same on the one page and as Markdown. */
export type DecisionSheet = {
  kicker: string
  /** The question that was open. */
  title: string
  state: string
  parts: SheetPart[]
  link: string
  /** Where the log ended when this was made; who cuts it off later is contradicted by the sheet. */
  log: string
  madeOn: string
}

type Around = { link: string; workspaceName: string; head: { seq: number; hash: string }; today: string }

const HASH_SHOWN = 16

export function sheetOf(decision: Decision, { link, workspaceName, head, today }: Around): DecisionSheet {
  const open = isOpen(stageOf(decision))
  return {
    kicker: says.kicker(decision.workTitle, decision.workKey, open),
    title: decision.question,
    state: leadOf(decision),
    parts: [
      { ...paragraph(open ? says.proposed : says.what, decision.chosen || says.nothing), isStrong: true },
      ...(decision.because ? [paragraph(says.why, decision.because)] : []),
      list(says.follows, consequencesOf(decision), says.noConsequences),
      list(says.next, stepsOf(decision), says.noNext),
      list(open ? says.approves : says.approval, [approvalOf(decision)]),
      list(says.dates, [datesOf(decision)]),
      list(says.door, [words.doors[decision.door]]),
      list(says.chain, chainOf(decision)),
      list(
        says.options,
        decision.options.map(({ option, notChosenBecause }) => says.option(option, notChosenBecause)),
        says.noOptions,
      ),
      list(says.dissent, dissentOf(decision), decision.nobodyDisagreed ? says.nobodyDisagreed : says.dissentUnknown),
      ...(open ? [] : [list(says.acknowledged, [acknowledgedOf(decision)])]),
      list(says.expected, expectedOf(decision)),
      list(says.speaks, decision.drivers ?? []),
      list(says.missing, decision.completeness.missing),
    ].filter(({ lines }) => lines.length > 0),
    link,
    log: says.log(workspaceName, head.seq, head.hash.slice(0, HASH_SHOWN)),
    madeOn: says.madeOn(today),
  }
}

function paragraph(head: string, text: string): SheetPart {
  return { head, lines: text.split(/\n+/).filter((line) => line.trim() !== ''), isList: false }
}

function list(head: string, lines: string[], none?: string): SheetPart {
  if (lines.length === 0) return { head, lines: none === undefined ? [] : [none], isList: false }
  return { head, lines, isList: lines.length > 1 }
}

function consequencesOf({ consequences }: Decision): string[] {
  return consequences.map(({ what, kind, borneBy }) => (borneBy ? `${what} (${words.borneBy[kind](borneBy)})` : what))
}

function stepsOf({ nextStep, nextOwnerName, nextByOn, furtherSteps }: Decision): string[] {
  if (nextStep === null) return []
  return [
    says.step(nextStep, nextOwnerName, nextByOn),
    ...furtherSteps.map(({ what, ownerName, byOn }) => says.step(what, ownerName, byOn)),
  ]
}

function approvalOf({ approverName, approval }: Decision): string {
  const written =
    approval && says.writtenFor(approval.personName ?? courseWords.approval.somebody, approval.because ?? '')
  return [approverName ?? says.nobodyNamed, written].filter(Boolean).join(', ')
}

function datesOf({ decidedOn, recordedAt, effectiveFrom, reviewOn, reviewTriggers }: Decision): string {
  return [
    decidedOn ? says.decidedOn(decidedOn) : says.notDecided,
    says.recordedOn(recordedAt),
    effectiveFrom && says.effectiveFrom(effectiveFrom),
    reviewOn && says.reviewOn(reviewOn),
    ...(reviewTriggers ?? []).map(says.earlier),
  ]
    .filter(Boolean)
    .join('; ')
}

function dissentOf({ dissent, asked }: Decision): string[] {
  return [
    ...dissent.map(({ personName, commits, objection, wouldResolve }) =>
      says.sentences([
        says.objection(personName ?? words.unnamed, commits, objection),
        ...(wouldResolve ? [says.wouldResolve(wouldResolve)] : []),
      ]),
    ),
    ...asked
      .filter(({ response }) => response === 'disagree-and-commit')
      .map((each) => says.objection(each.personName, true, each.words)),
  ]
}

function acknowledgedOf({ board, asked }: Decision): string {
  if (board.asked === 0) return says.nobodyAsked
  const each = RESPONSES.flatMap((response) => {
    const people = asked.filter((one) => one.response === response).length
    return people > 0 ? [says.responses[response](people)] : []
  })
  return [
    says.counts(board.acknowledged, board.asked),
    ...each,
    ...(board.silent > 0 ? [says.silent(board.silent)] : []),
  ].join('; ')
}

function chainOf({ successors, predecessors, relations }: Decision): string[] {
  return [
    ...successors.map(({ chosen, part, because }) => says.reason(says.replacedBy(chosen, part), because)),
    ...predecessors.map(({ chosen, part, because }) => says.reason(says.replaces(chosen, part), because)),
    ...relations.map(({ kind, incoming, chosen, question, part, because }) =>
      says.reason(says.related(courseWords.relations.says[kind][incoming ? 1 : 0], chosen || question, part), because),
    ),
  ]
}

function expectedOf({ expectedResult, confidence }: Decision): string[] {
  const sure = confidence === null ? [] : [says.sure(confidence)]
  const texts = [...(expectedResult ? [expectedResult] : []), ...sure]
  return texts.length > 0 ? [says.sentences(texts)] : []
}
