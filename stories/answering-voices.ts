/**
 * The made-up work of the example that the product ships with, told once more for people who answer in browsers. Planted are one
 * false consensus (Engineering and Sales on the date) and one false conflict (Engineering about Product on the slow week).
 */
export const work = 'Move checkout to the new payment provider before the audit'

export const cards = [
  { facet: 'constraint', statement: 'If the date and the audit collide, the date moves.', stated: 'agree' },
  {
    facet: 'trade-off',
    statement: 'We accept one week of slower checkout rather than running both providers side by side.',
    stated: 'agree',
  },
  { facet: 'non-goal', statement: 'Refunds move to the new provider as part of this work.', stated: 'disagree' },
] as const

export const groups = [
  { name: 'Product', doesWhat: 'Decides what the shop offers and in which order' },
  { name: 'Engineering', doesWhat: 'Builds and runs the shop' },
  { name: 'Sales', doesWhat: 'Looks after the merchants who sell through the shop' },
] as const

type Group = (typeof groups)[number]['name']
type Answer = 'agree' | 'depends' | 'disagree' | 'cannot-tell'

export type Voice = {
  name: string
  group: Group
  understood: Answer[]
  /** For each other group, one answer for each card. */
  predicted: Partial<Record<Group, Answer[]>>
  clarity: number
  alikePercent: number
  sentence: string
  verdict: 'same' | 'not-same'
  commitment: 'yes' | 'disagree-and-commit'
}

const answers: Record<string, Answer> = { a: 'agree', b: 'depends', c: 'disagree', '?': 'cannot-tell' }
const read = (letters: string) => [...letters].map((letter) => answers[letter] ?? 'cannot-tell')

const expects: Record<Group, Partial<Record<Group, string>>> = {
  Product: { Engineering: 'aac', Sales: 'cac' },
  Engineering: { Product: 'acc', Sales: 'aac' },
  Sales: { Product: 'aac', Engineering: 'cac' },
}

const said: [name: string, group: Group, understood: string, sentence: string][] = [
  [
    'Marisol Quint',
    'Product',
    'aac',
    'We change the provider before the auditors come; if it gets tight the audit wins.',
  ],
  ['Bram Oldacre', 'Product', 'aac', 'New provider first, refunds later, and nothing half done.'],
  ['Yuki Fennimore', 'Product', 'abc', 'Checkout moves over; a slow week is fine if support knows.'],
  ['Odalys Brandt', 'Product', 'aac', 'We leave the old provider, and a clean audit matters more than the day.'],
  ['Tobiah Lind', 'Product', 'aab', 'Payments go to the new provider.'],
  ['Nerys Calloway', 'Product', 'bac', 'We switch payments before the audit, once.'],
  ['Ilse Varga', 'Engineering', 'aac', 'We switch over in one go; the audit decides when, not the calendar.'],
  ['Kofi Amanor', 'Engineering', 'aac', 'One switch, and we wait if the audit trail is not complete.'],
  ['Dmitri Salo', 'Engineering', 'aac', 'Build the new path, cut over once, leave refunds where they are.'],
  ['Paloma Reyes', 'Engineering', 'abc', 'The date is a wish and the audit is a must.'],
  ['Henrike Aas', 'Engineering', 'aa?', 'We move the date rather than fail the audit.'],
  ['Greta Lowell', 'Sales', 'cac', 'On the promised day the merchants are on the new provider.'],
  ['Anselm Okafor', 'Sales', 'cac', 'The date holds, because we have told every merchant about it.'],
  ['Wren Halvorsen', 'Sales', 'cbc', 'We go live on the day we promised and tidy up afterwards.'],
  ['Ciro Bellandi', 'Sales', 'cac', 'Merchants move on the day that is in their contracts.'],
  ['Maeve Torrance', 'Sales', 'bac', 'New provider by the promised day, unless the auditors forbid it.'],
]

export const voices: Voice[] = said.map(([name, group, understood, sentence]) => ({
  name,
  group,
  understood: read(understood),
  predicted: Object.fromEntries(Object.entries(expects[group]).map(([about, letters]) => [about, read(letters)])),
  clarity: group === 'Product' ? 4 : 5,
  alikePercent: group === 'Product' ? 75 : 100,
  sentence,
  verdict: understood === 'aac' ? 'same' : 'not-same',
  commitment: group === 'Sales' ? 'disagree-and-commit' : 'yes',
}))

/** Who is asked and never answers. */
export const missing = { name: 'Rafael Okonjo', group: 'Engineering' } as const
