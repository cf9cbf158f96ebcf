import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { choiceButtons, plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { FOLLOW_LINK, FOLLOW_PREFIX } from '../ask/links.ts'
import type { ShowMine } from '../personal/own-asks.operations.ts'
import { AGREES, LONGEST_OBJECTION, UNDERSTANDS } from '../receipt/receipt.ts'
import { LONGEST_SURPRISE } from '../surprise/surprise.ts'
import { pageWords } from './page-words.en.ts'

type Mine = ShowMine['output']
type OwnAsk = Mine['asks'][number]
type OwnDecision = Mine['decisions'][number]

const words = pageWords.answer
const ALL = '/all'
const MOST_REASONS = 1_000

/** The page behind the link by which somebody follows what they asked: all of it, each answer, what decisions mean for them. */
export const followingPage: Page = {
  prefix: FOLLOW_PREFIX,
  purpose: FOLLOW_LINK,

  async show(visit, place) {
    const mine = await visit.ask<Mine>('expectation.mine', {})
    if (place === '') return { goTo: beginsAt(mine) }
    if (place === ALL) return everything(mine)
    const decision = mine.decisions.find(({ decisionId }) => place === `/d-${decisionId}`)
    if (decision) return decisionPage(mine, decision)
    return answerPage(visit, mine, askAt(mine, place))
  },

  async send(visit, place) {
    const mine = await visit.ask<Mine>('expectation.mine', {})
    const ask = askAt(mine, place)
    if (!visit.begun && visit.form['begin'] !== visit.start) return answerPage(visit, mine, ask)
    if (visit.form['begin'] !== undefined) {
      if (mine.confirms !== null) await visit.ask('ask.confirm-address', { askId: ask.id })
      if (ask.answer) await visit.ask('receipt.open', { dispositionId: ask.answer.dispositionId })
      return { goTo: `/${ask.number}`, begin: true }
    }
    return said(visit, mine, ask)
  },
}

/** Whoever has one thing to look at is led to it at once. */
function beginsAt({ asks, decisions }: Mine): string {
  const [only, ...others] = asks
  return only && others.length + decisions.length === 0 ? `/${only.number}` : ALL
}

/** Asks stand under their numbers, from 1. */
function askAt({ asks }: Mine, place: string): OwnAsk {
  const ask = asks.find(({ number }) => place === `/${number}`)
  if (!ask) throw nothingHere()
  return ask
}

type Saying = { operation: string; input: Record<string, unknown>; mark?: string }

/** What a form says, as the operation that keeps it; nothing where words are needed and there are none. */
function sayingOf({ form }: PageVisit, ask: OwnAsk): Saying | null {
  const dispositionId = ask.answer?.dispositionId
  const own = (name: string) => (form[name] ?? '').trim()
  if (own('withdrawal')) return { operation: 'ask.withdraw', input: { askId: ask.id, because: own('withdrawal') } }
  if (own('surprise'))
    return {
      operation: 'surprise.say',
      input: { workId: ask.workId, words: own('surprise'), ...(dispositionId && { dispositionId }) },
      mark: '?surprised=1',
    }
  if (dispositionId === undefined) return null
  const understands = UNDERSTANDS.find((each) => each === form['understands'])
  const agrees = AGREES.find((each) => each === form['agrees'])
  if (understands) return { operation: 'receipt.say', input: { dispositionId, understands } }
  if (agrees) return { operation: 'receipt.say', input: { dispositionId, agrees } }
  if (own('objection')) return { operation: 'objection.raise', input: { dispositionId, words: own('objection') } }
  return null
}

async function said(visit: PageVisit, mine: Mine, ask: OwnAsk): Promise<PageReply> {
  const saying = sayingOf(visit, ask)
  if (!saying) return answerPage(visit, mine, ask, words.needed)
  try {
    await visit.ask(saying.operation, saying.input)
    return { goTo: `/${ask.number}${saying.mark ?? ''}` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const now = await visit.ask<Mine>('expectation.mine', {})
    return answerPage(visit, now, askAt(now, `/${ask.number}`), error.sentence)
  }
}

function everything({ name, today, asks, decisions }: Mine): PageReply {
  const says = pageWords.following
  const body = plainFrame({
    kicker: says.greeting(name),
    heading: says.heading,
    children: [
      asks.length === 0 ? h('p', { key: 'nothing' }, says.nothing) : null,
      ...[...asks]
        .reverse()
        .map((ask) =>
          h(
            'section',
            { key: ask.id },
            h('p', { className: 'quiet' }, says.asked(ask.workTitle, ask.askedOn, today)),
            h('blockquote', null, ask.words || says.removed),
            h(
              'p',
              null,
              ask.answer ? (ask.answer.facts[0]?.says ?? '') : pageWords.standings[ask.standing],
              ' ',
              h('a', { href: `./${ask.number}` }, ask.answer ? says.open : says.look),
            ),
          ),
        ),
      decisions.length > 0 ? h('h2', { key: 'decisions' }, says.decisions) : null,
      decisions.length > 0
        ? h(
            'ul',
            { key: 'list' },
            ...decisions.map(({ decisionId, chosen }) =>
              h('li', { key: decisionId }, h('a', { href: `./d-${decisionId}` }, says.decisionLink(chosen))),
            ),
          )
        : null,
    ],
  })
  return { title: says.heading, body }
}

function answerPage(visit: PageVisit, mine: Mine, ask: OwnAsk, refusal?: string): PageReply {
  const { today } = mine
  const heading = ask.words || pageWords.following.removed
  const body = plainFrame({
    kicker: words.kicker(ask.workTitle, ask.askedOn, today),
    heading,
    refusal,
    back: { href: './all', says: pageWords.following.back },
    children: [
      visit.query['surprised'] ? h('p', { key: 'thanks', role: 'status' }, words.surprisedThanks) : null,
      ask.withdrawn ? h('p', { key: 'withdrawn' }, `${pageWords.standings.withdrawn} ${ask.withdrawn.because}`) : null,
      ...(ask.answer
        ? answerOf(ask.answer)
        : ask.setAside
          ? asideOf(ask.setAside, today)
          : [h('p', { key: 'waits' }, words.waits)]),
      ...progressOf(ask),
      ...(ask.withdrawn ? [] : saying(visit, ask, mine)),
    ],
  })
  return { title: heading, body, ...(refusal && { status: 400 }) }
}

function asideOf({ reason, words: own, personName, at }: NonNullable<OwnAsk['setAside']>, today: string): ReactNode[] {
  const says = words.setAside
  return [
    h('p', { key: 'aside' }, says.who(personName, at.slice(0, 10), today), ' ', says.reasons[reason]),
    ...(own ? [h('p', { key: 'words', className: 'quiet' }, says.words), h('blockquote', { key: 'own' }, own)] : []),
    h('p', { key: 'kept' }, says.kept),
  ]
}

type OwnAnswer = NonNullable<OwnAsk['answer']>

function answerOf({ personalText, facts, toldBy, publicText, receipt }: OwnAnswer): ReactNode[] {
  return [
    h('p', { key: 'personal' }, personalText),
    toldBy ? h('p', { key: 'from' }, words.from(toldBy)) : null,
    h('h2', { key: 'in-short' }, words.facts),
    h(
      'ul',
      { key: 'facts' },
      ...facts.map(({ label, says }) => h('li', { key: label }, h('strong', null, words.fact(label)), ' ', says)),
    ),
    ...(publicText
      ? [h('h2', { key: 'published' }, words.published), h('blockquote', { key: 'public' }, publicText)]
      : []),
    ...receipt.objections.map(({ id, words: own, reply, repliedBy }) =>
      h(
        'section',
        { key: id },
        h('p', { className: 'quiet' }, words.yourObjection),
        h('blockquote', null, own),
        reply === null ? null : h('p', null, h('strong', null, words.replied(repliedBy)), ' ', reply),
      ),
    ),
  ]
}

function progressOf({ progress }: OwnAsk): ReactNode[] {
  if (progress.length === 0) return []
  return [
    h('h2', { key: 'since' }, words.since),
    h('ul', { key: 'lines' }, ...progress.map(({ id, says }) => h('li', { key: id }, says))),
  ]
}

/** The first button shows that a person is here; link scanners press nothing. Then the two answers, each for itself. */
function saying(visit: PageVisit, ask: OwnAsk, { today, confirms }: Mine): ReactNode[] {
  const { answer } = ask
  const isOpened = answer === null || answer.receipt.openedAt !== null
  if (!visit.begun || !isOpened || confirms !== null) {
    const begin = h('input', { type: 'hidden', name: 'begin', value: visit.start })
    const button = primaryButton(confirms !== null ? words.beginConfirming : answer ? words.begin : words.beginWithout)
    return [
      confirms === null ? null : h('p', { key: 'confirms' }, words.confirms(confirms)),
      h('div', { key: 'begin' }, plainForm(visit.pass, begin, button)),
      answer ? h('p', { key: 'sees', className: 'quiet' }, words.whoSees) : null,
    ]
  }
  return [
    ...(answer ? receiptForms(visit, answer, today) : []),
    h('h2', { key: 'surprised' }, words.surprised),
    ownWords(visit, 'surprise', words.surprise, words.sendSurprise, LONGEST_SURPRISE),
    h('h2', { key: 'withdraw' }, words.withdraw),
    ownWords(visit, 'withdrawal', words.withdrawal, words.sendWithdrawal, MOST_REASONS),
  ]
}

function receiptForms(visit: PageVisit, { receipt, canObject, objectUntil }: OwnAnswer, today: string): ReactNode[] {
  const question = <Value extends string>(
    name: 'understands' | 'agrees',
    heading: string,
    values: readonly Value[],
    labels: Record<Value, string>,
  ) => {
    const choices = values.map((value) => ({ value, label: labels[value] }))
    const buttons = choiceButtons({ name, choices, chosen: receipt[name], chosenSays: words.chosen })
    return [h('h2', { key: name }, heading), h('div', { key: `${name}-form` }, plainForm(visit.pass, buttons))]
  }
  return [
    ...question('understands', words.understands, UNDERSTANDS, words.understandsChoices),
    ...question('agrees', words.agrees, AGREES, words.agreesChoices),
    h('p', { key: 'sees', className: 'quiet' }, words.whoSees),
    ...(canObject && objectUntil
      ? [
          h('h2', { key: 'object' }, words.object),
          h('p', { key: 'until' }, words.objectUntil(objectUntil, today)),
          ownWords(visit, 'objection', words.objection, words.sendObjection, LONGEST_OBJECTION),
        ]
      : []),
  ]
}

function ownWords({ pass }: PageVisit, name: string, label: string, send: string, most: number): ReactNode {
  const field = plainTextArea({ name, label, value: '', most })
  return h('div', { key: `${name}-words` }, plainForm(pass, field, h('button', { type: 'submit' }, send)))
}

function decisionPage({ today }: Mine, decision: OwnDecision): PageReply {
  const says = pageWords.decision
  const { chosen, because, bears, does, asked, workTitle, decidedOn, effectiveFrom, reviewOn } = decision
  const list = (key: string, lines: readonly string[], nothing: string) =>
    lines.length === 0
      ? h('p', { key }, nothing)
      : h('ul', { key }, ...lines.map((line) => h('li', { key: line }, line)))
  const dates = [
    decidedOn && says.decidedOn(decidedOn, today),
    effectiveFrom && says.effectiveFrom(effectiveFrom, today),
    reviewOn && says.reviewOn(reviewOn, today),
  ].filter(Boolean)
  const duties = does.map(({ duty, what, byOn }) =>
    [says.duties[duty](what), byOn && says.by(byOn, today)].filter(Boolean).join(', '),
  )
  const body = plainFrame({
    kicker: says.kicker(workTitle),
    heading: chosen,
    back: { href: './all', says: pageWords.following.back },
    children: [
      h('h2', { key: 'does-heading' }, says.does),
      list('does', duties, says.nothingToDo),
      h('h2', { key: 'bears-heading' }, says.bears),
      list(
        'bears',
        bears.map(({ what }) => what),
        says.nothingBorne,
      ),
      asked.length > 0 ? h('h2', { key: 'asked-heading' }, says.asked) : null,
      ...asked.map(({ askId, words: own, outcome }) =>
        h('section', { key: askId }, h('blockquote', null, own), h('p', null, says.outcome(outcome))),
      ),
      h('h2', { key: 'why' }, says.why),
      h('p', { key: 'because' }, because),
      h('p', { key: 'dates', className: 'quiet' }, dates.join(' ')),
    ],
  })
  return { title: chosen, body }
}
