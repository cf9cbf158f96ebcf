import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/testing/longest-first.ts'

/** Also on two cores: tests wait for databases, browsers and servers as much as they compute. */
const maxWorkers = Math.max(3, availableParallelism())

const notOurs = [...configDefaults.exclude, '**/dist/**', '.node/**', 'data/**', 'tmp/**', 'tools/fixtures/**']

export default defineConfig({
  test: {
    globalSetup: fileURLToPath(new URL('./tools/testing/build-first.ts', import.meta.url)),
    // Rules, stores, operations and tools: beside what they test, on SQLite and, when its address is set, on PostgreSQL.
    // Stories: one real browser against one real server each, therefore with more time.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'house',
          include: ['**/*.test.ts'],
          exclude: notOurs,
          // A limit finds what hangs, not what is slow on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['stories/**/*.story.ts'],
          exclude: notOurs,
          testTimeout: 90_000,
          // What a screen shows is looked at until it is so: a click is over before its answer is drawn.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
    ],
  },
})
