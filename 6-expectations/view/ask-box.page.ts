import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { newToken } from '@plumbline/platform/secret'
import { plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { LONGEST_ASK } from '../ask/ask.ts'
import type { AskOpenly, LookAtAskBox } from '../box/box.operations.ts'
import { BOX_LINK, BOX_PREFIX, LONGEST_TYPED_NAME } from '../box/box.ts'
import { pageWords } from './page-words.en.ts'

type Box = LookAtAskBox['output']
type Typed = { words: string; name: string; email: string; form: string }

const words = pageWords.box
const LONGEST_ADDRESS = 320

/** The page behind the link by which anybody may ask: their words, and if they like a name and an address. Nothing of others. */
export const askBoxPage: Page = {
  prefix: BOX_PREFIX,
  purpose: BOX_LINK,

  async show(visit) {
    return asking(visit, await boxOf(visit))
  },

  async send(visit) {
    const box = await boxOf(visit)
    if (!visit.begun) return visit.form['begin'] === visit.start ? { goTo: '/ask', begin: true } : asking(visit, box)
    const typed = typedIn(visit)
    if (typed.words === '') return asking(visit, box, { typed, refusal: pageWords.asking.needed })
    try {
      const kept = await visit.ask<AskOpenly['output']>('ask-box.ask', {
        askBoxId: visit.subjectId,
        words: typed.words,
        ...(typed.name && { name: typed.name }),
        ...(typed.email && { email: typed.email }),
        ...{ formId: typed.form, browser: visit.browser },
      })
      return done(box, kept)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // What was typed stays in the fields.
      return asking(visit, box, { typed, refusal: refusalFor(error) })
    }
  },
}

function boxOf(visit: PageVisit): Promise<Box> {
  return visit.ask<Box>('ask-box.look', { askBoxId: visit.subjectId })
}

function typedIn({ form }: PageVisit): Typed {
  const own = (name: string) => (form[name] ?? '').trim()
  return { words: own('words'), name: own('name'), email: own('email'), form: own('form') || newToken() }
}

function refusalFor(error: Refusal): string {
  if (error.fields?.some(({ path }) => path === 'email')) return words.notAnAddress
  return [error.sentence, error.next].filter(Boolean).join(' ')
}

function asking(visit: PageVisit, box: Box, again?: { typed: Typed; refusal: string }): PageReply {
  const { workTitle, driverName, isOver, closesOn, today } = box
  const heading = pageWords.asking.heading(workTitle)
  if (isOver)
    return {
      title: heading,
      body: plainFrame({ heading, children: h('p', null, words.over(closesOn, today, driverName)) }),
    }
  const typed = again?.typed ?? { words: '', name: '', email: '', form: newToken() }
  const form = visit.begun
    ? plainForm(visit.pass, hidden('form', typed.form), ...fields(box, typed), primaryButton(pageWords.asking.send))
    : plainForm(visit.pass, hidden('begin', visit.start), primaryButton(pageWords.asking.begin))
  const body = plainFrame({
    kicker: words.kicker,
    heading,
    refusal: again?.refusal,
    children: [
      h('p', { key: 'promise' }, pageWords.asking.promise(driverName), ' ', words.until(closesOn, today)),
      h('div', { key: 'form' }, form),
      h('p', { key: 'sees', className: 'quiet' }, words.whoSees),
      h('p', { key: 'stored', className: 'quiet' }, h('a', { href: '/stored' }, words.stored)),
    ],
  })
  return { title: heading, body, ...(again && { status: 400 }) }
}

function fields({ writes }: Box, typed: Typed): ReactNode[] {
  return [
    plainTextArea({ name: 'words', label: pageWords.asking.field, value: typed.words, most: LONGEST_ASK, rows: 5 }),
    line({ name: 'name', label: words.name, value: typed.name, type: 'text', most: LONGEST_TYPED_NAME }),
    ...(writes
      ? [
          line({ name: 'email', label: words.email, value: typed.email, type: 'email', most: LONGEST_ADDRESS }),
          h('p', { className: 'quiet', id: 'about-email' }, words.aboutEmail),
        ]
      : []),
  ]
}

function line({
  label,
  value,
  most,
  ...input
}: {
  name: 'name' | 'email'
  label: string
  value: string
  type: string
  most: number
}) {
  const more = input.name === 'email' ? { 'aria-describedby': 'about-email' } : {}
  const field = { ...input, ...more, maxLength: most, defaultValue: value, autoComplete: input.name }
  return h('label', { className: 'field' }, h('span', null, label), h('input', field))
}

function hidden(name: string, value: string): ReactNode {
  return h('input', { type: 'hidden', name, value })
}

/** The link to their own page stands here once; the page of the open link does not lead to it. */
function done({ workTitle }: Box, { link, writes }: AskOpenly['output']): PageReply {
  const body = plainFrame({
    kicker: workTitle,
    heading: pageWords.asking.done,
    back: { href: './ask', says: pageWords.asking.another },
    children: [
      h('p', { key: 'next' }, words.next),
      h(
        'label',
        { key: 'link', className: 'field' },
        h('span', null, words.link),
        h('input', { readOnly: true, value: link }),
      ),
      h('p', { key: 'open' }, h('a', { href: link }, words.open)),
      writes ? h('p', { key: 'mail' }, words.mail) : null,
    ],
  })
  return { title: pageWords.asking.done, body }
}
