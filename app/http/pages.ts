import { createHmac } from 'node:crypto'
import type { Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import type { Page, PageReply, PageVisit } from '@plumbline/platform/page'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { hashOf, newToken, sameText } from '@plumbline/platform/secret'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { document } from './document.ts'
import { refusedPage } from './refused-page.ts'
import { linkOf } from './visitor.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Only holders of personal links come here: no line is written about it. */
    ofHolders?: boolean
  }
}

const LINK_PAGES_A_MINUTE = 1_200
/** Whoever comes back within this time goes on where they were; the link itself may end before. */
const PASS_SECONDS = 60 * 24 * 60 * 60

/**
 * The pages behind personal links. Opening one changes nothing, however often and by whomever (mail scanners open every link).
 * The first button gives the browser a pass; without it no form counts.
 */
export function offerPages(server: FastifyInstance, house: House, linkSecret: string): void {
  for (const page of house.steps.flatMap((step) => [...(step.pages ?? [])])) {
    for (const url of [`/${page.prefix}/:token`, `/${page.prefix}/:token/*`]) {
      const config = { ofHolders: true, rateLimit: { max: LINK_PAGES_A_MINUTE, timeWindow: '1 minute' } }
      server.get(url, { config }, (request, reply) =>
        answer(request, reply, (arrival) => page.show(arrival.visit, arrival.place), page),
      )
      server.post(url, { config }, (request, reply) => answer(request, reply, (arrival) => sent(arrival, page), page))
    }
  }

  type Arrival = { visit: PageVisit; place: string; token: string; browserToken: string }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    turn: (arrival: Arrival) => Promise<PageReply>,
    page: Page,
  ) {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer')
    try {
      const arrival = await arrive(request, page)
      const said = await turn(arrival)
      if ('goTo' in said) {
        if (said.begin) givePass(reply, page, arrival)
        return reply.redirect(`/${page.prefix}/${arrival.token}${said.goTo}`, 303)
      }
      return reply
        .code(said.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(document(said.title, said.body))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { title, body } = refusedPage(error)
      return reply.code(error.status).type('text/html; charset=utf-8').send(document(title, body))
    }
  }

  async function arrive(request: FastifyRequest, page: Page): Promise<Arrival> {
    const { token = '', '*': rest = '' } = request.params as { token?: string; '*'?: string }
    const holder = await linkOf(house, token)
    if (!holder || holder.purpose !== page.purpose) throw nothingHere()
    const pass = passFor(token)
    const begun = sameText(request.cookies[passCookie(token)] ?? '', pass)
    const browserToken = request.cookies[browserCookie(token)] ?? newToken()
    const visit: PageVisit = {
      params: request.params as Record<string, string>,
      query: request.query as Record<string, string>,
      form: (request.body ?? {}) as Record<string, string>,
      subjectId: holder.subjectId,
      begun,
      pass,
      start: startFor(token),
      browser: hashOf(browserToken),
      ask: (name, input) => ask(holder, name, input, request.method === 'POST'),
    }
    return { visit, place: rest === '' ? '' : `/${rest}`, token, browserToken }
  }

  async function ask<Output>(
    by: Principal & { kind: 'link' },
    name: string,
    input: Record<string, unknown>,
    mayChange: boolean,
  ): Promise<Output> {
    const operation = house.operations.get(name)
    if (!operation) throw new Error(`A page asks for ${name}, which does not exist`)
    if (operation.changes && !mayChange) throw new Error(`Showing a page may not perform ${name}`)
    return (await house.perform(operation, { by, input })) as Output
  }

  async function sent({ visit, place }: Arrival, page: Page): Promise<PageReply> {
    const beginning = visit.form['begin'] !== undefined && !visit.begun
    if (!beginning && !(visit.begun && sameText(visit.form['pass'] ?? '', visit.pass))) return page.show(visit, '')
    return page.send(visit, place)
  }

  function passFor(token: string): string {
    return createHmac('sha256', linkSecret).update(hashOf(token)).digest('base64url')
  }

  function startFor(token: string): string {
    return createHmac('sha256', linkSecret)
      .update(`start ${hashOf(token)}`)
      .digest('base64url')
  }

  function passCookie(token: string): string {
    return `pass-${hashOf(token).slice(0, 12)}`
  }

  function browserCookie(token: string): string {
    return `browser-${hashOf(token).slice(0, 12)}`
  }

  /** What a browser is given at the first button: that a person is there, and a number drawn by lot. */
  function givePass(reply: FastifyReply, page: Page, { token, browserToken }: Arrival): void {
    const options = {
      path: `/${page.prefix}/${token}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: house.publicUrl.startsWith('https://'),
      maxAge: PASS_SECONDS,
    } as const
    reply.setCookie(passCookie(token), passFor(token), options)
    reply.setCookie(browserCookie(token), browserToken, options)
  }
}
