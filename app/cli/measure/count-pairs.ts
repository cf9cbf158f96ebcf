import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type CoVotes, coVotes, sumOfCoVotes, type VoteTable } from '@plumbline/measure'
import type { PartToCount } from './part-to-count.ts'

/** With fewer votes a second thread has hardly begun when the first is done. */
const FEWEST_VOTES = 20_000_000
const LONGEST_WAIT_MS = 120_000

/** Counts every two votes of each person, on a large table in two threads; what comes out is the same. */
export function countPairs(table: VoteTable, fewestVotes = FEWEST_VOTES): CoVotes {
  if (table.cells.length < fewestVotes || availableParallelism() < 2) return coVotes(table)
  const people = table.starts.length - 1
  const half = people >> 1
  const size = table.statements.length ** 2
  const part: PartToCount = {
    table: { starts: shared(table.starts), cells: shared(table.cells), votes: shared(table.votes) },
    statements: table.statements.length,
    from: half,
    to: people,
    both: new Float64Array(new SharedArrayBuffer(8 * size)),
    sums: new Float64Array(new SharedArrayBuffer(8 * size)),
    done: new Int32Array(new SharedArrayBuffer(4)),
  }
  const worker = new Worker(new URL('./count-pairs.worker.ts', import.meta.url), { workerData: part })
  worker.unref()
  const own = coVotes(table, 0, half)
  // A thread that could not start or died is no reason to fail: its part is counted here.
  const came = Atomics.wait(part.done, 0, 0, LONGEST_WAIT_MS) !== 'timed-out'
  const { statements, both, sums } = part
  return sumOfCoVotes(own, came ? { statements, both, sums } : coVotes(table, half, people))
}

function shared<List extends Int32Array | Int8Array>(list: List): List {
  const memory = new SharedArrayBuffer(list.byteLength)
  const copy = new (list.constructor as new (memory: SharedArrayBuffer) => List)(memory)
  copy.set(list)
  return copy
}
