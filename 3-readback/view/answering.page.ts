import { LONGEST_REPLY, LONGEST_TYPED_NAME, namesInTurns } from '@plumbline/people/words'
import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { plainForm, plainFrame, plainStore, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { z } from 'zod'
import type { ShowOwnWords } from '../anonymity/own-words.operations.ts'
import type { ShowMirror } from '../answer.operations.ts'
import type { ShowBrowsers, ShowInvited } from '../invited.operations.ts'
import { minutesFor } from '../readback.ts'
import { BECAUSE, becauseForm, formOf, type Told, WHOSE, whoseForm } from './answering-forms.ts'
import { keepAnswer, keepBecause } from './answering-kept.ts'
import { comesAfterAnswers, firstOpen, placeOf, type Questions, type Screen, screensOf } from './answering-screens.ts'
import { answeringWords as words } from './answering-words.en.ts'
import { aboutYouBody, surprisedBody } from './invited.page.ts'
import { meaningInvitation } from './meaning-rating.page.ts'
import { mirrorBody } from './mirror.page.ts'
import { ownWordsBody } from './own-words.page.ts'
import { promiseInWords } from './promise-words.en.ts'

/** Where a link shows what is written about whoever holds it. */
const ABOUT_ME = '/about-me'
/** The screens that need nothing from the server any more, for the script. */
const ALL = '/all'

/** The page behind a personal link to a read-back: about three minutes on a phone, without an account and without scripts. */
export const answeringPage: Page = {
  prefix: 'a',
  purpose: 'readback.answer',

  async show(visit, place) {
    const questions = await questionsFor(visit)
    if (questions.closed) return closed(visit, questions)
    if (!visit.begun) return introduction(visit, questions)
    if (place === ABOUT_ME) return aboutMe(visit, questions)
    if (place === ALL) return ahead(visit, questions)
    const beside = besideAt(place, visit, questions)
    if (beside) return framed(questions, { place, next: placeOf(questions, 'mirror') }, beside)
    const at = screenAt(place)
    const screen = screensOf(questions)[at - 1]
    if (!screen) return introduction(visit, questions)
    if (comesAfterAnswers(screen) && !hasAnsweredAll(questions)) return { goTo: `/${firstOpen(questions)}` }
    return shown(visit, questions, screen, at)
  },

  async send(visit, place) {
    const questions = await questionsFor(visit)
    if (!visit.begun) return begin(visit, questions)
    if (questions.closed) return closed(visit, questions)
    if (place === ABOUT_ME) return sentAboutMe(visit, questions)
    if (place === BECAUSE) return keepBecause({ visit, questions })
    if (place === WHOSE) return sentWhose(visit, questions)
    const at = screenAt(place)
    const screen = screensOf(questions)[at - 1]
    if (!screen) return { goTo: `/${firstOpen(questions)}` }
    if (screen.kind === 'mirror') {
      await sentSurprised(visit)
      return { goTo: `/${at}` }
    }
    const again = (told: Told) =>
      framed(questions, { at }, { ...formOf({ visit, questions }, screen), ...withoutNothing(told) })
    return keepAnswer({ visit, questions, at, again }, screen)
  },
}

function questionsFor(visit: PageVisit): Promise<Questions> {
  return visit.ask<Questions>('readback.questions', { readbackId: visit.subjectId })
}

/** A refusal alone leaves the screen as it is. */
function withoutNothing(told: Told): Partial<Told> {
  return told.children === null ? { ...(told.refusal ? { refusal: told.refusal } : {}) } : told
}

function hasAnsweredAll({ cards }: Questions): boolean {
  return cards.every(({ understood }) => understood !== null)
}

function screenAt(place: string): number {
  return /^\/\d{1,3}$/.test(place) ? Number(place.slice(1)) : 0
}

/** The first button says what no scanner can guess; only then it is noted that somebody has begun, and in which browser. */
async function begin(visit: PageVisit, questions: Questions): Promise<PageReply> {
  if (visit.form['begin'] !== visit.start || questions.closed) return answeringPage.show(visit, '')
  await visit.ask('readback.begin', { readbackId: visit.subjectId, browser: visit.browser })
  const preselected = visit.form['clarity'] ? `?clarity=${encodeURIComponent(visit.form['clarity'].slice(0, 1))}` : ''
  const first = firstOpen(questions)
  return { goTo: `/${first}${first === 1 ? preselected : ''}`, begin: true }
}

async function introduction(visit: PageVisit, questions: Questions): Promise<PageReply> {
  const { workTitle, driverName, groupName, asked, closesOn, today, disclosure, fewest, myName, kind, cards } =
    questions
  const title = words.title(workTitle, kind)
  const screens = screensOf(questions).length - 1
  const hasBegun = questions.clarity !== null || cards.some(({ understood }) => understood !== null)
  const start = hasBegun ? words.goOn : words.begin
  const { clarity } = visit.query
  const promise = promiseInWords(disclosure, { asked, fewest })
  const body = plainFrame({
    kicker: words.hello(myName),
    heading: title,
    drafts: { says: words.drafts },
    children: [
      h('p', { key: 'why' }, questions.iDrive ? words.youDrive : words.whyYou(driverName, groupName)),
      questions.opening ? h('blockquote', { key: 'opening' }, questions.opening) : null,
      h('p', { key: 'test' }, kind === 'sounding' ? words.nothingDecided : words.noTest),
      h('p', { key: 'long' }, words.howLong(screens, minutesFor(cards.length), closesOn, today)),
      h('h2', { key: 'who' }, words.whoSees),
      ...promise.map((sentence) => h('p', { key: sentence }, sentence)),
      h('p', { key: 'stored' }, h('a', { href: '/stored' }, words.stored)),
      await elsewhere(visit, questions),
      h(
        'div',
        { key: 'begin' },
        plainForm(
          visit.begun ? visit.pass : '',
          h('input', { type: 'hidden', name: 'begin', value: visit.start }),
          clarity ? h('input', { type: 'hidden', name: 'clarity', value: clarity.slice(0, 1) }) : null,
          primaryButton(firstOpen(questions) > screens ? words.lookAgain : start),
        ),
      ),
    ],
  })
  return { title, body }
}

/** What is known of other browsers is said to whoever has begun here. */
async function elsewhere(visit: PageVisit, { driverName, today }: Questions): Promise<ReactNode> {
  if (!visit.begun) return null
  const input = { readbackId: visit.subjectId, browser: visit.browser }
  const { begunOn } = await visit.ask<ShowBrowsers['output']>('readback.other-browsers', input)
  if (begunOn.length === 0) return null
  return h('p', { key: 'elsewhere', role: 'note' }, words.elsewhere(begunOn, driverName, today))
}

async function closed(visit: PageVisit, questions: Questions): Promise<PageReply> {
  const mirror = hasAnsweredAll(questions)
    ? await visit.ask<ShowMirror['output']>('readback.mirror', { readbackId: visit.subjectId })
    : null
  const without = questions.disclosure === 'anonymous' ? words.closedAnonymous : words.closedWithoutYou
  const body = plainFrame({
    kicker: questions.workTitle,
    heading: words.closedHeading,
    drafts: { says: words.drafts },
    children: [
      await meaningInvitation(visit),
      mirror ? mirrorBody(mirror) : h('p', { key: 'without' }, without),
      h('p', { key: 'talk' }, words.talk(questions.driverName)),
    ],
  })
  return { title: words.closedHeading, body }
}

type Place = { at: number } | { place: string; next: string }

function framed(questions: Questions, where: Place, told: Told): PageReply {
  const { heading, refusal } = told
  return { title: heading, body: frameOf(questions, where, told), ...(refusal ? { status: 400 } : {}) }
}

function frameOf(questions: Questions, where: Place, told: Told): ReactNode {
  const { heading, kicker = questions.workTitle, children, refusal } = told
  const of = screensOf(questions).length - 1
  const at = 'at' in where ? where.at : of
  const draft = 'at' in where ? { place: `/${at}`, next: `/${at + 1}` } : where
  return plainFrame({
    kicker,
    heading,
    refusal,
    children,
    back: { href: 'at' in where ? (at === 1 ? './' : `./${at - 1}`) : `./${of}`, says: words.back },
    ...(at <= of ? { progress: { at, of, says: words.progress(at, of) } } : {}),
    drafts: { says: words.drafts, ...(at <= of ? { at: draft } : {}) },
  })
}

/** Every screen that shows nothing but what is known by now: all before the brief. */
function ahead(visit: PageVisit, questions: Questions): PageReply {
  const screens = screensOf(questions).flatMap((screen, before) =>
    comesAfterAnswers(screen) || screen.kind === 'mirror'
      ? []
      : [frameOf(questions, { at: before + 1 }, formOf({ visit, questions }, screen))],
  )
  const body = h(
    'div',
    null,
    h('main', { id: 'main' }, h('h1', null, words.aheadTitle), h('p', null, words.aheadSays)),
    plainStore(screens),
  )
  return { title: words.aheadTitle, body }
}

function besideAt(place: string, visit: PageVisit, questions: Questions): Told | null {
  if (place === BECAUSE && questions.commitment !== null) return becauseForm({ visit, questions })
  return place === WHOSE && questions.commitment === 'not-mine' ? whoseForm({ visit, questions }) : null
}

async function shown(visit: PageVisit, questions: Questions, screen: Screen, at: number): Promise<PageReply> {
  if (screen.kind !== 'mirror') return framed(questions, { at }, formOf({ visit, questions }, screen))
  const mirror = await visit.ask<ShowMirror['output']>('readback.mirror', { readbackId: visit.subjectId })
  return framed(
    questions,
    { at },
    {
      heading: words.thanks(questions.kind),
      children: [
        mirrorBody(mirror),
        await elsewhere(visit, questions),
        await ownWords(visit, questions),
        surprisedBody(visit.pass, await invited(visit)),
        h('p', { key: 'change' }, h('a', { href: './1' }, words.changeAnswers)),
        h('p', { key: 'about' }, h('a', { href: `.${ABOUT_ME}` }, words.aboutYou)),
      ],
    },
  )
}

/** Where names are shown, words give nobody away. */
async function ownWords(visit: PageVisit, questions: Questions) {
  if (questions.disclosure === 'named') return null
  const own = await visit.ask<ShowOwnWords['output']>('readback.own-words', { readbackId: visit.subjectId })
  return ownWordsBody(own, placeOf(questions, 'words'))
}

function invited(visit: PageVisit): Promise<ShowInvited['output']> {
  return visit.ask('readback.about-me', { readbackId: visit.subjectId })
}

async function aboutMe(
  visit: PageVisit,
  questions: Questions,
  typed = { words: '', whose: '' },
  refusal?: string,
): Promise<PageReply> {
  const body = plainFrame({
    kicker: questions.workTitle,
    heading: words.aboutYou,
    refusal,
    children: aboutYouBody(visit.pass, await invited(visit), typed),
    back: { href: `./${firstOpen(questions)}`, says: words.back },
  })
  return { title: words.aboutYou, body, ...(refusal ? { status: 400 } : {}) }
}

async function sentAboutMe(visit: PageVisit, questions: Questions): Promise<PageReply> {
  const { form, subjectId: readbackId } = visit
  const typed = { words: (form['words'] ?? '').trim(), whose: (form['whose'] ?? '').trim() }
  if (typed.words === '' && typed.whose === '') return aboutMe(visit, questions, typed, words.sayNothing)
  if (typed.words.length > LONGEST_REPLY || typed.whose.length > LONGEST_TYPED_NAME)
    return aboutMe(visit, questions, typed, words.tooLong(LONGEST_REPLY))
  await visit.ask('readback.answer-entry', {
    readbackId,
    ...(typed.words === '' ? {} : { words: typed.words }),
    ...(typed.whose === '' ? {} : { whose: typed.whose }),
  })
  return { goTo: ABOUT_ME }
}

/** Whose it is instead goes to the entry on the register; who stands on none names somebody who would be surprised. */
async function sentWhose(visit: PageVisit, questions: Questions): Promise<PageReply> {
  const { form, subjectId: readbackId } = visit
  const whose = (form['whose'] ?? '').trim().slice(0, LONGEST_TYPED_NAME)
  if (whose !== '') {
    const { entry } = await invited(visit)
    if (entry) await visit.ask('readback.answer-entry', { readbackId, whose })
    else await visit.ask('readback.nominate', { readbackId, names: [whose] })
  }
  return { goTo: placeOf(questions, 'mirror') }
}

/** Names that were given, or one that is taken back; an empty field is no answer. */
async function sentSurprised(visit: PageVisit): Promise<void> {
  const { form, subjectId: readbackId } = visit
  const nominationId = z.guid().safeParse(form['takeBack'])
  if (nominationId.success) await visit.ask('readback.withdraw-name', { readbackId, nominationId: nominationId.data })
  for (const names of namesInTurns(form['names'] ?? '')) await visit.ask('readback.nominate', { readbackId, names })
}
