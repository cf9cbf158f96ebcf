import { LONGEST_REPLY, LONGEST_TYPED_NAME, namesTyped } from '@plumbline/people/words'
import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import {
  choiceButtons,
  type PlainFrame,
  plainForm,
  plainFrame,
  plainTextArea,
  primaryButton,
} from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { z } from 'zod'
import type { ShowMirror } from '../answer.operations.ts'
import { ALIKE_STEPS } from '../answer.ts'
import type { ShowInvited } from '../invited.operations.ts'
import { COMMITMENTS, LONGEST_SENTENCE, OTHERS, UNDERSTOOD, type Understood, VERDICTS } from '../readback.ts'
import { comesAfterAnswers, firstOpen, type Questions, type Screen, screensOf } from './answering-screens.ts'
import { answeringWords as words } from './answering-words.en.ts'
import { aboutYouBody, surprisedBody } from './invited.page.ts'
import { mirrorBody } from './mirror.page.ts'

/** Where a link shows what is written about whoever holds it. */
const ABOUT_ME = '/about-me'

const CLARITIES = [5, 4, 3, 2, 1]

/** The page behind a personal link to a read-back: about three minutes on a phone, without an account and without scripts. */
export const answeringPage: Page = {
  prefix: 'a',
  purpose: 'readback.answer',

  async show(visit, place) {
    const questions = await visit.ask<Questions>('readback.questions', { readbackId: visit.subjectId })
    if (questions.closed) return closed(visit, questions)
    if (visit.begun && place === ABOUT_ME) return aboutMe(visit, questions)
    const at = screenAt(place)
    const screen = screensOf(questions)[at - 1]
    if (!visit.begun || !screen) return introduction(visit, questions)
    if (comesAfterAnswers(screen) && questions.brief === null) return { goTo: `/${firstOpen(questions)}` }
    return shown(visit, questions, screen, at)
  },

  async send(visit, place) {
    const questions = await visit.ask<Questions>('readback.questions', { readbackId: visit.subjectId })
    if (!visit.begun) return { goTo: `/${firstOpen(questions)}`, begin: true }
    if (place === ABOUT_ME) return sentAboutMe(visit, questions)
    const at = screenAt(place)
    const screen = screensOf(questions)[at - 1]
    if (!screen) return { goTo: `/${firstOpen(questions)}` }
    return sent(visit, questions, screen, at)
  },
}

function screenAt(place: string): number {
  return /^\/\d{1,3}$/.test(place) ? Number(place.slice(1)) : 0
}

function introduction(visit: PageVisit, questions: Questions): PageReply {
  const { workTitle, driverName, groupName, asked, closesOn, disclosure, fewest, myName } = questions
  const title = words.title(workTitle)
  const screens = screensOf(questions).length - 1
  const start = firstOpen(questions) > 1 ? words.goOn : words.begin
  const body = plainFrame({
    kicker: words.hello(myName),
    heading: title,
    children: [
      h('p', { key: 'why' }, questions.iDrive ? words.youDrive : words.whyYou(driverName, groupName)),
      h('p', { key: 'test' }, words.noTest),
      h('p', { key: 'long' }, words.howLong(screens, closesOn)),
      h('h2', { key: 'who' }, words.whoSees),
      h('p', { key: 'sees' }, disclosure === 'named' ? words.named(asked) : words.byGroup(fewest)),
      h('p', { key: 'driver' }, words.participation),
      h('p', { key: 'stored' }, h('a', { href: '/stored' }, words.stored)),
      h(
        'div',
        { key: 'begin' },
        plainForm(
          visit.pass,
          h('input', { type: 'hidden', name: 'begin', value: '1' }),
          primaryButton(firstOpen(questions) > screens ? words.lookAgain : start),
        ),
      ),
    ],
  })
  return { title, body }
}

async function closed(visit: PageVisit, questions: Questions): Promise<PageReply> {
  const mirror =
    questions.brief === null
      ? null
      : await visit.ask<ShowMirror['output']>('readback.mirror', { readbackId: visit.subjectId })
  const body = plainFrame({
    kicker: questions.workTitle,
    heading: words.closedHeading,
    children: [
      mirror ? mirrorBody(mirror) : h('p', { key: 'without' }, words.closedWithoutYou),
      h('p', { key: 'talk' }, words.talk(questions.driverName)),
    ],
  })
  return { title: words.closedHeading, body }
}

type Told = { heading: string; kicker?: string; children: ReactNode; refusal?: string }

function screenPage(
  questions: Questions,
  at: number,
  { heading, kicker = questions.workTitle, children, refusal }: Told,
): PageReply {
  const of = screensOf(questions).length - 1
  const frame: PlainFrame = {
    kicker,
    heading,
    refusal,
    children,
    back: { href: at === 1 ? './' : `./${at - 1}`, says: words.back },
    ...(at <= of ? { progress: { at, of, says: words.progress(at, of) } } : {}),
  }
  return { title: heading, body: plainFrame(frame), ...(refusal ? { status: 400 } : {}) }
}

async function shown(visit: PageVisit, questions: Questions, screen: Screen, at: number): Promise<PageReply> {
  const page = (told: Told) => screenPage(questions, at, told)
  const choose = (name: string, choices: { value: string; label: string }[], chosen: string | null) =>
    plainForm(visit.pass, choiceButtons({ name, choices, chosen, chosenSays: words.chosen }))
  switch (screen.kind) {
    case 'clarity': {
      const choices = CLARITIES.map((step) => ({ value: String(step), label: words.clarities[step] ?? '' }))
      return page({
        heading: words.clarity,
        children: choose('clarity', choices, questions.clarity === null ? null : String(questions.clarity)),
      })
    }
    case 'own':
      return page({
        kicker: words.claimKicker(screen.number, questions.claims.length),
        heading: screen.claim.statement,
        children: [
          h('p', { key: 'q' }, words.ownQuestion),
          h('div', { key: 'a' }, choose('understood', labelled(words.own), screen.claim.understood)),
        ],
      })
    case 'predicted':
      return page({
        kicker: words.claimKicker(screen.number, questions.claims.length),
        heading: words.predictedQuestion(screen.about.name),
        children: [
          h('blockquote', { key: 'q' }, screen.claim.statement),
          h('div', { key: 'a' }, choose('predicted', labelled(words.predicted), screen.about.predicted)),
        ],
      })
    case 'belief': {
      const choices = ALIKE_STEPS.map((step) => ({ value: String(step), label: words.beliefs[step] ?? '' }))
      return page({
        heading: words.belief(questions.claims.length),
        children: choose(
          'alikePercent',
          choices,
          questions.alikePercent === null ? null : String(questions.alikePercent),
        ),
      })
    }
    case 'words':
      return wordsPage(visit, questions, at, { sentence: questions.sentence ?? '', concern: questions.concern ?? '' })
    case 'brief':
      return page({
        kicker: words.briefKicker,
        heading: words.briefHeading,
        children: [
          ...briefBody(questions),
          h('p', { key: 'q' }, words.verdictQuestion),
          h(
            'div',
            { key: 'a' },
            choose(
              'verdict',
              VERDICTS.map((value) => ({ value, label: words.verdicts[value] })),
              questions.verdict,
            ),
          ),
        ],
      })
    case 'commitment':
      return page({
        heading: words.commitmentHeading,
        children: plainForm(
          visit.pass,
          choiceButtons({
            name: 'commitment',
            choices: COMMITMENTS.map((value) => ({ value, label: words.commitments[value] })),
            chosen: questions.commitment,
            chosenSays: words.chosen,
          }),
          plainTextArea({
            name: 'because',
            label: questions.verdict === 'brief-wrong' ? words.becauseWrong : words.because,
            value: questions.because ?? '',
            most: LONGEST_SENTENCE,
            rows: 2,
          }),
        ),
      })
    case 'mirror': {
      const mirror = await visit.ask<ShowMirror['output']>('readback.mirror', { readbackId: visit.subjectId })
      return page({
        heading: words.thanks,
        children: [
          mirrorBody(mirror),
          surprisedBody(visit.pass, await invited(visit)),
          h('p', { key: 'change' }, h('a', { href: './1' }, words.changeAnswers)),
          h('p', { key: 'about' }, h('a', { href: `.${ABOUT_ME}` }, words.aboutYou)),
        ],
      })
    }
  }
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

/** Names that were given, or one that is taken back; an empty field is no answer. */
async function sentSurprised(visit: PageVisit): Promise<void> {
  const { form, subjectId: readbackId } = visit
  const nominationId = z.guid().safeParse(form['takeBack'])
  if (nominationId.success) await visit.ask('readback.withdraw-name', { readbackId, nominationId: nominationId.data })
  const names = namesTyped(form['names'] ?? '')
  if (names.length > 0) await visit.ask('readback.nominate', { readbackId, names })
}

function labelled(labels: Record<Understood, string>): { value: string; label: string }[] {
  return UNDERSTOOD.map((value) => ({ value, label: labels[value] }))
}

function briefBody({ brief }: Questions): ReactNode[] {
  if (brief === null) return []
  return [
    ...paragraphs('goal', brief.goal),
    ...(brief.whyNow ? [h('h2', { key: 'why' }, words.briefWhy), ...paragraphs('now', brief.whyNow)] : []),
    ...(brief.digest ? paragraphs('digest', brief.digest) : []),
    ...brief.says.map(({ statement, stated, understood }, at) =>
      h(
        'div',
        { key: at },
        h('h2', null, statement),
        h(
          'p',
          null,
          words.stated[stated],
          ' ',
          understood === null ? null : h('span', { className: 'quiet' }, words.yours(understood)),
        ),
      ),
    ),
  ]
}

function paragraphs(key: string, text: string): ReactNode[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => h('p', { key: `${key}-${at}` }, line))
}

function wordsPage(
  visit: PageVisit,
  questions: Questions,
  at: number,
  typed: { sentence: string; concern: string },
  refusal?: string,
): PageReply {
  return screenPage(questions, at, {
    heading: words.sentenceHeading,
    ...(refusal ? { refusal } : {}),
    children: plainForm(
      visit.pass,
      plainTextArea({ name: 'sentence', label: words.sentence, value: typed.sentence, most: LONGEST_SENTENCE }),
      plainTextArea({ name: 'concern', label: words.concern, value: typed.concern, most: LONGEST_SENTENCE, rows: 2 }),
      primaryButton(words.next),
    ),
  })
}

/** Keeps what was answered and goes on; a form without an answer shows the same screen again. */
async function sent(visit: PageVisit, questions: Questions, screen: Screen, at: number): Promise<PageReply> {
  const { form, subjectId: readbackId } = visit
  const next = { goTo: `/${at + 1}` }
  const again = { goTo: `/${at}` }
  const keep = async (name: string, input: Record<string, unknown>) => {
    await visit.ask(name, { readbackId, ...input })
    return next
  }
  switch (screen.kind) {
    case 'clarity': {
      const clarity = CLARITIES.find((step) => String(step) === form['clarity'])
      return clarity === undefined ? again : keep('readback.clarity', { clarity })
    }
    case 'own': {
      const understood = oneOf(UNDERSTOOD, form['understood'])
      return understood ? keep('readback.answer', { itemId: screen.claim.id, understood }) : again
    }
    case 'predicted': {
      const value = oneOf(UNDERSTOOD, form['predicted'])
      const groupId = screen.about.aboutWhom === OTHERS ? null : screen.about.aboutWhom
      if (screen.claim.understood === null) return { goTo: `/${firstOpen(questions)}` }
      return value ? keep('readback.answer', { itemId: screen.claim.id, predicted: [{ groupId, value }] }) : again
    }
    case 'belief': {
      const alikePercent = ALIKE_STEPS.find((step) => String(step) === form['alikePercent'])
      return alikePercent === undefined ? again : keep('readback.belief', { alikePercent })
    }
    case 'words': {
      const typed = { sentence: (form['sentence'] ?? '').trim(), concern: (form['concern'] ?? '').trim() }
      if (typed.sentence === '' && typed.concern === '') return next
      if (typed.sentence === '') return wordsPage(visit, questions, at, typed, words.sentenceNeeded)
      if (typed.sentence.length > LONGEST_SENTENCE || typed.concern.length > LONGEST_SENTENCE) {
        return wordsPage(visit, questions, at, typed, words.tooLong(LONGEST_SENTENCE))
      }
      return keep('readback.say', typed)
    }
    case 'brief': {
      const verdict = oneOf(VERDICTS, form['verdict'])
      if (questions.brief === null) return { goTo: `/${firstOpen(questions)}` }
      return verdict ? keep('readback.commit', { verdict }) : again
    }
    case 'commitment': {
      const commitment = oneOf(COMMITMENTS, form['commitment'])
      if (questions.verdict === null) return { goTo: `/${at - 1}` }
      const because = (form['because'] ?? '').trim().slice(0, LONGEST_SENTENCE)
      return commitment ? keep('readback.commit', { verdict: questions.verdict, commitment, because }) : again
    }
    case 'mirror':
      await sentSurprised(visit)
      return again
  }
}

function oneOf<Value extends string>(values: readonly Value[], sentValue: string | undefined): Value | undefined {
  return values.find((value) => value === sentValue)
}
