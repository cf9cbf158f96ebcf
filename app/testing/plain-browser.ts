import type { FastifyInstance } from 'fastify'

/** Somebody with a browser without scripts: keeps cookies, follows redirects, presses buttons of the page that they see. */
export type PlainBrowser = {
  /** Opens an address of this server. */
  open(url: string): Promise<string>
  /** Presses a button by its words, with what was typed or ticked; gives the page that follows. */
  press(button: string, typed?: Record<string, string>): Promise<string>
  page: string
  path: string
  status: number
}

export function plainBrowser(server: FastifyInstance): PlainBrowser {
  const cookies = new Map<string, string>()
  const browser: PlainBrowser = { page: '', path: '', status: 0, open, press }

  async function open(url: string): Promise<string> {
    const { pathname, search } = new URL(url, 'http://plumbline.test')
    return load('GET', pathname + search)
  }

  async function load(method: 'GET' | 'POST', url: string, payload?: string): Promise<string> {
    const reply = await server.inject({
      method,
      url,
      cookies: Object.fromEntries(cookies),
      ...(payload === undefined ? {} : { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    })
    for (const { name, value } of reply.cookies) cookies.set(name, value)
    browser.path = url
    if (reply.statusCode === 303) return load('GET', String(reply.headers.location))
    browser.page = reply.body
    browser.status = reply.statusCode
    return reply.body
  }

  async function press(button: string, typed: Record<string, string> = {}): Promise<string> {
    for (const [, form = ''] of browser.page.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)) {
      const pressed = [...form.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].find(
        ([, , words = '']) => wordsIn(words) === button,
      )
      if (!pressed) continue
      const fields = [...form.matchAll(/<input([^>]*)>/g)]
        .map(([, tag = '']) => tag)
        .filter((tag) => attribute(tag, 'type') === 'hidden' || / checked/.test(tag))
        .map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')])
      const name = attribute(pressed[1] ?? '', 'name')
      const all = new URLSearchParams([...fields, ...(name ? [[name, attribute(pressed[1] ?? '', 'value')]] : [])])
      for (const [field, value] of Object.entries(typed)) all.set(field, value)
      return load('POST', browser.path, all.toString())
    }
    throw new Error(`There is no button “${button}” on ${browser.path}: ${buttonsOf(browser.page).join(', ')}`)
  }

  return browser
}

/** The words on the buttons of a page, in their order. */
export function buttonsOf(page: string): string[] {
  return [...page.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map(([, words = '']) => wordsIn(words))
}

export function headingOf(page: string): string {
  return wordsIn(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '')
}

/** What is read, without what is only said to screen readers. */
function wordsIn(html: string): string {
  return html
    .replace(/<span class="hidden">[\s\S]*?<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .trim()
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
