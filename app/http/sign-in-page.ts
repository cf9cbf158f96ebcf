import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyReply } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { document } from './document.ts'
import { refusedPage } from './refused-page.ts'

/** How often one place may open or send these pages; what really matters is counted in the database. */
export const signInRate = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** Shows a page of signing in: never kept anywhere, its address told to no other site. */
export function showPage(reply: FastifyReply, title: string, body: ReactNode): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(document(title, body))
}

/** What is refused is said on a page. */
export async function sayRefusals(reply: FastifyReply, turn: () => Promise<unknown>): Promise<unknown> {
  try {
    return await turn()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { title, body } = refusedPage(error)
    return showPage(reply.code(error.status), title, body)
  }
}

/** One thought: a heading, sentences, and what can be done. */
export function thought(heading: string, ...parts: ReactNode[]): ReactNode {
  return h('main', { id: 'main' }, h('h1', { tabIndex: -1 }, heading), ...parts)
}

export function says(...words: ReactNode[]): ReactNode {
  return h('p', null, ...words)
}

export function alert(refusal: Refusal | undefined): ReactNode {
  if (!refusal) return null
  return h('p', { role: 'alert', className: 'refusal' }, [refusal.sentence, refusal.next].filter(Boolean).join(' '))
}

/** A form that the browser itself sends, so that its reply may set cookies and lead on. */
export function form(action: string | undefined, ...fields: ReactNode[]): ReactNode {
  return h('form', { method: 'post', 'data-plain': 'full', ...(action ? { action } : {}) }, ...fields)
}

export function button(words: string, kind: 'primary' | 'plain' = 'primary'): ReactNode {
  return h('button', { type: 'submit', className: kind === 'primary' ? 'primary' : 'way' }, words)
}

export function hidden(name: string, value: string): ReactNode {
  return h('input', { type: 'hidden', name, value })
}

export function field(asked: {
  name: string
  label: string
  type: string
  autoComplete: string
  value?: string | undefined
}): ReactNode {
  const { label, value, ...input } = asked
  return h(
    'label',
    { className: 'field' },
    h('span', null, label),
    h('input', { ...input, required: true, defaultValue: value }),
  )
}
