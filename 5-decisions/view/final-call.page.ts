import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { createElement as h, type ReactNode } from 'react'
import type { CallBrief } from '../final-call/answering.operations.ts'
import { ANSWERS, DISPOSITIONS } from '../final-call/final-call.ts'
import { finalCallPageWords as words } from './final-call-page-words.en.ts'

type Brief = CallBrief['output']
type Call = NonNullable<Brief['finalCall']>
type InWords = 'concern' | 'hold'

/** The page behind a personal link to a final call: what is proposed, how the call stands, and what I say to it. */
export const finalCallPage: Page = {
  prefix: 'f',
  purpose: 'decision.final-call',

  async show(visit, place) {
    const brief = await briefFor(visit)
    if (place === '/done' && brief.finalCall?.mine?.answer)
      return { title: words.done, body: donePage(brief.finalCall) }
    if (visit.begun && takesAnswers(brief) && (place === '/concern' || place === '/hold'))
      return wordsPage(visit, brief, place === '/concern' ? 'concern' : 'hold')
    return { title: brief.chosen, body: callPage(visit, brief) }
  },

  async send(visit) {
    if (!visit.begun) return { goTo: '/answer', begin: true }
    const { form } = visit
    const wanted = ANSWERS.find((each) => each === form['answer'])
    if ((wanted === 'concern' || wanted === 'hold') && form['words'] === undefined) return { goTo: `/${wanted}` }
    const deed = wanted ? answering(form, wanted) : deedOf(form)
    if (!deed) return { goTo: '/answer' }
    const { name, input, goTo } = deed
    try {
      await visit.ask(name, { decisionId: visit.subjectId, ...input })
      return { goTo }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const brief = await briefFor(visit)
      if (error.code === 'bad-input' && (wanted === 'concern' || wanted === 'hold') && takesAnswers(brief))
        return wordsPage(visit, brief, wanted, error)
      return { title: brief.chosen, body: callPage(visit, brief, error.sentence), status: error.status }
    }
  },
}

type Deed = { name: string; input: Record<string, unknown>; goTo: string }

function answering(form: PageVisit['form'], answer: (typeof ANSWERS)[number]): Deed {
  const inWords = answer === 'concern' || answer === 'hold'
  const field = (name: string) => {
    const written = (form[name] ?? '').trim()
    return inWords && written !== '' ? { [name]: written } : {}
  }
  const input = {
    version: Number(form['version']),
    answer,
    ...field('words'),
    ...field('about'),
    ...field('wouldResolve'),
    unnamed: inWords && form['unnamed'] === 'yes',
  }
  return { name: 'decision.answer-call', input, goTo: '/done' }
}

function deedOf(form: PageVisit['form']): Deed | undefined {
  const goTo = '/answer'
  const { concernId, holdId, disposition } = form
  const words = (form['words'] ?? '').trim()
  switch (form['act']) {
    case 'resolve':
      return { name: 'concern.resolve', input: { concernId, ...(words && { words }) }, goTo }
    case 'close-over':
      return { name: 'concern.close-over', input: { concernId, disposition, words }, goTo }
    case 'renew':
      return { name: 'hold.renew', input: { holdId }, goTo }
    case 'release':
      return { name: 'hold.release', input: { holdId }, goTo }
    case 'disown':
      return { name: 'decision.disown-approval', input: { because: words }, goTo }
    default:
      return undefined
  }
}

function briefFor(visit: PageVisit): Promise<Brief> {
  return visit.ask<Brief>('decision.call-brief', { decisionId: visit.subjectId })
}

function takesAnswers({ finalCall }: Brief): boolean {
  return finalCall?.running === true && finalCall.mine !== null
}

function callPage(visit: PageVisit, brief: Brief, refusal?: string): ReactNode {
  const { finalCall, today } = brief
  return h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, words.kicker(brief.name, brief.workTitle)),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal) : null,
    h('h1', { tabIndex: -1 }, brief.chosen),
    finalCall ? h('p', null, finalCall.status) : null,
    finalCall?.running && finalCall.mine ? h('p', null, words.yourTime(finalCall.mine.lastOn, today)) : null,
    h('h2', null, words.because),
    h('p', null, brief.because),
    h('h2', null, words.consequences),
    consequences(brief),
    h('h2', null, words.next),
    h(
      'p',
      null,
      brief.nextStep ? words.nextStep(brief.nextStep, brief.nextOwnerName, brief.nextByOn, today) : words.noNext,
    ),
    visit.begun ? deeds(visit, brief) : beginning(brief),
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

/** The first button shows that a person is here; link scanners press nothing. */
function beginning(brief: Brief): ReactNode {
  const mine = brief.finalCall?.mine
  const begin = takesAnswers(brief) ? (mine?.answer ? words.beginAgain : words.begin) : words.beginLooking
  return h(
    'form',
    { method: 'post' },
    h('input', { type: 'hidden', name: 'begin', value: '1' }),
    h('button', { type: 'submit', className: 'primary' }, begin),
    h('p', { className: 'quiet' }, words.whoSees),
  )
}

/** What one has said, what one can do about it, and what one can say. */
function deeds(visit: PageVisit, brief: Brief): ReactNode {
  const { finalCall: call, today, approvedFor } = brief
  if (!call) return approvedFor ? disowning(visit, approvedFor) : null
  return h(
    'div',
    null,
    approvedFor ? disowning(visit, approvedFor) : null,
    ownConcerns(visit, call),
    ownHolds(visit, call, today),
    call.mayCloseOver ? othersConcerns(visit, call) : null,
    call.mine ? (call.running ? choices(visit, brief, call) : h('p', { role: 'note' }, words.over)) : null,
  )
}

type Fields = Record<string, string>

/** A small form of its own: what goes along unseen, and what is filled in or pressed. */
function deed(visit: PageVisit, hidden: Fields, label: string, ...shown: ReactNode[]): ReactNode {
  return h(
    'form',
    { method: 'post', 'aria-label': label },
    ...Object.entries({ pass: visit.pass, ...hidden }).map(([name, value]) =>
      h('input', { key: name, type: 'hidden', name, value }),
    ),
    ...shown,
  )
}

function textField(
  name: string,
  label: string,
  more: { rows?: number; value?: string; most?: number } = {},
): ReactNode {
  const { rows = 3, value = '', most = 4_000 } = more
  return h(
    'label',
    { className: 'field', key: name },
    h('span', null, label),
    h('textarea', { name, rows, maxLength: most, defaultValue: value }),
  )
}

function disowning(visit: PageVisit, { byName, words: said, asked }: NonNullable<Brief['approvedFor']>): ReactNode {
  return h(
    'div',
    null,
    h('p', { role: 'note' }, words.approvedFor(byName, said)),
    deed(
      visit,
      { act: 'disown' },
      words.disown,
      textField('words', words.disownBecause),
      h('p', { className: 'quiet' }, words.disownTells(asked)),
      h('button', { type: 'submit' }, words.disown),
    ),
  )
}

function ownConcerns(visit: PageVisit, { concerns }: Call): ReactNode[] {
  return concerns
    .filter(({ mine }) => mine)
    .map((concern) =>
      h(
        'section',
        { key: concern.id },
        h('h2', null, words.yourConcern),
        ...concernText(concern),
        concern.state === 'resolved'
          ? h('p', { role: 'note' }, words.settled)
          : deed(
              visit,
              { act: 'resolve', concernId: concern.id },
              words.settle,
              textField('words', words.whatSettled, { rows: 2 }),
              h('button', { type: 'submit' }, words.settle),
            ),
      ),
    )
}

function concernText({ about, words: said, wouldResolve, closedOver }: Call['concerns'][number]): ReactNode[] {
  return [
    h('p', { key: 'about' }, h('strong', null, words.concernAbout(about))),
    h('blockquote', { key: 'words' }, said),
    wouldResolve ? h('p', { key: 'would' }, words.wouldSettle(wouldResolve)) : null,
    closedOver
      ? h(
          'p',
          { key: 'closed', role: 'note' },
          `${words.closedOver(closedOver.byName)} ${words.dispositions[closedOver.disposition]} ${closedOver.words}`,
        )
      : null,
  ]
}

function ownHolds(visit: PageVisit, { holds }: Call, today: string): ReactNode[] {
  return holds
    .filter(({ mine, state }) => mine && state !== 'released')
    .map(({ id, words: said, state, endsOn }) =>
      h(
        'section',
        { key: id },
        h('h2', null, words.yourHold),
        h('blockquote', null, said),
        h('p', null, state === 'stands' ? words.holdUntil(endsOn, today) : words.holdOver(endsOn, today)),
        state === 'stands'
          ? deed(
              visit,
              { holdId: id },
              words.yourHold,
              h('button', { type: 'submit', name: 'act', value: 'renew' }, words.renew),
              h('button', { type: 'submit', name: 'act', value: 'release' }, words.release),
            )
          : null,
      ),
    )
}

/** For whoever approves: each concern with a place for the written answer without which nothing is decided over it. */
function othersConcerns(visit: PageVisit, { concerns }: Call): ReactNode {
  const waiting = concerns.filter(({ state, mine }) => state !== 'resolved' && !mine)
  if (waiting.length === 0) return null
  return h(
    'section',
    null,
    h('h2', null, words.concernsToAnswer),
    ...waiting.map((concern) =>
      h(
        'div',
        { key: concern.id },
        h('p', null, h('strong', null, words.raisedBy(concern.personName, concern.about))),
        ...concernText(concern).slice(1),
        deed(
          visit,
          { act: 'close-over', concernId: concern.id },
          words.raisedBy(concern.personName, concern.about),
          h(
            'fieldset',
            null,
            h('legend', null, words.closeOver),
            DISPOSITIONS.map((disposition) =>
              h(
                'label',
                { key: disposition, className: 'choice' },
                h('input', {
                  type: 'radio',
                  name: 'disposition',
                  value: disposition,
                  required: true,
                  defaultChecked: concern.closedOver?.disposition === disposition,
                }),
                h('span', null, words.dispositions[disposition]),
              ),
            ),
          ),
          textField('words', words.yourAnswer, { value: concern.closedOver?.words ?? '' }),
          h('button', { type: 'submit' }, concern.closedOver ? words.answerAgain : words.tell),
        ),
      ),
    ),
  )
}

function choices(visit: PageVisit, brief: Brief, { mine }: Call): ReactNode {
  const said = mine?.answer ?? null
  const entered = mine?.enteredHow ?? null
  return h(
    'section',
    { 'aria-label': words.what },
    h('h2', null, words.what),
    said && entered !== null
      ? h('p', { role: 'note' }, words.enteredFor(mine?.enteredByName ?? null, entered, said))
      : said
        ? h('p', { role: 'note' }, words.youSaid(said))
        : null,
    deed(
      visit,
      { version: String(brief.version) },
      words.what,
      ...ANSWERS.map((answer) =>
        h(
          'button',
          { key: answer, type: 'submit', name: 'answer', value: answer, ...(said === answer && { 'data-chosen': '' }) },
          words.answers[answer],
          answer === 'concern' || answer === 'hold'
            ? h('span', null, h('br'), h('small', null, words.hints[answer]))
            : null,
        ),
      ),
      h('p', { className: 'quiet' }, words.whoSees),
    ),
  )
}

/** What is good to know, after what must be known. */
function background({ question, options, approverName }: Brief): ReactNode[] {
  return [
    h('h2', { key: 'question' }, words.question),
    h('p', { key: 'question-text' }, question),
    ...(options.length > 0 ? [h('h2', { key: 'options' }, words.options)] : []),
    ...options.map(({ option, notChosenBecause }) =>
      h('p', { key: `option ${option}` }, h('strong', null, `${option.replace(/\.$/, '')}.`), ' ', notChosenBecause),
    ),
    approverName ? h('p', { key: 'approver', className: 'quiet' }, words.approver(approverName)) : null,
  ]
}

function wordsPage(visit: PageVisit, brief: Brief, answer: InWords, refusal?: Refusal): PageReply {
  const before = brief.finalCall?.mine?.answer === answer ? brief.finalCall.mine : null
  const typed = (name: 'words' | 'about' | 'wouldResolve') => visit.form[name] ?? before?.[name] ?? ''
  const title = answer === 'concern' ? words.concernTitle : words.holdTitle
  const unnamed = visit.form['words'] === undefined ? (before?.unnamed ?? false) : visit.form['unnamed'] === 'yes'
  const body = h(
    'main',
    { id: 'main' },
    h('p', { className: 'kicker' }, brief.chosen),
    h('h1', { tabIndex: -1 }, title),
    refusal
      ? h(
          'p',
          { role: 'alert', className: 'refusal' },
          [refusal.sentence, ...refusal.fields.map(({ says }) => `${says}.`)].join(' '),
        )
      : null,
    deed(
      visit,
      { version: String(brief.version), answer },
      title,
      answer === 'concern'
        ? h(
            'label',
            { className: 'field' },
            h('span', null, words.about),
            h('small', null, words.aboutHint),
            h('input', { name: 'about', maxLength: 500, defaultValue: typed('about') }),
          )
        : null,
      textField('words', answer === 'concern' ? words.concern : words.holdWords, { rows: 4, value: typed('words') }),
      answer === 'concern' ? textField('wouldResolve', words.wouldResolve, { value: typed('wouldResolve') }) : null,
      h(
        'label',
        { className: 'tick' },
        h('input', { type: 'checkbox', name: 'unnamed', value: 'yes', defaultChecked: unnamed }),
        h('span', null, words.unnamed),
      ),
      h('button', { type: 'submit', className: 'primary' }, words.send),
    ),
    h('p', null, h('a', { href: './answer' }, words.back)),
  )
  return { title, body, ...(refusal && { status: 400 }) }
}

function donePage({ mine, status }: Call): ReactNode {
  return h(
    'main',
    { id: 'main' },
    h('h1', { tabIndex: -1 }, mine?.answer ? words.thanks[mine.answer] : words.done),
    mine?.words ? h('blockquote', null, mine.words) : null,
    h('p', null, status),
    h('p', null, h('a', { href: './answer' }, words.change)),
  )
}
