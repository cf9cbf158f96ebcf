/** Control for F8, loaded before the server: jobs are forgotten by whatever the clock says just now. */
import { registerHooks } from 'node:module'

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!url.endsWith('/platform/jobs/tidying.ts')) return loaded
    const source = String(loaded.source).replace('latest < now ? latest : now', 'now')
    if (source === String(loaded.source)) throw new Error('There is no protection here to take away')
    return { ...loaded, source }
  },
})
