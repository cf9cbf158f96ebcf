import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const notOurs = [...configDefaults.exclude, '**/dist/**', '.node/**', 'data/**', 'tmp/**', 'tools/fixtures/**']

export default defineConfig({
  test: {
    globalSetup: fileURLToPath(new URL('./tools/testing/build-first.ts', import.meta.url)),
    // Rules, stores, operations and tools: beside what they test, on SQLite and, when its address is set, on PostgreSQL.
    // Stories: one real browser against one real server each, therefore by themselves, two at a time, and with more time.
    projects: [
      {
        test: {
          name: 'house',
          include: ['**/*.test.ts'],
          exclude: notOurs,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // Also on two cores, where one would be left free otherwise: tests wait for databases as much as they compute.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'stories',
          include: ['stories/**/*.story.ts'],
          exclude: notOurs,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
