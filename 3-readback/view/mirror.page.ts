import { createElement as h, type ReactNode } from 'react'
import type { ShowMirror } from '../answer.operations.ts'
import { answeringWords as words } from './answering-words.en.ts'

type Mirror = ShowMirror['output']

/** My picture beside the brief; once closed also beside the others. */
export function mirrorBody({ closed, closesOn, differs, of, claims, believed }: Mirror): ReactNode {
  return h(
    'div',
    { key: 'mirror' },
    h('p', null, h('strong', null, words.differs(differs, of))),
    ...claims.map((claim) => h('div', { key: claim.id }, h('h2', null, claim.statement), claimBody(claim))),
    believed ? h('p', null, words.believedLikeYou(believed.alike, believed.of)) : null,
    h('p', { className: 'quiet' }, closed ? words.onlyYou : `${words.onlyYou} ${words.afterClosing(closesOn)}`),
  )
}

function claimBody({ mine, stated, same, others }: Mirror['claims'][number]): ReactNode {
  const verdict =
    same === null ? words.couldNotTell : same ? words.sameAsBrief : `${words.notAsBrief} ${words.stated[stated]}`
  return h(
    'p',
    null,
    mine === null ? null : `${words.yours(mine)} `,
    verdict,
    others ? ` ${words.othersLikeYou(others.alike, others.of)}` : null,
  )
}
