import { date, idOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** In how many browsers a personal link was begun: by a number drawn by lot, nothing else is known of a browser. */
export const readbackBrowsersMigration: Migration = {
  name: '2026-11-28-readback-browsers',
  tables: {
    readbackBrowser: {
      columns: { respondentId: idOf('readbackRespondent'), browserHash: text, begunOn: date },
      unique: [['respondentId', 'browserHash']],
    },
  },
}
