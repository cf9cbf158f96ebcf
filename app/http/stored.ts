import type { Config } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { type KeptTable, keptTables } from '@plumbline/platform/privacy/custody'
import { withDays } from '@plumbline/platform/privacy/retention'
import type { FastifyInstance } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { document } from './document.ts'

const TITLE = 'What this server stores'

/** How people call the steps; the order is that of the practice, and what is not named here comes last. */
const headings: Record<string, string> = {
  platform: 'Accounts, letters and the log',
  people: 'Who is affected',
  work: 'The work',
  direction: 'The direction',
  readback: 'Answers',
  decisions: 'Decisions',
  proposal: 'Drafts of programs',
  privacy: 'Erasures',
}

/** A plain page for everybody, made from what the steps say of their tables. */
export function offerStored(server: FastifyInstance, house: House, config: Config): void {
  let page: string | undefined
  server.get('/stored', (_request, reply) => {
    // Made when it is first asked for, so that no start waits for it.
    page ??= document(TITLE, storedPage(keptTables(house.steps), config))
    return reply.type('text/html; charset=utf-8').send(page)
  })
}

function storedPage(tables: readonly KeptTable[], config: Config): ReactNode {
  const ofPeople = tables.filter(holdsSomethingOfPeople)
  const others = tables.filter((kept) => !holdsSomethingOfPeople(kept))
  const order = Object.keys(headings)
  const steps = [...new Set(ofPeople.map(({ step }) => step))].sort((a, b) => placeIn(order, a) - placeIn(order, b))
  return h(
    'main',
    { id: 'main', className: 'docs' },
    h('h1', { tabIndex: -1 }, TITLE),
    h(
      'p',
      null,
      'All of it stays on this server. It sets one cookie, which keeps you signed in, and while you answer through a link one for that link. It loads nothing from elsewhere, counts nobody’s visits, and puts nothing into letters that would tell whether they were opened.',
    ),
    h(
      'p',
      null,
      'You can have a copy of everything about you, and be erased. With an account, the copy is in your account settings; for all else ask an administrator of your workspace.',
    ),
    h(
      'p',
      null,
      'Its running log names no person and no link, and goes wherever the operator of the server sends it. Backups keep what they hold until they are rotated.',
    ),
    steps.map((step) =>
      h(
        'section',
        { key: step },
        h('h2', null, headings[step] ?? step),
        ofPeople.filter((kept) => kept.step === step).map((kept) => aboutTable(kept, config)),
      ),
    ),
    h(
      'section',
      null,
      h('h2', null, 'What the server keeps for itself'),
      h('p', null, 'Nothing of this can be traced to a person.'),
      h(
        'ul',
        null,
        others.map(({ table, title, keeps }) => h('li', { key: table }, `${title}: ${keeps}`)),
      ),
    ),
  )
}

function aboutTable({ table, title, keeps, why, until, seenBy, erased }: KeptTable, config: Config): ReactNode {
  const facts = [
    ['Why', why],
    ['How long', withDays(until, config)],
    ['Who sees it', seenBy],
    ['Once erased', withDays(erased, config)],
  ]
  return h(
    'section',
    { key: table, id: table },
    h('h3', null, title),
    h('p', null, keeps),
    h(
      'dl',
      { className: 'facts' },
      facts.map(([term, says]) => h('div', { key: term }, h('dt', null, term), h('dd', null, says))),
    ),
  )
}

/** Hashes and numbers of the machine say nothing of anybody. */
function holdsSomethingOfPeople({ columns, table }: KeptTable): boolean {
  return (
    table === 'eventPayload' || Object.values(columns).some((answer) => !['secret', 'code', 'record'].includes(answer))
  )
}

function placeIn(order: readonly string[], step: string): number {
  const at = order.indexOf(step)
  return at < 0 ? order.length : at
}
