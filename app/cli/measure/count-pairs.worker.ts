import { workerData } from 'node:worker_threads'
import { coVotes } from '@plumbline/measure'
import type { PartToCount } from './part-to-count.ts'

const { table, statements, from, to, both, sums, done } = workerData as PartToCount
// Names are of no use here; only how many there are.
const nameless = { ...table, participants: [], statements: new Array<string>(statements).fill('') }
const counted = coVotes(nameless, from, to)
both.set(counted.both)
sums.set(counted.sums)
Atomics.store(done, 0, 1)
Atomics.notify(done, 0)
