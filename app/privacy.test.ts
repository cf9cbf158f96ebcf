import { readFileSync } from 'node:fs'
import { verifyChain } from '@plumbline/platform/audit'
import { newId } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import type { Db } from '@plumbline/platform/database/database'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { keptTables, unanswered } from '@plumbline/platform/privacy/custody'
import { daysOf, KEPT_FOR, KEPT_KINDS, kindsNamed } from '@plumbline/platform/privacy/retention'
import {
  tablesNaming,
  tablesPointingAt,
  tracesAfterCarelessErasing,
  tracesIn,
} from '@plumbline/platform/testing/traces'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { steps } from './steps.ts'
import { type FurnishedWorld, openFurnishedWorld, performer } from './testing/furnished.ts'
import { putRow } from './testing/rows.ts'

describe('what is stored', () => {
  test('every table, and every column that leads to people or holds words, has an answer', () => {
    expect(unanswered(steps)).toEqual([])
  })

  test('a table that nobody answers for, a new column of words and a new way to a person are found', () => {
    const [people] = steps.filter(({ name }) => name === 'people')
    const column = (kind: 'text' | 'id', references?: string) => ({
      kind,
      nullable: true,
      ...(references ? { references } : {}),
    })
    const more = {
      ...people,
      name: 'people',
      migrations: [
        ...(people?.migrations ?? []),
        { name: '2027-01-01-a', tables: { note: { columns: { words: column('text') } } } },
        { name: '2027-01-02-b', columns: { group: { motto: column('text'), leadId: column('id', 'person') } } },
      ],
    }
    const faults = unanswered(steps.map((step) => (step.name === 'people' ? more : step)))
    expect(faults.join('\n')).toContain('note: the step people does not say')
    expect(faults.join('\n')).toContain('group.motto')
    expect(faults.join('\n')).toContain('group.leadId')
    expect(faults).toHaveLength(3)
  })

  test('is said in whole sentences, and no sentence speaks of a time that is not set anywhere', () => {
    for (const { table, title, keeps, why, until, seenBy, erased } of keptTables(steps)) {
      for (const sentence of [keeps, why, until, seenBy, erased]) {
        expect(sentence, table).toMatch(/^[A-Z{\d].*\.$/)
        expect(KEPT_KINDS, table).toEqual(expect.arrayContaining(kindsNamed(sentence)))
      }
      expect(title, table).not.toMatch(/\.$/)
    }
  })
})

test('the times that docs/privacy.md names are the defaults of the settings', () => {
  const docs = readFileSync(new URL('../docs/privacy.md', import.meta.url), 'utf8')
  const defaults = readConfig({})
  const rows = KEPT_KINDS.map(
    (kind) => `| ${KEPT_FOR[kind].title} | ${daysOf(kind, defaults)} | \`${KEPT_FOR[kind].env}\` |`,
  )
  expect(rows.filter((row) => !docs.includes(row))).toEqual([])
})

const NAME = 'Hanna Querfeld-Nachtigall'
const EMAIL = 'hanna.querfeld@secret.test'
const HANDLE = 'nachtigallkanari42'
type Copy = { name: string; page: string; places: { workspace: string; copy: { parts: Part[] } }[] }
type Part = { table: string; rows: Record<string, unknown>[] }
type Report = {
  pseudonym: string
  account: string
  replaced: { table: string; column: string }[]
  lookAt: { excerpt: string; table: string }[]
}

/** As the machinery would suggest somebody whom another system knows too, with a reason that holds their name. */
async function suggest(db: Db, { workId, personId, groupId }: { workId: string; personId: string; groupId: string }) {
  const [suggestionId, seenAt] = [newId(), '2026-11-25T09:00:00.000Z']
  await putRow(db, 'handle', { id: newId(), scheme: 'github', name: HANDLE, personId, groupId: null, assetId: null })
  await putRow(db, 'suggestion', {
    ...{ id: suggestionId, workId, personId, groupId, functionName: `What ${NAME} does`, chance: 0.8, families: 2 },
    ...{ tier: 'bring-in' as const, firstSeenAt: seenAt, seenAt, goneAt: null, verdict: 'in' as const },
    ...{ because: `${NAME} said yes`, settledAt: seenAt, settledById: personId },
  })
  await putRow(db, 'evidence', {
    ...{ id: newId(), workId, suggestionId, family: 'named' as const, strength: 0.9, quote: `Ask ${NAME}.` },
    ...{ says: `The text names ${NAME}`, path: `people/${NAME}.md`, line: 3, seenAt },
    ...{ openedAs: 'person' as const, openedId: personId },
  })
}

onEachEngine('a person', (engine) => {
  let place: FurnishedWorld
  let ask: ReturnType<typeof performer>
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    ask = performer(place.world.house, place.mine.workspace.id)
    const { mine, cast } = place
    const { personId } = mine.holder
    const answering = mine.links.find(({ purpose }) => purpose === 'readback.answer')
    if (!answering) throw new Error('Nobody holds a link to answer')
    await ask('person.change', { personId, name: NAME, email: EMAIL }, cast.admin.by)
    await ask('work.register', { title: `Onboarding of ${NAME}`, driverId: cast.driver.personId }, cast.admin.by)
    await ask(
      'group.add',
      { name: 'Care', doesWhat: `Ask ${EMAIL.toUpperCase()} or Querfeld at the desk` },
      cast.admin.by,
    )
    await ask(
      'stakeholder.register',
      { workId: mine.workId, personId: mine.newcomerId, groupId: mine.groupId, stake: `Reports to ${NAME}` },
      cast.driver.by,
    )
    await ask(
      'readback.say',
      { readbackId: mine.readbackId, sentence: 'My very own sentence', concern: 'My own concern' },
      answering,
    )
  })
  afterAll(() => place.world.close())

  test('stands in every table of the directory and of who is affected, before anything is erased', async () => {
    const { mine, cast, world } = place
    const answering = mine.links.find(({ purpose }) => purpose === 'readback.answer')
    const { holder, workId, newcomerId, groupId } = mine
    if (!answering) throw new Error('Nobody holds a link to answer')
    const file = `Name,E-mail\n${NAME},${EMAIL}\n`
    await ask('directory.import', { file, fileName: `${NAME}.csv` }, cast.admin.by)
    const note = { purpose: 'The talk', words: `Ask ${NAME} on Mondays, not Querfeld elsewhere` }
    await ask('note.write', { personId: holder.personId, ...note }, cast.driver.by)
    await ask('note.write', { personId: newcomerId, ...note }, cast.driver.by)
    await ask('nomination.make', { workId, names: [NAME, `${NAME}’s team`], why: `${NAME} signs it` }, cast.driver.by)
    const { readbackId } = mine
    await ask('readback.nominate', { readbackId, names: ['Somebody who knows Querfeld'] }, answering)
    await ask('readback.answer-entry', { readbackId, words: `I am ${NAME}`, whose: `Not ${NAME}` }, answering)
    const rule = { title: `Ask ${NAME}`, ruleWords: ['querfeld*'], functionName: NAME, because: `${NAME} says so` }
    await ask('rule.add', { ...rule, maintainer: NAME }, cast.admin.by)
    await ask('question.answer', { workId, question: 'money', yes: true }, cast.driver.by)
    await suggest(world.db, { workId, personId: holder.personId, groupId })
    const named = await tablesNaming(world.house.database, steps, NAME)
    expect(named).toEqual(
      expect.arrayContaining([
        ...['person', 'privateNote', 'nomination', 'entryReply', 'involvementRule', 'suggestion', 'evidence'],
        ...['directoryImport', 'sighting', 'importChange'],
      ]),
    )
    expect(await tablesNaming(world.house.database, steps, HANDLE)).toContain('handle')
  })

  test('gets everything about them, and nothing that others answered or that was written about others', async () => {
    const { mine, cast } = place
    const copy = await ask<Copy>('person.export', { email: EMAIL }, cast.admin.by)
    const parts = new Map(copy.places[0]?.copy.parts.map((part) => [part.table, part.rows]))
    expect(parts.get('person')).toMatchObject([{ name: NAME, email: EMAIL }])
    expect(parts.get('readbackSentence')).toContainEqual(expect.objectContaining({ sentence: 'My very own sentence' }))
    expect(parts.get('divergence')).toMatchObject([{ words: 'Nobody has told support.' }])
    expect(parts.get('readbackAnswer')?.length).toBeGreaterThan(0)
    expect(parts.get('stakeholder')?.map(({ work }) => work)).toContain(`Move refunds of ${mine.workspace.name}`)
    const said = JSON.stringify(copy)
    expect(said).not.toContain('Reports to')
    expect(said).not.toContain('tokenHash')
    expect(copy.page).toContain('My very own sentence')
    expect(copy.page).not.toMatch(/https?:|<script|<img/)
  })

  test('gets every table that has a row about them', async () => {
    const { cast, mine, world } = place
    const copy = await ask<Copy>('person.export', { personId: mine.holder.personId }, cast.admin.by)
    const given = copy.places.flatMap(({ copy: { parts } }) => parts.map(({ table }) => table))
    const pointing = keptTables(steps).flatMap(({ table, shape }) =>
      Object.entries(shape).flatMap(([column, { references }]) => (references === 'person' ? [{ table, column }] : [])),
    )
    const held = await tablesPointingAt(world, pointing, mine.holder.personId)
    expect(held.filter((table) => table !== 'event' && !given.includes(table))).toEqual([])
    expect(held.length).toBeGreaterThan(5)
  })

  test('with an account gets a copy of all their workspaces by themselves', async () => {
    const { cast } = place
    const copy = await ask<Copy>('account.export-mine', {}, cast.member.by)
    expect(copy.places.map(({ workspace }) => workspace)).toEqual(['Your account', 'Mine'])
    const account = copy.places[0]?.copy.parts.find(({ table }) => table === 'account')
    expect(account?.rows).toMatchObject([{ name: 'Mika', email: 'mika@plumbline.test' }])
    expect(JSON.stringify(copy)).not.toContain('Querfeld')
  })

  describe('is erased', () => {
    test('only when their name is repeated, and only when nothing is carried by them alone', async () => {
      const { cast, mine } = place
      await expect(
        ask('person.erase', { personId: mine.holder.personId, confirm: 'Hanna' }, cast.admin.by),
      ).rejects.toMatchObject({ code: 'conflict' })
      await expect(
        ask('person.erase', { personId: cast.driver.personId, confirm: 'Dora' }, cast.admin.by),
      ).rejects.toThrow(/They drive .*name somebody else/)
      await expect(
        ask('person.erase', { personId: cast.admin.personId, confirm: 'Ada' }, { kind: 'operator' }),
      ).rejects.toThrow(/last administrator of Mine/)
    })

    test('so that no byte of name or address is left, and the log is still whole', async () => {
      const { cast, mine, world } = place
      const before = await tracesIn(world, [NAME, EMAIL])
      expect(before[NAME]).toBeGreaterThan(0)
      expect(before[EMAIL]).toBeGreaterThan(0)
      const careless = engine === 'sqlite' ? tracesAfterCarelessErasing(world.config.dataDir, NAME) : undefined

      const report = await ask<Report>('person.erase', { personId: mine.holder.personId, confirm: NAME }, cast.admin.by)
      expect(report).toMatchObject({ pseudonym: 'Former participant 1', account: 'none' })
      expect(report.replaced.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
        ...['directoryImport.fileName', 'directoryImport.source', 'evidence.path', 'evidence.quote', 'evidence.says'],
        'group.doesWhat',
        ...['involvementRule.because', 'involvementRule.functionName', 'involvementRule.maintainer'],
        ...['involvementRule.title', 'nomination.typedName', 'nomination.why', 'sighting.path', 'sighting.source'],
        ...['stakeholder.stake', 'suggestion.functionName', 'work.title'],
      ])
      // What stands in a note of somebody’s own is cleaned, and shown to nobody.
      const lookAt = report.lookAt.map(({ table }) => table)
      expect(lookAt).toContain('group')
      expect(lookAt).not.toContain('privateNote')
      const { rows } = await ask<{ rows: { words: string }[] }>('note.list', {}, cast.driver.by)
      expect(rows.map(({ words }) => words)).toContain('Ask Former participant 1 on Mondays, not Querfeld elsewhere')

      await doDueJobs(world.house)
      expect(await tracesIn(world, [NAME, EMAIL, HANDLE])).toEqual({ [NAME]: 0, [EMAIL]: 0, [HANDLE]: 0 })
      if (careless) expect(careless[NAME]).toBeGreaterThan(0)
      const { whole, erased } = await verifyChain(world.db, world.workspace.id)
      expect(whole).toBe(true)
      expect(erased).toBeGreaterThan(0)
    })

    test('and stays in decisions and counts as a former participant, whose own words are gone', async () => {
      const { cast, mine } = place
      const { rows } = await ask<{ rows: Record<string, unknown>[] }>(
        'stakeholder.list',
        { workId: mine.workId },
        cast.driver.by,
      )
      expect(rows.map(({ personName }) => personName)).toContain('Former participant 1')
      await expect(
        ask('person.erase', { personId: mine.holder.personId, confirm: 'Former participant 1' }, cast.admin.by),
      ).rejects.toMatchObject({ code: 'already-exists' })
      const copy = await ask<Copy>('person.export', { personId: mine.holder.personId }, cast.admin.by)
      const parts = new Map(copy.places[0]?.copy.parts.map((part) => [part.table, part.rows]))
      expect(parts.get('person')).toEqual([expect.objectContaining({ email: null, title: null })])
      expect(parts.has('readbackSentence')).toBe(false)
      expect(parts.has('link')).toBe(false)
      expect(parts.get('readbackAnswer')?.length).toBeGreaterThan(0)
    })

    test('with the account, when this was its last workspace: nobody can use what it had', async () => {
      const { cast, world } = place
      const report = await ask<Report>(
        'person.erase',
        { personId: cast.member.personId, confirm: 'Mika' },
        cast.admin.by,
      )
      expect(report).toMatchObject({ pseudonym: 'Former participant 2', account: 'removed' })
      await doDueJobs(world.house)
      expect(await tracesIn(world, ['mika@plumbline.test'])).toEqual({ 'mika@plumbline.test': 0 })
      await expect(ask('work.list', {}, cast.member.by)).rejects.toMatchObject({ code: 'not-found' })
      const all = await ask<{ whole: boolean }>('audit.verify-server', {}, { kind: 'operator' })
      expect(all.whole).toBe(true)
    })

    test('and an account with the same address, which is not of this workspace, goes on as it was', async () => {
      const { cast } = place
      const accountsOf = async () =>
        (await ask<{ rows: { id: string; email: string }[] }>('account.list', {}, { kind: 'operator' })).rows
      const before = await accountsOf()
      const email = before.find(({ id }) => id === cast.outsider.accountId)?.email
      const entry = await ask<{ id: string }>('person.add', { name: 'Otto Entry', email }, cast.admin.by)
      const report = await ask<Report>('person.erase', { personId: entry.id, confirm: 'Otto Entry' }, cast.admin.by)
      expect(report.account).toBe('none')
      expect(await accountsOf()).toEqual(before)
    })

    test('everywhere with one request, and not at all when one workspace needs a successor first', async () => {
      const { cast, world, theirs } = place
      const inTheirs = performer(world.house, theirs.workspace.id)
      await inTheirs('person.add', { name: 'Gil Elsewhere', email: 'gil@plumbline.test' }, cast.outsider.by)
      const work = await inTheirs<{ id: string }>('work.register', { title: 'Theirs' }, cast.outsider.by)
      const { rows } = await inTheirs<{ rows: { id: string; name: string }[] }>(
        'person.list',
        { called: 'Gil' },
        cast.outsider.by,
      )
      await inTheirs('work.change', { workId: work.id, driverId: rows[0]?.id }, cast.outsider.by)
      const wish = { email: 'gil@plumbline.test', confirm: 'Gil' }
      await expect(ask('account.erase', wish, { kind: 'operator' })).rejects.toThrow(/^theirs: They drive/)
      expect((await tracesIn(world, ['gil@plumbline.test']))['gil@plumbline.test']).toBeGreaterThan(0)

      await inTheirs('work.change', { workId: work.id, driverId: cast.outsider.personId }, cast.outsider.by)
      const done = await ask<{ workspaces: { workspace: string; account: string }[] }>('account.erase', wish, {
        kind: 'operator',
      })
      expect(done.workspaces.map(({ workspace }) => workspace).sort()).toEqual(['mine', 'theirs'])
      await doDueJobs(world.house)
      expect(await tracesIn(world, ['gil@plumbline.test'])).toEqual({ 'gil@plumbline.test': 0 })
    })
  })
})
