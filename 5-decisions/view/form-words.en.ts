const list = new Intl.ListFormat('en')

/** What the forms of a decision say, in English. */
export const formWords = {
  open: 'Open a question',
  openButton: 'Open the question',
  openTells: 'Everybody in this workspace can read it. Nobody is written to.',
  recordTells: 'Everybody in this workspace can read it. Nobody is asked to acknowledge it before you announce it.',
  oneWay:
    'There is no way back, so it goes by a final call and a read-back: this opens it as a question, with all that you have written.',
  proposed: 'What is proposed',
  proposedHint: 'Leave it empty while nothing is.',
  lookAgain: 'When we look at the question again',
  atTheEnd: (parts: string[]) => `Still missing before it can be decided: ${list.format(parts)}.`,
  more: 'What was not chosen, who disagreed, and the dates',
  reasons: 'What speaks for it, and how sure you are',
  drivers: 'What speaks for one answer or the other',
  oneALine: 'One a line.',
  expectedResult: 'What you expect to come of it',
  confidence: 'How sure you are, in percent',
  reviewTriggers: 'What would make you look at it earlier',
  people: 'Further steps, and who has a part in it',
  furtherSteps: 'What is done after the next step',
  furtherStep: 'Step',
  anotherStep: 'Add another step',
  roles: 'Who has a part in it',
  person: 'Who',
  role: 'What they are to it',
  roleNames: { driver: 'drives it', contributor: 'contributes', informed: 'is informed' },
  anotherPerson: 'Add somebody else',
}
