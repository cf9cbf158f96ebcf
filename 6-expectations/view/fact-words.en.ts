import { dayInWords } from '@plumbline/work/words'
import type { Facts, Outcome } from '../disposition/disposition.ts'

const outcomes: Record<Outcome, string> = {
  all: 'Yes, all of it',
  part: 'Yes, a part of it',
  later: 'Later',
  no: 'No',
}

/** What both texts carry, from the record, one line each: the same words for whoever asked and for everybody else. */
export function factLines(facts: Facts, today: string): { label: string; says: string }[] {
  const { outcome, gets, because, grounds, tookFrom, wouldChange, triggerOn, untilThen, decidedBy, objectUntil } = facts
  const onDay = triggerOn === null ? null : dayInWords(triggerOn, today)
  const trigger = [onDay, wouldChange].filter((each) => each !== null && each !== '').join(': ')
  const lines: [string, string | null][] = [
    ['Answer', outcomes[outcome]],
    ['What comes of it', gets],
    ['Because', because],
    ['It stands on', grounds.length > 0 ? grounds.join('; ') : null],
    ['Taken up all the same', tookFrom],
    ['What would change this', trigger],
    ['Until then', untilThen],
    ['Decided by', decidedBy],
    ['Objections are heard until', objectUntil === null ? null : dayInWords(objectUntil, today)],
  ]
  return lines.flatMap(([label, says]) => (says === null || says === '' ? [] : [{ label, says }]))
}
