import { count, date, flag, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const readbackMigration: Migration = {
  name: '2026-11-23-readback',
  tables: {
    readback: {
      columns: {
        workId: idOf('work'),
        directionVersionId: idOf('directionVersion'),
        wave: count,
        closesOn: date,
        disclosure: oneOf('named', 'by-group'),
        fewest: count,
        composedById: idOf('person').orNone,
        createdAt: instant,
      },
      unique: [['workId', 'wave']],
    },
    readbackItem: {
      columns: {
        readbackId: idOf('readback'),
        place: count,
        facet: text,
        statement: text,
        stated: oneOf('agree', 'depends', 'disagree'),
      },
      unique: [['readbackId', 'place']],
    },
    readbackRespondent: {
      columns: {
        readbackId: idOf('readback'),
        personId: idOf('person'),
        // Name and membership as they were when the person was asked: a later move does not rewrite an answer.
        groupId: idOf('group').orNone,
        groupName: text.orNone,
        predicts: json,
        closedAt: instant.orNone,
      },
      unique: [['readbackId', 'personId']],
      index: [['personId']],
    },
    readbackClosing: {
      columns: { readbackId: idOf('readback'), closedById: idOf('person').orNone, closedAt: instant },
      unique: [['readbackId']],
    },
    readbackClarity: {
      columns: { respondentId: idOf('readbackRespondent'), clarity: count, savedAt: instant },
      unique: [['respondentId']],
    },
    readbackAnswer: {
      columns: {
        itemId: idOf('readbackItem'),
        respondentId: idOf('readbackRespondent'),
        understood: oneOf('agree', 'depends', 'disagree', 'cannot-tell'),
        changedAfterBrief: flag,
        savedAt: instant,
      },
      unique: [['itemId', 'respondentId']],
      index: [['respondentId']],
    },
    readbackPrediction: {
      columns: {
        itemId: idOf('readbackItem'),
        respondentId: idOf('readbackRespondent'),
        // The id of a group, or `others`: a column that may be empty could not be unique.
        aboutWhom: text,
        predicted: oneOf('agree', 'depends', 'disagree', 'cannot-tell'),
        savedAt: instant,
      },
      unique: [['itemId', 'respondentId', 'aboutWhom']],
      index: [['respondentId']],
    },
    readbackBelief: {
      columns: { respondentId: idOf('readbackRespondent'), alikePercent: count, savedAt: instant },
      unique: [['respondentId']],
    },
    readbackSentence: {
      columns: { respondentId: idOf('readbackRespondent'), sentence: text, concern: text.orNone, savedAt: instant },
      unique: [['respondentId']],
    },
    readbackCommitment: {
      columns: {
        respondentId: idOf('readbackRespondent'),
        verdict: oneOf('same', 'not-same', 'brief-wrong'),
        commitment: oneOf('yes', 'disagree-and-commit', 'no', 'not-mine').orNone,
        because: text.orNone,
        savedAt: instant,
      },
      unique: [['respondentId']],
    },
  },
}
