import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { settings } from '@plumbline/platform/config'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { distribution } from './listings/distribution.ts'
import { migrations } from './open-house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifests = readdirSync(join(root, 'deploy', 'kubernetes')).map((file) => `deploy/kubernetes/${file}`)
const withImages = ['deploy/Dockerfile', 'deploy/compose.yaml', ...manifests]
const withSettings = ['deploy/compose.yaml', 'deploy/Dockerfile', 'deploy/plumbline.service', ...manifests]

// biome-ignore lint/suspicious/noExplicitAny: what others have laid down for their files
type Described = any
const yaml = (path: string): Described => parse(read(path), { merge: true })

test.each(['deploy/compose.yaml', ...manifests])('%s is one document of YAML', (path) => {
  expect(yaml(path)).toBeTypeOf('object')
})

test.each(withImages)('%s names every image by a version', (path) => {
  const images = [...read(path).matchAll(/(?:image:|NODE_IMAGE=|^FROM) *(\S+)/gm)].map(([, image = '']) => image)
  for (const image of images) {
    expect(image).not.toContain('latest')
    if (!image.startsWith('${')) expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)*$/)
  }
})

test.each(withSettings)('%s sets only what can be set', (path) => {
  const known = new Set(Object.values(settings).flatMap(({ env }) => [env, `${env}_FILE`]))
  const named = [...read(path).matchAll(/\b(PLUMBLINE_[A-Z_0-9]+|DATABASE_URL(?:_FILE)?)\b/g)].map(([name]) => name)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

describe('the image', () => {
  const lines = read('deploy/Dockerfile').split('\n')
  const words = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1))

  test('is not root, in numbers, so that a cluster can see it', () => {
    expect(words('USER').at(-1)).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/)
  })

  test('is built in two stages, and only the last one is run', () => {
    expect(words('FROM')).toHaveLength(2)
    expect(lines.findLastIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('FROM ')),
    )
  })

  test('is asked whether it lives, without a shell, and Node takes the signals itself', () => {
    expect(read('deploy/Dockerfile')).toMatch(/HEALTHCHECK[\s\S]+CMD \["node"[\s\S]+\/healthz/)
    expect(words('CMD').at(-1)).toMatch(/^\["node", .+"app\/main\.ts"\]$/)
    expect(existsSync(join(root, 'app', 'main.ts'))).toBe(true)
  })

  test('leaves out what must never be in one', () => {
    const left = read('.dockerignore').split('\n')
    for (const path of ['.git', 'node_modules', 'data', '.env']) expect(left).toContain(path)
  })
})

describe('compose', () => {
  const { services, volumes, secrets } = yaml('deploy/compose.yaml')

  test('has one node with the embedded database, or two on PostgreSQL, each with what it stands on', () => {
    const of = (profile: string) =>
      Object.keys(services).filter((name) => services[name].profiles?.includes(profile) ?? true)
    expect(of('one')).toEqual(['plumbline'])
    expect(of('nodes')).toEqual(['node-a', 'node-b', 'proxy', 'postgres'])
    for (const name of ['node-a', 'node-b']) {
      expect(services[name].depends_on.postgres.condition).toBe('service_healthy')
      expect(services[name].environment.DATABASE_URL_FILE).toBe('/run/secrets/database-url')
    }
    expect(services.postgres.healthcheck.test).toBeDefined()
  })

  test('keeps what must last in named volumes, and nothing else is written to', () => {
    for (const name of ['plumbline', 'node-a', 'node-b']) {
      const service = services[name]
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
      expect(Object.keys(volumes)).toContain(service.volumes[0].split(':')[0])
    }
    expect(Object.keys(volumes)).toContain(services.postgres.volumes[0].split(':')[0])
  })

  test('writes no password down', () => {
    for (const { file } of Object.values(secrets) as { file: string }[]) {
      expect(existsSync(join(root, 'deploy', file))).toBe(false)
    }
    expect(read('deploy/compose.yaml')).not.toMatch(/PASSWORD: /)
  })
})

describe('the manifests', () => {
  const kinds = Object.fromEntries(manifests.map((path) => [yaml(path).kind, yaml(path)]))
  const { spec: pod } = kinds.Deployment.spec.template
  const [container] = pod.containers

  test('are all there', () => {
    expect(Object.keys(kinds).sort()).toEqual(
      ['Deployment', 'Ingress', 'NetworkPolicy', 'PodDisruptionBudget', 'Secret', 'Service'].sort(),
    )
  })

  test('a database that is away takes no node down, and a node that is not ready gets no request', () => {
    expect(container.livenessProbe.httpGet.path).toBe('/healthz')
    expect(container.startupProbe.httpGet.path).toBe('/healthz')
    expect(container.readinessProbe.httpGet.path).toBe('/readyz')
  })

  test('give nobody more than they need', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(pod.automountServiceAccountToken).toBe(false)
    expect(container.resources.limits.memory).toBeDefined()
  })

  test('leave time to say farewell before the kill', () => {
    const farewell = container.env.find(({ name }: { name: string }) => name === 'PLUMBLINE_FAREWELL_MS')
    expect(pod.terminationGracePeriodSeconds * 1000).toBeGreaterThan(Number(farewell.value) + 10_000)
  })

  test('find each other', () => {
    const { labels } = kinds.Deployment.spec.template.metadata
    const selectors = [
      kinds.Deployment.spec.selector.matchLabels,
      kinds.Service.spec.selector,
      kinds.PodDisruptionBudget.spec.selector.matchLabels,
      kinds.NetworkPolicy.spec.podSelector.matchLabels,
    ]
    for (const selector of selectors) expect(labels).toMatchObject(selector)
    const ports = container.ports.map(({ name }: { name: string }) => name)
    expect(ports).toContain(kinds.Service.spec.ports[0].targetPort)
    expect(pod.volumes.some(({ secret }: Described) => secret?.secretName === kinds.Secret.metadata.name)).toBe(true)
  })
})

test('the unit is hardened and does not start again with wrong settings', () => {
  const unit = read('deploy/plumbline.service')
  for (const line of [
    'DynamicUser=yes',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'CapabilityBoundingSet=',
    'RestartPreventExitStatus=78',
  ])
    expect(unit.split('\n')).toContain(line)
  // Its compiler writes code into memory.
  expect(unit).not.toContain('MemoryDenyWriteExecute=yes')
})

test('Node runs as in production and keeps what it has compiled where it may write', () => {
  const [image, unit] = [read('deploy/Dockerfile'), read('deploy/plumbline.service')]
  const last = image.slice(image.lastIndexOf('FROM '))
  const dataDir = /PLUMBLINE_DATA_DIR=(\S+)/.exec(last)?.[1]
  expect(last).toContain('NODE_ENV=production')
  expect(last).toContain(`NODE_COMPILE_CACHE=${dataDir}/`)
  expect(unit).toContain('Environment=NODE_ENV=production')
  expect(unit).toContain(`Environment=NODE_COMPILE_CACHE=/var/cache/${/^CacheDirectory=(\S+)/m.exec(unit)?.[1]}`)
})

test('the list of distributed tables in docs/nodes.md is that of the schema', () => {
  const listed = read('docs/nodes.md').match(/^select create_(reference|distributed)_table.+$/gm)
  expect(listed).toEqual(distribution(migrations))
})
