import { dayInWords } from '@plumbline/work/words'

/** One line for each thing that has moved since somebody was answered, in English. */
export const progressWords = {
  moved: (on: string | null, because: string, today: string) =>
    on === null
      ? `The day on which this is looked at again was taken off: ${because}`
      : `This is now looked at again on ${dayInWords(on, today)}: ${because}`,
  came: (because: string) => `What would change this has happened: ${because}`,
  dayCame: (on: string, today: string) =>
    `The day has come on which this was to be looked at again: ${dayInWords(on, today)}.`,
  started: (title: string) => `Work on “${title}” has started.`,
  superseded: (earlier: string, later: string, part: string | null) =>
    part === null
      ? `The decision “${earlier}” was replaced by another: “${later}”.`
      : `A part of the decision “${earlier}” (${part}) was replaced: “${later}”.`,
  holdsAgain: (earlier: string, later: string, part: string | null) =>
    part === null
      ? `The decision “${earlier}” holds again: what had replaced it was not approved (“${later}”).`
      : `All of the decision “${earlier}” holds again: what had replaced a part of it (${part}) was not approved (“${later}”).`,
  objectionAnswered: (name: string | null) =>
    name === null ? 'Your objection has an answer.' : `${name} has answered your objection.`,
}
