import { describe, expect, test } from 'vitest'
import { coorientationOf, type View } from './coorientation.ts'
import { readCoorientation } from './coorientation-table.ts'
import { coorientationInWords } from './coorientation-words.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { write } = temporaryFolder()

const HEADER = 'person,group,item,kind,own,about,predicted,from,to,step'

async function readingOf(rows: readonly string[], header = HEADER) {
  const path = write('views.csv', `${header}\n${rows.join('\n')}\n`)
  return coorientationOf((await readCoorientation(path, { lenient: false })).items)
}

async function onlyItemOf(rows: readonly string[]) {
  const [item, ...others] = await readingOf(rows)
  if (!item || others.length > 0) throw new Error('not one item')
  return item
}

async function faultsOf(rows: readonly string[]) {
  return (await refusalOf(readingOf(rows))).fields.map(({ path, says }) => `${path}: ${says}`)
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
    const inferred = await onlyItemOf(bothSides('speed', 'ordinal', ['2', '4'], ['4', '2']))
    expect(inferred.scale).toEqual({ from: 2, to: 4, step: 1, inferred: true })
    expect(coorientationInWords({ items: [inferred] })).toContain('2 to 4 (inferred from the answers)')
    const refusal = await refusalOf(readingOf(bothSides('speed', 'ordinal', ['3', '3'], ['3', '3'])))
    expect(refusal.sentence).toBe("The answers on 'speed' do not tell its scale.")
  })

  test('leaves out who cannot tell, and gives the reason where nothing can be said', async () => {
    const item = await onlyItemOf([
      "s1,Sales,date,claim,can't tell,Engineering,agree,,,",
      'e1,Engineering,date,claim,agree,,,,,',
    ])
    expect(item.groups).toEqual([
      { group: 'Sales', people: 1, answered: 0 },
      { group: 'Engineering', people: 1, answered: 1 },
    ])
    expect(item.views[0]?.reading).toMatchObject({ known: false, because: 'no answers' })
    expect(coorientationInWords({ items: [item] })).toMatch(/^There are not enough answers/)
  })
})

describe('the list', () => {
  test('needs five columns, in any order', async () => {
    expect(await readingOf(['1,agree,claim,date,Sales,ann'], 'x,own,kind,item,group,person')).toHaveLength(1)
    const refusal = await refusalOf(readingOf(['ann,Sales,date,1'], 'person,group,item,own'))
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
      "views.csv line 3: kind is 'vote', should be one of claim, ordinal, slider, choice, ranking, allocation",
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
      "views.csv line 3: own is another answer than 'a' gave on an earlier line",
      "views.csv line 4: 'a' is in group 'Sales' on an earlier line",
      "views.csv line 5: 'a' predicted 'Legal' on an earlier line already",
      "views.csv line 6: kind is slider; 'date' is a claim on an earlier line",
      "views.csv line 8: own lacks 'z', which others have",
    ])
  })
})

test('the words begin with what is mistaken, the largest first', async () => {
  const items = await readingOf([
    ...bothSides('speed', 'ordinal', ['2', '2'], ['3', '3'], '1,5,1'),
    ...bothSides('cost', 'slider', ['20', '25'], ['80', '75']),
    ...bothSides('date', 'claim', ['agree', 'agree'], ['disagree', 'disagree']),
  ])
  const [first, ...others] = coorientationInWords({ items }).split('\n')
  expect(first).toBe('4 of 6 views of another group are mistaken.')
  expect(others.slice(0, 3)).toEqual([
    '  Likely: Sales believes that Engineering agrees on "date", and it does not.',
    '  Likely: Engineering believes that Sales agrees on "date", and it does not.',
    '  Likely: Sales believes that Engineering agrees on "cost", and it does not.',
  ])
})
