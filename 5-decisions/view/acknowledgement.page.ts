import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { createElement as h, type ReactNode } from 'react'
import type { AcknowledgeDecision, DecisionBrief } from '../acknowledgement.operations.ts'
import { needsWords, RESPONSES, type Response } from '../acknowledgement.ts'
import type { AnswerClaims } from '../acknowledging/claim.operations.ts'
import { CLAIM_ANSWERS } from '../acknowledging/claim.ts'
import { pageWords as words } from './page-words.en.ts'
import { wordingWords } from './wording-words.en.ts'

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
    if (visit.form['claim.0'] !== undefined) return keepClaims(visit)
    const response = chosenIn(visit.form)
    if (!response) return { goTo: '/answer' }
    const own = (visit.form['words'] ?? '').trim()
    const whose = response === 'not-mine' ? (visit.form['whose'] ?? '').trim() : ''
    if (needsWords(response) && own === '' && whose === '') {
      if (place !== '/words') return { goTo: `/words?response=${response}` }
      return wordsPage(visit, await briefFor(visit), { response, refusal: words.wordsNeeded })
    }
    return keep(visit, { response, own, whose })
  },
}

function briefFor(visit: PageVisit): Promise<Brief> {
  return visit.ask<Brief>('decision.brief', { decisionId: visit.subjectId })
}

function chosenIn(fields: Record<string, string>): Response | undefined {
  return RESPONSES.find((each) => each === fields['response'])
}

type Said = { response: Response; own: string; whose: string }

async function keep(visit: PageVisit, { response, own, whose }: Said): Promise<PageReply> {
  try {
    await visit.ask<AcknowledgeDecision['output']>('decision.acknowledge', {
      decisionId: visit.subjectId,
      version: Number(visit.form['version']),
      ...(visit.form['revision'] && { revision: Number(visit.form['revision']) }),
      response,
      ...(own && { words: own }),
      ...(whose && { whose }),
    })
    return { goTo: '/done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Too long: what was typed stays in the field. Anything else is about the decision, which is shown as it stands now.
    if (error.code === 'bad-input' && (own || whose)) {
      return wordsPage(visit, await briefFor(visit), { response, own, whose, refusal: error.sentence })
    }
    return standingNow(visit, error)
  }
}

async function keepClaims(visit: PageVisit): Promise<PageReply> {
  const answers = [0, 1].flatMap((place) => {
    const [claim, answer] = [visit.form[`claim.${place}`], visit.form[`answer.${place}`]]
    return claim === undefined ? [] : [{ claim, answer: answer ?? '' }]
  })
  if (answers.some(({ answer }) => !CLAIM_ANSWERS.some((each) => each === answer))) {
    const brief = await briefFor(visit)
    return { title: brief.chosen, body: decisionPage(visit, brief, words.bothNeeded), status: 400 }
  }
  try {
    await visit.ask<AnswerClaims['output']>('decision.answer-claims', { decisionId: visit.subjectId, answers })
    return { goTo: '/answer' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return standingNow(visit, error)
  }
}

async function standingNow(visit: PageVisit, error: Refusal): Promise<PageReply> {
  const brief = await briefFor(visit)
  return { title: brief.chosen, body: decisionPage(visit, brief, error.sentence), status: error.status }
}

function decisionPage(visit: PageVisit, brief: Brief, refusal?: string): ReactNode {
  return h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, `${words.greeting(brief.name)} · ${brief.workTitle}`),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal) : null,
    h('h1', { tabIndex: -1 }, brief.chosen),
    brief.supersededBy ? h('p', { role: 'note' }, words.superseded(brief.supersededBy)) : null,
    brief.disownedBy ? h('p', { role: 'note' }, words.disowned(brief.disownedBy)) : null,
    brief.mine?.changed ? changed(brief.mine.changed) : null,
    h('h2', null, words.because),
    h('p', null, brief.because),
    h('h2', null, words.consequences),
    consequences(brief),
    h('h2', null, words.next),
    h('p', null, brief.nextStep ? words.nextStep(brief, brief.today) : words.noNext),
    ...(brief.disownedBy ? [] : forYou(brief)),
    brief.supersededBy || brief.disownedBy ? null : answering(visit, brief),
    ...background(brief),
  )
}

/** What it means for whoever reads it: what follows for them, what they asked, what they must do. */
function forYou({ personal, today }: Brief): ReactNode[] {
  const { bears = [], asked = [], does = [] } = personal ?? {}
  const lines = [
    ...bears.map((what) => words.bears(what)),
    ...asked.map(({ words: said, outcome }) => words.asked(said, outcome)),
    ...does.map(({ what, byOn }) => words.does(what, byOn, today)),
  ]
  if (lines.length === 0) return []
  return [
    h('h2', { key: 'for-you' }, words.forYou),
    h(
      'ul',
      { key: 'for-you-lines' },
      lines.map((line) => h('li', { key: line }, line)),
    ),
  ]
}

function consequences({ consequences }: Brief): ReactNode {
  if (consequences.length === 0) return h('p', null, words.noConsequences)
  const lines = consequences.map(({ what, borneBy }, at) =>
    h('li', { key: at }, borneBy ? words.borne(what, borneBy) : what),
  )
  return h('ul', null, lines)
}

type Mine = NonNullable<Brief['mine']>

/** What became of it since they answered, word by word, before they are asked again. */
function changed({ saidBefore, onlyWords, because, changes }: NonNullable<Mine['changed']>): ReactNode {
  return h(
    'section',
    { role: 'note', 'aria-labelledby': 'changed' },
    h('h2', { id: 'changed' }, onlyWords ? wordingWords.otherWordsSince : wordingWords.changedSince),
    h('p', null, wordingWords.saidBefore(words.responses[saidBefore])),
    h(
      'dl',
      { className: 'changes' },
      changes.map(({ part, removed, added, reworded }) =>
        h(
          'div',
          { key: part },
          h('dt', { className: 'quiet' }, wordingWords.part(part)),
          ...reworded.map((run, at) => h('dd', { key: `run ${at}` }, ...run.map(oneRun))),
          ...removed.map((line, at) => h('dd', { key: `gone ${at}` }, h('del', null, line))),
          ...added.map((line, at) => h('dd', { key: `new ${at}` }, h('ins', null, line))),
        ),
      ),
    ),
    because.length > 0 ? h('p', null, wordingWords.whyChanged(because)) : null,
  )
}

function oneRun({ kind, words: said }: { kind: 'same' | 'gone' | 'new'; words: string }, at: number): ReactNode {
  const element = { same: 'span', gone: 'del', new: 'ins' }[kind]
  return h('span', { key: at }, at > 0 ? ' ' : null, h(element, null, said))
}

/** Two claims come before the answer where there is no way back; each needs one of three. */
function claims(visit: PageVisit, asked: readonly string[]): ReactNode {
  return h(
    'form',
    { method: 'post', 'aria-labelledby': 'claims' },
    h('h2', { id: 'claims' }, words.claimsTitle),
    h('p', null, words.claimsLead),
    h('input', { type: 'hidden', name: 'pass', value: visit.pass }),
    asked.map((claim, place) =>
      h(
        'fieldset',
        { key: claim },
        h('legend', null, claim),
        h('input', { type: 'hidden', name: `claim.${place}`, value: claim }),
        CLAIM_ANSWERS.map((answer) =>
          h(
            'label',
            { key: answer, className: 'choice' },
            h('input', { type: 'radio', name: `answer.${place}`, value: answer }),
            h('span', null, words.claimAnswers[answer]),
          ),
        ),
      ),
    ),
    h('button', { type: 'submit', className: 'primary' }, words.claimsSend),
    h('p', { className: 'quiet' }, words.whoSeesClaims),
  )
}

/** What the decision says to each claim, at once; a missed one blocks nothing. */
function claimsAnswered(answered: Mine['answeredClaims']): ReactNode {
  if (answered.length === 0) return null
  return h(
    'section',
    { 'aria-label': words.claimsTitle },
    answered.map(({ claim, answer, missed, says }) =>
      h(
        'div',
        { key: claim, ...(missed && { role: 'note' }) },
        h('p', null, h('strong', null, missed ? words.missed[answer] : words.agreed)),
        h('blockquote', null, claim),
        missed ? h('p', null, words.itSays(says)) : null,
      ),
    ),
  )
}

/** The first button shows that a person is here; link scanners press nothing. Then the five answers. */
function answering(visit: PageVisit, { mine, version, revision }: Brief): ReactNode {
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
  if (mine && mine.claims.length > 0) return claims(visit, mine.claims)
  const form = h(
    'form',
    { method: 'post', 'aria-label': words.howDoYouTakeIt },
    mine?.response ? h('p', { role: 'note' }, words.said(words.responses[mine.response])) : null,
    mine?.wordingKept ? h('p', null, words.wordingKept(mine.wordingKept)) : null,
    h('input', { type: 'hidden', name: 'pass', value: visit.pass }),
    h('input', { type: 'hidden', name: 'version', value: version }),
    h('input', { type: 'hidden', name: 'revision', value: revision ?? 0 }),
    RESPONSES.map((response) =>
      h('button', { key: response, type: 'submit', name: 'response', value: response }, words.responses[response]),
    ),
    seen,
  )
  return h('div', null, claimsAnswered(mine?.answeredClaims ?? []), form)
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

type OwnWords = { response: Response; own?: string; whose?: string; refusal?: string }

function wordsPage(visit: PageVisit, brief: Brief, { response, own, whose, refusal }: OwnWords): PageReply {
  const mine = brief.mine?.response === response ? brief.mine : null
  const named = response === 'not-mine'
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
      h('input', { type: 'hidden', name: 'revision', value: brief.revision ?? 0 }),
      h('input', { type: 'hidden', name: 'response', value: response }),
      named
        ? h(
            'label',
            { className: 'field' },
            h('span', null, words.whose),
            h('input', {
              name: 'whose',
              maxLength: 200,
              autoComplete: 'off',
              defaultValue: whose ?? mine?.whose ?? '',
            }),
          )
        : null,
      h(
        'label',
        { className: 'field' },
        h('span', null, named ? words.why : words.yourWords),
        h('textarea', { name: 'words', rows: 4, maxLength: 1_000, defaultValue: own ?? mine?.words ?? '' }),
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
    brief.mine?.whose ? h('p', null, words.namedWhose(brief.mine.whose)) : null,
    brief.mine?.words ? h('blockquote', null, brief.mine.words) : null,
    h('p', null, words.whatNext(brief, brief.today)),
    h('p', null, h('a', { href: './answer' }, words.change)),
  )
}
