import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { choiceButtons, plainForm, plainFrame, plainTextArea, primaryButton } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import type { AssignedMeaning, ShowMeaningResult } from '../meaning/meaning.operations.ts'
import { LONGEST_MISSING, MEANINGS } from '../meaning/meaning.ts'
import { meaningWords as words } from './meaning-words.en.ts'

const MEANING_PREFIX = 'm'
/** Where somebody says what is missing, after a sentence that does not mean the same. */
const MISSING = '/missing'

type Assigned = AssignedMeaning['output']
type Shown = Assigned['judgements'][number]

/** Judging sentences of others, by the link that somebody answered the read-back with: one sentence a screen, without scripts. */
export const meaningRatingPage: Page = {
  prefix: MEANING_PREFIX,
  purpose: 'readback.answer',

  async show(visit, place) {
    const assigned = await assignedTo(visit)
    if (assigned.state !== 'open') return over(visit, assigned)
    if (!visit.begun) return introduction(visit, assigned)
    const { at, isMissing } = placeIn(place)
    const shown = assigned.judgements[at - 1]
    if (shown) return isMissing ? missingPage(visit, assigned, shown, at) : sentencePage(visit, assigned, shown, at)
    return at > assigned.judgements.length && assigned.judgements.length > 0
      ? done(assigned)
      : introduction(visit, assigned)
  },

  async send(visit, place) {
    const assigned = await assignedTo(visit)
    const goOn = { goTo: `/${firstOpen(assigned)}` }
    if (!visit.begun) return { ...goOn, begin: true }
    const { at, isMissing } = placeIn(place)
    const shown = assigned.judgements[at - 1]
    if (!shown || assigned.state !== 'open') return goOn
    return isMissing ? sentMissing(visit, assigned, shown, at) : sentMeaning(visit, shown, at)
  },
}

/** Beside a mirror: the way to the sentences of others, while somebody who holds this link may judge them or see what came of it. */
export async function meaningInvitation(visit: PageVisit): Promise<ReactNode> {
  const { state, judgements } = await assignedTo(visit)
  if (state === 'not-begun' || (state === 'open' && judgements.length === 0)) return null
  return h(
    'section',
    { key: 'meaning' },
    h('h2', null, words.invitation),
    h('p', null, words.invite),
    h('p', null, h('a', { href: `/${MEANING_PREFIX}/${visit.params['token']}` }, words.inviteGo)),
  )
}

function assignedTo(visit: PageVisit): Promise<Assigned> {
  return visit.ask('meaning.assigned', { readbackId: visit.subjectId })
}

function placeIn(place: string): { at: number; isMissing: boolean } {
  const [, at, missing] = /^\/(\d{1,3})(\/missing)?$/.exec(place) ?? []
  return { at: Number(at ?? 0), isMissing: missing !== undefined }
}

/** Where somebody goes on who comes back, perhaps on another device; beyond the last sentence when each has an answer. */
function firstOpen({ judgements }: Assigned): number {
  const open = judgements.findIndex(({ meaning }) => meaning === null)
  return open === -1 ? judgements.length + 1 : open + 1
}

function introduction(visit: PageVisit, assigned: Assigned): PageReply {
  const { judgements, closesOn, today, driverName, disclosure, fewest, workTitle } = assigned
  const title = words.title(workTitle)
  if (judgements.length === 0)
    return told(assigned, words.nothingForYou, [h('p', { key: 'n' }, words.nothingForYouSays)])
  const open = firstOpen(assigned)
  const start = open > judgements.length ? words.lookAgain : open > 1 ? words.goOn : words.begin
  const body = plainFrame({
    kicker: workTitle,
    heading: title,
    children: [
      h('p', { key: 'why' }, words.why(driverName)),
      h('p', { key: 'long' }, words.howLong(judgements.length, closesOn ?? '', today)),
      h('h2', { key: 'who' }, words.whoSees),
      h('p', { key: 'sees' }, words.promise),
      h('p', { key: 'own' }, disclosure === 'named' ? words.promiseNamed : words.promiseByGroup(fewest)),
      h(
        'div',
        { key: 'begin' },
        plainForm(visit.pass, h('input', { type: 'hidden', name: 'begin', value: '1' }), primaryButton(start)),
      ),
    ],
  })
  return { title, body }
}

function told({ workTitle }: Assigned, heading: string, children: ReactNode[]): PageReply {
  return { title: heading, body: plainFrame({ kicker: workTitle, heading, children }) }
}

async function over(visit: PageVisit, assigned: Assigned): Promise<PageReply> {
  if (assigned.state === 'not-begun') return told(assigned, words.notBegun, [h('p', { key: 'n' }, words.notBegunSays)])
  const result = await visit.ask<ShowMeaningResult['output']>('meaning.result', { readbackId: visit.subjectId })
  return told(
    assigned,
    words.closed,
    result.says.map((sentence) => h('p', { key: sentence }, sentence)),
  )
}

function screen(
  { workTitle, judgements }: Assigned,
  at: number,
  { heading, children, back, refusal }: { heading: string; children: ReactNode; back: string; refusal?: string },
): PageReply {
  const body = plainFrame({
    kicker: workTitle,
    heading,
    refusal,
    children,
    back: { href: back, says: words.back },
    progress: { at, of: judgements.length, says: words.progress(at, judgements.length) },
  })
  return { title: heading, body, ...(refusal ? { status: 400 } : {}) }
}

function sentencePage(visit: PageVisit, assigned: Assigned, shown: Shown, at: number): PageReply {
  const { ownSentence } = assigned
  return screen(assigned, at, {
    heading: words.question,
    back: at === 1 ? './' : `./${at - 1}`,
    children: [
      h('blockquote', { key: 'theirs' }, shown.sentence),
      h(
        'p',
        { key: 'own', className: 'quiet' },
        ownSentence === null ? words.youWroteNothing : `${words.youWrote} “${ownSentence}”`,
      ),
      h(
        'div',
        { key: 'answers' },
        plainForm(
          visit.pass,
          choiceButtons({
            name: 'meaning',
            choices: MEANINGS.map((value) => ({ value, label: words.meanings[value] })),
            chosen: shown.meaning,
            chosenSays: words.chosen,
          }),
        ),
      ),
    ],
  })
}

function missingPage(
  visit: PageVisit,
  assigned: Assigned,
  shown: Shown,
  at: number,
  typed = shown.missing ?? '',
  refusal?: string,
): PageReply {
  return screen(assigned, at, {
    heading: words.missingQuestion,
    back: `../${at}`,
    ...(refusal ? { refusal } : {}),
    children: [
      h('blockquote', { key: 'theirs' }, shown.sentence),
      h(
        'div',
        { key: 'words' },
        plainForm(
          visit.pass,
          plainTextArea({ name: 'missing', label: words.missingLabel, value: typed, most: LONGEST_MISSING, rows: 2 }),
          primaryButton(words.next),
        ),
      ),
    ],
  })
}

function done(assigned: Assigned): PageReply {
  const { judgements, closesOn, today } = assigned
  const open = judgements.filter(({ meaning }) => meaning === null).length
  return told(assigned, open > 0 ? words.stillOpen(open) : words.thanks, [
    ...(open > 0 ? [h('p', { key: 'open' }, h('a', { href: `./${firstOpen(assigned)}` }, words.goOn))] : []),
    h('p', { key: 'change' }, words.canChange(closesOn ?? '', today)),
    ...judgements.map(({ place, sentence, meaning }, at) =>
      h(
        'div',
        { key: place },
        h('blockquote', null, sentence),
        h(
          'p',
          null,
          `${words.yours(meaning)} · `,
          h(
            'a',
            { href: `./${at + 1}` },
            meaning === null ? words.judge : words.change,
            h('span', { className: 'hidden' }, ` (${words.changeOf(at + 1)})`),
          ),
        ),
      ),
    ),
  ])
}

async function sentMeaning(visit: PageVisit, shown: Shown, at: number): Promise<PageReply> {
  const meaning = MEANINGS.find((each) => each === visit.form['meaning'])
  if (meaning === undefined) return { goTo: `/${at}` }
  await visit.ask('meaning.vote', { readbackId: visit.subjectId, place: shown.place, meaning })
  return { goTo: meaning === 'same' ? `/${at + 1}` : `/${at}${MISSING}` }
}

async function sentMissing(visit: PageVisit, assigned: Assigned, shown: Shown, at: number): Promise<PageReply> {
  const missing = (visit.form['missing'] ?? '').trim()
  if (shown.meaning === null || shown.meaning === 'same') return { goTo: `/${at}` }
  if (missing.length > LONGEST_MISSING)
    return missingPage(visit, assigned, shown, at, missing, words.tooLong(LONGEST_MISSING))
  const { meaning, place } = shown
  await visit.ask('meaning.vote', { readbackId: visit.subjectId, place, meaning, missing })
  return { goTo: `/${at + 1}` }
}
