/** Control for F14, loaded before the server: nobody waits for a turn. */
import { registerHooks } from 'node:module'

const source = 'export const takeTurns = () => (work) => work()'

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/platform/turns.ts') ? { format: 'module', source, shortCircuit: true } : next(url, context),
})
