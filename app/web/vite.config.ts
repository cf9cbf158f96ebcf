import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { steps } from '../steps.ts'

/** Tells the web app how each operation is reached. Read off the operations themselves, so that nobody keeps a list. */
function operationPaths(): Plugin {
  const id = 'virtual:operations'
  return {
    name: 'operations',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      const reached = steps.flatMap((step) =>
        step.operations.map(({ name, http, scope }) => {
          const [method, path] = http.split(' ')
          return [name, { method, path: scope === 'workspace' ? `/workspaces/{workspace}${path}` : path }] as const
        }),
      )
      return `export const operations = ${JSON.stringify(Object.fromEntries(reached))}`
    },
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), operationPaths()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
