import { date, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** One link to a work for everybody, and what came by it. */
export const askBoxesMigration: Migration = {
  name: '2026-11-30-ask-boxes',
  widened: {
    ask: {
      cameBy: { from: oneOf('form', 'link', 'mail', 'import'), to: oneOf('form', 'link', 'mail', 'import', 'box') },
    },
    telling: {
      way: { from: oneOf('letter', 'link', 'in-person'), to: oneOf('letter', 'link', 'in-person', 'own-page') },
    },
  },
  tables: {
    askBox: {
      columns: {
        workId: idOf('work'),
        closesOn: date,
        openedById: idOf('person'),
        at: instant,
        closedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['workId'], where: 'closed_at is null' }],
    },
    boxedAsk: {
      columns: {
        askId: idOf('ask'),
        askBoxId: idOf('askBox'),
        // Of the form that was sent, so that it counts once however often it is sent.
        formHash: text,
        // As it was typed; nothing goes there but one letter, until somebody who got that letter says that it was them.
        address: text.orNone,
        mailedTokenHash: text.orNone,
        confirmedAt: instant.orNone,
      },
      unique: [['askId'], ['askBoxId', 'formHash']],
    },
  },
}
