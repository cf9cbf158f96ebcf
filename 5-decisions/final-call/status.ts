import { dayInWords } from '@plumbline/work/words'
import {
  type CallFacts,
  type Concern,
  type Hold,
  isSettled,
  openConcerns,
  standingHolds,
  tallyOf,
} from './final-call.ts'

const list = new Intl.ListFormat('en')

/** The one sentence that says how a final call stands, made from what happened. */
export function statusInWords(call: CallFacts, now: string): string {
  const day = (date: string) => dayInWords(date, now)
  const { answered, missing } = tallyOf(call)
  const tally = `${answered} of ${call.called.length} ${call.called.length === 1 ? 'has' : 'have'} answered`
  const without = missing.length > 0 ? `; missing: ${list.format(missing.map(({ personName }) => personName))}` : ''
  if (call.ending === 'decided') return `Decided after a final call: ${tally}${without}.`
  const over = call.endsAt <= now
  const head = over ? `The final call ended on ${day(call.lastOn)}.` : `Final call until ${day(call.lastOn)}.`
  const against = [...concernsInWords(openConcerns([call])), ...holdsInWords(standingHolds([call], now), now)]
  if (call.ending === 'taken-back') return `The final call was taken back; ${[tally, ...against].join('; ')}.`
  const named = over ? without : ''
  if (against.length > 0) return `${head} ${tally}${named}, ${against.join('; ')}.`
  return `${head} ${tally}${named}. ${over || isSettled(call, now) ? 'It can be decided.' : 'Nothing stands against it so far.'}`
}

function concernsInWords(concerns: readonly Concern[]): string[] {
  if (concerns.length === 0) return []
  const each = concerns.map(({ personName, about }) => `${personName}’s about ${about ?? 'this'}`)
  return [`${concerns.length === 1 ? 'one concern' : `${concerns.length} concerns`} open: ${list.format(each)}`]
}

function holdsInWords(holds: readonly Hold[], now: string): string[] {
  return holds.map(({ personName, endsOn }) => `${personName} holds it until the end of ${dayInWords(endsOn, now)}`)
}

/** What stands between a decision and its end, each as a sentence that says what to do. */
export function obstaclesIn(calls: readonly CallFacts[], version: number, now: string): string[] {
  const counting = calls.filter((call) => call.version === version)
  const running = calls.find(({ endedAt }) => endedAt === null)
  const holds = standingHolds(counting, now).map(
    ({ personName, endsOn, words }) =>
      `${personName} holds it until the end of ${dayInWords(endsOn, now)}: “${words}”. Only ${personName} can let it go before.`,
  )
  const concerns = openConcerns(counting).map(
    ({ personName, about }) =>
      `${personName}’s concern about ${about} is open: ${personName} can say that it is settled, or the approver writes down why it is decided all the same.`,
  )
  if (running && running.version !== version)
    return [...holds, ...concerns, 'It was changed after people were called. Take the call back, and call them again.']
  if (!running || running.endsAt <= now || isSettled(running, now) || holds.length + concerns.length > 0)
    return [...holds, ...concerns]
  const { answered } = tallyOf(running)
  return [
    `The final call runs until the end of ${dayInWords(running.lastOn, now)}; ${answered} of ${running.called.length} have answered. It can end earlier once more than half have, and at most two are missing.`,
  ]
}
