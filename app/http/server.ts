import { randomUUID } from 'node:crypto'
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import type { Config } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { theInstallation } from '@plumbline/platform/identity/installation.store'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { type DestinationStream, type Logger, pino } from 'pino'
import { type Watching, watchRequests } from '../watch/watching.ts'
import { API, offerOperations } from './api.ts'
import { offerApiDocs } from './api-docs.ts'
import { offerDocs } from './docs-pages.ts'
import { readFormBodies } from './form-body.ts'
import { offerHealth } from './health.ts'
import { offerInboundMail } from './inbound-mail.ts'
import { offerJoining } from './join.ts'
import { BODY_LIMIT, readJsonBodies } from './json-body.ts'
import { offerLetterPreviews } from './letter-preview.ts'
import { offerLive } from './live.ts'
import { offerMcp } from './mcp.ts'
import { offerMetrics } from './metrics.ts'
import { offerSignOn } from './oidc.ts'
import { offerOpenApi, openApi, type Schema } from './openapi.ts'
import { offerPages } from './pages.ts'
import { cutWhoeverReadsNothing, PATIENCE, refuseHeapsOfRequests } from './patience.ts'
import { refusedWith, sendProblem } from './problem.ts'
import { offerScim } from './scim.ts'
import { offerSecurityText } from './security-txt.ts'
import { offerSignIn } from './sign-in.ts'
import { offerInvitations } from './sign-in-invitation.ts'
import { offerPasskeySignIn } from './sign-in-passkey.ts'
import { offerStored } from './stored.ts'
import { offerUnsubscribing } from './unsubscribe.ts'
import { offerWebsite } from './website.ts'

const A_YEAR_SECONDS = 365 * 24 * 60 * 60

export type Serving = { server: FastifyInstance; leave(): void }

/** The HTTP reader of the house. Listening is up to the caller. */
export async function buildServer(
  house: House,
  config: Config,
  operatorKey: string,
  log = makeLogger(config),
  watching: Watching = {},
  patience = PATIENCE,
): Promise<Serving> {
  let leaving = false
  const server = fastify({
    loggerInstance: log,
    // Our own line for each request says less: see the hook below.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: patience.request,
    http: {
      connectionsCheckingInterval: patience.lookEvery,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
    },
    connectionTimeout: patience.idle,
    keepAliveTimeout: patience.keepAlive,
    // A request that is on its way while the server leaves is still answered.
    return503OnClosing: false,
    // Only what the proxy itself has added last is believed: what stands before it may come from anybody.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance
  cutWhoeverReadsNothing(server.server, patience)
  await server.register(fastifyHelmet, securityHeaders(house.publicUrl.startsWith('https://')))
  await server.register(fastifyCookie)
  await server.register(fastifyCompress, { global: true, encodings: ['br', 'gzip'] })
  await server.register(fastifyRateLimit, { global: false })
  server.setErrorHandler((error: Error, request, reply) => sendProblem(error, request, reply))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // While the door is still open, connections stay: new ones in their place could be waiting in front of it when it shuts.
    if (leaving && !server.server.listening) reply.header('connection', 'close')
  })
  refuseHeapsOfRequests(server)
  server.addHook('onSend', async (_request, reply) => {
    // Whoever wants a reply kept says so; what says nothing may be about somebody.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  server.addHook('onResponse', async (request, reply) => {
    // The pattern of the address, never the address itself: links carry a token, and ids are nobody's business in a log.
    const route = request.routeOptions.url ?? 'none'
    const took = Math.round(reply.elapsedTime * 10) / 10
    // What holders of personal links do is answering, and each line has a time; how much there was of it, the metrics count.
    if (request.routeOptions.config?.ofHolders && reply.statusCode < 500) return
    const code = refusedWith(reply)
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ...(code && { code }),
        ms: took,
      },
      'request',
    )
  })
  watchRequests(server, watching)
  const { metricsToken, securityContact } = house.config
  if (watching.metrics && metricsToken !== undefined) offerMetrics(server, watching.metrics, metricsToken)
  offerSecurityText(server, house, securityContact)
  offerHealth(server, house, config, () => leaving)
  let description: Schema | undefined
  // Made when it is first asked for, so that no start waits for it.
  const described = () => {
    description ??= openApi(house.operations.values())
    return description
  }
  const installation = await theInstallation(house.database.all)
  if (!installation) throw new Error('The database has not been prepared')
  let live: ReturnType<typeof offerLive> | undefined
  await server.register(async (api) => {
    readJsonBodies(api)
    offerOperations(api, house, operatorKey)
    offerPasskeySignIn(api, house)
    live = offerLive(api, house, operatorKey, installation.linkSecret)
    offerOpenApi(api, `${API}/openapi.json`, described)
  })
  await server.register(async (assistants) => offerMcp(assistants, house))
  await server.register(async (identities) => offerScim(identities, house))
  await server.register(async (pages) => {
    readFormBodies(pages)
    offerSignIn(pages, house)
    offerJoining(pages, house)
    offerInvitations(pages, house)
    offerSignOn(pages, house)
    offerPages(pages, house, installation.linkSecret)
    offerLetterPreviews(pages, house, operatorKey)
    offerDocs(pages)
    offerApiDocs(pages, described, API)
    offerStored(pages, house, config)
  })
  await server.register(async (letters) => offerUnsubscribing(letters, house))
  await server.register(async (inbound) => offerInboundMail(inbound, house))
  await offerWebsite(server)
  return {
    server,
    leave: () => {
      leaving = true
      live?.leave()
    },
  }
}

/** Structured logs on standard output: one JSON line an event, without names, addresses or tokens. */
export function makeLogger(config: Config, to?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'res', 'headers'],
  }
  return to ? pino(options, to) : pino(options)
}

function securityHeaders(secure: boolean) {
  const none = ["'none'"]
  const self = ["'self'"]
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:'],
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        formAction: self,
        baseUri: none,
        objectSrc: none,
        frameAncestors: none,
      },
    },
    strictTransportSecurity: secure ? { maxAge: A_YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  }
}
