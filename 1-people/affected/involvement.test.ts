import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addGroup, addPersonToDirectory, nominationChanges, peopleStep } from '../step.ts'
import { installRulePack } from './involvement-rule.store.ts'
import { nominationsOf } from './nomination.store.ts'
import { promoted } from './nomination.ts'
import { type PackRule, RULE_PACK } from './rule-pack.ts'

type Rule = {
  key: string
  title: string
  offAt: string | null
  ruleWords: string[]
  standsFor: { groupName: string } | null
}
type Party = {
  name: string
  by: number | null
  promoted: boolean
  inDirectory: boolean
  givenBy: { byName: string }[]
  mine: { nominationId: string }[]
}

onEachEngine('rules, questions and names', (engine) => {
  let world: World
  let workId: string
  const ask = <Output>(name: string, input: object, as = world.driver) =>
    world.askByName(name, input as Record<string, unknown>, as) as Promise<Output>
  const rules = async () => (await ask<{ rows: Rule[] }>('rule.list', {})).rows
  const named = async (as = world.driver) => (await ask<{ rows: Party[] }>('nomination.list', { workId }, as)).rows

  beforeAll(async () => {
    world = await openWorld(
      [
        workStep({ needs: [], changes: [nominationChanges], sections: [] }),
        peopleStep({
          texts: [
            async (_, workIds) =>
              workIds.map((id) => ({
                workId: id,
                field: 'goal',
                text: 'Checkout moves',
                openedAs: 'direction' as const,
                openedId: null,
              })),
          ],
          published: async () => null,
        }),
      ],
      engine,
    )
  })
  afterAll(() => world.close())

  describe('the shipped rules', () => {
    test('can be read before there is any work, and are stored with the first', async () => {
      expect((await rules()).map(({ key }) => key).sort()).toEqual(RULE_PACK.map(({ key }) => key).sort())
      workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
      expect(await installRulePack(world.db, world.house.now(), () => workId)).toBe(0)
      expect(await rules()).toHaveLength(RULE_PACK.length)
    })

    test('stay as a workspace has made them when the software brings new ones', async () => {
      await ask(
        'rule.change',
        { ruleKey: 'money-tax', title: 'Our taxes', ruleWords: ['excise*', ' excise* '] },
        world.admin,
      )
      await ask('rule.switch', { ruleKey: 'children-legal', on: false }, world.admin)
      const another = { ...RULE_PACK[0], key: 'energy', title: 'Energy', ruleWords: ['kilowatt*'] } as PackRule
      const made = { id: '01900000-0000-7000-8000-000000000001', at: world.house.now() }
      expect(await installRulePack(world.db, made.at, () => made.id, [...RULE_PACK, another])).toBe(1)
      const all = new Map((await rules()).map((rule) => [rule.key, rule]))
      expect(all.get('money-tax')).toMatchObject({ title: 'Our taxes', ruleWords: ['excise*'] })
      expect(all.get('children-legal')?.offAt).not.toBeNull()
      expect(all.get('energy')?.title).toBe('Energy')
    })

    test('find the group that stands for their function as soon as there is one', async () => {
      expect((await rules()).find(({ key }) => key === 'money-tax')?.standsFor).toBeNull()
      await world.ask(addGroup, { name: 'Tax office' })
      expect((await rules()).find(({ key }) => key === 'money-tax')?.standsFor).toMatchObject({
        groupName: 'Tax office',
      })
    })
  })

  describe('a rule of one’s own', () => {
    const council = { title: 'Works council', ruleWords: ['roster*'], functionName: 'Council', because: 'It has a say' }

    test('is added once, and only with something that fires it', async () => {
      expect(await ask('rule.add', council, world.admin)).toMatchObject({ title: 'Works council', shipped: false })
      await expect(ask('rule.add', council, world.admin)).rejects.toMatchObject({ code: 'already-exists' })
      await expect(ask('rule.add', { ...council, title: 'Idle', ruleWords: [] }, world.admin)).rejects.toThrow(
        /word or a question/,
      )
      await expect(
        ask(
          'rule.change',
          { ruleKey: (await rules()).find(({ title }) => title === council.title)?.key, ruleWords: [] },
          world.admin,
        ),
      ).rejects.toThrow(/word or a question/)
      await expect(
        ask('rule.add', { ...council, title: 'Odd', ruleWords: ['a*b'] }, world.admin),
      ).rejects.toMatchObject({ code: 'bad-input' })
    })

    test('is the business of administrators, and one that is not there cannot be changed', async () => {
      await expect(ask('rule.add', { ...council, title: 'Mine' }, world.member)).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await expect(ask('rule.change', { ruleKey: 'nowhere', title: 'X' }, world.admin)).rejects.toMatchObject({
        code: 'not-found',
      })
    })
  })

  test('the ten questions are asked where the text is short; the latest answer counts, with who gave it', async () => {
    await ask('question.answer', { workId, question: 'money', yes: false }, world.member)
    await ask('question.answer', { workId, question: 'money', yes: true })
    const { thin, rows } = await ask<{
      thin: boolean
      rows: { question: string; yes: boolean | null; answeredByName: string; functions: string[] }[]
    }>('question.list', { workId })
    expect(thin).toBe(true)
    expect(rows).toHaveLength(10)
    expect(rows.find(({ question }) => question === 'money')).toMatchObject({
      yes: true,
      answeredByName: world.driver.name,
      functions: ['Finance', 'Tax'],
    })
    expect(rows.filter(({ yes }) => yes === null)).toHaveLength(9)
  })

  describe('names', () => {
    test('mean somebody of the directory by name, address, key or group, whatever the case; else they stay as typed', async () => {
      await world.ask(addPersonToDirectory, { name: 'Pia Example', email: 'pia@plumbline.test' })
      const typed = ['pia example', 'PIA@plumbline.test', 'tax-office', 'Nobody Known', 'nobody  known']
      const { rows } = await ask<{ rows: { nominationId: string; inDirectory: boolean }[] }>('nomination.make', {
        workId,
        names: typed,
        why: 'They bill it',
      })
      expect(rows.map(({ inDirectory }) => inDirectory)).toEqual([true, true, true, false, false])
      expect(new Set(rows.map(({ nominationId }) => nominationId)).size).toBe(3)
      expect(await nominationsOf(world.db, workId)).toHaveLength(3)
    })

    test('of two people called alike are not guessed', async () => {
      await world.ask(addPersonToDirectory, { name: 'Sam Twice', email: 'sam1@plumbline.test' })
      await world.ask(addPersonToDirectory, { name: 'Sam Twice', email: 'sam2@plumbline.test' })
      const { rows } = await ask<{ rows: { nominationId: string; inDirectory: boolean }[] }>(
        'nomination.make',
        { workId, names: ['Sam Twice'] },
        world.guest,
      )
      expect(rows).toMatchObject([{ inDirectory: false }])
    })

    test('that two give independently are promoted; one person alone never is', async () => {
      expect(promoted(await nominationsOf(world.db, workId))).toEqual([])
      await ask('nomination.make', { workId, names: ['Pia Example'] }, world.member)
      expect(promoted(await nominationsOf(world.db, workId))).toMatchObject([{ by: 2 }])
    })

    test('are shown to others only as a number, and only when two gave them', async () => {
      const forOthers = await named(world.guest)
      expect(forOthers.map(({ name, by }) => ({ name, by }))).toEqual([
        { name: 'Pia Example', by: 2 },
        { name: 'Sam Twice', by: null },
      ])
      expect(JSON.stringify(forOthers)).not.toContain(world.driver.name)
      expect(forOthers.flatMap(({ givenBy }) => givenBy)).toEqual([])
      const forDriver = await named()
      expect(forDriver.map(({ name }) => name)).toEqual(['Pia Example', 'Tax office', 'Nobody Known', 'Sam Twice'])
      expect(forDriver[0]?.givenBy.map(({ byName }) => byName)).toEqual([world.driver.name, world.member.name])
    })

    test('are told to the driver as something that changed', async () => {
      const { changes: changed } = await ask<{ changes: { what: string }[] }>('home.show', {})
      expect(changed.map(({ what }) => what)).toContain('Somebody would be surprised: Sam Twice')
    })

    test('are given a meaning by the driver, which holds for everybody who typed the same', async () => {
      await ask('nomination.make', { workId, names: ['NOBODY KNOWN'] }, world.member)
      const unknown = (await nominationsOf(world.db, workId)).filter(({ typedName }) => /nobody/i.test(typedName))
      const person = await world.ask(addPersonToDirectory, { name: 'Known Now' })
      const input = { nominationId: unknown[0]?.id, personId: person.id }
      await expect(ask('nomination.match', input, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
      expect(await ask('nomination.match', input)).toEqual({ matched: 2 })
      expect((await named(world.guest)).map(({ name }) => name)).toContain('Known Now')
    })

    test('can be taken back by whoever gave them, and by nobody else', async () => {
      const [mine] = (await named(world.guest)).flatMap((party) => party.mine)
      const wish = { nominationId: mine?.nominationId }
      await expect(ask('nomination.withdraw', wish)).rejects.toMatchObject({ code: 'not-allowed' })
      await ask('nomination.withdraw', wish, world.guest)
      await expect(ask('nomination.withdraw', wish, world.guest)).rejects.toMatchObject({ code: 'not-found' })
    })
  })
})
