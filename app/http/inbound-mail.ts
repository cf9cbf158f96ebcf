import { operator } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { LARGEST_MESSAGE, readIncoming } from '@plumbline/platform/mail/incoming'
import { receiveMail } from '@plumbline/platform/mail/incoming.operations'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { sameText } from '@plumbline/platform/secret'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Where a mail server hands in replies: the raw message as the body, with the secret that both know. */
export function offerInboundMail(server: FastifyInstance, house: House): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_MESSAGE }, (_request, body, done) =>
    done(null, body),
  )
  const rateLimit = { max: 600, timeWindow: '1 minute' }

  // Nobody reads a body before its sender has shown the secret.
  const onRequest = async (request: FastifyRequest) => {
    const { inboundSecret, inboundAddress } = house.config
    if (inboundSecret === undefined || inboundAddress === undefined) throw nothingHere()
    const shown = secretShown(request.headers.authorization)
    if (shown === undefined || !sameText(shown, inboundSecret))
      throw new Refusal('sign-in', 'The secret of inbound mail is missing or wrong.')
  }

  server.post('/inbound/mail', { config: { rateLimit }, onRequest }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body) || request.body.length === 0)
      throw new Refusal('bad-input', 'Send the raw message as the body.')
    return reply.header('cache-control', 'no-store').send({ effect: await effectOf(request.body) })
  })

  async function effectOf(source: Buffer): Promise<string> {
    const input = await readable(source)
    if (!input) return 'ignored'
    try {
      const { effect } = await house.perform(receiveMail, { by: operator, via: 'mail', input })
      return effect
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // The sender has done its part; sending it again would change nothing.
      if (error.code === 'already-exists') return 'came before'
      if (error.code === 'not-found') return 'ignored'
      throw error
    }
  }

  async function readable(source: Buffer) {
    try {
      return await readIncoming(source, house.config.inboundAddress ?? '')
    } catch {
      throw new Refusal('bad-input', 'This message cannot be read.')
    }
  }
}

/** `Bearer secret`, or the password of `Basic`. */
function secretShown(authorization: string | undefined): string | undefined {
  const [, scheme = '', credentials = ''] = /^(\w+) (.+)$/.exec(authorization ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return credentials
  if (scheme.toLowerCase() !== 'basic') return undefined
  const decoded = Buffer.from(credentials, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}
