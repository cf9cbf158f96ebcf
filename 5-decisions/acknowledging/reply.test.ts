import { isClosing } from '@plumbline/platform/mail/own-words'
import { describe, expect, test } from 'vitest'
import { readNumberedReply } from './reply.ts'

describe('a reply to a decision', () => {
  test.each([
    ['1', 'understood', null],
    ['1.', 'understood', null],
    ['Hello Dora,\n\n1\n\nBest\nNora', 'understood', null],
    ['1\nBest regards\nNora', 'understood', null],
    ['1 Thanks, Nora', 'understood', null],
    ['3 The date holds for us', 'read-differently', 'The date holds for us'],
    ['3: The date holds\nfor us.\nMvh Nora', 'read-differently', 'The date holds for us.'],
    ['4 Legal\n\nNora', 'not-mine', 'Legal'],
    ['5\nWe have 2 people on leave', 'cannot', 'We have 2 people on leave'],
    ['2\n\n2', 'disagree-and-commit', null],
  ])('“%s” is read', (text, response, words) => {
    expect(readNumberedReply(text, isClosing)).toEqual({ response, words })
  })

  test.each([
    '',
    'Understood',
    '2 days are not enough for us',
    '3 weeks of notice, please',
    '1 of us has to know',
    '2 Wochen sind zu wenig',
    '2 veckor räcker inte',
    '3:30 on Monday?',
    '2.5 million',
    '1 or 2',
    '1/2',
    '1-2',
    '1\n2',
    '12',
  ])('in “%s” nothing is guessed', (text) => {
    expect(readNumberedReply(text, isClosing)).toBeNull()
  })
})
