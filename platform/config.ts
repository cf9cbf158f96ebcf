import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { providerProblems, providerSettings } from './identity/federation.ts'
import { sayInputInPlainWords } from './input-words.ts'
import { isAllowEntry } from './outbound/allowed.ts'

/** Whether this is a time zone by its name in the IANA list. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

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
  workers: {
    env: 'PLUMBLINE_WORKERS',
    schema: whole(0, 50).default(2),
    says: 'How many jobs this node does at a time; 0: none. With the embedded database two at most.',
  },
  farewellMs: {
    env: 'PLUMBLINE_FAREWELL_MS',
    schema: whole(0, 60_000).default(500),
    says: 'How long requests are still taken after being told to stop, while /readyz says so already, in milliseconds.',
  },
  trustProxy: {
    env: 'PLUMBLINE_TRUST_PROXY',
    schema: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((word) => word === 'yes'),
    says: 'Whether X-Forwarded-* headers come from your own proxy (yes or no).',
  },
  smtpUrl: {
    env: 'PLUMBLINE_SMTP_URL',
    schema: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    secret: true,
    says: 'Mail server that letters are handed to. Without it they are kept, to be read by administrators.',
  },
  smtpWaitMs: {
    env: 'PLUMBLINE_SMTP_WAIT_MS',
    schema: whole(100, 120_000).default(30_000),
    says: 'Longest wait for a reply of the mail server, in milliseconds.',
  },
  mailFrom: {
    env: 'PLUMBLINE_MAIL_FROM',
    schema: z
      .string()
      .regex(/^([^<>\p{Cc}]{0,80} )?<?[^\s<>@]+@[^\s<>@]+>?$/u, 'must be an address, or a name and <address>')
      .optional(),
    says: 'Sender of letters: an address, or a name and <address>. Default: plumbline@ and the host of the public address.',
  },
  inboundAddress: {
    env: 'PLUMBLINE_INBOUND_ADDRESS',
    schema: z.email().max(200).optional(),
    says: 'Address at which replies arrive, with anything after a + (reply@example.org also takes reply+…@example.org).',
  },
  inboundSecret: {
    env: 'PLUMBLINE_INBOUND_SECRET',
    schema: z.string().min(16, 'must be at least 16 characters').optional(),
    secret: true,
    says: 'What a mail server shows (as bearer or password) when it hands replies to POST /inbound/mail.',
  },
  imapUrl: {
    env: 'PLUMBLINE_IMAP_URL',
    schema: z
      .string()
      .regex(/^imaps?:\/\//, 'must start with imap:// or imaps://')
      .optional(),
    secret: true,
    says: 'Mailbox that is looked into for replies, such as imaps://user:password@mail.example.org/INBOX.',
  },
  timeZone: {
    env: 'PLUMBLINE_TIME_ZONE',
    schema: z.string().refine(isTimeZone, 'is not a time zone such as Europe/Stockholm').default('UTC'),
    says: 'Time zone of people who have not chosen one.',
  },
  sessionDays: {
    env: 'PLUMBLINE_SESSION_DAYS',
    schema: whole(1, 365).default(30),
    says: 'After how many days somebody must sign in again, however often they come.',
  },
  sessionIdleDays: {
    env: 'PLUMBLINE_SESSION_IDLE_DAYS',
    schema: whole(1, 365).default(7),
    says: 'After how many days without coming somebody must sign in again.',
  },
  outboundAllow: {
    env: 'PLUMBLINE_OUTBOUND_ALLOW',
    schema: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
      .refine((entries) => entries.every(isAllowEntry), 'must be names, addresses or networks such as 10.1.0.0/16'),
    says: 'Hosts and networks of your own that webhooks may reach although they are not on the public internet; separated by commas.',
  },
  sealingKey: {
    env: 'PLUMBLINE_SEALING_KEY',
    schema: z.string().min(32).optional(),
    secret: true,
    says: 'Key that seals secrets in the database, such as those that sign webhooks; at least 32 characters.',
  },
  metricsToken: {
    env: 'PLUMBLINE_METRICS_TOKEN',
    schema: z.string().min(20).optional(),
    secret: true,
    says: 'Bearer token for /metrics; without it there is no such page.',
  },
  metricsPort: {
    env: 'PLUMBLINE_METRICS_PORT',
    schema: whole(1, 65_535).optional(),
    says: 'Port of its own for /metrics, without a token.',
  },
  metricsHost: {
    env: 'PLUMBLINE_METRICS_HOST',
    schema: z.string().min(1).default('127.0.0.1'),
    says: 'Address on which the port for metrics listens.',
  },
  tracesUrl: {
    env: 'PLUMBLINE_TRACES_URL',
    schema: z.url({ protocol: /^https?$/ }).optional(),
    says: 'Where traces are sent (OTLP over HTTP, such as http://localhost:4318/v1/traces); without it there are none.',
  },
  tracesSample: {
    env: 'PLUMBLINE_TRACES_SAMPLE',
    schema: z.coerce.number().min(0).max(1).default(0.1),
    says: 'Which share of requests is traced, from 0 to 1.',
  },
  securityContact: {
    env: 'PLUMBLINE_SECURITY_CONTACT',
    schema: z
      .string()
      .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must begin with mailto: or https://')
      .optional(),
    says: 'Where weaknesses are reported (mailto: or https:); shown at /.well-known/security.txt.',
  },
  keepOriginsDays: {
    env: 'PLUMBLINE_KEEP_ORIGINS_DAYS',
    schema: whole(0, 3_650).default(30),
    says: 'Days for which network address and browser are kept beside an event.',
  },
  keepDetailsDays: {
    env: 'PLUMBLINE_KEEP_DETAILS_DAYS',
    schema: whole(1, 36_500).default(400),
    says: 'Days for which the details of events are kept; auditors usually look back 365.',
  },
  keepSessionsDays: {
    env: 'PLUMBLINE_KEEP_SESSIONS_DAYS',
    schema: whole(0, 3_650).default(30),
    says: 'Days for which ended sessions and sign-in links are kept.',
  },
  keepRepliesDays: {
    env: 'PLUMBLINE_KEEP_REPLIES_DAYS',
    schema: whole(1, 365).default(2),
    says: 'Days for which a repeated request still gets the reply of the first one.',
  },
  keepLettersDays: {
    env: 'PLUMBLINE_KEEP_LETTERS_DAYS',
    schema: whole(1, 3_650).default(30),
    says: 'Days for which letters that were sent or given up are kept.',
  },
  backupDir: {
    env: 'PLUMBLINE_BACKUP_DIR',
    schema: z.string().min(1).optional(),
    says: 'Folder for the daily backup; without it there is none.',
  },
  backupKeep: {
    env: 'PLUMBLINE_BACKUP_KEEP',
    schema: whole(1, 1_000).default(14),
    says: 'How many daily backups are kept.',
  },
  backupPassphrase: {
    env: 'PLUMBLINE_BACKUP_PASSPHRASE',
    schema: z.string().min(12).optional(),
    secret: true,
    says: 'Passphrase that backups are encrypted with, and opened; at least 12 characters. Keep it elsewhere too.',
  },
  logLevel: {
    env: 'PLUMBLINE_LOG_LEVEL',
    schema: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
    says: 'How much is logged.',
  },
  ...providerSettings,
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
  if (problems.length === 0) problems.push(...providerProblems(config as Config))
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
    ['PLUMBLINE_CHROMIUM', 'PLUMBLINE_WORKSPACE', 'PLUMBLINE_NODE', 'PLUMBLINE_KEY'].includes(name)
  )
    return true
  return Object.values(settings).some((setting) => setting.env === name || `${setting.env}_FILE` === name)
}

/** The address that links start with. */
export function publicUrlOf(config: Config, port: number): string {
  return (config.publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '')
}
