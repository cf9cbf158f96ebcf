import { describe, expect, test } from 'vitest'
import { coorientationOf, type View } from './coorientation.ts'
import { readCoorientation } from './coorientation-table.ts'
import { coorientationInWords } from './coorientation-words.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { write } = temporaryFolder()

const HEADER = 'person,group,item,kind,own,about,predicted,from,to,step'

async function resultOf(rows: readonly string[], { header = HEADER, seed = 1 } = {}) {
  const path = write('views.csv', `${header}\n${rows.join('\n')}\n`)
  return coorientationOf((await readCoorientation(path, { lenient: false })).items, { seed })
}

async function onlyItemOf(rows: readonly string[]) {
  const [item, ...others] = (await resultOf(rows)).items
  if (!item || others.length > 0) throw new Error('not one item')
  return item
}

async function faultsOf(rows: readonly string[]) {
  return (await refusalOf(resultOf(rows))).fields.map(({ path, says }) => `${path}: ${says}`)
}

/** Five of Sales and five of Engineering, each with an own answer and a prediction of the other group. */
function bothSides(
  item: string,
  kind: string,
  sales: [own: string, predicted: string],
  others: [string, string],
  scale = ',,',
) {
  return [1, 2, 3, 4, 5].flatMap((i) => [
    `s${i},Sales,${item},${kind},${sales[0]},Engineering,${sales[1]},${scale}`,
    `e${i},Engineering,${item},${kind},${others[0]},Sales,${others[1]},${scale}`,
  ])
}

describe('every kind of item', () => {
  test('has a state for each group, the gaps G = C + E, the strength of the wording and the chances', async () => {
    const item = await onlyItemOf(bothSides('date', 'claim', ['agree', 'agree'], ['disagree', 'agree']))
    const [sales, engineering] = item.views as [View, View]
    expect(sales).toMatchObject({ perceiver: 'Sales', target: 'Engineering' })
    expect(sales.reading).toMatchObject({
      known: true,
      state: 'false consensus',
      wording: 'likely',
      size: { agreement: 1, congruency: 0, accuracy: 1 },
      gap: { agreement: [2], congruency: [0], accuracy: [2] },
    })
    expect(engineering.reading).toMatchObject({ state: 'open difference', size: { accuracy: 0 } })
    // Of the 252 ways to part ten people into two fives, two are as far apart; of 32 signs of five differences, two.
    expect(sales.reading.known && sales.reading.chance.agreement).toBeCloseTo(2 / 252, 12)
    expect(engineering.reading.known && engineering.reading.chance.congruency).toBeCloseTo(2 / 32, 12)
  })

  test.each([
    ['ordinal', ['2', '4'], '4', '1,5,1', { agreement: 0.5, congruency: 0.5, accuracy: 0 }],
    ['slider', ['20', '30'], '80', ',,', { agreement: 0.6, congruency: 0.1, accuracy: 0.5 }],
    ['yes-no', ['yes', 'no'], 'No', ',,', { agreement: 1, congruency: 1, accuracy: 0 }],
    ['choice', ['one', 'two'], 'two', ',,', { agreement: 1, congruency: 1, accuracy: 0 }],
    ['ranking', ['a > b > c', 'a > c > b'], 'c > b > a', ',,', { agreement: 1, congruency: 1 / 3, accuracy: 2 / 3 }],
    ['allocation', ['a: 5; b: 5', 'b: 80; a: 20'], 'a: 100', ',,', { agreement: 0.5, congruency: 0.3, accuracy: 0.8 }],
  ] as const)(
    '%s: the first group answers and predicts %j, the others answer %s',
    async (kind, sales, other, scale, size) => {
      const item = await onlyItemOf(bothSides('x', kind, [...sales], [other, other], scale))
      const reading = item.views[0]?.reading
      if (!reading?.known) throw new Error('has no state')
      expect(reading.size.agreement).toBeCloseTo(size.agreement)
      expect(reading.size.congruency).toBeCloseTo(size.congruency)
      expect(reading.size.accuracy).toBeCloseTo(size.accuracy)
      expect(reading.wording).toBe('likely')
    },
  )

  test('of steps has the ends that were given; otherwise they are inferred, and that is said', async () => {
    const given = await onlyItemOf(bothSides('speed', 'ordinal', ['2', '4'], ['4', '2'], '1,5,1'))
    expect(given.scale).toEqual({ from: 1, to: 5, step: 1, inferred: false })
    const inferred = await resultOf(bothSides('speed', 'ordinal', ['2', '4'], ['4', '2']))
    expect(inferred.items[0]?.scale).toEqual({ from: 2, to: 4, step: 1, inferred: true })
    expect(coorientationInWords(inferred)).toContain('2 to 4 (inferred from the answers)')
    const refusal = await refusalOf(resultOf(bothSides('speed', 'ordinal', ['3', '3'], ['3', '3'])))
    expect(refusal.sentence).toBe("The answers on 'speed' do not tell its scale.")
  })

  test('leaves out who cannot tell, and gives the reason where nothing can be said', async () => {
    const result = await resultOf([
      "s1,Sales,date,claim,can't tell,Engineering,agree,,,",
      'e1,Engineering,date,claim,agree,,,,,',
    ])
    expect(result.items[0]?.groups).toEqual([
      { group: 'Sales', people: 1, answered: 0, closeness: Number.NaN },
      { group: 'Engineering', people: 1, answered: 1, closeness: Number.NaN },
    ])
    expect(result.items[0]?.views[0]?.reading).toMatchObject({ known: false, because: 'no answers' })
    expect(result.mostWrong).toEqual([])
    expect(coorientationInWords(result)).toMatch(/^There are not enough answers/)
  })
})

describe('the list', () => {
  test('needs five columns, in any order', async () => {
    const { items } = await resultOf(['1,agree,claim,date,Sales,ann'], { header: 'x,own,kind,item,group,person' })
    expect(items).toHaveLength(1)
    const refusal = await refusalOf(resultOf(['ann,Sales,date,1'], { header: 'person,group,item,own' }))
    expect(refusal.sentence).toBe("views.csv has no column 'kind'.")
  })

  test('has a row for each prediction; the own answer may be repeated or left out on later ones', async () => {
    const item = await onlyItemOf([
      'ann,Sales,date,claim,agree,Engineering,agree,,,',
      'ann,Sales,date,claim,,Legal,disagree,,,',
      'ann,Sales,date,claim,agree,Board,depends,,,',
      'bo,Legal,date,claim,agree,,,,,',
    ])
    expect(item.groups.map(({ group, answered }) => `${group} ${answered}`)).toEqual([
      'Sales 1',
      'Engineering 0',
      'Legal 1',
      'Board 0',
    ])
    expect(item.views.filter(({ perceiver }) => perceiver === 'Sales')).toHaveLength(3)
  })

  test('names every row that does not fit', async () => {
    expect(
      await faultsOf([
        ',Sales,date,claim,agree,,,,,',
        'a,Sales,date,vote,agree,,,,,',
        'a,Sales,date,claim,yes,,,,,',
        'a,Sales,date,claim,agree,Sales,agree,,,',
        'a,Sales,date,claim,agree,,agree,,,',
        'a,Sales,speed,ordinal,9,,,1,5,1',
        'a,Sales,speed,ordinal,3,,,x,5,1',
        'a,Sales,order,ranking,a,,,,,',
        'a,Sales,points,allocation,a=3,,,,,',
        'a,Sales,date,claim,agree',
      ]),
    ).toEqual([
      'views.csv line 2: person is empty',
      "views.csv line 3: kind is 'vote', should be one of claim, yes-no, ordinal, slider, choice, ranking, allocation",
      "views.csv line 4: own is 'yes', should be agree, depends, disagree or can't tell",
      "views.csv line 5: is about 'Sales', the group that the person is in",
      'views.csv line 6: predicted is given, but not about which group',
      "views.csv line 8: from is 'x', should be a number",
      "views.csv line 9: own is 'a', should be like: first > second > third, each once",
      "views.csv line 10: own is 'a=3', should be like: first: 50; second: 30; third: 20",
      'views.csv line 11: has 5 cells, the header has 10',
      'views.csv line 7: own is 9, outside 1 to 5',
    ])
  })

  test('names every row that says otherwise than an earlier one', async () => {
    expect(
      await faultsOf([
        'a,Sales,date,claim,agree,Legal,agree,,,',
        'a,Sales,date,claim,disagree,Board,agree,,,',
        'a,Legal,date,claim,agree,,,,,',
        'a,Sales,date,claim,agree,Legal,disagree,,,',
        'b,Sales,date,slider,3,,,,,',
        'a,Sales,order,ranking,x > y > z,,,,,',
        'b,Sales,order,ranking,x > y,,,,,',
      ]),
    ).toEqual([
      "views.csv line 4: 'a' is in group 'Sales' on an earlier line",
      "views.csv line 3: own is another answer than 'a' gave on an earlier line",
      "views.csv line 5: 'a' predicted 'Legal' on an earlier line already",
      "views.csv line 6: kind is slider; 'date' is a claim on an earlier line",
      "views.csv line 8: own lacks 'z', which others have",
    ])
  })
})

describe('many items and groups at once', () => {
  test('the chance of a gap counts all that were looked at; the one for this pair and item alone stands beside it', async () => {
    const answers = (item: string, [s1, s2, s3, e1, e2, e3]: string[]) => [
      ...[s1, s2, s3].map((own, i) => `s${i},Sales,${item},yes-no,${own},Engineering,yes,,,`),
      ...[e1, e2, e3].map((own, i) => `e${i},Engineering,${item},yes-no,${own},Sales,yes,,,`),
    ]
    const { items } = await resultOf([
      ...answers('date', ['yes', 'yes', 'yes', 'no', 'no', 'no']),
      ...answers('cost', ['yes', 'yes', 'no', 'yes', 'no', 'no']),
    ])
    const date = items[0]?.views[0]?.reading
    if (!date?.known) throw new Error('has no state')
    // Of the 20 ways to part six people into two threes, two part them by their answers on the date, two on the cost.
    expect(date.unadjustedChance.agreement).toBeCloseTo(2 / 20, 12)
    expect(date.chance.agreement).toBeCloseTo(4 / 20, 12)
    // Two to one is no place of a group, and is shown as such.
    expect(items[1]?.views[0]?.reading).toMatchObject({ known: false, because: 'split inside' })
  })

  test('where the ways are too many some are drawn: the same with the same seed, others with another', async () => {
    const rows = ['A', 'B', 'C'].flatMap((group, g) =>
      [1, 2, 3, 4].map(
        (i) => `${group}${i},${group},cost,slider,${50 + 3 * g + 7 * i},${group === 'A' ? 'B' : 'A'},50,,,`,
      ),
    )
    const chances = async (seed: number) =>
      (await resultOf(rows, { seed })).items[0]?.views.map(({ reading }) => reading.known && reading.chance.agreement)
    expect(await chances(1)).toEqual(await chances(1))
    expect(await chances(1)).not.toEqual(await chances(2))
  })

  test('a person who was asked nothing on an item counts there neither as an answer nor as a prediction', async () => {
    const { items } = await resultOf([
      ...bothSides('date', 'claim', ['agree', 'agree'], ['disagree', 'agree']),
      'x,Sales,cost,claim,agree,Engineering,agree,,,',
      'e1,Engineering,cost,claim,agree,,,,,',
    ])
    expect(items[0]?.groups[0]).toMatchObject({ people: 5, answered: 5 })
    expect(items[1]?.views[0]?.reading.counts).toEqual({ own: 1, predicted: 1, others: 1 })
  })

  test('the three largest errors are named, in any state, as the place to look', async () => {
    const { mostWrong } = await resultOf([
      ...bothSides('speed', 'ordinal', ['2', '2'], ['3', '3'], '1,5,1'),
      ...bothSides('cost', 'slider', ['20', '60'], ['90', '80']),
    ])
    expect(mostWrong.map(({ perceiver, item, state }) => `${perceiver} on ${item}: ${state}`)).toEqual([
      'Engineering on cost: false consensus',
      'Sales on cost: open difference',
      'Sales on speed: shared',
    ])
    expect(mostWrong.map(({ accuracy }) => accuracy.toFixed(2))).toEqual(['0.60', '0.30', '0.25'])
  })

  test('all groups together weigh as groups: twelve people do not out-vote one', async () => {
    const item = await onlyItemOf([
      ...Array.from({ length: 12 }, (_, i) => `b${i},Build,cost,slider,100,,,,,`),
      'l,Legal,cost,slider,0,,,,,',
      's1,Sales,cost,slider,100,,,,,',
      's2,Sales,cost,slider,0,,,,,',
    ])
    // Build and Legal are as far apart as can be, Sales is half-way to either.
    expect(item.overallCloseness).toBeCloseTo((0 + 0.5 + 0.5) / 3, 12)
    expect(item.groups.map(({ group, closeness }) => [group, closeness])).toEqual([
      ['Build', 1],
      ['Legal', Number.NaN],
      ['Sales', 0],
    ])
  })

  test('more people, or more views, than anybody reads are refused at once', async () => {
    const people = Array.from({ length: 5_001 }, (_, i) => `p${i},Sales,date,claim,agree,,,,,`)
    expect((await refusalOf(resultOf(people))).sentence).toMatch(/^views\.csv has more than 5000 people;/)
    const groups = Array.from({ length: 101 }, (_, i) => `p${i},group ${i},date,claim,agree,,,,,`)
    expect((await refusalOf(resultOf(groups))).sentence).toMatch(/more than 10000 views of one group about another/)
  })
})

describe('how many of the others', () => {
  // The six people of the published vectors (predicted_share_leave_one_out), in two groups.
  const own = ['yes', 'yes', 'yes', 'no', 'no', 'yes']
  const shares = ['0.9', '80 %', '9 of 10', '.5', '2 OF 5', '70%']
  const six = own.map((answer, i) => `p${i},${i < 3 ? 'Sales' : 'Legal'},ready,yes-no,${answer},others,${shares[i]},,,`)

  test('say yes is compared with all who answered but the person, and a share may be written in three ways', async () => {
    const { others } = await onlyItemOf(six)
    const everybody = others?.everybody
    if (!everybody?.known) throw new Error('is not known')
    expect(everybody.people.map(({ predicted }) => predicted)).toEqual([0.9, 0.8, 0.9, 0.5, 0.4, 0.7])
    expect(everybody.people.map(({ actual }) => actual)).toEqual([0.6, 0.6, 0.6, 0.8, 0.8, 0.6])
    // With themselves among the others it would look a third better: 0.178.
    expect(everybody.meanAbsoluteError).toBeCloseTo(0.267, 3)
    expect(everybody.falseConsensusEffect).toBeCloseTo(0.375, 12)
  })

  test('is read for each group by itself, with G = C + E; a group that is split has no state', async () => {
    const { others, views } = await onlyItemOf(six)
    const [sales, legal] = others?.groups ?? []
    expect(sales).toMatchObject({ group: 'Sales', counts: { compared: 3, answered: 6 } })
    expect(legal?.reading).toMatchObject({ known: true, state: null })
    if (!sales?.reading.known) throw new Error('is not known')
    const { state, wording, expected, actual, agreementGap, congruencyGap, accuracyError, unadjustedChance } =
      sales.reading
    expect([state, wording]).toEqual(['false consensus', 'possibly'])
    expect([expected, actual, agreementGap, congruencyGap, accuracyError].map((value) => value.toFixed(3))).toEqual([
      '0.867',
      '0.600',
      '0.400',
      '0.133',
      '0.267',
    ])
    expect(unadjustedChance).toBeCloseTo(2 / 8, 12)
    // Who was asked about all others was not asked about each group.
    expect(views).toEqual([])
  })

  test("agree with a claim: it depends is not agreeing, and can't tell counts nowhere", async () => {
    const { others } = await onlyItemOf([
      'a,Sales,date,claim,agree,others,0.5,,,',
      'b,Sales,date,claim,depends,,,,,',
      'c,Legal,date,claim,agree,,,,,',
      'd,Legal,date,claim,disagree,,,,,',
      "e,Legal,date,claim,can't tell,,,,,",
    ])
    expect(others?.asked).toBe('share')
    expect(others?.groups).toHaveLength(1)
    expect(others?.groups[0]).toMatchObject({ group: 'Sales', counts: { compared: 1, answered: 4 } })
    expect(others?.groups[0]?.reading).toMatchObject({ known: true, wording: 'named facts only', actual: 1 / 3 })
  })

  test('on a scale is what they typically answer', async () => {
    const { others } = await onlyItemOf([
      'l,Legal,cost,slider,20,others,70,,,',
      ...['70', '80', '60'].map((answer, i) => `p${i},Product,cost,slider,${answer},others,60,,,`),
    ])
    expect(others).toMatchObject({ asked: 'typical answer', everybody: null })
    expect(others?.groups[0]?.reading).toMatchObject({ state: 'open difference', actual: 70, accuracyError: 0 })
  })

  test('stands beside what was predicted of single groups, by the same person on the same item', async () => {
    const item = await onlyItemOf([
      ...bothSides('date', 'claim', ['agree', 'agree'], ['disagree', 'agree']),
      ...[1, 2, 3, 4, 5].map((i) => `s${i},Sales,date,claim,,Others,1,,,`),
    ])
    expect(item.views.map(({ perceiver, target }) => `${perceiver} of ${target}`)).toEqual([
      'Sales of Engineering',
      'Engineering of Sales',
    ])
    expect(item.groups.map(({ group }) => group)).toEqual(['Sales', 'Engineering'])
    expect(item.others?.groups[0]?.reading).toMatchObject({
      state: 'false consensus',
      expected: 1,
      actual: expect.closeTo(4 / 9),
    })
  })

  test('is refused with a share of more than all, of a kind without shares, and as the name of a group', async () => {
    expect(
      await faultsOf([
        'a,Sales,date,claim,agree,others,60,,,',
        'a,Sales,ready,yes-no,maybe,,,,,',
        'a,Sales,ready,yes-no,yes,others,yes,,,',
        'a,Sales,order,ranking,x > y,others,x > y,,,',
        'a,others,date,claim,agree,,,,,',
        'a,Sales,date,claim,agree,others,0.5,,,',
        'a,Sales,date,claim,agree,OTHERS,0.5,,,',
      ]),
    ).toEqual([
      "views.csv line 2: predicted is '60', should be like: 0.6 or 60 % or 3 of 5",
      "views.csv line 3: own is 'maybe', should be yes, no or can't tell",
      "views.csv line 4: predicted is 'yes', should be like: 0.6 or 60 % or 3 of 5",
      'views.csv line 5: predicted is about the others, which fits no ranking',
      "views.csv line 6: group is 'others', which stands for everybody else",
      "views.csv line 8: 'a' predicted 'others' on an earlier line already",
    ])
  })

  test('is said in a table of its own', async () => {
    const words = coorientationInWords(await resultOf(six)).split('\n')
    expect(words[0]).toBe(
      '1 of 1 view of everybody else is mistaken about whether they agree. Of 1 more there is no state, as the tables show.',
    )
    expect(words[2]).toBe('ready (yes-no). Answered: Sales 3 of 3, Legal 3 of 3.')
    expect(words[3]).toBe('Closeness between the groups: 0.33; inside: Sales 1.00, Legal 0.33.')
    expect(words[4]).toBe('How many of the others say yes:')
    expect(words[6]).toMatch(/^Sales +false consensus +possibly +0\.87 +0\.60 +0\.40 +0\.13 +0\.27 +0\.25 +3\/6$/)
    expect(words[7]).toMatch(/^Legal +split inside +possibly +0\.53 +0\.73 +-0\.40 +-0\.20 +-0\.20 /)
  })
})

test('the words begin with what is mistaken, then the largest errors', async () => {
  const result = await resultOf([
    ...bothSides('speed', 'ordinal', ['2', '2'], ['3', '3'], '1,5,1'),
    ...bothSides('cost', 'slider', ['20', '25'], ['80', '75']),
    ...bothSides('date', 'claim', ['agree', 'agree'], ['disagree', 'disagree']),
  ])
  expect(coorientationInWords(result).split('\n').slice(0, 6)).toEqual([
    '4 of 6 views of another group are mistaken about whether they agree.',
    'Where to look first, the largest errors:',
    '  Likely: Sales believes that Engineering agrees on "date", and it does not (E 1.00).',
    '  Likely: Engineering believes that Sales agrees on "date", and it does not (E 1.00).',
    '  Likely: Sales believes that Engineering agrees on "cost", and it does not (E 0.55).',
    '',
  ])
})
