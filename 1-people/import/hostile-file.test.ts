import { apart, type Bounds } from '@plumbline/platform/apart'
import { Refusal } from '@plumbline/platform/refusal'
import { describe, expect, test } from 'vitest'
import type { FileRead, SourceFile } from './source-file.exchange.ts'

const READER = new URL('./reading-thread.exchange.ts', import.meta.url)
const BOUNDS: Bounds = { seconds: 60, megabytes: 512 }
const HEAD = 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: one}\n'

const read = (content: string | Uint8Array, more: Partial<SourceFile> = {}, bounds = BOUNDS) =>
  apart<SourceFile, FileRead>(
    READER,
    { content, fileName: null, format: 'backstage', columns: new Map(), ...more },
    bounds,
  )

/** What is said of a file: that of its lines, or of the whole of it. */
async function saidOf(content: string | Uint8Array, more: Partial<SourceFile> = {}): Promise<string> {
  try {
    const { stated } = await read(content, more)
    return stated.refused.map(({ says }) => says).join(' ')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.sentence
  }
}

function laughs(levels: number): string {
  const lines = ['a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]']
  for (let at = 1; at < levels; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(9)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    )
  return `${HEAD}spec:\n  dependsOn: *a${levels - 1}\n${lines.join('\n')}\n`
}

describe('a hostile file', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['a few words that refer to billions', laughs(14), /refers to other places of itself/],
    ['what refers to itself', `${HEAD}spec: &spec {dependsOn: [*spec, *spec]}\n`, /^$|refers to/],
    ['brackets without end', `a: ${'['.repeat(50_000)}`, /nested too deeply|cannot be read/],
    [
      'lists within lists',
      `${HEAD}spec:\n  dependsOn:\n    ${'- '.repeat(50_000)}x\n`,
      /nested too deeply|cannot be read/,
    ],
    ['a hundred thousand documents', '---\n1\n'.repeat(100_000), /more than 50000 documents/],
    ['bytes that are no text', Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0x0a]), /neither in UTF-8 nor in UTF-16/],
    ['a number without end', `${HEAD}spec: {owner: ${'9'.repeat(400_000)}}\n`, /refers to nothing|^$/],
  ])('%s is refused in words, and leaves the process as it was', async (_, content, says) => {
    expect(await saidOf(content)).toMatch(says)
  })

  test('what is nested too deeply is said so, and nothing of how the reader works is told', async () => {
    const said = await saidOf(`${HEAD}spec: ${'['.repeat(50_000)}`)
    expect(said).toBe('It is nested too deeply.')
  })

  test('keys that reach for a prototype, signs that are no text and a line of a megabyte change nothing but themselves', async () => {
    const { stated } = await read(
      `__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n${HEAD}spec: {owner: "a\\u0007b", x: ${'y'.repeat(1_000_000)}}\n`,
    )
    expect(stated.facts).toHaveLength(2)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('whatever a table holds, a row that never ends and a row too wide are named by their line', async () => {
    expect(await saidOf(`a,b\n"${'x'.repeat(1_100_000)}`, { format: 'csv' })).toMatch(/Line 2 begins a row/)
    expect(await saidOf(`a,b\n${'x,'.repeat(500_000)}\n`, { format: 'csv' })).toMatch(/Line 2 has 500001 columns/)
  })

  test('others are served while it is read, and what takes too long or too much memory is refused in words', async () => {
    let served = 0
    const others = setInterval(() => {
      served += 1
    }, 1)
    try {
      await expect(read(laughs(3), {}, { seconds: 0.001, megabytes: 512 })).rejects.toThrow(/takes longer than/)
      const large = `a,b\n${'some words,and more words\n'.repeat(200_000)}`
      await expect(read(large, { format: 'csv' }, { seconds: 60, megabytes: 12 })).rejects.toThrow(/more than 12 MB/)
    } finally {
      clearInterval(others)
    }
    expect(served).toBeGreaterThan(5)
  })
})
