import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const notOurs = [...configDefaults.exclude, '**/dist/**', '.node/**', 'data/**', 'tmp/**', 'tools/fixtures/**']

export default defineConfig({
  test: {
    globalSetup: fileURLToPath(new URL('./tools/testing/build-first.ts', import.meta.url)),
    // Rules, stores, operations and tools: beside what they test, on SQLite and, when its address is set, on PostgreSQL.
    // Stories: one real browser against one real server each, therefore later, one after the other, and with more time.
    projects: [
      {
        test: {
          name: 'house',
          include: ['**/*.test.ts'],
          exclude: notOurs,
          testTimeout: 20_000,
          hookTimeout: 60_000,
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
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
