import { describe, expect, test } from 'vitest'
import { type StakeholderView, statusOf } from '../stakeholder.ts'
import { byTalksNeeded, latestOfEach, stepsShort } from './engagement.ts'
import { writtenAs } from './file-table.ts'
import { involvedIn, involvementOf, lateCounts, workingDaysAfter } from './involvement.ts'
import { matrixOf } from './matrix.ts'
import { meaningOf, pastedNames } from './pasted-name.ts'
import { bandOf, NOTHING_KNOWN, positionOf } from './position.ts'

const PUBLISHED = '2026-11-20T15:00:00.000Z' // a Friday

function entry(given: Partial<StakeholderView>): StakeholderView {
  return {
    id: 'e1',
    workId: 'w',
    personId: 'p1',
    personName: 'Sven',
    personEmail: null,
    groupId: null,
    groupName: null,
    relations: [],
    role: 'contributor',
    expected: null,
    stake: null,
    foundBy: null,
    source: null,
    involvedAt: '2026-11-18T09:00:00.000Z',
    notAffectedAt: null,
    notAffectedBecause: null,
    status: null,
    involvedOn: null,
    namedAt: null,
    ...given,
  }
}

describe('when somebody came', () => {
  test.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-27', 5],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-18', '2027-11-18', 261],
    ['2026-11-23', '2026-11-20', 0],
  ])('from %s to %s lie %i working days', (day, until, days) => {
    expect(workingDaysAfter(day, until)).toBe(days)
  })

  test('counting day by day gives the same, whatever the two days are', () => {
    for (let start = 0; start < 14; start += 1) {
      for (let length = 0; length < 30; length += 1) {
        const at = (days: number) => new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10)
        const each = Array.from({ length }, (_, day) => new Date(`${at(start + day + 1)}T00:00:00Z`).getUTCDay())
        expect(workingDaysAfter(at(start), at(start + length))).toBe(each.filter((day) => day % 6 !== 0).length)
      }
    }
  })

  test('on the day of publication and over the weekend after it nobody is late', () => {
    expect(involvementOf('2026-11-19', PUBLISHED)).toEqual({ time: 'before', workingDaysLate: 0 })
    expect(involvementOf('2026-11-20', PUBLISHED)).toEqual({ time: 'at', workingDaysLate: 0 })
    expect(involvementOf('2026-11-22', PUBLISHED)).toEqual({ time: 'at', workingDaysLate: 0 })
    expect(involvementOf('2026-11-25', PUBLISHED)).toEqual({ time: 'late', workingDaysLate: 3 })
    expect(involvementOf('2026-11-25', null)).toEqual({ time: 'not-published', workingDaysLate: 0 })
  })

  test('a day that was told counts, not the day of the entry', () => {
    const late = entry({ involvedAt: '2026-11-25T09:00:00.000Z' })
    expect(involvedIn([late], PUBLISHED)).toMatchObject([{ time: 'late', workingDaysLate: 3 }])
    expect(involvedIn([{ ...late, involvedOn: '2026-11-02' }], PUBLISHED)).toMatchObject([
      { time: 'before', involvedFrom: '2026-11-02' },
    ])
  })

  test('who was taken off and put back counts from the first time', () => {
    const off = entry({ id: 'e1', notAffectedAt: '2026-11-19T09:00:00.000Z' })
    const back = entry({ id: 'e2', involvedAt: '2026-11-25T09:00:00.000Z' })
    expect(involvedIn([off, back], PUBLISHED)).toMatchObject([{ id: 'e2', time: 'before' }])
    expect(involvedIn([entry({ ...off, personId: 'p2' }), back], PUBLISHED)).toMatchObject([{ id: 'e2', time: 'late' }])
    expect(involvedIn([{ ...off, status: 'suggested' }, back], PUBLISHED)).toMatchObject([{ time: 'late' }])
  })

  test('the driver, who is only told, who is only suggested and who is not affected are not counted', () => {
    const none = [
      entry({ id: 'a', role: 'driver' }),
      entry({ id: 'b', personId: 'p2', role: 'informed' }),
      entry({ id: 'c', personId: 'p3', status: 'suggested' }),
      entry({ id: 'd', personId: 'p4', notAffectedAt: PUBLISHED }),
    ]
    expect(involvedIn(none, PUBLISHED)).toEqual([])
    const toTell = entry({ role: 'informed', status: 'ask' })
    expect(involvedIn([toTell], PUBLISHED)).toHaveLength(1)
  })

  test('of a work that is not published nobody is late, and they are not in the denominator', () => {
    const counts = lateCounts([{ time: 'late' }, { time: 'before' }, { time: 'at' }, { time: 'not-published' }])
    expect(counts).toEqual({ late: 1, involved: 3, notPublished: 1 })
  })
})

test('a status that nobody said follows from the role', () => {
  expect(statusOf(entry({ role: 'approver' }))).toBe('bring-in')
  expect(statusOf(entry({ role: 'informed' }))).toBe('informed')
  expect(statusOf(entry({ role: 'informed', status: 'ask' }))).toBe('ask')
  expect(statusOf(entry({ status: 'ask', notAffectedAt: PUBLISHED }))).toBe('not-affected')
})

describe('a pasted list', () => {
  const names = (text: string) => pastedNames(text).map(({ line: _, ...said }) => said)

  test('is read as it comes: typed, from a letter, from a spreadsheet', () => {
    expect(names('Sven Berg <Sven@X.org>, Sales\n\n Bo , Research, Lab 2\n<cy@example.org>\n')).toEqual([
      { name: 'Sven Berg', email: 'sven@x.org', group: 'Sales' },
      { name: 'Bo', email: null, group: 'Research, Lab 2' },
      { name: 'cy@example.org', email: 'cy@example.org', group: null },
    ])
    expect(names('Name\tE-mail\tTeam\r\nAnn Example\tann@example.org\tSales\r\nBo\t\tOps')).toEqual([
      { name: 'Ann Example', email: 'ann@example.org', group: 'Sales' },
      { name: 'Bo', email: null, group: 'Ops' },
    ])
    expect(names('"Berg, Sven" <sven@x.org>; Lee, Kim <kim@x.org>; Ann <ann@x.org>')).toEqual([
      { name: 'Sven Berg', email: 'sven@x.org', group: null },
      { name: 'Kim Lee', email: 'kim@x.org', group: null },
      { name: 'Ann', email: 'ann@x.org', group: null },
    ])
    expect(names('Ann, ann@x.org, Sales')).toEqual([{ name: 'Ann', email: 'ann@x.org', group: 'Sales' }])
  })

  test('what is doubled counts once, and each keeps the number of its line', () => {
    expect(
      pastedNames('Bo, Ops\n\nBo, Ops\nAnn <a@x.org>\nAnne <A@x.org>').map(({ line, name }) => [line, name]),
    ).toEqual([
      [1, 'Bo'],
      [4, 'Ann'],
    ])
  })

  test('two of one name are not guessed; an address decides; a name that only a group has is the group', () => {
    const kim = (personId: string) => ({ personId, name: 'Kim', email: null })
    const found = { withAddress: null, called: [kim('1'), kim('2')], groupOfThatName: null }
    const plain = { email: null }
    expect(meaningOf(plain, found)).toMatchObject({ meaning: 'doubtful', personId: null })
    expect(meaningOf({ email: 'k@x.org' }, { ...found, withAddress: kim('2') })).toMatchObject({ personId: '2' })
    expect(meaningOf({ email: 'new@x.org' }, found)).toMatchObject({ meaning: 'new-person' })
    expect(meaningOf(plain, { ...found, called: [kim('1')] })).toMatchObject({ meaning: 'known-person', personId: '1' })
    expect(meaningOf(plain, { ...found, called: [], groupOfThatName: 'g' })).toMatchObject({
      meaning: 'known-group',
      groupId: 'g',
    })
  })
})

describe('engagement', () => {
  const noted = (id: string, aspect: 'now' | 'wanted', level: 'neutral' | 'supportive' | 'resistant') => ({
    id,
    workId: 'w',
    stakeholderId: 's',
    aspect,
    level,
    because: 'Said so',
    saidById: null,
    saidByName: null,
    notedAt: PUBLISHED,
  })

  test('the latest of each holds, and nothing of what was noted before is lost', () => {
    const all = [noted('1', 'now', 'resistant'), noted('2', 'wanted', 'supportive'), noted('3', 'now', 'neutral')]
    const { now, wanted, history } = latestOfEach(all)
    expect([now?.level, wanted?.level]).toEqual(['neutral', 'supportive'])
    expect(history.map(({ id }) => id)).toEqual(['3', '2', '1'])
  })

  test('the longest way comes first; who is further than wanted needs no talk; who has only one of both is left out', () => {
    const at = (stakeholderId: string, now: 'unaware' | 'leading' | null, wanted: 'neutral' | 'leading' | null) => ({
      stakeholderId,
      now: now && { level: now },
      wanted: wanted && { level: wanted },
    })
    const ordered = byTalksNeeded([
      at('a', 'leading', 'neutral'),
      at('b', 'unaware', 'leading'),
      at('c', 'unaware', null),
      at('d', 'unaware', 'neutral'),
    ])
    expect(ordered.map(({ stakeholderId, short }) => [stakeholderId, short])).toEqual([
      ['b', 4],
      ['d', 2],
      ['a', 0],
    ])
    expect(stepsShort('leading', 'neutral')).toBe(0)
  })
})

describe('the map', () => {
  test('says for each place by which facts it is there, and counts what is said twice once', () => {
    const placed = positionOf(
      { role: 'approver', relations: ['decides', 'operates'], stake: 'On call at night' },
      { ...NOTHING_KNOWN, owns: [{ duty: 'owns', name: 'checkout-api' }], families: ['owns', 'precedent'] },
    )
    expect(placed.influenceFacts.map(({ says, weight }) => [says, weight])).toEqual([
      ['approver', 4],
      ['decides', 3],
      ['operates', 1],
    ])
    expect(placed.stakeFacts.map(({ says, of, weight }) => [says, of, weight])).toEqual([
      ['owns', 'checkout-api', 3],
      ['operates', null, 2],
      ['stake', 'On call at night', 1],
      ['evidence', 'precedent', 1],
    ])
    expect([placed.influence, placed.stake]).toEqual([6, 6])
  })

  test('without a fact there is no place but the beginning of both axes', () => {
    expect(positionOf({ role: 'informed', relations: [], stake: null }, NOTHING_KNOWN)).toEqual({
      influence: 0,
      stake: 0,
      influenceFacts: [],
      stakeFacts: [],
    })
    expect([0, 1, 2, 3, 4, 5, 6].map(bandOf)).toEqual(['nothing', 'some', 'some', 'much', 'much', 'most', 'most'])
  })
})

test('the matrix names what nobody does, and puts those without a group last', () => {
  const { rows, missing } = matrixOf([
    entry({ personName: 'Bo' }),
    entry({ personName: 'Ann', groupId: 'g', groupName: 'Sales', role: 'approver', relations: ['decides'] }),
    entry({ personId: null, personName: null, groupId: 'h', groupName: 'Legal', relations: ['reviews'] }),
  ])
  expect(rows.map(({ groupName }) => groupName)).toEqual(['Sales', 'Legal', null])
  expect(rows[0]?.cells).toMatchObject({ approver: ['Ann'], decides: ['Ann'], contributor: [] })
  expect(rows[1]?.cells.reviews).toEqual(['Legal'])
  expect(missing).toEqual(['driver', 'builds'])
})

describe('a file', () => {
  const table = {
    title: 'Move *checkout*',
    columns: [
      { key: 'who', head: 'Who' },
      { key: 'days', head: 'Days' },
    ],
    rows: [
      { who: '=HYPERLINK("x")', days: 3 },
      { who: 'A | B, "C"\nD', days: null },
    ],
  }

  test('for spreadsheets calculates nothing and keeps every sign', () => {
    expect(writtenAs('csv', table)).toBe('Who,Days\r\n"\'=HYPERLINK(""x"")",3\r\n"A | B, ""C""\nD",\r\n')
  })

  test('for reading keeps its columns whatever is in a cell', () => {
    expect(writtenAs('markdown', table).split('\n').slice(2)).toEqual([
      '| Who | Days |',
      '| --- | --- |',
      '| =HYPERLINK("x") | 3 |',
      '| A \\| B, "C" D |  |',
      '',
    ])
    expect(JSON.parse(writtenAs('json', table))).toEqual(table.rows)
  })
})
