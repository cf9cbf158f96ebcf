import type { z } from 'zod'
import type { Actor, Origin, Principal } from './actor.ts'
import type { Instant } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Db } from './database/database.ts'
import type { ToDo } from './jobs/to-do.ts'
import type { LetterKind } from './mail/letter.ts'
import type { Letter } from './mail/posted.ts'
import type { ReplyKind } from './mail/reply.ts'
import type { Permission } from './permission.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type WorkspaceFacts = { id: string; slug: string; name: string; kind: 'own' | 'demo' | 'example' | 'server' }

/** What an operation is given when it runs. */
export type Asked<Input> = {
  input: Input
  /** What the operation worked out ahead of the transaction, where it does so. */
  ahead?: unknown
  by: Actor
  /** Sees this workspace only (for an operation of the whole server: everything), inside the one transaction. */
  db: Db
  now: Instant
  newId(): string
  workspace: WorkspaceFacts
  /** Says what happened; written to the log in the same transaction. Exactly one for each change. */
  tell(happening: Happening): void
  /** Runs another operation inside the same transaction, as the same actor or the one given. */
  perform<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    as?: { workspace?: string; by?: Principal },
  ): Promise<OutputOf<O>>
  /** An operation by its name, where it is known only when it is asked for. */
  offered(name: string): Operation | undefined
  /** Refuses as the operation itself would refuse this actor or this input, and does nothing else. */
  check(operation: Operation, input: unknown, as: Principal): Promise<void>
  /** The kinds of letters that there are, and of replies by mail. */
  letters: ReadonlyMap<string, LetterKind>
  replies: ReadonlyMap<string, ReplyKind>
  /** Puts a letter into the outbox; it is written and delivered after this transaction, or never if that fails. */
  post(letter: Letter): Promise<void>
  /** Has a job done after this transaction, or never if that fails. */
  doLater(job: ToDo): Promise<void>
  /** Beginning of every link that is handed out. */
  publicUrl: string
  /** What is known of the request; nothing for jobs and at the machine itself. */
  origin?: Origin | undefined
  config: Config
  database: Database
}

/**
 * What happened, to what, in which work; `details` is the erasable part of the event. `unnamed`: the log says only on which day it
 * was, neither who did it nor by what request, because how often and when somebody did it would lead to what they said; as a
 * text it is called that instead of its own name, where what else somebody did would lead there too.
 */
export type Happening = {
  subjectId: string
  workId?: string
  details?: Record<string, unknown>
  unnamed?: true | string
}

/** What the command line needs beyond the schemas. */
type CommandLine<Field extends string, Output> = {
  /** The field that is filled from a file named on the command line. */
  file?: Field
  /** The field that takes the file in base64 instead, where it is not written in UTF-8. */
  bytes?: Field
  /** A field whose option names a file, from which it is filled: one that goes along with the first. */
  secondFile?: Field
  /** The field that is typed after the command, without being named. */
  typed?: Field
  /** The operation that says what this one would do: asked instead of it with `--dry-run`. */
  rehearsal?: string
  /** The result in words, instead of a table. */
  words?: (output: Output) => string
  /** Asked of every workspace when none is named. */
  everywhere?: boolean
  /** A result that scripts must notice: the command ends with exit code 1. */
  fails?: (output: Output) => boolean
}

/**
 * Something that can be asked of Plumbline, declared once and read by HTTP, command line and assistants.
 * A change names its event in the past tense (`work.registered`) and tells what happened.
 */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = {
  /** noun.verb, the same in HTTP, command line, events and docs */
  name: string
  /** What it does, as one sentence for a person. */
  says: string
  /** Where HTTP finds it: nouns, with ids in braces. */
  http: `${Method} /${string}`
  scope: 'workspace' | 'server'
  who: Permission
  changes: boolean
  event?: string
  /** Asked by a person in a session or at the machine; never by a key or an assistant. */
  peopleOnly?: true
  /** Not told to others as it happens, because that it happened says something about somebody's answer. */
  quiet?: true
  /** Takes a good part of a second to work out where there is much of it: done one at a time, on each node. */
  takesLong?: true
  /** Gives a file that only a person can look at: no tool of an assistant. */
  givesFile?: true
  /** Only drafts a change for a person to accept; what a key needs for it is the scope “draft”. */
  drafts?: true
  /** Whether, after this, the browser that asked must forget all that it kept of whoever was signed in. */
  forgets?(output: z.output<Output>): boolean
  input: Input
  output: Output
  cli?: CommandLine<string, never>
  /**
   * What takes long and needs no database, such as reading a file: done once it is known that this actor may ask, and before
   * the transaction begins, so that nobody waits for it.
   */
  ahead?(input: z.output<Input>): Promise<unknown>
  run(asked: Asked<z.output<Input>>): Promise<z.input<Output>>
}

export type InputOf<O> = O extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<O> = O extends { output: infer T extends z.ZodType } ? z.output<T> : never

type Declared<Input extends z.ZodObject, Output extends z.ZodType> = Omit<
  Operation<Input, Output>,
  'scope' | 'changes' | 'event' | 'cli'
> & {
  scope?: 'workspace' | 'server'
  cli?: CommandLine<keyof z.input<Input> & string, z.output<Output>>
} & ({ changes: true; event: string } | { changes: false })

/** Declares an operation. Its shape is checked again at start, so that a half-declared one does not boot. */
export function operation<Input extends z.ZodObject, Output extends z.ZodType>(
  declared: Declared<Input, Output>,
): Operation<Input, Output> {
  return { scope: 'workspace', ...declared } as unknown as Operation<Input, Output>
}

/** What is wrong with the declarations, in words; empty when the server may start. */
export function faultsOf(operations: readonly Operation[]): string[] {
  const faults: string[] = []
  const seen = { name: new Set<string>(), http: new Set<string>() }
  for (const { name, says, http, who, changes, event, scope } of operations) {
    if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(name)) faults.push(`${name}: a name is noun.verb`)
    if (!says) faults.push(`${name}: does not say what it does`)
    if (!who || typeof who.admits !== 'function') faults.push(`${name}: does not say who may`)
    if (changes === http.startsWith('GET '))
      faults.push(`${name}: ${http} does not fit an operation that ${changes ? 'changes' : 'only reads'}`)
    if (changes && !event) faults.push(`${name}: changes something but names no event`)
    const place = `${scope} ${http.replace(/\{[^}]+\}/g, '{}')}`
    if (seen.name.has(name)) faults.push(`${name}: declared twice`)
    if (seen.http.has(place)) faults.push(`${name}: ${http} is taken`)
    seen.name.add(name)
    seen.http.add(place)
  }
  return faults
}

/** The types of an operation as a caller sees them: for views, which import operations as types only. */
export type Asking<O> = { name: string; input: InputOf<O>; output: OutputOf<O> }
