import type { Response } from '../acknowledgement.ts'
import type { Place, Sort } from './board-order.ts'
import { pageWords } from './page-words.en.ts'

const plural = new Intl.PluralRules('en')

function counted(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : other
}

type Counts = { asked: number; acknowledged: number; silent: number; readDifferently: number }
type Boarded = { board: Counts; asked: readonly { response: Response | null }[] }

/** How things stand, in a sentence or a few; nothing where nobody was asked. */
export function boardSentence({ board, asked: rows }: Boarded): string | undefined {
  const { asked, acknowledged, silent, readDifferently } = board
  if (asked === 0) return undefined
  const others = rows.filter(({ response }) => response === 'not-mine' || response === 'cannot').length
  return [
    acknowledged === asked
      ? counted(asked, 'The one who was asked has taken it on.', `All ${asked} who were asked have taken it on.`)
      : `${acknowledged} of ${asked} have taken it on.`,
    readDifferently > 0 &&
      counted(readDifferently, 'One reads it differently.', `${readDifferently} read it differently.`),
    others > 0 &&
      counted(
        others,
        'One says that it is not theirs, or that they cannot.',
        `${others} say that it is not theirs, or that they cannot.`,
      ),
    silent > 0 && counted(silent, 'One is silent.', `${silent} are silent.`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What the board of who has acknowledged says, in English. */
export const boardWords = {
  places: {
    understood: 'understand it',
    'disagree-and-commit': 'disagree and commit',
    'read-differently': 'read it differently',
    'not-mine': 'not theirs',
    cannot: 'cannot',
    silent: 'silent',
  } satisfies Record<Place, string>,
  missed: (number: number) => counted(number, 'after one missed claim', `after ${number} missed claims`),
  nobody: 'nobody',
  sortBy: 'Order by',
  sorts: { name: 'name', state: 'who needs something', time: 'the latest answer' } satisfies Record<Sort, string>,
  before: 'Before',
  beforeSaid: (response: string, version: number, earlierWording: boolean) =>
    earlierWording ? `${response}, of earlier words` : `${response}, of version ${version}`,
  whose: (whose: string) => `It is ${whose}’s.`,
  ask: (name: string) => `Ask ${name}`,
  remind: (silent: number) => counted(silent, 'Remind the one who is silent', `Remind the ${silent} who are silent`),
  reminded: (reminded: number, withoutAddress: number) =>
    [
      counted(reminded, 'One letter goes out.', `${reminded} letters go out.`),
      withoutAddress > 0 &&
        counted(withoutAddress, 'One has no address on file.', `${withoutAddress} have no address on file.`),
    ]
      .filter(Boolean)
      .join(' '),
  invited: (number: number) =>
    counted(number, 'One of them also gets a letter.', `${number} of them also get a letter.`),
  claims: 'What they took from it at first',
  claimsLead: 'There is no way back, so two claims come before the answer. What was missed is about our text.',
  misreading: 'a misreading',
  said: 'what it says',
  tookForTrue: (missed: number, answered: number) => `${missed} of ${answered} took it for true`,
  tookForFalse: (missed: number, answered: number) => `${missed} of ${answered} took it for false`,
  couldNotTell: (number: number) => counted(number, 'one could not tell', `${number} could not tell`),
  reopened: (readers: number) =>
    `${readers} read it differently: look at the wording again, not at the people, and not at the decision.`,
  readsIt: (name: string) => `${name} reads`,
  howToSettle: 'Edit the words above; then only these people are asked again. Or say why the words stay:',
  keepWhy: 'Why the words stay',
  keep: 'Leave the words as they are',
  keptBy: (name: string | null, because: string) => `${name ?? 'Somebody'} left the words as they are: “${because}”`,
  claimAnswers: pageWords.claimAnswers,
  claimsTitle: 'Two questions first: does the decision say this?',
  claimsSend: 'Go on to your answer',
  claimsTell: 'Everybody in this workspace sees what you answer. It blocks nothing, and the first answer is kept.',
  missedClaim: pageWords.missed,
  itSays: pageWords.itSays,
  whoseIsIt: 'Whose is it? A name of the register, or your words',
  anythingToAdd: 'Anything to add?',
  responses: {
    understood: 'understood it',
    'disagree-and-commit': 'disagreed and committed',
    'read-differently': 'read it differently',
    'not-mine': 'said it is somebody else’s',
    cannot: 'could not do their part',
  } satisfies Record<Response, string>,
}
