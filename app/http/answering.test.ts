import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Engine } from '@plumbline/platform/database/columns'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterEach, describe, expect, test } from 'vitest'
import { type AnsweringPlace, type Composed, openAnswering } from '../testing/answering-place.ts'
import { buttonsOf, headingOf, plainBrowser } from '../testing/plain-browser.ts'
import { rowsOf } from '../testing/rows.ts'

const claims = [
  { facet: 'constraint', statement: 'If date and audit collide, the date moves.', stated: 'agree' },
  { facet: 'trade-off', statement: 'We accept one slow week.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds move as part of this.', stated: 'disagree' },
]
const forms = [
  {
    facet: 'trade-off',
    form: 'position',
    statement: 'Speed or care?',
    options: ['Speed', 'Care'],
    stated: '75',
    asksPreferred: true,
  },
  { facet: 'goal', form: 'choice', statement: 'Where first?', options: ['North', 'South', 'East'], stated: '1' },
  {
    facet: 'risk',
    form: 'ranking',
    statement: 'What matters most?',
    options: ['Cost', 'Date', 'Scope'],
    stated: '1,0,2',
    asksPreferred: true,
  },
]
const two = { Sales: ['Ann'], Build: ['Bo'] }
const three = { ...two, Legal: ['Cy'] }
const SENTENCE = 'We switch once.'

onEachEngine('the answering page', (engine: Engine) => {
  let place: AnsweringPlace
  afterEach(() => place.close())
  const open = async (composed: Composed) => {
    place = await openAnswering(engine, composed)
    return (name: string) => ({ link: place.links.get(name) ?? '', browser: plainBrowser(place.server) })
  }

  /** Answers everything in the shortest way; counts taps and signs, as somebody without scripts needs them. */
  const walk = async (link: string, wanted: readonly string[], browser = plainBrowser(place.server)) => {
    const screens: string[] = []
    let taps = 0
    await browser.open(link)
    for (let at = 0; at < 60; at++) {
      const heading = headingOf(browser.page)
      if (heading.startsWith('Thank you')) return { taps, signs: SENTENCE.length, screens, page: browser.page }
      screens.push(heading)
      const offered = buttonsOf(browser.page)
      const typed: Record<string, string> = heading === 'In your own words' ? { sentence: SENTENCE } : {}
      const button = wanted.find((each) => offered.includes(each)) ?? offered[0] ?? ''
      taps += 1
      await browser.press(button, typed)
    }
    throw new Error('No end')
  }
  const shortest = ['Begin', 'Mostly clear', 'Yes, it holds', 'Both: That it holds', 'That it holds', 'About half']
  const all = [...shortest, 'Yes, the same', 'Yes', 'Go on']

  test('three claims about others at large or one group take twelve taps and one sentence', async () => {
    const person = await open({ cards: claims, people: two })
    const { taps, signs, screens } = await walk(person('Ann').link, all)
    // Begin, clarity, 3 × (own, predicted), how many alike, on from the sentence, the brief, whether one acts on it.
    expect(taps).toBe(1 + 1 + 3 * 2 + 1 + 1 + 1 + 1)
    expect(taps).toBeLessThanOrEqual(12)
    expect(signs).toBe(SENTENCE.length)
    expect(screens).toHaveLength(12)
  })

  test('with two groups to foresee it stays at twelve where both are expected to say the same', async () => {
    const person = await open({ cards: claims, people: three })
    const { taps, screens } = await walk(person('Ann').link, all)
    expect(taps).toBe(12)
    expect(screens.filter((each) => each.startsWith('And what will most of'))).toHaveLength(3)
  })

  test('two groups on one screen are two rows; one row alone is kept and asked for again', async () => {
    const person = await open({ cards: claims.slice(0, 1), people: three })
    const { link, browser } = person('Ann')
    await browser.open(link)
    for (const each of ['Begin', 'Mostly clear', 'Yes, it holds']) await browser.press(each)
    await browser.press('Go on', { 'predicted-0': 'agree', guessing: 'on' })
    expect(browser.status).toBe(400)
    expect(browser.page).toContain('Please answer both rows')
    await browser.press('Go on', { 'predicted-0': 'agree', 'predicted-1': 'disagree', guessing: 'on' })
    const rows = await rowsOf(place.world.db, 'readbackPrediction')
    expect(rows.map(({ predicted, guessing }) => [predicted, Boolean(guessing)]).sort()).toEqual([
      ['agree', true],
      ['disagree', true],
    ])
  })

  test('a position, a choice and a ranking are answered by taps alone, and the wish is asked for and kept apart', async () => {
    const person = await open({ cards: forms, people: two })
    const { link, browser } = person('Ann')
    await browser.open(link)
    await browser.press('Begin')
    await browser.press('Mostly clear')
    const taps: Record<string, string[]> = {
      'Speed or care?': ['“Care”, mostly'],
      'Where first?': ['South'],
      'What matters most?': ['Date', 'Cost'],
    }
    const seen = new Set<string>()
    for (let at = 0; at < 30 && headingOf(browser.page) !== 'In your own words'; at++) {
      const heading = headingOf(browser.page)
      const statement = Object.keys(taps).find((each) => browser.page.includes(`>${each}<`)) ?? ''
      seen.add(heading)
      if (heading === 'And what would you prefer?') expect(browser.page).toContain('This is a wish.')
      if (statement === '') await browser.press('About half')
      else for (const each of taps[statement] ?? []) await browser.press(each)
    }
    expect([...seen]).toEqual(expect.arrayContaining([...Object.keys(taps), 'And what would you prefer?']))
    const answers = await rowsOf(place.world.db, 'readbackAnswer')
    expect(answers.map(({ understood, preferred }) => `${understood} ${preferred}`).sort()).toEqual([
      '1 null',
      '1,0,2 1,0,2',
      '75 75',
    ])
    const predictions = await rowsOf(place.world.db, 'readbackPrediction')
    expect(predictions.map(({ predicted }) => predicted).sort()).toEqual(['1', '1,0,2', '75'])
  })

  test('a ranking can be begun again, and a whole one can be kept when somebody comes back to it', async () => {
    const person = await open({ cards: forms.slice(2), people: two })
    const { link, browser } = person('Ann')
    await browser.open(link)
    for (const each of ['Begin', 'Mostly clear', 'Scope']) await browser.press(each)
    expect(browser.path).toContain('?order=2')
    expect(buttonsOf(browser.page)).not.toContain('Scope')
    await browser.open(`${link}/2`)
    expect(buttonsOf(browser.page)).toContain('Scope')
    for (const each of ['Scope', 'Date']) await browser.press(each)
    await browser.open(`${link}/2`)
    await browser.press('Keep this order')
    expect(await rowsOf(place.world.db, 'readbackAnswer')).toMatchObject([{ understood: '2,1,0' }])
  })

  test('a sounding shows the line of the driver and asks neither about a brief nor whether one acts on it', async () => {
    const person = await open({
      cards: claims.map(({ stated: _, ...card }) => card),
      kind: 'sounding',
      opening: 'We have not decided anything.',
      people: two,
    })
    const { link, browser } = person('Ann')
    expect(await browser.open(link)).toContain('We have not decided anything.')
    const { screens, page, taps } = await walk(link, all, browser)
    expect(screens.join()).not.toMatch(/direction says|act on it/)
    expect(screens[0]).toBe('What do you think about “Move checkout”?')
    expect(page).toContain('This is what you said.')
    expect(taps).toBe(10)
  })

  test('one field takes a concern, a question or a hold; another kind replaces what the field showed and nothing else', async () => {
    const person = await open({ cards: claims.slice(0, 1), people: { Sales: ['Ann'] } })
    const { link, browser } = person('Ann')
    await browser.open(link)
    for (const each of ['Begin', 'Mostly clear', 'Yes, it holds']) await browser.press(each)
    while (headingOf(browser.page) !== 'In your own words') await browser.press(buttonsOf(browser.page)[0] ?? '')
    const { path } = browser
    await browser.press('Go on', { more: 'holdUntil', moreWords: 'Legal agrees' })
    expect(browser.page).toContain('Please write the one sentence too')
    expect(browser.page).toContain('Legal agrees')
    await browser.press('Go on', { sentence: SENTENCE, more: 'holdUntil', moreWords: 'Legal agrees' })
    const said = async () => (await rowsOf(place.world.db, 'readbackSentence'))[0]
    expect(await said()).toMatchObject({ concern: null, question: null, holdUntil: 'Legal agrees' })
    await browser.open(`http://plumbline.test${path}`)
    await browser.press('Go on', { sentence: SENTENCE, more: 'question', moreWords: 'Does Legal agree?' })
    expect(await said()).toMatchObject({ concern: null, question: 'Does Legal agree?', holdUntil: null })
  })

  test('who does not act on it is asked why, and “not mine” asks whose it is and tells the register', async () => {
    const person = await open({ cards: claims.slice(0, 1), people: two })
    const { link, browser } = person('Ann')
    const upTo = async (last: string) => {
      await browser.open(link)
      while (headingOf(browser.page) !== 'Will you act on it?') {
        const offered = buttonsOf(browser.page)
        await browser.press(all.find((each) => offered.includes(each)) ?? offered[0] ?? '', { sentence: SENTENCE })
      }
      await browser.press(last)
    }
    await upTo('No')
    expect(headingOf(browser.page)).toBe('Why not?')
    await browser.press('Go on', { because: 'The merchants were promised the day' })
    expect(headingOf(browser.page)).toContain('Thank you')
    expect(await rowsOf(place.world.db, 'readbackCommitment')).toMatchObject([
      { commitment: 'no', because: 'The merchants were promised the day' },
    ])
    const commitment = /href="\.\/(\d+)"[^>]*>Back/.exec(browser.page)?.[1] ?? ''
    await browser.open(`${link}/${commitment}`)
    await browser.press('There is nothing for me to do in it')
    await browser.press('Go on', { whose: 'Xenia Elsewhere' })
    expect(headingOf(browser.page)).toContain('Thank you')
    expect(await browser.open(`${link}/about-me`)).toContain('You said that it is somebody else’s')
  })

  test('another device goes on at the first open screen, with nothing lost', async () => {
    const person = await open({ cards: claims, people: two })
    const { link, browser } = person('Ann')
    await browser.open(link)
    for (const each of ['Begin', 'Mostly clear', 'Yes, it holds', 'That it holds']) await browser.press(each)
    const there = headingOf(browser.page)
    const other = plainBrowser(place.server)
    await other.open(link)
    await other.press('Go on where you were')
    expect(headingOf(other.page)).toBe(there)
  })

  test('a link that was begun in two browsers says so to both, and to the driver only how many such links there are', async () => {
    const person = await open({ cards: claims, people: two })
    const { link, browser } = person('Ann')
    await browser.open(link)
    await browser.press('Begin')
    expect(await browser.open(link)).not.toContain('also opened in another browser')
    expect(await place.ask('readback.forwarded', { readbackId: place.readbackId })).toEqual({ links: 0 })
    const other = plainBrowser(place.server)
    expect(await other.open(link)).not.toContain('also opened in another browser')
    await other.press('Begin')
    for (const each of [browser, other])
      expect(await each.open(link)).toContain(
        'This link was also opened in another browser, on Monday 23 November. If that was not you, tell',
      )
    expect(await place.ask('readback.forwarded', { readbackId: place.readbackId })).toEqual({ links: 1 })
    const rows = await rowsOf(place.world.db, 'readbackBrowser')
    expect(rows).toHaveLength(2)
    for (const { browserHash } of rows) expect(link).not.toContain(browserHash)
  })

  test('a choice made in a letter is marked on the first screen, and counts only when it is pressed there', async () => {
    const person = await open({ cards: claims, people: two })
    const { link, browser } = person('Ann')
    await browser.open(`${link}?clarity=2`)
    await browser.press('Begin')
    expect(browser.page).toMatch(/class="preselected"[^>]*>Rather unclear/)
    expect(await rowsOf(place.world.db, 'readbackClarity')).toEqual([])
    await browser.press('Rather unclearChosen in the letter. Press it to answer, or another one.')
    expect(await rowsOf(place.world.db, 'readbackClarity')).toMatchObject([{ clarity: 2 }])
  })

  test('the link itself stands in no title, no log, no address that leads elsewhere, and in no cache', async () => {
    const person = await open({ cards: claims, people: two })
    const { link, browser } = person('Ann')
    const token = link.split('/').at(-1) ?? ''
    await walk(link, all, browser)
    const reply = await place.server.inject(`/a/${token}/1`)
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(reply.body).not.toContain(token)
    expect(browser.page).not.toContain(token)
    expect(place.logged.join('')).not.toContain(token)
    expect(JSON.stringify(await rowsOf(place.world.db, 'link'))).not.toContain(token)
  })

  test('nothing that a page loads comes from elsewhere, and all of it together stays under its budget', async () => {
    const person = await open({ cards: claims, people: three })
    const { link, browser } = person('Ann')
    await walk(link, all, browser)
    const scripts = new Set<string>()
    let largest = 0
    for (const at of ['', ...Array.from({ length: 12 }, (_, screen) => `/${screen + 1}`), '/all', '/about-me']) {
      const page = await browser.open(`${link}${at}`)
      largest = Math.max(largest, gzipSync(page).length)
      for (const [, address = ''] of page.matchAll(/(?:src|href|action)="([^"]+)"/g)) {
        expect(new URL(address, 'http://plumbline.test/a/x/').host).toBe('plumbline.test')
        if (address.endsWith('.js')) scripts.add(address)
      }
    }
    expect([...scripts]).toEqual(['/plain/plain.js'])
    const sizeOf = (file: string) =>
      gzipSync(readFileSync(fileURLToPath(import.meta.resolve(`@plumbline/ui/plain/${file}`)))).length
    expect(sizeOf('plain.js')).toBeLessThan(15 * 1024)
    expect(sizeOf('plain.js')).toBeLessThan(5 * 1024)
    expect(largest + sizeOf('plain.js') + sizeOf('plain.css') + sizeOf('mark.svg')).toBeLessThan(15 * 1024)
  })
})

describe('the script of the plain pages', () => {
  test('names no other host, and keeps nothing by which the link could be used', () => {
    const script = readFileSync(fileURLToPath(import.meta.resolve('@plumbline/ui/plain/plain.js')), 'utf8')
    expect(script).not.toMatch(/https?:|\/\/[a-z]+\./)
    expect(script.match(/localStorage\.setItem\(([^,]+),/g)).toEqual(['localStorage.setItem(queueName,'])
  })
})
