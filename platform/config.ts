import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sayInputInPlainWords } from './input-words.ts'

/** A whole number given as text, with its limits. */
const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to)

/** Every setting, its meaning and its default. The reference in the README is generated from here. */
export const settings = {
  port: { env: 'PORT', schema: whole(0, 65_535).default(4400), says: 'Port to listen on.' },
  host: {
    env: 'PLUMBLINE_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    says: 'Address to listen on. Use 0.0.0.0 behind a proxy or in a container.',
  },
  publicUrl: {
    env: 'PLUMBLINE_PUBLIC_URL',
    schema: z.url({ protocol: /^https?$/ }).optional(),
    says: 'Address under which people reach it; used in links. Default: http://localhost and the port.',
  },
  dataDir: {
    env: 'PLUMBLINE_DATA_DIR',
    schema: z.string().min(1).default('data'),
    says: 'Folder of the embedded database.',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    secret: true,
    says: 'PostgreSQL to use instead of the embedded database.',
  },
  databasePool: {
    env: 'PLUMBLINE_DATABASE_POOL',
    schema: whole(1, 500).default(10),
    says: 'Most connections to PostgreSQL.',
  },
  databaseWaitMs: {
    env: 'PLUMBLINE_DATABASE_WAIT_MS',
    schema: whole(100, 600_000).default(10_000),
    says: 'Longest wait for a connection, in milliseconds.',
  },
  statementTimeoutMs: {
    env: 'PLUMBLINE_STATEMENT_TIMEOUT_MS',
    schema: whole(100, 600_000).default(15_000),
    says: 'Longest time for one statement, in milliseconds.',
  },
  lockTimeoutMs: {
    env: 'PLUMBLINE_LOCK_TIMEOUT_MS',
    schema: whole(100, 600_000).default(10_000),
    says: 'Longest wait for a lock, in milliseconds.',
  },
  trustProxy: {
    env: 'PLUMBLINE_TRUST_PROXY',
    schema: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((word) => word === 'yes'),
    says: 'Whether X-Forwarded-* headers come from your own proxy (yes or no).',
  },
  logLevel: {
    env: 'PLUMBLINE_LOG_LEVEL',
    schema: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
    says: 'How much is logged.',
  },
} as const

export type Config = { [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> }

/** Wrong settings, all at once. Names what is wrong, never the value. */
export class ConfigurationError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigurationError'
    this.problems = problems
  }
}

/** Reads all settings from the environment; a secret may also come from a file (`DATABASE_URL_FILE`). */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  sayInputInPlainWords()
  const problems: string[] = []
  const config: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    try {
      const given = givenValue(env, setting)
      const parsed = setting.schema.safeParse(given === '' ? undefined : given)
      if (parsed.success) config[name] = parsed.data
      else problems.push(`${setting.env}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`)
    } catch (error) {
      problems.push(`${setting.env}_FILE: cannot be read (${(error as { code?: string }).code ?? 'unknown reason'})`)
    }
  }
  for (const name of Object.keys(env)) {
    if (name.startsWith('PLUMBLINE_') && !isKnown(name)) problems.push(`${name}: there is no such setting`)
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return config as Config
}

function givenValue(env: NodeJS.ProcessEnv, setting: { env: string; secret?: boolean }): string | undefined {
  const file = setting.secret ? env[`${setting.env}_FILE`] : undefined
  return file ? readFileSync(file, 'utf8').trim() : env[setting.env]
}

/** Settings of the tests and of the command line live beside the server's own and are not its business. */
function isKnown(name: string): boolean {
  if (
    name.startsWith('PLUMBLINE_TEST_') ||
    ['PLUMBLINE_CHROMIUM', 'PLUMBLINE_WORKSPACE', 'PLUMBLINE_NODE'].includes(name)
  )
    return true
  return Object.values(settings).some((setting) => setting.env === name || `${setting.env}_FILE` === name)
}

/** The address that links start with. */
export function publicUrlOf(config: Config, port: number): string {
  return (config.publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '')
}
