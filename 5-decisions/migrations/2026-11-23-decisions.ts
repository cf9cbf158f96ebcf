import { count, date, flag, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const decisionsMigration: Migration = {
  name: '2026-11-23-decisions',
  tables: {
    decision: {
      columns: {
        workId: idOf('work'),
        // Rises when what, owner, date or a consequence changes; an acknowledgement belongs to the version that was read.
        version: count,
        question: text,
        chosen: text,
        because: text,
        consequences: json,
        options: json,
        door: oneOf('two-way', 'costly', 'one-way'),
        nobodyDisagreed: flag,
        // One approver, by the shape of the row: there is no place for a second.
        approverId: idOf('person').orNone,
        nextStep: text.orNone,
        nextOwnerId: idOf('person').orNone,
        nextByOn: date.orNone,
        reviewOn: date.orNone,
        decidedOn: date.orNone,
        effectiveFrom: date.orNone,
        recordedAt: instant,
        recordedById: idOf('person').orNone,
        source: text.orNone,
      },
      index: [['workId'], ['nextOwnerId'], ['reviewOn']],
    },
    dissent: {
      columns: {
        decisionId: idOf('decision'),
        personId: idOf('person').orNone,
        objection: text,
        wouldResolve: text.orNone,
        commits: flag,
      },
      index: [['decisionId']],
    },
    supersession: {
      columns: {
        decisionId: idOf('decision'),
        byDecisionId: idOf('decision'),
        because: text,
        // What of the earlier decision goes; nothing means all of it.
        part: text.orNone,
        at: instant,
      },
      unique: [['byDecisionId', 'decisionId']],
      // A whole decision is replaced once; parts of it may be replaced by several.
      uniqueWhere: [{ columns: ['decisionId'], where: 'part is null' }],
    },
    askedToAcknowledge: {
      columns: { decisionId: idOf('decision'), personId: idOf('person'), at: instant, withdrawnAt: instant.orNone },
      unique: [['decisionId', 'personId']],
      index: [['personId']],
    },
    acknowledgement: {
      columns: {
        decisionId: idOf('decision'),
        personId: idOf('person'),
        version: count,
        response: oneOf('understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot'),
        words: text.orNone,
        at: instant,
        replacedAt: instant.orNone,
      },
      // Changing one's mind adds a row; what was said before stays.
      uniqueWhere: [{ columns: ['decisionId', 'personId', 'version'], where: 'replaced_at is null' }],
    },
  },
}
