import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { createElement as h, type ReactNode } from 'react'
import type { AcknowledgeDecision, DecisionBrief } from '../acknowledgement.operations.ts'
import { needsWords, RESPONSES, type Response } from '../acknowledgement.ts'
import { pageWords as words } from './page-words.en.ts'

type Brief = DecisionBrief['output']

/** The page behind a personal link to a decision: what, why, what follows, who is next; then how I take it. */
export const acknowledgementPage: Page = {
  prefix: 'k',
  purpose: 'decision.acknowledge',

  async show(visit, place) {
    const brief = await briefFor(visit)
    if (place === '/done' && brief.mine?.response)
      return { title: words.done, body: donePage(brief, brief.mine.response) }
    const inOwnWords = chosenIn(visit.query)
    if (place === '/words' && visit.begun && inOwnWords) return wordsPage(visit, brief, { response: inOwnWords })
    return { title: brief.chosen, body: decisionPage(visit, brief) }
  },

  async send(visit, place) {
    if (!visit.begun) return { goTo: '/answer', begin: true }
    const response = chosenIn(visit.form)
    if (!response) return { goTo: '/answer' }
    const own = (visit.form['words'] ?? '').trim()
    if (needsWords(response) && own === '') {
      if (place !== '/words') return { goTo: `/words?response=${response}` }
      return wordsPage(visit, await briefFor(visit), { response, refusal: words.wordsNeeded })
    }
    return keep(visit, response, own)
  },
}

function briefFor(visit: PageVisit): Promise<Brief> {
  return visit.ask<Brief>('decision.brief', { decisionId: visit.subjectId })
}

function chosenIn(fields: Record<string, string>): Response | undefined {
  return RESPONSES.find((each) => each === fields['response'])
}

async function keep(visit: PageVisit, response: Response, own: string): Promise<PageReply> {
  try {
    await visit.ask<AcknowledgeDecision['output']>('decision.acknowledge', {
      decisionId: visit.subjectId,
      version: Number(visit.form['version']),
      response,
      ...(own && { words: own }),
    })
    return { goTo: '/done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Too long: what was typed stays in the field. Anything else is about the decision, which is shown as it stands now.
    if (error.code === 'bad-input' && own) {
      return wordsPage(visit, await briefFor(visit), { response, own, refusal: error.sentence })
    }
    const brief = await briefFor(visit)
    return { title: brief.chosen, body: decisionPage(visit, brief, error.sentence), status: error.status }
  }
}

function decisionPage(visit: PageVisit, brief: Brief, refusal?: string): ReactNode {
  return h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, `${words.greeting(brief.name)} · ${brief.workTitle}`),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal) : null,
    h('h1', { tabIndex: -1 }, brief.chosen),
    brief.supersededBy ? h('p', { role: 'note' }, words.superseded(brief.supersededBy)) : null,
    h('h2', null, words.because),
    h('p', null, brief.because),
    h('h2', null, words.consequences),
    consequences(brief),
    h('h2', null, words.next),
    h('p', null, brief.nextStep ? words.nextStep(brief, brief.today) : words.noNext),
    brief.supersededBy ? null : answering(visit, brief),
    ...background(brief),
  )
}

function consequences({ consequences }: Brief): ReactNode {
  if (consequences.length === 0) return h('p', null, words.noConsequences)
  const lines = consequences.map(({ what, borneBy }, at) =>
    h('li', { key: at }, borneBy ? words.borne(what, borneBy) : what),
  )
  return h('ul', null, lines)
}

/** The first button shows that a person is here; link scanners press nothing. Then the five answers. */
function answering(visit: PageVisit, { mine, version }: Brief): ReactNode {
  const seen = h('p', { className: 'quiet' }, words.whoSees)
  if (!visit.begun) {
    return h(
      'form',
      { method: 'post' },
      h('input', { type: 'hidden', name: 'begin', value: '1' }),
      h('button', { type: 'submit', className: 'primary' }, mine?.response ? words.beginAgain : words.begin),
      seen,
    )
  }
  return h(
    'form',
    { method: 'post', 'aria-label': words.howDoYouTakeIt },
    mine?.response ? h('p', { role: 'note' }, words.said(words.responses[mine.response])) : null,
    h('input', { type: 'hidden', name: 'pass', value: visit.pass }),
    h('input', { type: 'hidden', name: 'version', value: version }),
    RESPONSES.map((response) =>
      h('button', { key: response, type: 'submit', name: 'response', value: response }, words.responses[response]),
    ),
    seen,
  )
}

/** What is good to know, after what must be known. */
function background({ question, options, approverName, decidedOn, reviewOn, today }: Brief): ReactNode[] {
  return [
    h('h2', { key: 'question' }, words.question),
    h('p', { key: 'question-text' }, question),
    ...(options.length > 0 ? [h('h2', { key: 'options' }, words.options)] : []),
    ...options.map(({ option, notChosenBecause }) =>
      h('p', { key: `option ${option}` }, h('strong', null, words.option(option)), ' ', notChosenBecause),
    ),
    h('p', { key: 'decided', className: 'quiet' }, words.decided(approverName, decidedOn, reviewOn, today)),
  ]
}

type OwnWords = { response: Response; own?: string; refusal?: string }

function wordsPage(visit: PageVisit, brief: Brief, { response, own, refusal }: OwnWords): PageReply {
  const before = brief.mine?.response === response ? (brief.mine.words ?? '') : ''
  const body = h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, brief.chosen),
    h('h1', { tabIndex: -1 }, words.inYourWords[response]),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal) : null,
    h(
      'form',
      { method: 'post' },
      h('input', { type: 'hidden', name: 'pass', value: visit.pass }),
      h('input', { type: 'hidden', name: 'version', value: brief.version }),
      h('input', { type: 'hidden', name: 'response', value: response }),
      h(
        'label',
        { className: 'field' },
        h('span', null, words.yourWords),
        h('textarea', { name: 'words', rows: 4, maxLength: 1_000, defaultValue: own ?? before }),
      ),
      h('button', { type: 'submit', className: 'primary' }, words.send),
    ),
    h('p', null, h('a', { href: './answer' }, words.back)),
  )
  return { title: words.inYourWords[response], body, ...(refusal && { status: 400 }) }
}

function donePage(brief: Brief, response: Response): ReactNode {
  return h(
    'main',
    { id: 'main' },
    h('h1', { tabIndex: -1 }, words.thanks[response]),
    brief.mine?.words ? h('blockquote', null, brief.mine.words) : null,
    h('p', null, words.whatNext(brief, brief.today)),
    h('p', null, h('a', { href: './answer' }, words.change)),
  )
}
