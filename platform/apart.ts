import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusedField } from './refusal.ts'
import { takeTurns } from './turns.ts'

/** How long a thread may take, and how much memory: what strangers wrote can ask for any amount of both. */
export type Bounds = { seconds: number; megabytes: number }

type Said =
  | { done: unknown }
  | { refused: { code: RefusalCode; sentence: string; next?: string; fields: RefusedField[] } }

const MOST_WAITING = 20
/** Each thread may take as much memory as its bounds say, so there is one at a time. */
const inTurn = takeTurns(MOST_WAITING)
/** One more beside it may be there that takes little, so that what is short never waits for what is long. */
const smallInTurn = takeTurns(MOST_WAITING)
const SMALL_MEGABYTES = 256

/**
 * Has `program` work on what it is given in a thread of its own, so that nobody else waits and the process outlives
 * whatever comes of it. Refuses in words what took longer or more memory than the bounds say.
 */
export function apart<Given, Done>(program: URL, given: Given, bounds: Bounds): Promise<Done> {
  const turn = bounds.megabytes <= SMALL_MEGABYTES ? smallInTurn : inTurn
  return turn(() => inThread<Given, Done>(program, given, bounds))
}

function inThread<Given, Done>(program: URL, given: Given, { seconds, megabytes }: Bounds): Promise<Done> {
  const { promise, resolve, reject } = Promise.withResolvers<Done>()
  const thread = new Worker(program, {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // What a thread prints is of no use to whoever runs the server.
    stdout: true,
    stderr: true,
  })
  const deadline = setTimeout(() => end(() => reject(tooMuch(`takes longer than ${seconds} seconds`))), seconds * 1000)
  const end = (settle: () => void) => {
    clearTimeout(deadline)
    settle()
    void thread.terminate()
  }
  thread.once('message', (said: Said) => {
    if ('done' in said) return end(() => resolve(said.done as Done))
    const { code, sentence, ...more } = said.refused
    return end(() => reject(new Refusal(code, sentence, more)))
  })
  thread.once('error', (error: Error & { code?: string }) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    end(() => reject(outOfMemory ? tooMuch(`needs more than ${megabytes} MB of memory`) : error))
  })
  thread.once('exit', () => end(() => reject(new Error('The thread ended without an answer'))))
  return promise
}

function tooMuch(how: string): Refusal {
  return new Refusal('too-large', `Reading this ${how}. Nothing was changed.`, {
    next: 'Split the file into several, or leave out what repeats itself.',
  })
}

/** What a program for such a thread does: works on what it was given, and answers or refuses. */
export async function answerApart<Given>(work: (given: Given) => unknown): Promise<void> {
  if (!parentPort) throw new Error('This is a program for a thread')
  parentPort.postMessage(await said(work))
}

async function said<Given>(work: (given: Given) => unknown): Promise<Said> {
  try {
    return { done: await work(workerData as Given) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, sentence, next, fields } = error
    return { refused: { code, sentence, fields, ...(next === undefined ? {} : { next }) } }
  }
}
