import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionNeeds, decisionSection, decisionsStep } from '../step.ts'

type Told = {
  counts: Record<string, number>
  files: {
    path: string
    fate: string
    decisionId: string | null
    title: string
    stage: string | null
    outcome: string | null
    aliases: string[]
    doubts: { at: number }[]
    unresolved: { text: string; line: number }[]
  }[]
  refused: { path: string; line: number | null; says: string }[]
  gone: string[]
  unlinked: { from: string; to: string; says: string }[]
}
type Shown = {
  question: string
  chosen: string
  because: string
  stage: string
  outcome: string | null
  standing: string
  source: string
  approverName: string | null
  nextOwnerName: string | null
  decidedOn: string | null
  consequences: unknown[]
  options: unknown[]
  aliases: string[]
  dissent: { objection: string; personName: string | null }[]
  successors: { decisionId: string; part: string | null }[]
  predecessors: { decisionId: string }[]
  relations: { kind: string; decisionId: string; incoming: boolean }[]
}

const oven =
  '# 1. Oven\r\n\r\nDate: 2024-02-03\r\n\r\n## Status\r\n\r\nSuperceded by [2. Stove](0002-stove.md)\r\n\r\n## Context\r\n\r\nIt is old.\r\n\r\n## Decision\r\n\r\nWe keep it.\r\n\r\n## Consequences\r\n\r\n- Good, because it is warm\r\n- Bad, because it smokes\r\n'
const stove =
  '# 2. Stove\n\n* Deciders: Anna\n\n## Status\n\nAccepted\n\nAmends [3. Pot](0003-pot.md)\n\n## Decision Outcome\n\nChosen option: "A stove", because it is new.\n'
const pot = '# 3. Pot\n\nSomehow.\n\nStatus: proposed\n\nSupersedes ADR-0099\n'

onEachEngine('decision records as files', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [decisionSection] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move the kitchen' }, world.driver)).id
  })
  afterEach(() => world.close())

  const does = <Output>(name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<Output>
  const bring = (files: Record<string, string | Uint8Array>, name = 'decision.import') =>
    does<Told>(name, {
      workId,
      files: Object.entries(files).map(([path, content]) =>
        typeof content === 'string'
          ? { path, text: content }
          : { path, bytes: Buffer.from(content).toString('base64') },
      ),
    })
  const show = (decisionId: string | null | undefined) => does<Shown>('decision.show', { decisionId })
  const exported = (decisionId: string | null | undefined, as = 'original') =>
    does<{ text: string; bytes: string; fileName: string; edited: boolean }>('decision.export', { decisionId, as })

  test('first it is said what would become of each file, and nothing is kept', async () => {
    const told = await bring(
      {
        'adr/0001-oven.md': oven,
        'adr/0002-stove.md': stove,
        'adr/0003-pot.md': pot,
        'README.md': '# All\n',
        '../x.md': '# X\n',
        'n.md': Buffer.from('a\n\0'),
      },
      'decision.preview-import',
    )
    expect(told.counts).toEqual({ new: 3, 'not-a-decision': 1, refused: 2 })
    expect(
      told.files.map(({ path, fate, stage, outcome, decisionId }) => [path, fate, stage, outcome, decisionId]),
    ).toEqual([
      ['adr/0001-oven.md', 'new', 'decided', 'accepted', null],
      ['adr/0002-stove.md', 'new', 'decided', 'accepted', null],
      ['adr/0003-pot.md', 'new', 'proposed', null, null],
      ['README.md', 'not-a-decision', null, null, null],
    ])
    expect(told.files[2]?.unresolved).toMatchObject([{ text: 'ADR-0099', line: 7 }])
    expect(told.refused).toEqual([
      { path: '../x.md', line: null, says: 'Its path leads out of the folder.' },
      { path: 'n.md', line: 2, says: 'It holds signs that are no text.' },
    ])
    expect(await does<{ rows: unknown[] }>('decision.list', { workId })).toMatchObject({ rows: [] })
  })

  test('every file becomes a decision, with what they say of each other on both sides', async () => {
    const { files } = await bring({ 'adr/0001-oven.md': oven, 'adr/0002-stove.md': stove, 'adr/0003-pot.md': pot })
    const [first, second, third] = files.map(({ decisionId }) => decisionId)
    const one = await show(first)
    expect(one).toMatchObject({
      question: 'Oven',
      chosen: 'We keep it.',
      because: 'It is old.',
      decidedOn: '2024-02-03',
      source: 'adr/0001-oven.md',
      standing: 'superseded',
      consequences: [
        { what: 'it is warm', kind: 'good', borneBy: null },
        { what: 'it smokes', kind: 'bad', borneBy: null },
      ],
      aliases: ['ADR-0001', '0001-oven.md'],
      successors: [{ decisionId: second, part: null }],
    })
    expect(await show(second)).toMatchObject({
      chosen: 'A stove',
      because: 'it is new.',
      predecessors: [{ decisionId: first }],
      relations: [{ kind: 'amends', decisionId: third, incoming: false }],
    })
    expect(await show(third)).toMatchObject({
      stage: 'proposed',
      relations: [{ kind: 'amends', decisionId: second, incoming: true }],
    })
  })

  test('out comes what went in, to the byte, whatever it was written with', async () => {
    const given = {
      'crlf.md': oven,
      'wide.md': Buffer.from(`\uFEFF${oven}`, 'utf16le'),
      'marked.md': Buffer.from(`\uFEFF${stove}`),
      'old.md': Buffer.from('# Café\n\nStatus: accepted\n', 'latin1'),
      'a.json': '{"number":1,"title":"Pan","status":"accepted","date":"2024-01-01"}',
    }
    const { files } = await bring(given)
    for (const { path, decisionId } of files) {
      const { bytes, edited } = await exported(decisionId)
      expect(Buffer.from(bytes, 'base64')).toEqual(Buffer.from(given[path as keyof typeof given]))
      expect(edited).toBe(false)
    }
  })

  test('the same folder again changes nothing; what changed, moved or went is said', async () => {
    const { files } = await bring({ 'adr/0001-oven.md': oven, 'adr/0002-stove.md': stove, 'adr/0003-pot.md': pot })
    const again = await bring({ 'adr/0001-oven.md': oven, 'adr/0002-stove.md': stove, 'adr/0003-pot.md': pot })
    expect(again.counts).toEqual({ same: 3 })
    expect(again.files.map(({ decisionId }) => decisionId)).toEqual(files.map(({ decisionId }) => decisionId))
    const changed = await bring({
      'adr/0001-oven.md': oven,
      'done/0002-stove.md': stove,
      'adr/0003-pot.md': pot.replace('proposed', 'rejected'),
    })
    expect(changed.counts).toEqual({ same: 1, moved: 1, changed: 1 })
    expect(await show(files[2]?.decisionId)).toMatchObject({ stage: 'decided', outcome: 'rejected' })
    expect((await bring({ 'adr/0001-oven.md': oven })).gone).toEqual(['adr/0003-pot.md', 'done/0002-stove.md'])
    expect(await does<{ rows: unknown[] }>('decision.list', { workId })).toMatchObject({
      rows: expect.objectContaining({ length: 3 }),
    })
  })

  test('two files with one number are both found by it, and what cannot both be is said', async () => {
    const { files, unlinked } = await bring({
      '0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n',
      '0002-b.md': '# 2. B\n\n## Status\n\nSuperseded by [1. A](0001-a.md)\n',
      '0001-twin.md': '# 1. Twin\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n',
    })
    expect(files.map(({ aliases }) => aliases[0])).toEqual([
      'ADR-0001 (0001-a.md)',
      'ADR-0002',
      'ADR-0001 (0001-twin.md)',
    ])
    expect(unlinked).toEqual([
      { from: '0002-b.md', to: '0001-a.md', says: 'They say that they take the place of each other.' },
      { from: '0001-twin.md', to: '0001-a.md', says: 'Another file has taken its whole place already.' },
    ])
  })

  test('the words of the status and how they are understood are put right apart', async () => {
    const { files } = await bring({ '0003-pot.md': pot, 'x.md': '# X\r\n\r\n## Status\r\n\r\nSomehow good\r\n' })
    const [first, second] = files.map(({ decisionId }) => decisionId)
    expect(
      await does('decision.change-file', { decisionId: first, rawStatus: 'Accepted by all', title: 'Iron pot' }),
    ).toEqual({ rawStatus: 'Accepted by all', question: 'Iron pot', stage: 'decided', outcome: 'accepted' })
    expect(await exported(first)).toMatchObject({
      edited: true,
      text: pot.replace('Pot', 'Iron pot').replace('proposed', 'Accepted by all'),
    })
    expect(await does('decision.change-file', { decisionId: second, status: 'deferred' })).toMatchObject({
      rawStatus: 'Somehow good',
      stage: 'decided',
      outcome: 'deferred',
    })
    expect(await exported(second)).toMatchObject({ edited: false })
    const recorded = await does<{ id: string }>('decision.open', { workId, question: 'Ours?' })
    await expect(does('decision.change-file', { decisionId: recorded.id, status: 'draft' })).rejects.toThrow(
      'was not read from a file',
    )
    await expect(bring({ '../y.md': '# Y\n' }, 'decision.import')).resolves.toMatchObject({ counts: { refused: 1 } })
  })

  test('what is ours survives a way through files, in both forms', async () => {
    const ours = await does<{ id: string }>('decision.record', {
      workId,
      question: 'Which bread?',
      chosen: 'Rye\n\n# and no wheat',
      because: 'It keeps.',
      door: 'costly',
      approverId: world.member.personId,
      consequences: [{ what: 'The oven is on at night', kind: 'bad', borneBy: 'Bakers' }],
      options: [{ option: 'Wheat', notChosenBecause: 'It is dear' }],
      dissent: [{ personId: world.member.personId, objection: 'Too dark' }],
      nextStep: { what: 'Buy rye', ownerId: world.member.personId, byOn: '2099-02-01' },
      reviewOn: '2099-03-01',
    })
    const before = await show(ours.id)
    const other = (await world.ask(registerWork, { title: 'Elsewhere' }, world.driver)).id
    for (const as of ['madr', 'json-adr']) {
      const { text, fileName } = await exported(ours.id, as)
      const { files } = await does<Told>('decision.import', { workId: other, files: [{ path: fileName, text }] })
      const { question, chosen, because, consequences, options, approverName, nextOwnerName, decidedOn, dissent } =
        before
      expect(await show(files[0]?.decisionId)).toMatchObject({
        question,
        chosen,
        because,
        consequences,
        options,
        approverName,
        nextOwnerName,
        decidedOn,
        door: 'costly',
        nextStep: 'Buy rye',
        dissent: dissent.map(({ objection, personName }) => ({ objection, personName })),
      })
    }
  })

  test('a file whose decision was edited here is kept beside it', async () => {
    const { files } = await bring({ '0003-pot.md': pot })
    const decisionId = files[0]?.decisionId ?? ''
    await does('decision.change', {
      decisionId,
      revision: 0,
      question: 'Pot or pan?',
      changedBecause: 'It was not clear',
    })
    const again = await bring({ '0003-pot.md': `${pot}More.\n` })
    expect(again.counts).toEqual({ kept: 1 })
    expect(await show(decisionId)).toMatchObject({ question: 'Pot or pan?' })
    expect(Buffer.from((await exported(decisionId)).bytes, 'base64').toString()).toBe(`${pot}More.\n`)
  })
})
