/** What the ten questions say around themselves, in English. */
export const questionsWords = {
  label: (answered: number) => `Ten questions about whom it touches (${answered} of 10 answered)`,
  thin: 'What is written so far says little about whom this touches. Ten short answers help.',
  yes: 'Yes',
  no: 'No',
  brings: (functions: readonly string[]) => `Then it touches ${new Intl.ListFormat('en').format(functions)}.`,
  answered: (name: string | null) => (name === null ? 'Answered' : `Answered by ${name},`),
}
