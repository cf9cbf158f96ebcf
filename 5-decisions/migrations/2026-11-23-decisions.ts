import { date, flag, id, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const decisionsMigration: Migration = {
  name: '2026-11-23-decisions',
  tables: {
    decision: {
      columns: {
        workId: idOf('work'),
        question: text,
        chosen: text,
        because: text,
        consequences: json,
        options: json,
        door: oneOf('two-way', 'costly', 'one-way'),
        // One approver, by the shape of the row: there is no place for a second.
        approverId: idOf('person').orNone,
        nextStep: text.orNone,
        nextOwnerId: idOf('person').orNone,
        nextByOn: date.orNone,
        reviewOn: date.orNone,
        decidedOn: date.orNone,
        recordedAt: instant,
        recordedById: idOf('person').orNone,
        readbackId: id.orNone,
        source: text.orNone,
      },
      index: [['workId'], ['nextOwnerId'], ['reviewOn']],
    },
    dissent: { columns: { decisionId: idOf('decision'), personId: idOf('person').orNone, objection: text, commits: flag } },
    supersession: {
      columns: { decisionId: idOf('decision'), byDecisionId: idOf('decision'), because: text, at: instant },
      unique: [['decisionId'], ['byDecisionId', 'decisionId']],
    },
    askedToAcknowledge: {
      columns: { decisionId: idOf('decision'), personId: idOf('person'), at: instant },
      unique: [['decisionId', 'personId']],
      index: [['personId']],
    },
    acknowledgement: {
      columns: {
        decisionId: idOf('decision'),
        personId: idOf('person'),
        response: oneOf('understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot'),
        words: text.orNone,
        at: instant,
      },
      unique: [['decisionId', 'personId']],
    },
  },
}
