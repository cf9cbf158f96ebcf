import { LONGEST_REPLY, LONGEST_TYPED_NAME } from '@plumbline/people/words'
import { plainForm, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import type { ShowInvited } from '../invited.operations.ts'
import { answeringWords as words } from './answering-words.en.ts'

type Invited = ShowInvited['output']

const MOST_SIGNS = 20_000

/** Who else would be surprised: an empty field, and the names that were given, each of which can be taken back. */
export function surprisedBody(pass: string, { named }: Invited): ReactNode {
  return h(
    'section',
    { key: 'surprised' },
    h('h2', null, words.surprisedHeading),
    named.length === 0
      ? null
      : plainForm(
          pass,
          h('p', null, `${words.surprisedNamed}:`),
          h(
            'ul',
            null,
            ...named.map(({ nominationId, typedName }) =>
              h(
                'li',
                { key: nominationId },
                h('span', null, typedName, ' '),
                h('button', { type: 'submit', name: 'takeBack', value: nominationId }, words.takeBack(typedName)),
              ),
            ),
          ),
        ),
    plainForm(
      pass,
      plainTextArea({ name: 'names', label: words.surprised, value: '', most: MOST_SIGNS }),
      primaryButton(words.surprisedSend),
    ),
  )
}

/** The entry of whoever looks, what they said to it, and the way to say more. */
export function aboutYouBody(pass: string, { entry }: Invited, typed: { words: string; whose: string }): ReactNode {
  if (entry === null) return h('p', null, words.nothingAboutYou)
  const facts = [
    [words.expected, entry.expected],
    [words.stake, entry.stake],
    [words.foundBy, entry.foundBy],
  ] as const
  return h(
    'div',
    null,
    h('p', null, words.aboutYouLead),
    h(
      'p',
      null,
      h('strong', null, words.roles[entry.role]),
      ...entry.relations.map((each) => `, ${words.relations[each]}`),
    ),
    ...facts.flatMap(([label, said]) => (said === null ? [] : [h('p', { key: label }, `${label}: ${said}`)])),
    ...entry.replies.map((reply) =>
      h(
        'p',
        { key: reply.id },
        reply.notMine ? words.notMineSaid : words.youSaid,
        reply.words === null ? '.' : `: ${reply.words}`,
      ),
    ),
    plainForm(
      pass,
      plainTextArea({ name: 'words', label: words.say, value: typed.words, most: LONGEST_REPLY }),
      plainTextArea({ name: 'whose', label: words.notMine, value: typed.whose, most: LONGEST_TYPED_NAME, rows: 1 }),
      primaryButton(words.saySend),
    ),
  )
}
