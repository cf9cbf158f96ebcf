import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { createElement as h, type ReactNode } from 'react'
import { needsWords, RESPONSES, type Response } from '../acknowledgement.ts'
import type { AcknowledgeDecision, DecisionBrief } from '../acknowledgement.operations.ts'
import { pageWords as words } from './page-words.en.ts'

type Brief = DecisionBrief['output']

/** The page behind a personal link to a decision: what, why, what follows, who is next; then how I take it. */
export const acknowledgementPage: Page = {
  prefix: 'k',
  purpose: 'decision.acknowledge',

  async show(visit, place) {
    const brief = await visit.ask<Brief>('decision.brief', { decisionId: visit.subjectId })
    if (place === '/done' && brief.mine) return { title: words.done, body: donePage(brief) }
    if (place === '/words') return wordsPage(visit, brief, visit.query['response'])
    return { title: brief.chosen, body: decisionPage(visit, brief) }
  },

  async send(visit, place) {
    if (!visit.begun) return { goTo: '/answer', begin: true }
    const response = RESPONSES.find((each) => each === visit.form['response'])
    if (!response) return { goTo: '/answer' }
    const own = (visit.form['words'] ?? '').trim()
    if (needsWords(response) && own === '') {
      if (place !== '/words') return { goTo: `/words?response=${response}` }
      const brief = await visit.ask<Brief>('decision.brief', { decisionId: visit.subjectId })
      return wordsPage(visit, brief, response, words.wordsNeeded)
    }
    await visit.ask<AcknowledgeDecision['output']>('decision.acknowledge', {
      decisionId: visit.subjectId,
      response,
      ...(own ? { words: own } : {}),
    })
    return { goTo: '/done' }
  },
}

function decisionPage(visit: PageVisit, brief: Brief): ReactNode {
  return h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, `${brief.workKey} · ${words.greeting(brief.name)}`),
    h('h1', { tabIndex: -1 }, brief.chosen),
    brief.superseded ? h('p', { role: 'note' }, words.superseded) : null,
    fact(words.question, brief.question),
    fact(words.because, brief.because),
    h('h2', null, words.consequences),
    brief.consequences.length === 0
      ? h('p', null, words.noConsequences)
      : h('ul', null, ...brief.consequences.map(({ what, borneBy }, at) => h('li', { key: at }, borneBy ? words.borne(what, borneBy) : what))),
    h('h2', null, words.next),
    h('p', null, brief.nextStep ? words.nextStep(brief.nextStep, brief.nextOwnerName, brief.nextByOn) : words.noNext),
    brief.mine ? h('p', { role: 'note' }, words.said(words.responses[brief.mine.response])) : null,
    visit.begun ? responseForm(visit) : beginForm(),
    brief.options.length > 0 ? h('h2', null, words.options) : null,
    ...brief.options.map(({ option, notChosenBecause }, at) => h('p', { key: `option-${at}` }, h('strong', null, option), ` ${notChosenBecause}`)),
  )
}

function fact(heading: string, text: string): ReactNode {
  return h('div', { key: heading }, h('h2', null, heading), h('p', null, text))
}

/** The first button shows that a person is here; link scanners press nothing. */
function beginForm(): ReactNode {
  return h(
    'form',
    { method: 'post' },
    h('input', { type: 'hidden', name: 'begin', value: '1' }),
    h('button', { type: 'submit', className: 'primary' }, words.begin),
  )
}

function responseForm(visit: PageVisit): ReactNode {
  return h(
    'form',
    { method: 'post', className: 'choices' },
    h('input', { type: 'hidden', name: 'pass', value: visit.pass }),
    ...RESPONSES.map((response) =>
      h('button', { key: response, type: 'submit', name: 'response', value: response, className: 'choice' }, words.responses[response]),
    ),
  )
}

function wordsPage(visit: PageVisit, brief: Brief, asked: string | undefined, refusal?: string): PageReply {
  const response: Response = RESPONSES.find((each) => each === asked) ?? 'read-differently'
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
      h('input', { type: 'hidden', name: 'response', value: response }),
      h(
        'label',
        { className: 'field' },
        h('span', null, words.yourWords),
        h('textarea', { name: 'words', rows: 4, maxLength: 1_000, required: true, defaultValue: brief.mine?.words ?? '' }),
      ),
      h('button', { type: 'submit', className: 'primary' }, words.send),
    ),
    h('p', null, h('a', { href: './answer' }, words.back)),
  )
  return { title: words.inYourWords[response], body, ...(refusal ? { status: 400 } : {}) }
}

function donePage(brief: Brief): ReactNode {
  const response = brief.mine?.response ?? 'understood'
  return h(
    'main',
    { id: 'main' },
    h('h1', { tabIndex: -1 }, words.thanks[response]),
    h('p', null, words.whatNext(brief.nextStep, brief.nextOwnerName, brief.nextByOn)),
    h('p', null, h('a', { href: './answer' }, words.change)),
  )
}
