import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ListAsks, ListSurprises, ShowAsk } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'
import { visitorOf } from '../testing/visited-page.exchange.ts'
import { askingPage } from '../view/asking.page.ts'
import { followingPage } from '../view/following.page.ts'

onEachEngine('the pages of those who ask', (engine) => {
  let place: AskedWork
  let world: World
  let visit: ReturnType<typeof visitorOf>
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    visit = visitorOf(world, followingPage, place.follows(world.member.personId))
  })
  afterEach(() => world.close())

  const show = async (askId: string) => (await place.does('ask.show', { askId })) as ShowAsk['output']
  const asks = async () => ((await place.does('ask.list', { workId: place.workId })) as ListAsks['output']).rows

  test('somebody who is asked what they need writes it after a first press, and finds it again', async () => {
    const ask = visitorOf(world, askingPage, place.asksByLink(world.member.personId))
    expect(await ask('', { begun: false })).not.toContain('"textarea"')
    expect(await ask('', { begun: false, form: { begin: 'anything' } })).not.toContain('"textarea"')
    expect(await ask('', { begun: false, form: { begin: 'start' } })).toBe('/ask')
    expect(await asks()).toEqual([])
    expect(await ask('/ask', { form: { words: ' ' } })).toContain('Write what you need first.')
    expect(await ask('/ask', { form: { words: 'x'.repeat(4_001) } })).toContain('x'.repeat(4_001))
    expect(await ask('/ask', { form: { words: 'Keep the report' } })).toBe('/done')
    expect(await ask('/done')).toContain('Keep the report')
    expect(await asks()).toMatchObject([{ words: 'Keep the report', cameBy: 'link', personName: 'Mika' }])
    await place.told(await place.answered((await asks())[0]?.id ?? ''))
    expect(await ask('/ask')).toContain('The audit needs the same two people until March')
  })

  test('everything that somebody asked stands there with how it stands, nothing of others, and no answer before it was told', async () => {
    const askId = await place.asked('Keep the report')
    await place.asked('Something of Gil', world.guest.personId)
    const dispositionId = await place.answered(askId)
    expect(await visit('')).toBe('/all')
    expect(await visit('/all')).toContain('Keep the report')
    expect(await visit('/all')).not.toContain('Something of Gil')
    for (const at of ['/all', '/1']) expect(await visit(at)).not.toContain('The audit needs')
    await expect(visit('/2')).rejects.toMatchObject({ code: 'not-found' })
    await place.told(dispositionId)
    for (const said of ['I decided against it', 'Because', 'The audit is passed', 'Dora'])
      expect(await visit('/1')).toContain(said)
    expect(await visit('/1')).not.toContain('Dora decided against exports')
    await place.does('disposition.publish', { dispositionId })
    expect(await visit('/1')).toContain('Dora decided against exports')
  })

  test('reading counts for nothing; the first button notes that it was read, and then the two answers stand apart', async () => {
    const askId = await place.asked('Keep the report')
    await place.told(await place.answered(askId))
    const receipt = async () => (await show(askId)).answers[0]?.receipt
    expect(await visit('/1', { begun: false })).not.toContain('"name":"agrees"')
    expect(await visit('/1', { begun: false, form: { begin: 'guessed' } })).not.toContain('"name":"agrees"')
    expect((await receipt())?.openedAt).toBeNull()
    expect(await visit('/1', { begun: false, form: { begin: 'start' } })).toBe('/1')
    expect((await receipt())?.openedAt).not.toBeNull()
    expect((await visit('/1')).match(/"name":"(understands|agrees)"/g)).toHaveLength(5)
    expect(await visit('/1', { form: { understands: 'yes' } })).toBe('/1')
    expect(await visit('/1', { form: { agrees: 'no' } })).toBe('/1')
    expect(await receipt()).toMatchObject({ understands: 'yes', agrees: 'no' })
  })

  test('an objection, a surprise and a withdrawal in own words; without words nothing is kept', async () => {
    const askId = await place.asked('Keep the report')
    await place.told(await place.answered(askId))
    await visit('/1', { begun: false, form: { begin: 'start' } })
    expect(await visit('/1', { form: { objection: ' ' } })).toContain('A few words are needed')
    expect(await visit('/1', { form: { objection: 'The audit is in May' } })).toBe('/1')
    expect(await visit('/1')).toContain('The audit is in May')
    expect(await visit('/1', { form: { surprise: 'I had no idea' } })).toBe('/1?surprised=1')
    const { rows } = (await place.does('surprise.list', { workId: place.workId })) as ListSurprises['output']
    expect(rows).toMatchObject([{ words: 'I had no idea', askId, personName: 'Mika' }])
    expect(await visit('/1', { form: { withdrawal: 'Found it' } })).toBe('/1')
    expect(await visit('/1')).toContain('Found it')
    expect(await visit('/1')).not.toContain('"name":"withdrawal"')
    expect((await show(askId)).standing).toBe('withdrawn')
  })

  test('after the last day no field for an objection is there, and one that is sent all the same is refused in words', async () => {
    await place.told(await place.answered(await place.asked('Keep the report')))
    await visit('/1', { begun: false, form: { begin: 'start' } })
    expect(await visit('/1')).toContain('"name":"objection"')
    world.setTime('2026-12-11T09:00:00.000Z')
    expect(await visit('/1')).not.toContain('"name":"objection"')
    expect(await visit('/1', { form: { objection: 'No' } })).toContain('The last day for objections is over.')
  })

  test('a decision stands there when it means something to them, with what follows for them and what they asked', async () => {
    const askId = await place.asked('Keep my date')
    expect(await visit('/all')).toContain('The date moves')
    const page = () => visit(`/d-${place.decisionId}`)
    expect(await page()).toContain('Mika leads the talk with them')
    expect(await page()).not.toContain('Two customers hear of a new date')
    expect(await page()).not.toContain('Keep my date')
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    expect(await page()).toContain('Keep my date')
  })
})
