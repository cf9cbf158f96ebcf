import type { PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import type { ShowPaper } from '../method/casting.operations.ts'
import type { SuggestOption } from '../method/suggesting.operations.ts'
import { ballotPageWords } from './ballot-page-words.en.ts'

type Paper = Pick<ShowPaper['output'], 'question' | 'maySuggest' | 'suggested'>

const words = ballotPageWords.suggesting

/** Where one reads that something can be missing among what could be chosen; with what waits of one’s own. */
export function suggestionParts(visit: PageVisit, { maySuggest, suggested }: Paper): ReactNode[] {
  const waiting = suggested.map((option, at) => h('p', { key: `waits ${at}`, className: 'quiet' }, words.waits(option)))
  if (!maySuggest) return waiting
  const way = visit.begun
    ? h('p', { key: 'suggest' }, h('a', { href: './suggest' }, words.begin))
    : h(
        'div',
        { key: 'suggest' },
        plainForm(
          visit.pass,
          h('input', { type: 'hidden', name: 'begin', value: visit.start }),
          h('button', { type: 'submit' }, words.begin),
        ),
      )
  return [...waiting, way]
}

/** One form: what could be chosen too, and what speaks for it. */
export function suggestionPage(visit: PageVisit, paper: Paper, refused?: Refusal): PageReply {
  const typed = (name: string) => visit.form[name] ?? ''
  const body = plainFrame({
    kicker: paper.question,
    heading: words.title,
    refusal: refused && [refused.sentence, ...refused.fields.map(({ says }) => `${says}.`), refused.next].join(' '),
    back: { href: './answer', says: ballotPageWords.back },
    children: [
      h(
        'div',
        { key: 'form' },
        plainForm(
          visit.pass,
          plainTextArea({ name: 'suggestion', label: words.option, value: typed('suggestion'), most: 500 }),
          plainTextArea({ name: 'why', label: words.why, value: typed('why'), most: 4_000 }),
          h('p', { className: 'quiet' }, words.tells),
          primaryButton(words.send),
        ),
      ),
    ],
  })
  return { title: words.title, body, ...(refused && { status: refused.status }) }
}

/** Keeps what was suggested; what was typed stays where it is refused. */
export async function keepSuggestion(visit: PageVisit, paper: Paper): Promise<PageReply> {
  const why = (visit.form['why'] ?? '').trim()
  const option = (visit.form['suggestion'] ?? '').replaceAll(/\s+/g, ' ').trim()
  try {
    await visit.ask<SuggestOption['output']>('ballot.suggest-option', {
      decisionId: visit.subjectId,
      words: option,
      ...(why && { why }),
    })
    return { goTo: '/answer' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return suggestionPage(visit, paper, error)
  }
}
