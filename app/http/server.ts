import { randomUUID } from 'node:crypto'
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import type { Config } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { theInstallation } from '@plumbline/platform/identity/installation.store'
import fastify, { type FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { API, offerOperations } from './api.ts'
import { offerDocs } from './docs-pages.ts'
import { readFormBodies } from './form-body.ts'
import { offerHealth } from './health.ts'
import { offerJoining } from './join.ts'
import { BODY_LIMIT, readJsonBodies } from './json-body.ts'
import { openApi } from './openapi.ts'
import { offerPages } from './pages.ts'
import { sendProblem } from './problem.ts'
import { offerWebsite } from './website.ts'

const A_YEAR_SECONDS = 365 * 24 * 60 * 60

export type Serving = { server: FastifyInstance; leave(): void }

/** The HTTP reader of the house. Listening is up to the caller. */
export async function buildServer(
  house: House,
  config: Config,
  operatorKey: string,
  log = makeLogger(config),
): Promise<Serving> {
  let leaving = false
  const server = fastify({
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    // A request that is on its way while the server leaves is still answered.
    return503OnClosing: false,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance
  await server.register(fastifyHelmet, securityHeaders(house.publicUrl.startsWith('https://')))
  await server.register(fastifyCookie)
  await server.register(fastifyCompress, { global: true, encodings: ['br', 'gzip'] })
  await server.register(fastifyRateLimit, { global: false })
  server.setErrorHandler((error: Error, request, reply) => sendProblem(error, request, reply))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (leaving) reply.header('connection', 'close')
  })
  server.addHook('onResponse', async (request, reply) => {
    // The pattern of the address, never the address itself: links carry a token, and ids are nobody's business in a log.
    const route = request.routeOptions.url ?? 'none'
    const took = Math.round(reply.elapsedTime * 10) / 10
    request.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: took },
      'request',
    )
  })
  offerHealth(server, house, () => leaving)
  const document = JSON.stringify(openApi(house.operations.values()))
  const installation = await theInstallation(house.database.all)
  if (!installation) throw new Error('The database has not been prepared')
  await server.register(async (api) => {
    readJsonBodies(api)
    offerOperations(api, house, operatorKey)
    api.get(`${API}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  })
  await server.register(async (pages) => {
    readFormBodies(pages)
    offerJoining(pages, house)
    offerPages(pages, house, installation.linkSecret)
    offerDocs(pages)
  })
  await offerWebsite(server)
  return {
    server,
    leave: () => {
      leaving = true
    },
  }
}

/** Structured logs on standard output: one JSON line an event, without names, addresses or tokens. */
export function makeLogger(config: Config): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'res', 'headers'],
  })
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
