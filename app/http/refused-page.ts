import { type Refusal, refusalCodes } from '@plumbline/platform/refusal'
import { createElement as h, type ReactNode } from 'react'

/** A refusal for somebody who came by a link: what happened, and what to do. */
export function refusedPage(refusal: Refusal): { title: string; body: ReactNode } {
  const { title } = refusalCodes[refusal.code]
  return {
    title,
    body: h(
      'main',
      { id: 'main' },
      h('h1', { tabIndex: -1 }, title),
      h('p', null, refusal.sentence),
      refusal.next ? h('p', null, refusal.next) : null,
    ),
  }
}
