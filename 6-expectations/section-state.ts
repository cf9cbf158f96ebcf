import { type AskStanding, isClosed } from './ask/ask.ts'
import { type Agrees, countReceipts, type Understands } from './receipt/receipt.ts'

const plural = new Intl.PluralRules('en')

type Known = {
  standing: AskStanding
  told: boolean
  understands: Understands | null
  agrees: Agrees | null
}

/** How what was asked of a work stands, in a few short sentences, and whether something there waits for its driver. */
export function expectationsInWords(asks: readonly Known[], unexplained: number): { sentence: string; waits: boolean } {
  const standing = asks.filter((ask) => !isClosed(ask.standing))
  const surprised = unexplained > 0 ? [counted(unexplained, 'One person was surprised.', 'people were surprised.')] : []
  if (standing.length === 0)
    return { sentence: ['Nobody has asked for anything yet.', ...surprised].join(' '), waits: unexplained > 0 }
  const many = (which: AskStanding) => standing.filter((ask) => ask.standing === which).length
  const [unanswered, untold, objected] = [many('unanswered'), many('untold'), many('objected')]
  const { told, understand, agree } = countReceipts(standing)
  const sentences = [
    counted(standing.length, 'One ask.', 'asks.'),
    ...(unanswered > 0 ? [counted(unanswered, 'One has no answer yet.', 'have no answer yet.')] : []),
    ...(untold > 0 ? [counted(untold, 'One answer was not told yet.', 'answers were not told yet.')] : []),
    ...(told > 0 ? [`${understand} of ${told} understand the reason, ${agree} agree.`] : []),
    ...(objected > 0 ? [counted(objected, 'One objection waits.', 'objections wait.')] : []),
    ...surprised,
  ]
  return { sentence: sentences.join(' '), waits: unanswered + untold + objected + unexplained > 0 }
}

function counted(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : `${number} ${other}`
}
