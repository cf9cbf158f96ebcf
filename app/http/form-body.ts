import type { FastifyInstance } from 'fastify'

const FORM_LIMIT = 64 * 1024

/** Reads plain HTML forms, and nothing else. A field sent twice counts as its last value. */
export function readFormBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))))
    },
  )
}
