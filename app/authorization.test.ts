import { randomUUID } from 'node:crypto'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { steps } from './steps.ts'
import { type Actor, actorsOf, expected } from './testing/admission.ts'
import { type FurnishedWorld, openFurnishedWorld } from './testing/furnished.ts'
import { samples } from './testing/samples.ts'
import { attempt, codeOf } from './testing/trying.ts'

const operations = [platformStep, ...steps.filter(({ name }) => name !== 'platform')].flatMap((step) => [
  ...step.operations,
])
const ofAWorkspace = operations.filter(({ scope }) => scope === 'workspace')
const names = (list: typeof operations) => list.map((operation) => ({ operation, name: operation.name }))

test('every operation has a sample, so that nobody can forget to say who may', () => {
  expect(Object.keys(samples).sort()).toEqual(operations.map(({ name }) => name).sort())
})

onEachEngine('who may', (engine) => {
  let place: FurnishedWorld
  let actors: Actor[]
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    actors = actorsOf(place)
  })
  afterAll(() => place.world.close())

  const here = () => place.mine.workspace.slug
  const sampleOf = (name: string, { asker }: Pick<Actor, 'asker'>, where = place.mine) => {
    const sample = samples[name]
    if (!sample) throw new Error(`${name} has no sample; add a line to app/testing/samples.ts`)
    return sample(where, asker)
  }

  test.each(names(operations))(
    '$name does what it says for those who may, and refuses everybody else',
    async ({ operation, name }) => {
      const came: Record<string, string> = {}
      for (const actor of actors)
        came[actor.name] = codeOf(
          await attempt(place, operation, actor, { input: sampleOf(name, actor), workspace: here() }),
        )
      expect(came).toEqual(Object.fromEntries(actors.map((actor) => [actor.name, expected(operation, actor)])))
    },
  )

  describe('another workspace', () => {
    test.each(names(ofAWorkspace))(
      'answers $name as one that is not there, to whoever asks',
      async ({ operation, name }) => {
        for (const actor of actors) {
          const [own, other] = actor.from === 'theirs' ? [place.theirs, place.mine] : [place.mine, place.theirs]
          const input = sampleOf(name, actor, own)
          const absent = await attempt(place, operation, actor, { input, workspace: 'nowhere-at-all' })
          expect(codeOf(absent)).toBe(actor.from === 'nowhere' ? 'sign-in' : 'not-found')
          for (const workspace of [other.workspace.slug, other.workspace.id, randomUUID()]) {
            expect(
              await attempt(place, operation, actor, { input, workspace }),
              `${actor.name} in ${workspace}`,
            ).toEqual(absent)
          }
        }
      },
    )
  })

  describe('an id of another workspace', () => {
    test.each(names(operations))('stands in the sample of $name wherever it could', ({ operation, name }) => {
      const standing = new Set(idsIn(sampleOf(name, { asker: place.cast.admin })).map((path) => path.map((key) => (/^[0-9]+$/.test(key) ? '*' : key)).join('.')))
      expect(idPlaces(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })).filter((path) => !standing.has(path))).toEqual([])
    })

    // An account belongs to the whole server, and so does whoever may switch it off.
    const takesIds = operations.filter(({ name, input }) => name !== 'account.deactivate' && idPlaces(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).length > 0)
    test.each(names(takesIds))(
      'answers $name, wherever it stands, as an id that is nowhere',
      async ({ operation, name }) => {
        const asking = actors.filter(
          (actor) => actor.from === 'mine' && (actor.name === 'member' || expected(operation, actor) === 'done'),
        )
        for (const actor of asking) {
          const input = sampleOf(name, actor)
          const foreign = sampleOf(name, { asker: place.cast.outsider }, place.theirs)
          for (const path of idsIn(input)) {
            const [swapped, lost] = [valueAt(foreign, path), randomUUID()].map((id) => changed(input, path, id))
            const to = { workspace: here() }
            const outcome = await attempt(place, operation, actor, { ...to, input: swapped })
            expect(outcome, `${actor.name}: ${path.join('.')}`).toEqual(
              await attempt(place, operation, actor, { ...to, input: lost }),
            )
            const refusedAnyway = expected(operation, actor) !== 'done'
            expect(codeOf(outcome), `${actor.name}: ${path.join('.')}`).toBe(
              refusedAnyway && codeOf(outcome) === 'not-allowed' ? 'not-allowed' : 'not-found',
            )
          }
        }
      },
    )

    test('is looked for in fields, in lists and in what stands inside them', () => {
      const [first, second] = [randomUUID(), randomUUID()]
      const input = { workId: first, to: [{ ownerId: second, what: 'x' }] }
      expect(idsIn(input)).toEqual([['workId'], ['to', '0', 'ownerId']])
      expect(changed(input, ['to', '0', 'ownerId'], 'z')).toEqual({ workId: first, to: [{ ownerId: 'z', what: 'x' }] })
    })
  })
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where ids stand in an input, however deep. */
function idsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return UUID.test(value) ? [[...path]] : []
  return Object.entries(value ?? {}).flatMap(([key, inner]) => idsIn(inner, [...path, key]))
}

/** Where an input takes ids, in the words of its schema; `*` stands for any place of a list. */
function idPlaces(schema: unknown, path: readonly string[] = []): string[] {
  const { format, properties, items, anyOf } = schema as { format?: string; properties?: object; items?: unknown; anyOf?: unknown[] }
  if (format === 'uuid') return [path.join('.')]
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, inner]) => idPlaces(inner, [...path, key])),
    ...(items === undefined ? [] : idPlaces(items, [...path, '*'])),
    ...(anyOf ?? []).flatMap((inner) => idPlaces(inner, path)),
  ]
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value)
}

function changed(input: unknown, path: readonly string[], id: unknown): unknown {
  const copy = structuredClone(input)
  const last = path.at(-1) ?? ''
  ;(valueAt(copy, path.slice(0, -1)) as Record<string, unknown>)[last] = id
  return copy
}
