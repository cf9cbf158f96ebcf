import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryReplyChanges, peopleStep, registerStakeholder } from '../step.ts'

type Mine = {
  entries: {
    id: string
    workTitle: string
    stake: string | null
    replies: { answer: string; words: string | null }[]
  }[]
  named: number
  notes: number
}

onEachEngine('what is written about somebody', (engine) => {
  let world: World
  let workId: string
  let entryId: string
  const ask = <Output>(name: string, input: object, as = world.member) =>
    world.askByName(name, input as Record<string, unknown>, as) as Promise<Output>
  const aboutMe = () => ask<Mine>('person.about-me', {})

  beforeAll(async () => {
    world = await openWorld([workStep({ needs: [], changes: [entryReplyChanges], sections: [] }), peopleStep()], engine)
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    const { personId } = world.member
    entryId = (await world.ask(registerStakeholder, { workId, personId, stake: 'Their nights' }, world.driver)).id
  })
  afterAll(() => world.close())

  test('is shown to them, and nobody else’s entry is', async () => {
    await world.ask(
      registerStakeholder,
      { workId, personId: world.guest.personId, stake: 'Other things' },
      world.driver,
    )
    const { entries } = await aboutMe()
    expect(entries).toMatchObject([{ id: entryId, workTitle: 'Move checkout', stake: 'Their nights', replies: [] }])
  })

  test('can be answered by them and by nobody else, and everybody who sees the entry reads it', async () => {
    const reply = { stakeholderId: entryId, words: 'Only on weekends' }
    await expect(ask('stakeholder.reply', reply, world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask('stakeholder.reply', reply, world.admin)).rejects.toMatchObject({ code: 'not-allowed' })
    await ask('stakeholder.reply', reply)
    expect(await ask('stakeholder.replies', { workId }, world.guest)).toMatchObject({
      rows: [{ stakeholderId: entryId, personName: world.member.name, answer: 'says', words: 'Only on weekends' }],
    })
    const { changes: changed } = await ask<{ changes: { what: string; why: string }[] }>('home.show', {}, world.driver)
    expect(changed).toContainEqual(
      expect.objectContaining({
        what: `${world.member.name} answers what is written about them`,
        why: 'Only on weekends',
      }),
    )
  })

  test('can be said to be somebody else’s, who is then named; that name is not shown beside the entry', async () => {
    await ask('stakeholder.disown', { stakeholderId: entryId, whose: 'Nadia Next', words: 'I changed teams' })
    expect((await aboutMe()).entries[0]?.replies).toMatchObject([
      { answer: 'says', words: 'Only on weekends' },
      { answer: 'not-mine', words: 'I changed teams' },
    ])
    expect(JSON.stringify(await ask('stakeholder.replies', { workId }, world.guest))).not.toContain('Nadia')
    const { rows } = await ask<{ rows: { name: string; givenBy: { byName: string }[] }[] }>(
      'nomination.list',
      { workId },
      world.driver,
    )
    expect(rows).toMatchObject([{ name: 'Nadia Next', givenBy: [{ byName: world.member.name }] }])
  })

  test('says how often they were named and how many private notes there are, never by whom or what', async () => {
    await ask('nomination.make', { workId, names: [world.member.name] })
    await ask('nomination.make', { workId, names: [world.member.name] }, world.driver)
    await ask('note.write', { personId: world.member.personId, purpose: 'The talk', words: 'Wagtail' }, world.driver)
    const mine = await aboutMe()
    expect(mine).toMatchObject({ named: 1, notes: 1 })
    expect(JSON.stringify(mine)).not.toContain('Wagtail')
  })
})
