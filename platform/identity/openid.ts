import { createHmac } from 'node:crypto'
import * as openid from 'openid-client'
import type { Clock } from '../clock.ts'
import { later } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import { isLoopback, type Proven, type Provider } from './federation.ts'

const TIMEOUT_SECONDS = 5
const LARGEST_REPLY_BYTES = 512 * 1024
/** How long we trust what a provider said about itself. */
const DISCOVERY_SECONDS = 60 * 60

/** One way to a provider and back: where it comes back to, and the secret of the browser that went. */
export type Journey = { redirectUri: string; state: string; browserSecret: string }

/** Speaks OpenID Connect with one provider. Nothing is asked of it before somebody wants to sign in. */
export type OpenIdClient = {
  /** Where the browser goes. */
  departure(journey: Journey): Promise<URL>
  /** What the provider has proven about whoever comes back to `arrival`; refuses whatever does not fit the journey. */
  proven(arrival: URL, journey: Journey): Promise<Proven>
  /** Where one signs out at the provider too; nothing when it offers no such place. */
  signOut(backTo: string): Promise<URL | undefined>
}

export function openIdClient(provider: Provider, now: Clock): OpenIdClient {
  const discovered = keepFor(DISCOVERY_SECONDS, now, () => discover(provider))
  return {
    async departure({ redirectUri, state, browserSecret }) {
      const challenge = await openid.calculatePKCECodeChallenge(secretFor('verifier', browserSecret, state))
      return openid.buildAuthorizationUrl(await discovered(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce: secretFor('nonce', browserSecret, state),
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })
    },
    async proven(arrival, { state, browserSecret }) {
      const configuration = await discovered()
      try {
        const tokens = await openid.authorizationCodeGrant(configuration, arrival, {
          expectedState: state,
          expectedNonce: secretFor('nonce', browserSecret, state),
          pkceCodeVerifier: secretFor('verifier', browserSecret, state),
          idTokenExpected: true,
        })
        return await readProof(configuration, tokens)
      } catch (error) {
        throw whyNot(error, provider)
      }
    },
    async signOut(backTo) {
      const configuration = await discovered()
      if (!configuration.serverMetadata().end_session_endpoint) return undefined
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo })
    },
  }
}

/**
 * Verifier and nonce come from the secret that only the browser holds, so that the database holds nothing with which
 * a code could be used.
 */
function secretFor(purpose: 'verifier' | 'nonce', browserSecret: string, state: string): string {
  return createHmac('sha256', browserSecret).update(`${purpose} ${state}`).digest('base64url')
}

/** What was found stays for a while; what failed is tried again the next time. */
function keepFor<T>(seconds: number, now: Clock, find: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; until: string } | undefined
  return () => {
    if (!kept || kept.until <= now()) {
      const found = { value: find(), until: later(now(), seconds) }
      kept = found
      found.value.catch(() => {
        if (kept === found) kept = undefined
      })
    }
    return kept.value
  }
}

async function discover(provider: Provider): Promise<openid.Configuration> {
  const issuer = new URL(provider.issuer)
  const execute = [openid.enableNonRepudiationChecks]
  if (isLoopback(issuer.hostname)) execute.push(openid.allowInsecureRequests)
  try {
    return await openid.discovery(issuer, provider.clientId, {}, clientAuthentication(provider), {
      execute,
      timeout: TIMEOUT_SECONDS,
      [openid.customFetch]: (url, options) => ask(issuer, url, options),
    })
  } catch (error) {
    throw silent(provider, error)
  }
}

/** As the provider prefers it: in the header, unless it only takes the secret in the body. */
function clientAuthentication({ clientSecret }: Provider): openid.ClientAuth {
  if (clientSecret === undefined) return openid.None()
  const inHeader = openid.ClientSecretBasic(clientSecret)
  const inBody = openid.ClientSecretPost(clientSecret)
  return (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? inHeader : inBody)(server, client, body, headers)
  }
}

/** One request to the provider: only over TLS (or within this machine), without redirects, and no more than fits. */
async function ask(issuer: URL, url: string, options: openid.CustomFetchOptions): Promise<Response> {
  const { protocol, hostname } = new URL(url)
  const within = isLoopback(hostname) && isLoopback(issuer.hostname)
  if (!within && (protocol !== 'https:' || isLoopback(hostname))) throw new Unanswered('an address that is not allowed')
  const { status, headers, body } = await fetch(url, { ...options, redirect: 'manual' } as RequestInit).catch(
    (error: unknown) => {
      throw new Unanswered('no answer', { cause: error })
    },
  )
  if (status >= 500) throw new Unanswered(`status ${status}`)
  return new Response(await limited(body), { status, headers })
}

async function limited(body: ReadableStream<Uint8Array> | null): Promise<Blob | null> {
  if (!body) return null
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.byteLength
    if (bytes > LARGEST_REPLY_BYTES) throw new Unanswered('too much')
    parts.push(part as Uint8Array<ArrayBuffer>)
  }
  return new Blob(parts)
}

/** The provider could not be asked, or said nothing that could be read. */
class Unanswered extends Error {}

async function readProof(
  configuration: openid.Configuration,
  tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>,
): Promise<Proven> {
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token')
  // Address and its verification come from the same place, or not at all.
  const asks = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
  const said = asks ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: text(said['email']),
    // Some providers write it as a text.
    emailVerified: said['email_verified'] === true || String(said['email_verified']) === 'true',
    name: text(said['name']) ?? text(claims['name']),
  }
}

function whyNot(error: unknown, provider: Provider): Refusal {
  if (error instanceof Refusal) return error
  if (wasUnanswered(error)) return silent(provider, error)
  const refusal = new Refusal('not-allowed', `What came back from ${provider.name} does not fit this sign-in.`, {
    next: 'Nothing was changed. Begin again.',
  })
  return Object.assign(refusal, { cause: error })
}

function wasUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error instanceof Unanswered || (error as { code?: string }).code === 'OAUTH_TIMEOUT' || wasUnanswered(error.cause)
  )
}

function silent({ name }: Provider, error: unknown): Refusal {
  const refusal = new Refusal('unavailable', `${name} does not answer right now.`, {
    next: 'Try again in a moment, or sign in in another way.',
  })
  return Object.assign(refusal, { cause: error })
}
