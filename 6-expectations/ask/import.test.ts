import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportAsks, ListAsks } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'
import { askRows } from './ask-rows.exchange.ts'

test('reads the columns by their names, in any order, with the line of each row', () => {
  expect(askRows('\uFEFFRequest;Who\r\n"Two\r\nlines";Mika\r\n\r\nMore;Gil')).toMatchObject([
    { line: 2, words: 'Two\nlines', name: 'Mika', email: '' },
    { line: 5, words: 'More', name: 'Gil' },
  ])
})

test.each(['', 'name,color\nMika,red', 'ask\nMore', 'name,ask\n"Mika,More'])(
  'refuses what is no table of asks: %j',
  (file) => {
    expect(() => askRows(file)).toThrow(expect.objectContaining({ code: 'bad-input' }))
  },
)

onEachEngine('reading asks from a table', (engine) => {
  let place: AskedWork
  let world: World
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
  })
  afterEach(() => world.close())

  const file = [
    'name,email,ask,date,kind',
    'Mika,,Keep the report,2026-11-20,scope',
    ',gil@plumbline.test,"More time, please",,date',
    'Nobody,,Something,,',
    'Mika,,,,',
    'Mika,,Later,2026-12-24,',
    'Mika,,Odd,yesterday,',
    'Mika,,Odd,,colour',
    'Mika,,Keep the report,,',
  ].join('\n')
  const read = async (name: string, as: Parameters<World['askByName']>[2] = world.driver) =>
    (await place.does(name, { workId: place.workId, file, source: 'asks.csv' }, as)) as ImportAsks['output']
  const list = async () => ((await place.does('ask.list', { workId: place.workId })) as ListAsks['output']).rows

  test('a dry run says the same as the real one, and does nothing', async () => {
    const preview = await read('ask.preview-import')
    expect(await list()).toEqual([])
    expect(await read('ask.import')).toEqual(preview)
    expect(preview).toMatchObject({
      added: 2,
      known: 1,
      refused: [
        { line: 4, says: 'nobody here is called Nobody; add them to the directory first' },
        { line: 5, says: 'says nothing that is asked' },
        { line: 6, says: '2026-12-24 lies in the future' },
        { line: 7 },
        { line: 8 },
      ],
    })
    expect(await list()).toMatchObject([
      { personName: 'Mika', words: 'Keep the report', kind: 'scope', cameBy: 'import', enteredBy: 'Dora' },
      { personName: 'Gil', words: 'More time, please', askedOn: '2026-11-23' },
    ])
  })

  test('read again, nothing is there twice; and only the driver reads', async () => {
    await read('ask.import')
    expect(await read('ask.import')).toMatchObject({ added: 0, known: 3 })
    await expect(read('ask.import', world.member)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('two of one name are not guessed at', async () => {
    await place.does('person.add', { name: 'Mika' })
    expect((await read('ask.preview-import')).refused[0]).toEqual({
      line: 2,
      says: '2 people are called Mika; give the address',
    })
  })
})
