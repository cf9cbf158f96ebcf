import { randomUUID } from 'node:crypto'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { steps } from './steps.ts'
import { type Actor, actorsOf, expected } from './testing/admission.ts'
import { type FurnishedWorld, openFurnishedWorld } from './testing/furnished.ts'
import { asPlace, idPlaces, idsIn, valueAt, withValueAt } from './testing/ids.ts'
import { sampleOf, samples } from './testing/samples.ts'
import { attempt, codeOf } from './testing/trying.ts'

const operations = steps.flatMap((step) => [...step.operations])
const eachOf = (list: typeof operations) => list.map((operation) => ({ operation, name: operation.name }))
const ofAWorkspace = operations.filter(({ scope }) => scope === 'workspace')
// An account, a job and a letter of the server belong to the whole server, and so does whoever may look after them.
const takingIds = operations.filter(
  ({ name, input }) => !/^(account\.deactivate$|job\.|server-letter\.)/.test(name) && idPlaces(input).length > 0,
)

test('every operation has a sample, so that nobody can forget to say who may', () => {
  expect(Object.keys(samples).sort()).toEqual(operations.map(({ name }) => name).sort())
})

/** Who may is decided before the database is asked; on the second engine those are tried who get furthest, and strangers. */
function isTriedOn(engine: string, name: string): boolean {
  return engine === 'sqlite' || name === 'admin' || name === 'outsider' || name.startsWith('link: ')
}

onEachEngine('who may', (engine) => {
  let place: FurnishedWorld
  let actors: Actor[]
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    actors = actorsOf(place).filter(({ name }) => isTriedOn(engine, name))
  })
  afterAll(() => place.world.close())

  describe('for those who may it does what it says, and it refuses everybody else', () => {
    test.each(eachOf(operations))('$name', async ({ operation, name }) => {
      const came: Record<string, string> = {}
      for (const actor of actors) {
        const asked = { input: sampleOf(name, place.mine, actor.asker), workspace: place.mine.workspace.slug }
        came[actor.name] = codeOf(await attempt(place, operation, actor, asked))
      }
      expect(came).toEqual(Object.fromEntries(actors.map((actor) => [actor.name, expected(operation, actor)])))
    })
  })

  describe('another workspace answers as one that is not there, to whoever asks', () => {
    test.each(eachOf(ofAWorkspace))('$name', async ({ operation, name }) => {
      // Which workspace it is comes before what a key may, so one key of each stands for all.
      for (const actor of actors.filter(({ name }) => name !== 'key: read' && name !== 'key: draft')) {
        const [own, other] = actor.from === 'theirs' ? [place.theirs, place.mine] : [place.mine, place.theirs]
        const outcomeIn = (workspace: string) =>
          attempt(place, operation, actor, { input: sampleOf(name, own, actor.asker), workspace })
        const absent = await outcomeIn('nowhere-at-all')
        expect(codeOf(absent), actor.name).toBe(actor.from === 'nowhere' ? 'sign-in' : 'not-found')
        expect(await outcomeIn(other.workspace.slug), actor.name).toEqual(absent)
        expect(await outcomeIn(other.workspace.id), actor.name).toEqual(absent)
        expect(await outcomeIn(randomUUID()), actor.name).toEqual(absent)
      }
    })
  })

  describe('an id of another workspace answers as an id that is nowhere, wherever it stands', () => {
    test.each(eachOf(takingIds))('$name', async ({ operation, name }) => {
      const foreign = sampleOf(name, place.theirs, place.cast.outsider)
      const asking = actors.filter(
        (actor) =>
          actor.from === 'mine' &&
          // Keys find what their account finds, which is tried as the account itself.
          actor.by.kind !== 'key' &&
          (actor.name === 'member' || expected(operation, actor) === 'done'),
      )
      for (const actor of asking) {
        const input = sampleOf(name, place.mine, actor.asker)
        const outcomeWith = (path: string[], id: unknown) =>
          attempt(place, operation, actor, {
            input: withValueAt(input, path, id),
            workspace: place.mine.workspace.slug,
          })
        for (const path of idsIn(input)) {
          const where = `${actor.name}: ${asPlace(path)}`
          const outcome = await outcomeWith(path, valueAt(foreign, path))
          expect(outcome, where).toEqual(await outcomeWith(path, randomUUID()))
          const refusals = expected(operation, actor) === 'done' ? ['not-found'] : ['not-found', 'not-allowed']
          expect(refusals, where).toContain(codeOf(outcome))
        }
      }
    })

    test.each(eachOf(takingIds))('$name: its sample has an id wherever one could stand', ({ operation, name }) => {
      const standing = idsIn(sampleOf(name, place.mine, place.cast.admin)).map(asPlace)
      expect(idPlaces(operation.input).filter((where) => !standing.includes(where))).toEqual([])
    })
  })
})

test('ids are looked for in fields, in lists and in what stands inside them', () => {
  const [first, second] = [randomUUID(), randomUUID()]
  const input = { workId: first, to: [{ ownerId: second, what: 'x' }] }
  expect(idsIn(input).map(asPlace)).toEqual(['workId', 'to.*.ownerId'])
  const changed = { workId: first, to: [{ ownerId: 'z', what: 'x' }] }
  expect(withValueAt(input, ['to', '0', 'ownerId'], 'z')).toEqual(changed)
})
