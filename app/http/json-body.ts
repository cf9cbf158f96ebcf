import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance } from 'fastify'

/** Largest body, in bytes, and deepest nesting that is read at all. */
export const BODY_LIMIT = 5 * 1024 * 1024
const DEEPEST = 50

/** Reads JSON bodies, refusing what is nested too deeply before any parser sees it, and keys that would reach a prototype. */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request, body, done) => {
      const text = String(body)
      if (text.trim() === '') return done(null, {})
      if (deeperThan(text, DEEPEST)) {
        return done(
          new Refusal('bad-input', `That is nested more than ${DEEPEST} levels deep. Nothing was changed.`) as never,
        )
      }
      return parse(request, text, done)
    },
  )
}

/** One pass over the text, without building anything. Brackets inside strings do not count. */
export function deeperThan(json: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at)
    if (quoted) {
      if (sign === 92) at += 1
      else if (sign === 34) quoted = false
    } else if (sign === 34) quoted = true
    else if (sign === 91 || sign === 123) {
      depth += 1
      if (depth > limit) return true
    } else if (sign === 93 || sign === 125) depth -= 1
  }
  return false
}
