import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import type { CastBallot, ShowPaper } from '../method/casting.operations.ts'
import { answerFields } from './ballot-fields.ts'
import { givenIn, movedOrder, typedIn } from './ballot-form.ts'
import { ballotPageWords as words } from './ballot-page-words.en.ts'
import { firstRoundParts } from './first-round.ts'
import { keepSuggestion, suggestionPage, suggestionParts } from './suggestion-parts.ts'

type Paper = ShowPaper['output']
type Typed = Parameters<typeof answerFields>[1]

/** The page behind a personal link to a question that is being decided: what is asked, who sees what, and one form. */
export const ballotPage: Page = {
  prefix: 'b',
  purpose: 'ballot.cast',

  async show(visit, place) {
    const paper = await paperFor(visit)
    if (place === '/suggest' && visit.begun && paper.maySuggest) return suggestionPage(visit, paper)
    if (!paper.open) return closedPage(visit, paper)
    if (place === '/done' && visit.begun && paper.mine) return donePage(paper)
    if (place === '/answer' && visit.begun) return answerPage(visit, paper, typedIn(paper))
    return introduction(visit, paper)
  },

  async send(visit, place) {
    if (!visit.begun)
      return visit.form['begin'] === visit.start ? { goTo: '/answer', begin: true } : ballotPage.show(visit, '')
    const paper = await paperFor(visit)
    if (visit.form['because'] !== undefined && paper.myObjection) return takeBack(visit, paper.myObjection.voteId)
    if (visit.form['suggestion'] !== undefined) return keepSuggestion(visit, paper)
    if (!paper.open || place !== '/answer') return { goTo: paper.open ? '/answer' : '' }
    if (visit.form['move'] !== undefined) return answerPage(visit, paper, movedOrder(paper, visit.form))
    return keep(visit, paper)
  },
}

function paperFor(visit: PageVisit): Promise<Paper> {
  return visit.ask<Paper>('ballot.paper', { decisionId: visit.subjectId })
}

async function keep(visit: PageVisit, paper: Paper): Promise<PageReply> {
  try {
    await visit.ask<CastBallot['output']>('ballot.cast', {
      decisionId: visit.subjectId,
      ...givenIn(paper, visit.form),
    })
    return { goTo: '/done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const now = await paperFor(visit)
    // What was typed stays; but what is asked by now may be something else.
    if (now.open) return answerPage(visit, now, { ...typedIn(now), ...givenIn(now, visit.form) }, error)
    return closedPage(visit, now, error.sentence)
  }
}

async function takeBack(visit: PageVisit, voteId: string): Promise<PageReply> {
  const because = (visit.form['because'] ?? '').trim()
  if (because !== '') {
    await visit.ask('ballot.take-back-objection', { decisionId: visit.subjectId, voteId, because })
  }
  return { goTo: '' }
}

function kicker({ name, workTitle, roundNumber, lastRound }: Paper): string {
  return [words.hello(name, workTitle), words.round(roundNumber, lastRound)].filter(Boolean).join(' · ')
}

function introduction(visit: PageVisit, paper: Paper): PageReply {
  const { question, method, driverName, asked, disclosure, fewest, options, because, mine } = paper
  const body = plainFrame({
    kicker: kicker(paper),
    heading: question,
    children: [
      h('p', { key: 'from' }, words.from(driverName, asked)),
      ...(options.length > 0
        ? [
            h('h2', { key: 'about' }, method === 'consent' ? words.about.consent : words.about.others),
            h('ul', { key: 'options' }, ...options.map(({ id, words }) => h('li', { key: id }, words))),
          ]
        : []),
      ...(because === '' ? [] : [h('h2', { key: 'why' }, words.because), h('p', { key: 'because' }, because)]),
      ...firstRoundParts(paper),
      h('p', { key: 'way' }, words.ways[method]),
      h(
        'div',
        { key: 'begin' },
        plainForm(
          visit.pass,
          h('input', { type: 'hidden', name: 'begin', value: visit.start }),
          primaryButton(mine ? words.begin.again : words.begin.new),
        ),
      ),
      h('h2', { key: 'who' }, words.whoSees),
      ...words.promises(disclosure, fewest).map((says) => h('p', { key: says, className: 'quiet' }, says)),
      h('p', { key: 'stored' }, h('a', { href: '/stored' }, words.stored)),
    ],
  })
  return { title: question, body }
}

function answerPage(visit: PageVisit, paper: Paper, typed: Typed, refused?: Refusal): PageReply {
  const body = plainFrame({
    kicker: kicker(paper),
    heading: paper.question,
    refusal: refused && `${refused.sentence} ${refused.next ?? ''}`.trim(),
    back: { href: './', says: words.back },
    children: [
      ...firstRoundParts(paper),
      h(
        'div',
        { key: 'answer' },
        plainForm(
          visit.pass,
          h('input', { type: 'hidden', name: 'ballotId', value: paper.ballotId }),
          h('input', { type: 'hidden', name: 'roundNumber', value: paper.roundNumber }),
          ...answerFields(paper, typed),
          primaryButton(words.send),
        ),
      ),
      ...words
        .promises(paper.disclosure, paper.fewest)
        .slice(0, 1)
        .map((says) => h('p', { key: says, className: 'quiet' }, says)),
      ...suggestionParts(visit, paper),
    ],
  })
  return { title: paper.question, body, ...(refused && { status: refused.status }) }
}

function donePage(paper: Paper): PageReply {
  const { roundNumber, lastRound } = paper
  const body = plainFrame({
    kicker: kicker(paper),
    heading: words.thanks,
    children: [
      h('p', { key: 'next' }, roundNumber < lastRound ? words.next.two : words.next.one),
      h('p', { key: 'change' }, h('a', { href: './answer' }, words.change)),
    ],
  })
  return { title: words.thanks, body }
}

function closedPage(visit: PageVisit, paper: Paper, refusal?: string): PageReply {
  const body = plainFrame({
    kicker: kicker(paper),
    heading: paper.question,
    refusal,
    children: [
      h('p', { key: 'closed' }, words.closedSays),
      ...paper.sentences.map((sentence) => h('p', { key: sentence }, sentence)),
      ...objectionParts(visit, paper),
      ...suggestionParts(visit, paper),
    ],
  })
  return { title: words.closed, body, ...(refusal && { status: 409 }) }
}

/** Whoever objected can take it back here, with a reason; nobody else can. */
function objectionParts(visit: PageVisit, { myObjection }: Paper): ReactNode[] {
  if (!myObjection) return []
  return [
    h('h2', { key: 'objection' }, words.objection),
    h('blockquote', { key: 'words' }, myObjection.words),
    h(
      'div',
      { key: 'take-back' },
      visit.begun
        ? plainForm(
            visit.pass,
            plainTextArea({ name: 'because', label: words.takeBack, value: '', most: 1_000 }),
            h('button', { type: 'submit' }, words.takeBackSend),
          )
        : plainForm(
            visit.pass,
            h('input', { type: 'hidden', name: 'begin', value: visit.start }),
            h('button', { type: 'submit' }, words.takeBackSend),
          ),
    ),
  ]
}
