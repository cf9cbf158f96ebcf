import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { documentAround } from './document.ts'

/** The documents that screens link to, by the last part of their address. */
const documents = { measures: 'What the figures mean' } as const

/** The explanations that screens link to, readable without signing in. */
export function offerDocs(server: FastifyInstance): void {
  for (const [name, title] of Object.entries(documents)) {
    const text = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
    const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
    const page = documentAround(title, withAnchors(withReachableTables(withoutOutsideLinks(html))))
    server.get(`/docs/${name}`, (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  }
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
