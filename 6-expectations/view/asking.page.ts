import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { LONGEST_ASK } from '../ask/ask.ts'
import { ASK_LINK, ASK_PREFIX } from '../ask/links.ts'
import type { ShowOwnAsks } from '../personal/own-asks.operations.ts'
import { pageWords } from './page-words.en.ts'

type Own = ShowOwnAsks['output']

const words = pageWords.asking

/** The page behind the link that asks somebody what they need from a work: one field, and what became of what they asked. */
export const askingPage: Page = {
  prefix: ASK_PREFIX,
  purpose: ASK_LINK,

  async show(visit, place) {
    const own = await ownOf(visit)
    if (place === '/done') return done(own)
    return asking(visit, own)
  },

  async send(visit) {
    if (!visit.begun)
      return visit.form['begin'] === visit.start ? { goTo: '/ask', begin: true } : asking(visit, await ownOf(visit))
    const said = (visit.form['words'] ?? '').trim()
    if (said === '') return asking(visit, await ownOf(visit), { refusal: words.needed, said })
    try {
      await visit.ask('ask.make', { workId: visit.subjectId, words: said })
      return { goTo: '/done' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // What was typed stays in the field.
      return asking(visit, await ownOf(visit), { refusal: error.sentence, said })
    }
  },
}

function ownOf(visit: PageVisit): Promise<Own> {
  return visit.ask<Own>('ask.own', { workId: visit.subjectId })
}

function asking(visit: PageVisit, own: Own, typed?: { refusal: string; said: string }): PageReply {
  const heading = words.heading(own.workTitle)
  const form = visit.begun
    ? plainForm(
        visit.pass,
        plainTextArea({ name: 'words', label: words.field, value: typed?.said ?? '', most: LONGEST_ASK, rows: 5 }),
        primaryButton(words.send),
      )
    : plainForm(
        visit.pass,
        h('input', { type: 'hidden', name: 'begin', value: visit.start }),
        primaryButton(words.begin),
      )
  const body = plainFrame({
    kicker: words.greeting(own.name),
    heading,
    refusal: typed?.refusal,
    children: [
      h('p', { key: 'promise' }, words.promise(own.driverName)),
      h('div', { key: 'form' }, form),
      h('p', { key: 'sees', className: 'quiet' }, words.whoSees),
      ...before(own),
    ],
  })
  return { title: heading, body, ...(typed && { status: 400 }) }
}

function done(own: Own): PageReply {
  const body = plainFrame({
    kicker: own.workTitle,
    heading: words.done,
    back: { href: './ask', says: words.another },
    children: [h('p', { key: 'next' }, words.next), ...before(own)],
  })
  return { title: words.done, body }
}

/** What they asked of this work, newest first, each with how it stands or what they get. */
function before({ asks }: Own): ReactNode[] {
  if (asks.length === 0) return []
  return [
    h('h2', { key: 'before' }, words.before),
    ...[...asks]
      .reverse()
      .map(({ id, words: own, answer, standing, progress }) =>
        h(
          'section',
          { key: id },
          h('blockquote', null, own || pageWords.following.removed),
          answer === null
            ? h('p', null, pageWords.standings[standing])
            : h(
                'ul',
                null,
                ...answer.facts.map(({ label, says }) =>
                  h('li', { key: label }, h('strong', null, pageWords.answer.fact(label)), ' ', says),
                ),
              ),
          ...progress.map((line) => h('p', { key: line.id }, line.says)),
        ),
      ),
  ]
}
