import { readFileSync } from 'node:fs'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saidBy } from '../answer.store.ts'
import { DISCLOSURES, type ReadbackDisclosure } from '../readback.ts'
import { closeReadback, readbackResult, readbackStep } from '../step.ts'
import {
  type AskedRound,
  openRoundWorld,
  roundOf,
  type Saying,
  says,
  workWith,
} from '../testing/asked-round.exchange.ts'
import { promiseInWords } from '../view/promise-words.en.ts'
import { crowdOf } from './crowd.ts'
import { ASKED_BY_HOLDERS } from './cutting.operations.ts'
import { giveawaysIn } from './giveaway.ts'
import { promisedIn } from './promise.ts'
import { voicesOf } from './voice.store.ts'
import { cutApart, type Speaker } from './voice.ts'

const CARDS = [
  { facet: 'goal' as const, form: 'claim' as const, statement: 'The date moves before the audit does.' },
  { facet: 'risk' as const, form: 'claim' as const, statement: 'We lose orders while we move.' },
]
const some: Saying = {
  understood: ['agree', 'disagree'],
  predicted: ['agree', 'depends'],
  clarity: 4,
  alikePercent: 75,
  sentence: 'We switch once, as Quibbleton said.',
  verdict: 'brief-wrong',
  commitment: 'no',
  because: 'Not before March.',
}

const speaker = (at: number, group: string | null, predicts: string[], understood = 'agree'): Speaker => ({
  groupId: group,
  predicts,
  said: {
    answers: ['card'].map((itemId) => ({
      ...{ id: '', itemId, respondentId: `${at}`, understood, preferred: null, changedAfterBrief: false, savedAt: '' },
    })),
    predictions: predicts.map((aboutWhom) => ({
      ...{ id: '', itemId: 'card', respondentId: `${at}`, aboutWhom, predicted: 'agree', guessing: null, savedAt: '' },
    })),
    clarity: null,
    belief: null,
    sentence: null,
    reply: null,
  },
})

test('names, what somebody says of themselves, and what nobody has read before may give a text away', () => {
  const around = { names: ['Mika Torrance', 'Sales'], read: 'Move checkout. The date moves before the Audit does.' }
  const told = (words: string) => giveawaysIn(words, around).map(({ word, because }) => `${word} ${because}`)
  expect(told('The date moves, and the Audit waits.')).toEqual([])
  expect(told('As Mika told my Leipzig team in 2019, sales waits.')).toEqual([
    ...['Mika a-name', 'my of-oneself', 'Leipzig nobody-else', '2019 nobody-else', 'sales a-name'],
  ])
  expect(told('x'.repeat(100_000))).toEqual([])
})

describe('cutting', () => {
  const cut = (speakers: Speaker[]) => {
    let drawn = 0
    return cutApart({ readbackId: 'r', cards: [{ id: 'card' }], speakers, fewest: 5, draw: () => `${1000 - drawn++}` })
  }
  const many = (size: number, group: string | null, predicts: string[] = ['others']) =>
    Array.from({ length: size }, (_, at) => speaker(at, group, predicts))

  test('keeps a group only where five of it and five of all others can be told apart', () => {
    const groupsKept = (speakers: Speaker[]) =>
      Object.fromEntries(
        [...Map.groupBy(cut(speakers).voices, ({ groupId }) => groupId ?? 'none')].map(([group, all]) => [
          group,
          all.length,
        ]),
      )
    expect(groupsKept([...many(6, 'a'), ...many(5, 'b')])).toEqual({ a: 6, b: 5 })
    expect(groupsKept([...many(6, 'a'), ...many(7, 'b'), ...many(3, 'c')])).toEqual({ b: 7, none: 9 })
    expect(groupsKept([...many(6, 'a'), ...many(2, null)])).toEqual({ none: 8 })
    expect(groupsKept([...many(6, 'a'), ...many(3, 'b'), ...many(2, null)])).toEqual({ a: 6, none: 5 })
  })

  test('keeps what is expected of others only where five of the same group were asked about the same ones', () => {
    const { voices } = cut([...many(6, 'a', ['x', 'y']), ...many(2, 'a', ['y', 'z']), ...many(5, 'b', ['x'])])
    const foreseen = (group: string) =>
      voices
        .filter(({ groupId }) => groupId === group)
        .map((voice) => voice.foreseen.map(({ aboutWhom }) => aboutWhom).join())
    // Two alone would be known by whom they were asked about, and so would they by being the only ones who were not.
    expect(new Set(foreseen('a'))).toEqual(new Set(['']))
    expect(new Set(foreseen('b'))).toEqual(new Set(['x']))
  })

  test('writes in the order of what was drawn, whatever order people came in', () => {
    const { voices } = cut(many(9, 'a'))
    expect(voices.map(({ id }) => id)).toEqual(voices.map(({ id }) => id).toSorted())
  })

  test('keeps nothing of four, and of somebody who left a card out', () => {
    expect(cut(many(4, 'a'))).toEqual({ voices: [], remarks: [], finishedCount: 4 })
    const unfinished = { ...speaker(9, 'a', []), said: { ...speaker(9, 'a', []).said, answers: [] } }
    expect(cut([...many(5, 'a'), unfinished])).toMatchObject({ finishedCount: 5, voices: { length: 5 } })
  })

  test('a reason is read beside what it gives the reason for, and beside nothing else', () => {
    const remark = (
      remarkKind: 'verdict' | 'commitment' | 'because',
      choice: string | null,
      words: string | null = null,
    ) => ({
      ...{ id: `${remarkKind} ${choice} ${words}`, readbackId: 'r', remarkKind, choice, words },
    })
    const people = crowdOf(
      Array.from({ length: 4 }, () => ({ groupId: null, groupName: null })),
      [],
      [
        ...['brief-wrong', 'same', 'not-same', 'same'].map((choice) => remark('verdict', choice)),
        ...['yes', 'no', 'disagree-and-commit'].map((choice) => remark('commitment', choice)),
        ...[
          remark('because', 'no', 'I leave'),
          remark('because', 'brief-wrong', 'It is May'),
          remark('because', null, 'Hm'),
        ],
      ],
    )
    const replies = people.flatMap(({ said: { reply } }) =>
      reply ? [[reply.verdict === 'brief-wrong', reply.commitment, reply.because]] : [],
    )
    expect(replies).toContainEqual([false, 'no', 'I leave'])
    expect(replies).toContainEqual([false, null, 'Hm'])
    expect(replies.filter(([, , because]) => because === 'It is May').map(([wrong]) => wrong)).toEqual([true])
    expect(replies.map(([, commitment]) => commitment).toSorted()).toEqual(
      ['disagree-and-commit', 'no', 'yes', null].toSorted(),
    )
  })
})

onEachEngine('anonymity', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openRoundWorld(engine)
    workId = await workWith(world, { Build: 6, Sales: 5 })
  })
  afterEach(() => world.close())

  async function answeredRound(disclosure: ReadbackDisclosure, howMany = 11): Promise<AskedRound> {
    const round = await roundOf(world, workId, { cards: CARDS, disclosure })
    for (const person of round.people.slice(0, howMany)) await says(world, round, person, some)
    return round
  }
  const close = ({ readbackId }: AskedRound) => world.ask(closeReadback, { readbackId }, world.driver)
  const resultOf = ({ readbackId }: AskedRound) => world.ask(readbackResult, { readbackId }, world.member)
  const questions = (round: AskedRound, at: number) =>
    world.askByName('readback.questions', { readbackId: round.readbackId }, round.people[at]?.link) as Promise<{
      cards: { understood: string | null }[]
      sentence: string | null
    }>
  const linkedRows = async (round: AskedRound) =>
    [
      ...(
        await saidBy(
          world.db,
          round.people.map(({ respondentId }) => respondentId),
        )
      ).values(),
    ].filter(({ answers, predictions, sentence }) => answers.length + predictions.length > 0 || sentence !== null)
      .length

  test.each(['by-group', 'anonymous'] as const)(
    'a driver asks for more answers before a group is shown, and never for fewer: %s',
    async (disclosure) => {
      const shownOf = async (fewest: number) => {
        const round = await roundOf(world, workId, { cards: CARDS, disclosure, fewest })
        const questions = await world.askByName(
          'readback.questions',
          { readbackId: round.readbackId },
          round.people[0]?.link,
        )
        for (const [at, person] of round.people.entries())
          await says(world, round, person, {
            ...some,
            understood: at % 2 === 0 ? ['agree', 'agree'] : ['disagree', 'agree'],
          })
        await close(round)
        const { cards } = await resultOf(round)
        const shown = cards[0]?.groups.map(({ name, shown }) => `${name} ${shown}`).toSorted()
        return { shown, promised: (questions as { fewest: number }).fewest }
      }
      expect(await shownOf(5)).toEqual({ shown: ['Build figure', 'Sales figure'], promised: 5 })
      // Anonymous answers are not even kept by group then.
      const unshown = disclosure === 'anonymous' ? ['Everybody else figure'] : ['Build nothing', 'Sales nothing']
      expect(await shownOf(6)).toEqual({ shown: unshown, promised: 6 })
      await expect(roundOf(world, workId, { cards: CARDS, disclosure, fewest: 4 })).rejects.toMatchObject({
        code: 'bad-input',
      })
    },
  )

  test.each(DISCLOSURES)(
    'before the closing a mirror counts five others at a time where that is promised, else nobody: %s',
    async (disclosure) => {
      const round = await roundOf(world, workId, { cards: CARDS, disclosure })
      const [me, ...others] = round.people
      if (!me) throw new Error('Nobody is asked')
      const seen = async () => {
        const mirror = await world.askByName('readback.mirror', { readbackId: round.readbackId }, me.link)
        const { cards } = mirror as { cards: { id: string; others: unknown }[] }
        return cards.find(({ id }) => id === round.cardIds[0])?.others
      }
      await says(world, round, me, some)
      const shown: unknown[] = []
      for (const [at, person] of others.entries()) {
        world.wait(60)
        await says(world, round, person, {
          ...some,
          understood: at % 2 === 0 ? ['agree', 'agree'] : ['disagree', 'agree'],
        })
        shown.push(await seen())
      }
      const [none, five, ten] = [null, { alike: 3, of: 5 }, { alike: 5, of: 10 }]
      const early = [none, none, none, none, five, five, five, five, five, ten]
      expect(shown).toEqual(promisedIn(disclosure).mirrorShowsOthers === 'early' ? early : early.map(() => null))
    },
  )

  test.each(DISCLOSURES)('what is promised is what is built: %s', async (disclosure) => {
    const promised = promisedIn(disclosure)
    const round = await answeredRound(disclosure, 10)
    const [unfinished] = round.people.slice(10)
    if (unfinished) await says(world, round, unfinished, { understood: ['agree'] })
    expect((await questions(round, 0)).sentence).toBe(some.sentence)
    expect(await linkedRows(round)).toBe(11)
    const shown = (await world.askByName('readback.show', { readbackId: round.readbackId }, world.guest)) as {
      answered: number
      respondents: { answered: boolean | null }[]
    }
    expect(shown.answered).toBe(10)
    expect(shown.respondents.some(({ answered }) => answered === true)).toBe(promised.participation === 'by-name')
    await close(round)
    await doDueJobs(world.house)
    const result = await resultOf(round)
    const told = JSON.stringify({ ...result, missing: [], sentences: [] })
    expect(round.people.some(({ name }) => told.includes(`"${name}"`))).toBe(promised.shown === 'names')
    expect(result.ownSentences.some(({ name }) => name !== null)).toBe(promised.ownWords === 'with-name')
    expect(result.missing.length > 0).toBe(promised.participation === 'by-name')
    expect((await linkedRows(round)) > 0).toBe(promised.serverKnows === 'always')
    expect((await questions(round, 0)).cards.some(({ understood }) => understood !== null)).toBe(
      promised.ownAnswersStay,
    )
    expect(result.cards[0]?.all.answered).toBe(promised.unfinishedCounts ? 11 : 10)
    expect(result.answered).toBe(10)
  })

  test('the same people are measured alike by group and anonymously, where nothing was left out', async () => {
    const byGroup = await answeredRound('by-group')
    await close(byGroup)
    const before = await resultOf(byGroup)
    const anonymous = await answeredRound('anonymous')
    await close(anonymous)
    const after = await resultOf(anonymous)
    const figures = ({
      cards,
      believed,
      verdicts,
      commitments,
      becauses,
      ownSentences,
      answered,
      asked,
    }: typeof after) => ({
      ...{ believed, verdicts, commitments, becauses, ownSentences, answered, asked },
      cards: cards.map(({ all, groups, predictions, verdict }) => ({ all, groups, predictions, verdict })),
    })
    expect(figures(after)).toEqual(figures(before))
  })

  test('after the last day nothing is shown until it is cut, which is done by itself', async () => {
    const round = await answeredRound('anonymous')
    world.setTime('2026-11-24T00:00:30.000Z')
    await expect(resultOf(round)).rejects.toMatchObject({ code: 'conflict', next: expect.stringContaining('quarter') })
    const [person] = round.people
    if (!person) throw new Error('Nobody is asked')
    await expect(says(world, round, person, { understood: ['depends', 'depends'] })).rejects.toMatchObject({
      code: 'closed',
    })
    const mirror = await world.askByName('readback.mirror', { readbackId: round.readbackId }, person.link)
    expect(mirror).toMatchObject({ believed: null, cards: [{ others: null }, { others: null }] })
    const job = readbackStep.jobs?.find(({ kind }) => kind === 'readback.close-over')
    if (!job || !('outside' in job)) throw new Error('There is no such job')
    const { house } = world
    await job.outside({ database: house.database, now: house.now, perform: house.perform } as Parameters<
      typeof job.outside
    >[0])
    expect(await linkedRows(round)).toBe(0)
    expect((await resultOf(round)).answered).toBe(11)
    await expect(close(round)).rejects.toMatchObject({ code: 'closed' })
  })

  test('the driver may close it by hand once its last day is over, and whoever holds a link may not', async () => {
    const round = await answeredRound('anonymous')
    world.setTime('2026-11-24T00:00:30.000Z')
    await expect(
      world.ask(closeReadback, { readbackId: round.readbackId }, round.people[0]?.link),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await close(round)).toMatchObject({ closed: true, answered: 11 })
  })

  test('of four who answered only their number is left', async () => {
    const round = await answeredRound('anonymous', 4)
    await close(round)
    expect(await voicesOf(world.db, round.readbackId)).toEqual({ voices: [], remarks: [] })
    const result = await resultOf(round)
    expect(result.cards.every(({ all }) => all.shown === 'nothing' && all.counts === null)).toBe(true)
    expect(result.ownSentences).toEqual([])
  })

  test('answers that are on their way while it is closed are kept whole or refused', async () => {
    const round = await answeredRound('anonymous', 6)
    const late = round.people.slice(6)
    const done = await Promise.allSettled([
      ...late.slice(0, 3).map((person) => says(world, round, person, { understood: ['agree', 'agree'] })),
      close(round),
      ...late.slice(3).map((person) => says(world, round, person, { understood: ['agree', 'agree'] })),
    ])
    expect(done[3]?.status).toBe('fulfilled')
    expect(await linkedRows(round)).toBe(0)
    const { voices } = await voicesOf(world.db, round.readbackId)
    const kept = done.filter(({ status }) => status === 'fulfilled').length - 1
    expect(voices.length).toBe(2 * (6 + kept))
  })

  test('only their author puts words otherwise, is told what may give them away, and not after the closing', async () => {
    const round = await answeredRound('by-group', 1)
    const [author, other] = round.people
    const at = { readbackId: round.readbackId }
    const { rows } = (await world.askByName('readback.own-words', at, author?.link)) as {
      rows: { what: string; giveaways: { word: string; because: string }[] }[]
    }
    expect(rows.find(({ what }) => what === 'sentence')?.giveaways).toEqual([
      { word: 'Quibbleton', because: 'nobody-else' },
    ])
    await world.askByName('readback.reword', { ...at, what: 'sentence', words: 'We switch once.' }, author?.link)
    expect((await questions(round, 0)).sentence).toBe('We switch once.')
    const wish = { ...at, what: 'sentence', words: 'We never switch.' }
    await expect(world.askByName('readback.reword', wish, other?.link)).rejects.toMatchObject({ code: 'not-found' })
    await expect(world.askByName('readback.reword', wish, world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
    await close(round)
    await expect(world.askByName('readback.reword', wish, author?.link)).rejects.toMatchObject({ code: 'closed' })
  })

  test('replies are forgotten of everything that only the holder of a link does', () => {
    const changing = readbackStep.operations.filter(
      ({ changes, who }) => changes && who.name === 'link: readback.answer',
    )
    expect(
      changing.map(({ name }) => name).filter((name) => !ASKED_BY_HOLDERS.includes(name) && name !== 'readback.begin'),
    ).toEqual([])
  })
})

test('docs/anonymity.md promises what the first screen does', () => {
  const docs = readFileSync(new URL('../../docs/anonymity.md', import.meta.url), 'utf8')
  for (const disclosure of DISCLOSURES) {
    const said = new RegExp(`<!-- promise: ${disclosure} -->\\n(.*)\\n<!-- end -->`).exec(docs)?.[1]
    expect(said).toBe(promiseInWords(disclosure, { asked: 12, fewest: 5 }).join(' '))
  }
})

test('the promise is said in whole sentences, and only an anonymous one speaks of what cannot be found again', () => {
  const crowd = { asked: 12, fewest: 5 }
  const said = Object.fromEntries(DISCLOSURES.map((disclosure) => [disclosure, promiseInWords(disclosure, crowd)]))
  for (const sentence of Object.values(said).flat()) expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(said['anonymous']?.join(' ')).toMatch(/cut off for good.*Backups made before the closing still hold it/)
  expect(said['by-group']?.join(' ')).toContain('Whoever runs this server could look')
  expect(said['named']?.join(' ')).toContain('with your name to everybody')
})
