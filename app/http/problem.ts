import { Refusal, refusalCodes } from '@plumbline/platform/refusal'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** A refusal as RFC 9457 problem details. Anything that is not a refusal is our fault and says no more than that. */
export function sendProblem(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = error instanceof Refusal ? error : refusalOfTheServer(error)
  if (!refusal) {
    request.log.error(
      { err: { name: error.name, message: error.message, stack: error.stack }, requestId: request.id },
      'fault',
    )
    return send(reply, 500, {
      type: 'about:blank',
      title: 'Something broke on our side',
      status: 500,
      code: 'fault',
      detail: 'Something broke on our side. Nothing was changed.',
      next: `Try again. If it stays, tell your administrator this number: ${request.id}.`,
    })
  }
  return send(reply, refusal.status, problemOf(refusal))
}

function problemOf(refusal: Refusal): Record<string, unknown> {
  return {
    type: `urn:plumbline:refusal:${refusal.code}`,
    title: refusalCodes[refusal.code].title,
    status: refusal.status,
    code: refusal.code,
    detail: refusal.sentence,
    ...(refusal.next ? { next: refusal.next } : {}),
    ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
  }
}

const refusedReplies = new WeakMap<FastifyReply, string>()

/** The code with which a reply refused or failed, for the log. */
export function refusedWith(reply: FastifyReply): string | undefined {
  return refusedReplies.get(reply)
}

function send(reply: FastifyReply, status: number, problem: Record<string, unknown>): FastifyReply {
  refusedReplies.set(reply, String(problem['code']))
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** What the HTTP server itself refuses before an operation is reached. */
function refusalOfTheServer(error: FastifyError | Error): Refusal | undefined {
  const { code, statusCode } = error as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('too-large', 'That is larger than 5 MB. Nothing was changed.', {
      next: 'Send it in smaller parts.',
    })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('bad-input', 'Send JSON, with the header Content-Type: application/json.')
  }
  if (statusCode === 429)
    return new Refusal('too-many', 'Too many tries from here.', { next: 'Wait a minute, then try again.' })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal('bad-input', 'That request cannot be read. Nothing was changed.', {
      next: 'Check that the body is valid JSON.',
    })
  }
  return undefined
}
