import { expect, test } from 'vitest'
import { email } from './email.ts'

test.each([
  ['Mika@Plumbline.TEST', 'mika@plumbline.test'],
  ['  mika@plumbline.test\t', 'mika@plumbline.test'],
  ['mika＠plumbline.test', 'mika@plumbline.test'],
  ['ｍｉｋａ@plumbline.test', 'mika@plumbline.test'],
  ['mika﹫plumbline．test', 'mika@plumbline.test'],
  ['\u3000mika@plumbline.test', 'mika@plumbline.test'],
  ['mika@plumbline.test\r\n', 'mika@plumbline.test'],
])('%j is kept as %s', (typed, kept) => expect(email.parse(typed)).toBe(kept))

test.each([
  'mika@plumbline.test\r\nBcc: all@evil.test',
  'mika@plumbline.test\nevil@evil.test',
  'mika@@plumbline.test',
  'mika＠mika@plumbline.test',
  'mika plumbline.test',
  'mika@plumb line.test',
  'mika@plumbline.test, evil@evil.test',
  'mika@plumbline.test\u0000',
  '<mika@plumbline.test>',
  `${'a'.repeat(320)}@plumbline.test`,
  '',
])('%j is no address', (typed) => expect(email.safeParse(typed).success).toBe(false))
