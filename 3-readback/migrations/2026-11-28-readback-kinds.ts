import { flag, id, idOf, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

const claimAnswers = oneOf('agree', 'depends', 'disagree', 'cannot-tell')

/** Soundings without a direction, read-backs of decisions, cards of four forms, answers that nobody can join to a person. */
export const readbackKindsMigration: Migration = {
  name: '2026-11-28-readback-kinds',
  widened: {
    readback: {
      directionVersionId: { from: idOf('directionVersion'), to: idOf('directionVersion').orNone },
      disclosure: { from: oneOf('named', 'by-group'), to: oneOf('named', 'by-group', 'anonymous') },
    },
    readbackItem: { stated: { from: oneOf('agree', 'depends', 'disagree'), to: text.orNone } },
    readbackAnswer: { understood: { from: claimAnswers, to: text } },
    readbackPrediction: { predicted: { from: claimAnswers, to: text } },
  },
  columns: {
    readback: {
      // Nothing: a read-back from before there were other kinds.
      kind: oneOf('sounding', 'read-back', 'decision-read-back').orNone,
      // What a decision read-back is of, a record of a later step.
      subjectId: id.orNone,
      // What people read after answering, where it is not the direction: as it was when they were asked.
      brief: json.orNone,
      opening: text.orNone,
    },
    readbackItem: {
      form: oneOf('claim', 'position', 'choice', 'ranking').orNone,
      options: json.orNone,
      asksPreferred: flag.orNone,
    },
    readbackAnswer: { preferred: text.orNone },
    readbackPrediction: { guessing: flag.orNone },
    readbackSentence: { question: text.orNone, holdUntil: text.orNone },
  },
}
