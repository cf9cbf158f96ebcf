import { rowSpaceAudit, seededRandom } from '@plumbline/measure'
import type { Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { describe, expect, test } from 'vitest'
import { answersTo, type Card } from '../card.ts'
import { materialOf } from '../material.store.ts'
import type { Material } from '../material.ts'
import { readbackById } from '../readback.store.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import { resultWordsFor } from '../result.operations.ts'
import { type ReadbackResult, resultOf } from '../result.ts'
import { closeReadback, readbackResult } from '../step.ts'
import { type AskedRound, openRoundWorld, roundOf, says, workWith } from '../testing/asked-round.exchange.ts'
import { determined, givenAway, membersOf } from '../testing/differencing.ts'

const CARDS = [
  { facet: 'goal' as const, form: 'claim' as const, statement: 'The date moves before the audit does.' },
  { facet: 'risk' as const, form: 'claim' as const, statement: 'We lose orders while we move.' },
  {
    facet: 'trade-off' as const,
    form: 'position' as const,
    statement: 'Speed or care?',
    options: ['Speed', 'Care'],
    asksPreferred: true,
  },
  {
    facet: 'decision-rights' as const,
    form: 'choice' as const,
    statement: 'Who decides?',
    options: ['Ada', 'Ben', 'Cleo'],
  },
]

/** Skewed: one large group, some in the middle, some that are too small to be shown, and people of no group. */
const POPULATIONS: { people: number; groups: Record<string, number>; rounds: number }[] = [
  { people: 12, groups: { Build: 6, Sales: 3, Law: 2, '': 1 }, rounds: 6 },
  { people: 25, groups: { Build: 10, Sales: 6, Law: 5, Audit: 3, '': 1 }, rounds: 4 },
  { people: 60, groups: { Build: 25, Sales: 14, Law: 9, Audit: 6, Care: 5, '': 1 }, rounds: 2 },
]

type Seen = { round: AskedRound; result: ReadbackResult; material: Material }

/** Somebody with a key that reads, and no more. */
function keyHolder({ member, workspace }: World): Principal {
  return { kind: 'key', keyId: newId(), accountId: member.accountId, workspaceId: workspace.id, scopes: ['read'] }
}

/** Most of a group are of one mind on each card, so that unanimity comes up often; some leave everything out. */
async function played(world: World, workId: string, seed: number, disclosure: ReadbackDisclosure): Promise<Seen> {
  const random = seededRandom(seed)
  const round = await roundOf(world, workId, { cards: CARDS, disclosure })
  const before = await readbackById(world.db, round.readbackId)
  if (!before) throw new Error('There is no such read-back')
  const minds = new Map(round.people.map(({ group }) => [group, CARDS.map((card) => anyOf(choices(card), random))]))
  const answerTo = (group: string | null, at: number) => {
    const own = minds.get(group)?.[at]
    const card = CARDS[at] as (typeof CARDS)[number]
    return own !== undefined && random() < 0.85 ? own : anyOf([...choices(card), 'cannot-tell'], random)
  }
  for (const person of round.people) {
    if (random() < 0.08) continue
    const answers = CARDS.map((_, at) => answerTo(person.group, at))
    await says(world, round, person, {
      understood: answers,
      predicted: CARDS.map((_, at) => answerTo(person.group, at)),
      preferred: CARDS.map((_, at) => answerTo(person.group, at)),
      alikePercent: anyOf([0, 25, 50, 75, 100], random),
      verdict: anyOf(['same', 'same', 'not-same', 'brief-wrong'] as const, random),
      commitment: anyOf(['yes', 'yes', 'no'] as const, random),
      sentence: `We do ${anyOf(['this', 'that'], random)}.`,
    })
  }
  // What the attacker is to be measured by, before it is cut.
  const material = await materialOf(world.db, { ...before, disclosure: 'by-group' })
  await world.ask(closeReadback, { readbackId: round.readbackId }, world.driver)
  const result = (await world.ask(readbackResult, { readbackId: round.readbackId }, keyHolder(world))) as ReadbackResult
  return { round, result, material: { ...material, readback: { ...material.readback, disclosure } } }
}

const choices = (card: (typeof CARDS)[number]) => answersTo({ options: null, ...card })

function anyOf<Some>(list: readonly Some[], random: () => number): Some {
  return list[Math.floor(random() * list.length)] as Some
}

/** As people stand in an anonymous read-back: the small groups together with those of none. */
function asShown({ material, result }: Seen): Material {
  const shown = new Set(result.groups.map(({ groupId }) => groupId))
  const people = material.people
    .filter(({ said }) => result.disclosure !== 'anonymous' || said.answers.length === CARDS.length)
    .map((person) => (shown.has(person.groupId ?? 'none') ? person : { ...person, groupId: null, groupName: null }))
  return { ...material, people }
}

/** Answers that only one world fits, by counts of all and of each group, on cards and on wishes. */
function recovered(seen: Seen): string[] {
  const { people, cards } = asShown(seen)
  return cards.flatMap((card: Card) => {
    const shown = seen.result.cards.find(({ id }) => id === card.id)
    if (!shown) throw new Error('A card is not in the result')
    const members = membersOf(people, card.id)
    const wishes = shown.preferred ? determined(card, shown.preferred, members).map((id) => `wish of ${id}`) : []
    return [...determined(card, shown, members), ...wishes].map((id) => `${id} on ${card.id}`)
  })
}

/** Answers that are a sum of published sums: the row space of what was shown. */
function recoveredBySums(seen: Seen): string[] {
  const { people, cards } = asShown(seen)
  return cards.flatMap((card) => {
    const shown = seen.result.cards.find(({ id }) => id === card.id)
    const members = membersOf(people, card.id)
    const audit = rowSpaceAudit()
    const cells = [
      ...(shown?.all.counts ? [[...members.values()].flat()] : []),
      ...(shown?.groups ?? []).flatMap(({ groupId, counts }) => (counts ? [members.get(groupId) ?? []] : [])),
    ]
    return cells.flatMap((cell) => {
      const tells = audit.determines(cell)
      audit.publish(cell)
      return tells ? [`${card.id}: ${cell.length} people`] : []
    })
  })
}

const figures = ({ readbackId: _, wave: _wave, ...result }: ReadbackResult) => ({
  ...result,
  ownSentences: [],
  concerns: [],
  questions: [],
  holds: [],
  becauses: [],
})

onEachEngine('somebody with a key who reads everything that is shown', (engine) => {
  for (const { people, groups, rounds } of POPULATIONS) {
    test(`${people} people, ${rounds} rounds by group and anonymously: no answer is recovered; with the gate off many are`, {
      timeout: 240_000,
    }, async () => {
      const world = await openRoundWorld(engine)
      try {
        const workId = await workWith(world, groups)
        const told: string[] = []
        let answers = 0
        for (let round = 0; round < rounds; round++) {
          const disclosure = round % 2 === 0 ? 'by-group' : 'anonymous'
          const seen = await played(world, workId, people * 100 + round, disclosure)
          answers += seen.material.people.filter(({ said }) => said.answers.length > 0).length * CARDS.length
          told.push(...recovered(seen), ...recoveredBySums(seen))
          const words = resultWordsFor(seen.material.readback)
          told.push(
            ...givenAway(asShown(seen), (material) => figures(resultOf(material, words))).map(
              (each) => `${disclosure} ${round}: everything shown gives away ${each}`,
            ),
          )
        }
        const open = await played(world, workId, people * 100 + 50, 'named')
        const control = new Set(recovered(open)).size
        const ofControl = open.material.people.filter(({ said }) => said.answers.length > 0).length * CARDS.length
        if (process.env['PLUMBLINE_TELL_SCORES'])
          process.stderr.write(
            `${engine} n=${people}: ${told.length} of ${answers} recovered; gate off ${control} of ${ofControl}\n`,
          )
        expect(told).toEqual([])
        expect(control).toBeGreaterThan(0)
      } finally {
        await world.close()
      }
    })
  }
})

describe('the attacker', () => {
  const shown = (counts: number[] | null, mostOrAll: string | null = null) =>
    ({
      groupId: '',
      counts:
        counts?.map((count, at) => ({ answer: ['agree', 'depends', 'disagree', 'cannot-tell'][at], count })) ?? null,
      mostOrAll,
    }) as unknown as ReadbackResult['cards'][number]['all']
  const claim = { form: null, options: null }
  const members = new Map([
    ['a', ['1', '2', '3', '4', '5']],
    ['b', ['6', '7', '8']],
  ])
  const see = (all: ReturnType<typeof shown>, a: ReturnType<typeof shown>, b: ReturnType<typeof shown>) =>
    determined(
      claim,
      {
        all,
        groups: [
          { ...a, groupId: 'a' },
          { ...b, groupId: 'b' },
        ],
      },
      members,
    )

  test('knows everybody of a group of one mind, and of a hidden group what is left of the total', () => {
    expect(see(shown([5, 0, 3, 0]), shown([5, 0, 0, 0]), shown(null))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(see(shown(null), shown([3, 2, 0, 0]), shown(null))).toEqual([])
    expect(see(shown([4, 1, 3, 0]), shown([4, 1, 0, 0]), shown(null))).toEqual(['6', '7', '8'])
  })

  test('tells from “most or all” and the total whether it was all', () => {
    expect(see(shown([5, 0, 3, 0]), shown(null, 'agree'), shown([0, 0, 3, 0]))).toHaveLength(8)
    expect(see(shown([5, 1, 2, 0]), shown(null, 'agree'), shown(null))).toEqual([])
  })
})
