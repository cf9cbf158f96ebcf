import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Grant } from 'oidc-provider'

/** Somebody with an account at the provider. */
type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string }

export type RunningProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who sits before the provider's sign-in page and signs in; nobody says no. */
  somebody: Claims | null
  /** Changes what the provider signs about somebody, so that it speaks falsely, yet with its own key. */
  twist: ((claims: Record<string, unknown>) => Record<string, unknown>) | null
  /** Signs with a key that is not the provider's. */
  forge: boolean
  /** Every address that was asked for. */
  asked: string[]
  /** Follows the address at which the browser was sent off, signs in, and gives the address to which it is sent back. */
  goThrough(departure: string): Promise<URL>
  stop(): Promise<void>
}

/** A real OpenID provider on this machine, with one client and a sign-in page that needs no hands. */
export async function startProvider(backTo: string): Promise<RunningProvider> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const privateKey = newKey()
  const known = new Map<string, Claims>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'plumbline',
        client_secret: randomBytes(16).toString('hex'),
        redirect_uris: [backTo],
        post_logout_redirect_uris: [`${new URL(backTo).origin}/`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig', alg: 'ES256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    // Whether a client proves that it began is left to the client, so that the tests find out.
    pkce: { required: () => false },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => known.get(sub) ?? { sub } }),
    async loadExistingGrant({ oidc }) {
      const given: Grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: oidc.client?.clientId ?? '',
      })
      given.addOIDCScope('openid email profile')
      await given.save()
      return given
    },
  })
  const running: RunningProvider = {
    issuer,
    clientId: 'plumbline',
    clientSecret: (await provider.Client.find('plumbline'))?.clientSecret ?? '',
    somebody: null,
    twist: null,
    forge: false,
    asked: [],
    goThrough: (departure) => goThrough(departure, new URL(backTo).origin),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  provider.use(async (ctx, next) => {
    running.asked.push(ctx.path)
    if (ctx.path.startsWith('/interaction/')) {
      const { somebody } = running
      if (somebody) known.set(somebody.sub, somebody)
      ctx.respond = false
      return provider.interactionFinished(
        ctx.req,
        ctx.res,
        somebody ? { login: { accountId: somebody.sub } } : { error: 'access_denied' },
      )
    }
    await next()
    const reply = ctx.body as { id_token?: string } | undefined
    const { twist, forge } = running
    if (!reply?.id_token || !(twist || forge)) return
    reply.id_token = signedAnew(reply.id_token, twist ?? ((claims) => claims), forge ? newKey() : privateKey)
  })
  const answer = provider.callback()
  server.on('request', (request, reply) => void answer(request, reply))
  return running
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}

function signedAnew(token: string, twist: NonNullable<RunningProvider['twist']>, key: KeyObject): string {
  const [head = '', body = ''] = token.split('.')
  const claims = twist(JSON.parse(Buffer.from(body, 'base64url').toString()))
  const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** A browser without scripts, and with nothing in it before. */
async function goThrough(departure: string, home: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(departure)
  for (let hops = 0; hops < 10 && at.origin !== home; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const next = reply.headers.get('location')
    if (!next) throw new Error(`The provider stopped with ${reply.status}: ${await reply.text()}`)
    at = new URL(next, at)
  }
  return at
}
