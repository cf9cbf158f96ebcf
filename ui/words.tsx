import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'

/** The few words that the pieces say by themselves, in English. Another language gives an object of the same shape. */
export const english = {
  locale: 'en-GB',
  skip: 'Skip to the text',
  goTo: 'Go to…',
  goToHint: 'Type a few letters of where you want to go',
  nothingFits: (typed: string) => `Nothing here is called “${typed}”. Try fewer letters.`,
  moreFit: (count: number) => `${count} more fit. Keep typing.`,
  placesFound: (count: number) => (count === 1 ? '1 place' : `${count} places`),
  onThisPage: 'On this page',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  editWhat: (what: string) => `Edit ${what}`,
  again: 'Try again',
  loading: 'Fetching this…',
  sending: 'Sending…',
  optional: 'if you like',
  choose: 'Choose one',
  showTable: 'Show table',
  unexpected: 'Something on our side did not work. What you wrote is still here.',
  unexpectedNext: 'Try again in a moment. If it stays, tell the person who runs this server.',
  unreachable: 'The server cannot be reached. What you wrote is still here.',
  unreachableNext: 'Check your connection, then try again.',
  grid: {
    hint: 'Arrow keys move, Enter or typing edits, Tab goes to the next cell, Escape leaves the cell, Ctrl+Z takes the last change back. Escape, then Tab leaves the table.',
    cellOf: (head: string, row: string) => `${head}, ${row}`,
    kept: (what: string) => `Kept: ${what}.`,
    takenBack: (what: string) => `Taken back: ${what}.`,
    nothingToTakeBack: 'There is nothing to take back.',
  },
  list: (parts: string[]) => new Intl.ListFormat('en-GB').format(parts),
  chart: {
    stated: 'stated',
    group: 'Group',
    answered: 'Answered',
    understood: 'Understood',
    interval: 'Interval',
    singleAnswers: 'Single answers',
    predictedBy: 'Others expected',
    prefers: 'Would prefer',
    couldMove: 'Could still move',
    note: 'Note',
    figure: 'What',
    value: 'Value',
    answer: 'Answer',
    who: 'Who',
    count: 'How many',
    state: 'State',
    whoBelieves: 'Who believes',
    believes: (name: string) => `${name} believes`,
    ofWhom: (name: string) => `of ${name}`,
    meaningUnderstood: 'what the group understood, with its interval',
    meaningUnderstoodAlone: 'what the group understood',
    meaningTick: 'a single answer',
    meaningPredicted: (name: string) => `what ${name} expected`,
    meaningMiss: 'how far off that was',
    meaningPrefers: 'what the group would prefer',
    meaningCouldMove: 'where missing answers could still move it',
    countOf: (answered: number, asked: number) => `${answered}/${asked}`,
    answeredOf: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    expected: (name: string, where: string) => `${name} expected: ${where}`,
    rowsInTable: (names: string[]) =>
      `${new Intl.ListFormat('en-GB').format(names)} ${names.length === 1 ? 'is' : 'are'} in the table only.`,
    asFile: 'Save this table',
    asCsv: 'Save as CSV',
    asJson: 'Save as JSON',
    meaningBar: 'how many of the group chose it',
    meaningStated: 'what the direction says',
    wished: (count: number) => `${count} would prefer`,
    notShown: 'not shown',
    notShownOf: (names: string[]) => `Too few answers to show: ${new Intl.ListFormat('en-GB').format(names)}.`,
    placesFrom: (last: number) => `1 = first place, ${last} = last place`,
    statedHead: 'Stated',
    firstPlace: 'first',
    lastPlace: 'last',
    nothingToShow: 'too few answers to show a position',
    close: (end: string) => `close to “${end}”`,
    nearer: (end: string) => `nearer to “${end}”`,
    middle: 'in the middle',
    states: {
      shared: 'shared',
      'open-difference': 'open difference',
      'false-consensus': 'false consensus',
      'false-conflict': 'false conflict',
      'too-few': 'too few answers to tell',
    },
  },
}

export type UiWords = typeof english

const Words = createContext<UiWords>(english)

/** Gives all pieces below it their words in the reader's language. */
export function WordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export function useWords(): UiWords {
  return useContext(Words)
}
