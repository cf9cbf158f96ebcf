import { count, date, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

const stage = oneOf(
  'question',
  'exploring',
  'proposed',
  'final-call',
  'decided',
  'announced',
  'confirmed',
  'reversed',
  'expired',
  'withdrawn',
)

export const decisionCourseMigration: Migration = {
  name: '2026-11-29-decision-course',
  columns: {
    decision: {
      // Where it stands; nothing for those that were written down before questions were, which are all decided.
      stage: stage.orNone,
      outcome: oneOf('accepted', 'rejected', 'deferred', 'not-done').orNone,
      method: oneOf('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds').orNone,
      // Rises with every edit, so that of two people who edit the same text the second is told.
      revision: count.orNone,
      directionVersionId: idOf('directionVersion').orNone,
      drivers: json.orNone,
      confidence: count.orNone,
      expectedResult: text.orNone,
      reviewTriggers: json.orNone,
      aliases: json.orNone,
    },
  },
  tables: {
    decisionStage: {
      columns: {
        decisionId: idOf('decision'),
        stage,
        because: text.orNone,
        personId: idOf('person').orNone,
        // Whose word it was, where somebody else wrote it down.
        forPersonId: idOf('person').orNone,
        at: instant,
        // Taken back by the one whose word it was said to be.
        takenBackAt: instant.orNone,
      },
      index: [['decisionId']],
      // Of two approvals at once the database keeps one.
      uniqueWhere: [{ columns: ['decisionId'], where: "stage = 'decided' and taken_back_at is null" }],
    },
    decisionRole: {
      columns: {
        decisionId: idOf('decision'),
        personId: idOf('person'),
        role: oneOf('driver', 'contributor', 'informed'),
        at: instant,
      },
      unique: [['decisionId', 'personId']],
      uniqueWhere: [{ columns: ['decisionId'], where: "role = 'driver'" }],
    },
    furtherStep: {
      columns: {
        decisionId: idOf('decision'),
        place: count,
        what: text,
        ownerId: idOf('person'),
        byOn: date,
      },
      unique: [['decisionId', 'place']],
    },
    decisionRelation: {
      columns: {
        decisionId: idOf('decision'),
        otherDecisionId: idOf('decision'),
        kind: oneOf('amends', 'depends-on', 'conflicts-with'),
        because: text,
        part: text.orNone,
        personId: idOf('person').orNone,
        at: instant,
        endedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['decisionId', 'otherDecisionId', 'kind'], where: 'ended_at is null' }],
      index: [['otherDecisionId']],
    },
  },
}
