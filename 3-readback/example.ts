import type { CardDraft, Understood } from './card.ts'
import type { BriefVerdict, Commitment } from './readback.ts'

/** One made-up person of the example: what they understood, and what they expect most of the other groups to say. */
export type ExampleVoice = {
  name: string
  group: 'Product' | 'Engineering' | 'Sales'
  /** Nothing: has not answered. */
  answers: {
    clarity: number
    /** One for each card, in order. */
    understood: readonly Understood[]
    /** For each other group by name, one for each card. */
    predicted: Readonly<Record<string, readonly Understood[]>>
    alikePercent: number
    sentence: string
    concern?: string
    verdict: BriefVerdict
    commitment: Commitment
    because?: string
  } | null
}

const date = 'If the date and the audit collide, the date moves.'
const week = 'We accept one week of slower checkout rather than running both providers side by side.'
const refunds = 'Refunds move to the new provider as part of this work.'

const cards: CardDraft[] = [
  { facet: 'constraint', statement: date, stated: 'agree' },
  { facet: 'trade-off', statement: week, stated: 'agree' },
  { facet: 'non-goal', statement: refunds, stated: 'disagree' },
]

/** What people of each group expect of the others: one for each card. */
const fromProduct = { Engineering: ['agree', 'agree', 'disagree'], Sales: ['disagree', 'agree', 'disagree'] } as const
const fromEngineering = { Product: ['agree', 'disagree', 'disagree'], Sales: ['agree', 'agree', 'disagree'] } as const
const fromSales = { Product: ['agree', 'agree', 'disagree'], Engineering: ['disagree', 'agree', 'disagree'] } as const

/**
 * A made-up piece of work with made-up people. Two misjudgements are planted in it, and no other: Engineering and
 * Sales each believe that the other agrees with them on the date, and Engineering believes that Product would not
 * accept the slower week. One person has not answered.
 */
export const readbackExample: {
  work: { key: string; title: string }
  groups: readonly { name: string; doesWhat: string }[]
  cards: readonly CardDraft[]
  voices: readonly ExampleVoice[]
} = {
  work: { key: 'CHECKOUT', title: 'Move checkout to the new payment provider before the audit' },
  groups: [
    { name: 'Product', doesWhat: 'Decides what the shop offers and in which order' },
    { name: 'Engineering', doesWhat: 'Builds and runs the shop' },
    { name: 'Sales', doesWhat: 'Looks after the merchants who sell through the shop' },
  ],
  cards,
  voices: [
    product(
      'Marisol Quint',
      ['agree', 'agree', 'disagree'],
      'We change the payment provider before the auditors come, and if it gets tight the audit wins.',
    ),
    product(
      'Bram Oldacre',
      ['agree', 'agree', 'disagree'],
      'New provider first, refunds later, and the auditors must find nothing half done.',
    ),
    product(
      'Yuki Fennimore',
      ['agree', 'depends', 'disagree'],
      'Checkout moves over; a slow week is fine as long as support knows about it.',
      'Nobody has told support about the slow week.',
    ),
    product(
      'Odalys Brandt',
      ['agree', 'agree', 'disagree'],
      'We leave the old provider, and a clean audit matters more than the day.',
    ),
    product(
      'Tobiah Lind',
      ['agree', 'agree', 'depends'],
      'Payments go to the new provider; I am not sure where partial refunds end up.',
    ),
    product(
      'Nerys Calloway',
      ['depends', 'agree', 'disagree'],
      'We switch payments before the audit and keep it simple by switching once.',
    ),
    engineering(
      'Ilse Varga',
      ['agree', 'agree', 'disagree'],
      'We switch over in one go and take a slow week; the audit decides when, not the calendar.',
    ),
    engineering(
      'Kofi Amanor',
      ['agree', 'agree', 'disagree'],
      'One switch, no double running, and we wait if the audit trail is not complete.',
      'Product will ask for both providers in parallel again.',
    ),
    engineering(
      'Dmitri Salo',
      ['agree', 'agree', 'disagree'],
      'Build the new path, cut over once, leave refunds where they are.',
    ),
    engineering(
      'Paloma Reyes',
      ['agree', 'depends', 'disagree'],
      'Cut over once if we can; the date is a wish and the audit is a must.',
    ),
    engineering(
      'Henrike Aas',
      ['agree', 'agree', 'cannot-tell'],
      'The new provider takes the payments, and we move the date rather than fail the audit.',
    ),
    { name: 'Rafael Okonjo', group: 'Engineering', answers: null },
    sales(
      'Greta Lowell',
      ['disagree', 'agree', 'disagree'],
      'On the promised day the merchants are on the new provider, audit or not.',
      'I have promised the day to eleven merchants in writing.',
    ),
    sales(
      'Anselm Okafor',
      ['disagree', 'agree', 'disagree'],
      'The date holds, because we have told every merchant about it.',
    ),
    sales(
      'Wren Halvorsen',
      ['disagree', 'depends', 'disagree'],
      'We go live on the day we promised and tidy up for the auditors afterwards.',
    ),
    sales('Ciro Bellandi', ['disagree', 'agree', 'disagree'], 'Merchants move on the day that is in their contracts.'),
    sales(
      'Maeve Torrance',
      ['depends', 'agree', 'disagree'],
      'New provider by the promised day, unless the auditors really forbid it.',
    ),
  ],
}

type Spoken = readonly [name: string, understood: readonly Understood[], sentence: string, concern?: string]

function product(...[name, understood, sentence, concern]: Spoken): ExampleVoice {
  return voice(name, 'Product', fromProduct, {
    understood,
    sentence,
    concern,
    clarity: 4,
    alikePercent: 75,
    commitment: 'yes',
  })
}

function engineering(...[name, understood, sentence, concern]: Spoken): ExampleVoice {
  return voice(name, 'Engineering', fromEngineering, {
    understood,
    sentence,
    concern,
    clarity: 5,
    alikePercent: 100,
    commitment: 'yes',
  })
}

function sales(...[name, understood, sentence, concern]: Spoken): ExampleVoice {
  return voice(name, 'Sales', fromSales, {
    understood,
    sentence,
    concern,
    clarity: 5,
    alikePercent: 100,
    commitment: 'disagree-and-commit',
  })
}

type Answers = NonNullable<ExampleVoice['answers']>

function voice(
  name: string,
  group: ExampleVoice['group'],
  predicted: Answers['predicted'],
  said: Pick<Answers, 'understood' | 'sentence' | 'clarity' | 'alikePercent' | 'commitment'> & {
    concern: string | undefined
  },
): ExampleVoice {
  const { concern, ...rest } = said
  const sameAsBrief = rest.understood.every((answer, at) => answer === cards[at]?.stated)
  return {
    name,
    group,
    answers: { ...rest, predicted, verdict: sameAsBrief ? 'same' : 'not-same', ...(concern && { concern }) },
  }
}
