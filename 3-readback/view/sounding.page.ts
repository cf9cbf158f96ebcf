import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { Refusal } from '@plumbline/platform/refusal'
import { choiceButtons, plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { LONGEST_SOUNDING_STATEMENT, SOUNDING_VOTES } from '../sounding/sounding.ts'
import type { AddStatement, NextStatement, ShowBallot } from '../sounding/voting.operations.ts'
import { soundingPageWords as words } from './sounding-page-words.en.ts'

type Ballot = ShowBallot['output']

const MINE = '/mine'
const ADDED = { '/added/waiting': 'waiting', '/added/shown': 'shown' } as const

/** The page behind a personal link to a sounding: one statement at a time, on a phone, without an account and without scripts. */
export const soundingPage: Page = {
  prefix: 'v',
  purpose: 'sounding.take-part',

  async show(visit, place) {
    const ballot = await ballotOf(visit)
    if (ballot.over) return closed(ballot)
    if (!ballot.begun)
      return plain(ballot, words.notYetHeading, [h('p', { key: 1 }, words.notYetSays(ballot.opensOn, ballot.today))])
    if (!visit.begun) return introduction(visit, ballot)
    if (place === MINE) return mine(ballot)
    const added = ADDED[place as keyof typeof ADDED]
    if (added) return afterAdding(ballot, words.added[added])
    const statement = statementAt(ballot, place)
    if (statement) return asked(visit, ballot, statement)
    const next = await nextPlace(visit)
    return next === '' ? done(visit, ballot) : { goTo: next }
  },

  async send(visit, place) {
    const ballot = await ballotOf(visit)
    if (ballot.over || !ballot.begun) return { goTo: '' }
    if (!visit.begun)
      return visit.form['begin'] === visit.start ? { goTo: '/next', begin: true } : soundingPage.show(visit, '')
    if (visit.form['statement'] !== undefined) return add(visit, ballot, place)
    const statement = statementAt(ballot, place)
    const vote = SOUNDING_VOTES.find((each) => each === visit.form['vote'])
    if (!statement || !vote) return { goTo: place }
    await visit.ask('sounding.vote', { soundingId: visit.subjectId, statementId: statement.id, vote })
    return { goTo: (await nextPlace(visit)) || '/next' }
  },
}

function ballotOf(visit: PageVisit): Promise<Ballot> {
  return visit.ask<Ballot>('sounding.ballot', { soundingId: visit.subjectId })
}

/** Statements stand under their numbers, counted from 1. */
function statementAt({ statements }: Ballot, place: string): Ballot['statements'][number] | undefined {
  const number = /^\/\d{1,5}$/.test(place) ? Number(place.slice(1)) - 1 : -1
  return statements.find((each) => each.number === number)
}

async function nextPlace(visit: PageVisit): Promise<string> {
  const { statement } = await visit.ask<NextStatement['output']>('sounding.next', { soundingId: visit.subjectId })
  return statement === null ? '' : `/${statement.number + 1}`
}

function plain(ballot: Ballot, heading: string, children: ReactNode[]): PageReply {
  return { title: heading, body: plainFrame({ kicker: ballot.question, heading, children }) }
}

function introduction(visit: PageVisit, ballot: Ballot): PageReply {
  const { question, workTitle, driverName, myName, statements, closesOn, today, disclosure, fewest, voted } = ballot
  const body = plainFrame({
    kicker: words.hello(myName),
    heading: question,
    children: [
      h('p', { key: 'why' }, words.whyYou(driverName, workTitle)),
      h('p', { key: 'how' }, words.howItGoes(statements.length), ' ', words.until(closesOn, today)),
      h('h2', { key: 'who' }, words.whoSees),
      h('p', { key: 'sees' }, words.disclosures[disclosure](fewest)),
      h('p', { key: 'stored' }, h('a', { href: '/stored' }, words.stored)),
      h(
        'div',
        { key: 'begin' },
        plainForm(
          visit.pass,
          h('input', { type: 'hidden', name: 'begin', value: visit.start }),
          primaryButton(voted > 0 ? words.goOn : words.begin),
        ),
      ),
    ],
  })
  return { title: question, body }
}

type Refused = { typed: string; refusal: string }

function asked(
  visit: PageVisit,
  ballot: Ballot,
  { statement, vote }: Ballot['statements'][number],
  refused?: Refused,
): PageReply {
  const { voted, statements, toCount } = ballot
  const at = Math.min(voted + (vote === null ? 1 : 0), toCount)
  const body = plainFrame({
    kicker: ballot.question,
    heading: statement,
    refusal: refused?.refusal,
    ...(voted < toCount ? { progress: { at, of: toCount, says: words.progress(at, toCount) } } : {}),
    children: [
      h(
        'div',
        { key: 'vote' },
        plainForm(
          visit.pass,
          choiceButtons({
            name: 'vote',
            choices: SOUNDING_VOTES.map((value) => ({ value, label: words.votes[value] })),
            chosen: vote,
            chosenSays: words.chosen,
          }),
        ),
      ),
      h('p', { key: 'far', className: 'quiet' }, words.kicker(voted, statements.length), '. ', enough(ballot)),
      h('p', { key: 'mine' }, h('a', { className: 'back', href: './mine' }, words.mine)),
      adding(visit, ballot, refused?.typed ?? ''),
    ],
  })
  return { title: statement, body, ...(refused ? { status: 400 } : {}) }
}

function enough({ voted, toCount }: Ballot): string {
  return voted >= toCount ? words.enough : words.notEnough(toCount - voted)
}

function adding(visit: PageVisit, { mayAdd, moderation }: Ballot, typed: string): ReactNode {
  if (!mayAdd) return null
  return h(
    'section',
    { key: 'add' },
    h('h2', null, words.addHeading),
    plainForm(
      visit.pass,
      plainTextArea({ name: 'statement', label: words.add, value: typed, most: LONGEST_SOUNDING_STATEMENT, rows: 2 }),
      h('p', { className: 'quiet' }, words.addSays[moderation], ' ', words.nobodySees),
      h('button', { type: 'submit' }, words.addSend),
    ),
  )
}

/** What was refused is said above the field, and what was typed stays in it. */
async function add(visit: PageVisit, ballot: Ballot, place: string): Promise<PageReply> {
  const typed = (visit.form['statement'] ?? '').trim()
  const refused = (refusal: string) => {
    const statement = statementAt(ballot, place)
    return statement ? asked(visit, ballot, statement, { typed, refusal }) : done(visit, ballot, { typed, refusal })
  }
  if (typed === '') return refused(words.addNothing)
  if (typed.length > LONGEST_SOUNDING_STATEMENT) return refused(words.tooLong(LONGEST_SOUNDING_STATEMENT))
  try {
    const said = { soundingId: visit.subjectId, statement: typed }
    const { standing } = await visit.ask<AddStatement['output']>('sounding.add-statement', said)
    return { goTo: `/added/${standing}` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused([error.sentence, error.next].filter(Boolean).join(' '))
  }
}

function afterAdding(ballot: Ballot, says: string): PageReply {
  return plain(ballot, says, [h('p', { key: 'on' }, h('a', { className: 'way', href: '../next' }, words.next))])
}

function mine(ballot: Ballot): PageReply {
  const given = ballot.statements.filter(({ vote }) => vote !== null)
  return plain(ballot, words.mineHeading, [
    h('p', { key: 'only', className: 'quiet' }, words.onlyYou),
    given.length === 0 ? h('p', { key: 'none' }, words.noneYet) : null,
    h(
      'ul',
      { key: 'votes' },
      ...given.map(({ number, statement, vote }) =>
        h(
          'li',
          { key: number },
          statement,
          h('br'),
          h(
            'a',
            { className: 'back', href: `./${number + 1}` },
            vote === null ? '' : words.said[vote],
            ': ',
            words.change,
            h('span', { className: 'hidden' }, ` (${statement})`),
          ),
        ),
      ),
    ),
    h('p', { key: 'on' }, h('a', { className: 'way', href: './next' }, words.next)),
  ])
}

function done(visit: PageVisit, ballot: Ballot, refused?: Refused): PageReply {
  const body = plainFrame({
    kicker: ballot.question,
    heading: words.doneHeading,
    refusal: refused?.refusal,
    children: [
      h('p', { key: 'says' }, words.doneSays(ballot.closesOn, ballot.today)),
      h('p', { key: 'mine' }, h('a', { className: 'back', href: './mine' }, words.mine)),
      adding(visit, ballot, refused?.typed ?? ''),
    ],
  })
  return { title: words.doneHeading, body, ...(refused ? { status: 400 } : {}) }
}

function closed(ballot: Ballot): PageReply {
  const { sentences, known, voted } = ballot
  return plain(ballot, words.closedHeading, [
    ...(sentences.length === 0 ? [words.working] : sentences).map((sentence, at) => h('p', { key: at }, sentence)),
    h('p', { key: 'own', className: 'quiet' }, known ? words.thanks(voted) : words.cutOff),
  ])
}
