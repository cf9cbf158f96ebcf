import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { auditInWords, checksums, licencesOf, packed, reproducible } from './release-files.ts'

const component = (name: string, licenses: object[]) => ({ name, version: '1.0.0', licenses })
const bill = (serialNumber: string, timestamp: string) => ({
  serialNumber,
  metadata: { timestamp },
  components: [component('a', [])],
})

describe('the files of a release', () => {
  test('the same commit gives the same bill of materials, another one gives another', () => {
    const [one, again] = [bill('urn:uuid:1', '2026-01-01'), bill('urn:uuid:2', '2026-01-02')]
    const at = '2026-11-25T10:00:00.000Z'
    expect(reproducible(one, at)).toEqual(reproducible(again, at))
    expect(reproducible(one, at).serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(reproducible({ ...one, components: [] }, at).serialNumber).not.toBe(reproducible(one, at).serialNumber)
  })

  test('the same archive is packed to the same bytes, without a time', () => {
    const tar = Buffer.from('a tar')
    expect(packed(tar)).toEqual(packed(tar))
    expect(packed(tar).readUInt32LE(4)).toBe(0)
    expect(gunzipSync(packed(tar))).toEqual(tar)
  })

  test('a licence is allowed by itself, as one of several, or together with others that are', () => {
    const components = [
      component('c', [{ license: { id: 'MIT' } }]),
      component('b', [{ expression: '(MIT OR GPL-3.0-only)' }]),
      component('a', [{ expression: 'MIT AND GPL-3.0-only' }]),
      component('d', []),
      component('e', [{ license: { id: 'MIT' } }, { license: { id: 'AGPL-3.0-only' } }]),
    ]
    const allowed = licencesOf({ components }).map(({ name, allowed }) => [name, allowed])
    expect(allowed).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', false],
      ['e', false],
    ])
  })

  test('checksums are written as sha256sum reads them', () => {
    expect(checksums(new Map([['empty', '']]))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n',
    )
  })

  test('an audit that could not be made is not one that found nothing', () => {
    expect(auditInWords('{"metadata":{"vulnerabilities":{"high":1}}}')).toBe(
      'npm audit: 0 critical, 1 high, 0 moderate, 0 low',
    )
    for (const output of ['', 'npm error', '{"error":{"code":"ENOTFOUND"}}'])
      expect(auditInWords(output)).toContain('not known')
  })
})
