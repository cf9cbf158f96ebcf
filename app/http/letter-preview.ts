import type { House } from '@plumbline/platform/house'
import type { ShowLetter } from '@plumbline/platform/mail/letter.operations'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance } from 'fastify'
import { document } from './document.ts'
import { refusedPage } from './refused-page.ts'
import { visitorOf } from './visitor.ts'

/** A letter as a mail program shows it: styles in its tags, but no script, no form, nothing fetched, no place of ours to reach. */
const LIKE_A_MAIL_PROGRAM = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The HTML of a letter that was kept, alone in a page. Only administrators get so far; the operation says so. */
export function offerLetterPreviews(server: FastifyInstance, house: House, operatorKey: string): void {
  for (const [url, name] of [
    ['/letters/:letterId/look', 'server-letter.show'],
    ['/w/:workspace/letters/:letterId/look', 'letter.show'],
  ] as const) {
    const operation = house.operations.get(name)
    if (!operation) continue
    server.get(url, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      try {
        const { workspace, letterId } = request.params as { workspace?: string; letterId: string }
        const by = await visitorOf(house, request, operatorKey)
        const { words } = (await house.perform(operation, {
          by,
          workspace,
          input: { letterId },
        })) as ShowLetter['output']
        if (!words) throw nothingHere()
        return reply
          .header('content-security-policy', LIKE_A_MAIL_PROGRAM)
          .type('text/html; charset=utf-8')
          .send(words.html)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { title, body } = refusedPage(error)
        return reply.code(error.status).type('text/html; charset=utf-8').send(document(title, body))
      }
    })
  }
}
