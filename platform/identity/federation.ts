import { z } from 'zod'

/** Whose accounts a provider may make: `invited` only, or also people whose address lies in one of these domains. */
const join = z
  .string()
  .default('invited')
  .transform((said) => (said === 'invited' ? [] : said.split(',').map((domain) => domain.trim().toLowerCase())))
  .refine((domains) => domains.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)), {
    error: 'is “invited”, or domains such as example.org with commas between them',
  })

const issuer = z
  .url({ protocol: /^https?$/ })
  .refine(isSafe, { error: 'starts with https:// (http:// only on this machine), without ?, # or a name in it' })

const settingsOf = (env: string, which: string) => ({
  issuer: {
    env: `${env}_ISSUER`,
    schema: issuer.optional(),
    says: `Sign-on with ${which} OpenID provider: its address, as it names itself.`,
  },
  clientId: {
    env: `${env}_CLIENT_ID`,
    schema: z.string().min(1).max(300).optional(),
    says: 'The name under which that provider knows Plumbline.',
  },
  clientSecret: {
    env: `${env}_CLIENT_SECRET`,
    schema: z.string().min(1).max(2_000).optional(),
    secret: true as const,
    says: 'The secret that belongs to it, if the provider gave one.',
  },
  name: {
    env: `${env}_NAME`,
    schema: z.string().trim().min(1).max(60).optional(),
    says: 'What stands on the button after “Sign in with”. Default: the host of the issuer.',
  },
  join: {
    env: `${env}_JOIN`,
    schema: join,
    says: 'Whom it lets in: `invited`, or domains of e-mail addresses whose people get an account.',
  },
})

type Settings = ReturnType<typeof settingsOf>
type Under<Prefix extends string> = { [K in keyof Settings as `${Prefix}${Capitalize<K>}`]: Settings[K] }

function under<Prefix extends string>(prefix: Prefix, settings: Settings): Under<Prefix> {
  const named = Object.entries(settings).map(([key, setting]) => [fieldOf(prefix, key), setting])
  return Object.fromEntries(named) as Under<Prefix>
}

const fieldOf = (prefix: string, key: string) => `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`

/** The settings of every provider; another one is a line here and one in `PLACES`. */
export const providerSettings = {
  ...under('oidc', settingsOf('PLUMBLINE_OIDC', 'an')),
  ...under('oidc2', settingsOf('PLUMBLINE_OIDC_2', 'a second')),
}

const PLACES = [
  { prefix: 'oidc', key: 'oidc', env: 'PLUMBLINE_OIDC' },
  { prefix: 'oidc2', key: 'oidc-2', env: 'PLUMBLINE_OIDC_2' },
] as const

export type ProviderConfig = {
  [K in keyof typeof providerSettings]: z.output<(typeof providerSettings)[K]['schema']>
}

/** Somebody else's server that says who a person is. */
export type Provider = {
  /** Its place in the settings, and its part of our addresses: `oidc`, `oidc-2`. */
  key: string
  issuer: string
  clientId: string
  clientSecret: string | undefined
  name: string
  domains: readonly string[]
}

/** The providers that are set up, in the order of their settings. */
export function providersOf(config: ProviderConfig): Provider[] {
  return PLACES.flatMap(({ prefix, key }) => {
    const given = valuesOf(config, prefix)
    if (given.issuer === undefined || given.clientId === undefined) return []
    const name = given.name ?? new URL(given.issuer).host
    const { clientId, clientSecret, join: domains } = given
    return [{ key, issuer: given.issuer, clientId, clientSecret, name, domains }]
  })
}

/** What is wrong between settings of providers that are right each by itself; names them, never their values. */
export function providerProblems(config: ProviderConfig): string[] {
  const problems = PLACES.flatMap(({ prefix, env }) => {
    const { issuer, clientId, clientSecret, name } = valuesOf(config, prefix)
    if (issuer !== undefined && clientId === undefined) return [`${env}_CLIENT_ID: is needed with ${env}_ISSUER`]
    const aimless = issuer === undefined && [clientId, clientSecret, name].some((value) => value !== undefined)
    return aimless ? [`${env}_ISSUER: is needed with the other settings of that provider`] : []
  })
  const issuers = providersOf(config).map(({ issuer }) => new URL(issuer).href)
  if (new Set(issuers).size < issuers.length)
    problems.push('PLUMBLINE_OIDC_2_ISSUER: is the same as PLUMBLINE_OIDC_ISSUER')
  return problems
}

function valuesOf(config: ProviderConfig, prefix: 'oidc' | 'oidc2') {
  return {
    issuer: config[`${prefix}Issuer`],
    clientId: config[`${prefix}ClientId`],
    clientSecret: config[`${prefix}ClientSecret`],
    name: config[`${prefix}Name`],
    join: config[`${prefix}Join`],
  }
}

function isSafe(address: string): boolean {
  const { protocol, search, hash, username, password, hostname } = new URL(address)
  return (protocol === 'https:' || isLoopback(hostname)) && `${search}${hash}${username}${password}` === ''
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Whether an address lies in one of the domains themselves; a part of a domain is another domain. */
export function liesIn(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf('@') + 1))
}

/** What a provider has proven about whoever signs in. The address counts only when the provider vouches for it. */
export type Proven = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
}

export function isSameIssuer(one: string, other: string): boolean {
  return new URL(one).href === new URL(other).href
}
