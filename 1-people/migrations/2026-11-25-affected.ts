import { count, figure, flag, id, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** Who is affected: rules, the ten questions, nominations, and what was suggested with the evidence for it. */
export const affectedMigration: Migration = {
  name: '2026-11-25-affected',
  tables: {
    involvementRule: {
      columns: {
        key: text,
        title: text,
        ruleWords: json,
        questions: json,
        functionName: text,
        groupId: idOf('group').orNone,
        because: text,
        maintainer: text.orNone,
        offAt: instant.orNone,
        createdAt: instant,
      },
      unique: [['key']],
    },
    impactAnswer: {
      columns: {
        workId: idOf('work'),
        question: text,
        yes: flag,
        answeredById: idOf('person').orNone,
        answeredAt: instant,
      },
      unique: [['workId', 'question']],
    },
    nomination: {
      columns: {
        workId: idOf('work'),
        byPersonId: idOf('person').orNone,
        typedName: text,
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        why: text.orNone,
        nominatedAt: instant,
      },
      index: [['workId'], ['byPersonId'], ['personId'], ['groupId']],
    },
    suggestion: {
      columns: {
        workId: idOf('work'),
        groupId: idOf('group').orNone,
        personId: idOf('person').orNone,
        functionName: text.orNone,
        chance: figure,
        families: count,
        tier: oneOf('bring-in', 'ask', 'inform'),
        firstSeenAt: instant,
        seenAt: instant,
        goneAt: instant.orNone,
        verdict: oneOf('in', 'informed', 'not-affected').orNone,
        because: text.orNone,
        settledAt: instant.orNone,
        settledById: idOf('person').orNone,
      },
      index: [['workId'], ['groupId'], ['personId']],
      uniqueWhere: [
        { columns: ['workId', 'groupId'], where: '"group_id" is not null' },
        { columns: ['workId', 'personId'], where: '"person_id" is not null and "group_id" is null' },
        { columns: ['workId', 'functionName'], where: '"function_name" is not null' },
      ],
    },
    evidence: {
      columns: {
        workId: idOf('work'),
        suggestionId: idOf('suggestion'),
        family: oneOf(
          'named',
          'nominated',
          'owns',
          'consumes',
          'rule',
          'directory',
          'precedent',
          'linked-work',
          'requester',
          'promise',
        ),
        strength: figure,
        quote: text,
        says: text,
        path: text.orNone,
        line: count.orNone,
        openedAs: oneOf('work', 'group', 'person', 'asset', 'rule', 'nomination', 'question', 'decision', 'direction'),
        openedId: id.orNone,
        seenAt: instant,
      },
      index: [['suggestionId'], ['workId']],
    },
    affectedState: {
      columns: { workId: idOf('work'), computedAt: instant, inputHash: text, revision: count, coverage: json },
      unique: [['workId']],
    },
    familyWeight: {
      columns: { family: text, weight: figure, changedAt: instant },
      unique: [['family']],
    },
  },
}
