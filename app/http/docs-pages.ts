import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { documentAround } from './document.ts'

/** The documents that screens link to, by the last part of their address. */
const documents = { measures: 'What the figures mean' } as const

/** The explanations that screens link to, readable without signing in. */
export function offerDocs(server: FastifyInstance): void {
  for (const [name, title] of Object.entries(documents)) {
    let page: Promise<string> | undefined
    server.get(`/docs/${name}`, async (_request, reply) => {
      // Made when it is first asked for, so that no start waits for it.
      page ??= pageOf(name, title)
      return reply.type('text/html; charset=utf-8').send(await page)
    })
  }
}

async function pageOf(name: string, title: string): Promise<string> {
  const { micromark } = await import('micromark')
  const { gfmTable, gfmTableHtml } = await import('micromark-extension-gfm-table')
  const text = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
  const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
  return documentAround(title, withAnchors(withReachableTables(withoutOutsideLinks(html))))
}

/** What stands in other folders of the repository is not served; its name stays. */
function withoutOutsideLinks(html: string): string {
  return html.replace(/<a href="\.\.\/[^"]*">(.*?)<\/a>/g, '$1')
}

/** On a narrow screen a wide table is moved sideways, which must be possible with the keyboard too. */
function withReachableTables(html: string): string {
  return html.replaceAll('<table>', '<table tabindex="0">')
}

/** Headings get the addresses that GitHub gives them, so that links from screens and from the repository agree. */
function withAnchors(html: string): string {
  return html.replace(/<h([2-4])>(.*?)<\/h\1>/g, (_, level: string, words: string) => {
    const anchor = words
      .replace(/<[^>]+>|&\w+;/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s+/g, '-')
    return `<h${level} id="${anchor}">${words}</h${level}>`
  })
}
