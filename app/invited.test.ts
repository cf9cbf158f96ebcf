import { gzipSync } from 'node:zlib'
import type { PageReply, PageVisit } from '@plumbline/platform/page'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { answeringPage } from '@plumbline/readback/step'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FurnishedWorld, openFurnishedWorld, performer } from './testing/furnished.ts'

const MOST_BYTES = 15 * 1024

onEachEngine('somebody who holds a link', (engine) => {
  let place: FurnishedWorld
  let ask: ReturnType<typeof performer>
  let mirrorAt = ''
  const visitWith = (form: Record<string, string>): PageVisit => {
    const by = place.mine.links.find(({ purpose }) => purpose === 'readback.answer')
    if (!by) throw new Error('Nobody holds a link to answer')
    const { subjectId } = by
    return {
      params: {},
      query: {},
      form,
      subjectId,
      begun: true,
      pass: 'pass',
      start: 'start',
      browser: 'b'.repeat(64),
      ask: (name, input) => ask(name, input, by),
    }
  }
  const textOf = (reply: PageReply) => ('body' in reply ? renderToStaticMarkup(reply.body) : '')
  const shown = async (at: string) => textOf(await answeringPage.show(visitWith({}), at))
  const registered = async () => {
    const { rows } = await ask<{ rows: { name: string; givenBy: { byName: string }[] }[] }>(
      'nomination.list',
      { workId: place.mine.workId },
      place.cast.driver.by,
    )
    return rows
  }
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    ask = performer(place.world.house, place.mine.workspace.id)
    const visit = visitWith({})
    await visit.ask('readback.commit', { readbackId: visit.subjectId, verdict: 'same', commitment: 'yes' })
    for (let at = 1; mirrorAt === '' && at < 20; at++)
      if ((await shown(`/${at}`)).includes('Who else would be surprised by this?')) mirrorAt = `/${at}`
  })
  afterAll(() => place.world.close())

  test('is asked at the end who else would be surprised, and names several at once', async () => {
    expect(mirrorAt).not.toBe('')
    const names = 'Zed Unknown\nSales, legal'
    expect(await answeringPage.send(visitWith({ names }), mirrorAt)).toEqual({ goTo: mirrorAt })
    const page = await shown(mirrorAt)
    for (const name of ['Zed Unknown', 'Sales', 'legal']) expect(page).toContain(name)
    const rows = await registered()
    expect(rows.find(({ name }) => name === 'Zed Unknown')?.givenBy).toMatchObject([{ byName: 'Hanna' }])
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sales', 'Legal']))
  })

  test('takes a name back', async () => {
    const [, takeBack = ''] = /value="([0-9a-f-]{36})"[^>]*>take back Zed Unknown/.exec(await shown(mirrorAt)) ?? []
    await answeringPage.send(visitWith({ takeBack }), mirrorAt)
    expect((await registered()).map(({ name }) => name)).not.toContain('Zed Unknown')
  })

  test('reads what is written about them, answers it, and says whose it is instead', async () => {
    expect(await shown('/about-me')).toContain('depend on it')
    expect(await answeringPage.send(visitWith({}), '/about-me')).toMatchObject({ status: 400 })
    const said = { words: 'Only the invoices', whose: 'Bo Elsewhere' }
    expect(await answeringPage.send(visitWith(said), '/about-me')).toEqual({ goTo: '/about-me' })
    expect(await shown('/about-me')).toContain('You said that it is somebody else’s: Only the invoices')
    expect((await registered()).map(({ name }) => name)).toContain('Bo Elsewhere')
  })

  test('loads no page of more than fifteen kilobytes', async () => {
    for (const at of [mirrorAt, '/about-me']) expect(gzipSync(await shown(at)).length).toBeLessThan(MOST_BYTES)
  })

  test('can name nobody any more once it is closed, and never for another piece of work', async () => {
    const { mine, cast, theirs } = place
    const by = visitWith({})
    await expect(
      by.ask('readback.nominate', { readbackId: mine.closedReadbackId, names: ['X'] }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(by.ask('readback.nominate', { readbackId: theirs.readbackId, names: ['X'] })).rejects.toMatchObject({
      code: 'not-found',
    })
    await ask('readback.close', { readbackId: mine.readbackId }, cast.driver.by)
    await expect(by.ask('readback.nominate', { readbackId: mine.readbackId, names: ['X'] })).rejects.toMatchObject({
      code: 'closed',
    })
  })
})
