const plural = new Intl.PluralRules('en')
const count = (number: number, one: string, other: string) =>
  plural.select(number) === 'one' ? `1 ${one}` : `${number} ${other}`

/** What the editor of rules says, in English. */
export const rulesWords = {
  state: (on: number, without: number) =>
    without === 0
      ? `${count(on, 'rule is', 'rules are')} in force.`
      : `${count(on, 'rule is', 'rules are')} in force. For ${count(without, 'function', 'functions')} nobody in the directory stands.`,
  lead: 'Some functions are affected by what a piece of work says, not by what it touches. A rule names the words, or the answers to the ten questions, that call for one. It only suggests: the driver decides.',
  caption: 'All rules',
  rule: 'Rule',
  involves: 'Involves',
  firesOn: 'Fires on',
  verbs: 'What to do',
  nobody: (functionName: string) => `${functionName}: nobody in the directory stands for it`,
  by: {
    rule: (group: string) => group,
    name: (group: string) => `${group}, found by its name`,
    'does-what': (group: string) => `${group}, found by what it does`,
  },
  off: 'switched off',
  words: (shown: string, more: number) => (more > 0 ? `${shown} and ${more} more` : shown),
  questions: (number: number) => count(number, 'question', 'questions'),
  change: 'change',
  changeWhich: (title: string) => `change: ${title}`,
  switchOff: 'switch off',
  switchOffWhich: (title: string) => `switch off: ${title}`,
  switchOn: 'switch on',
  switchOnWhich: (title: string) => `switch on: ${title}`,
  add: 'Add a rule',
  addTitle: 'A rule of your own',
  keep: 'Keep the rule',
  title: 'Name of the rule',
  ruleWords: 'Words',
  ruleWordsHint:
    'With commas between them. A star at the end stands for the rest of a word: licen* fires on licence, license, licensing.',
  questionsLabel: 'Questions that fire it when answered yes',
  functionName: 'Function',
  functionHint: 'Legal, Security, Works council',
  group: 'Who stands for it here',
  groupChosen: (name: string) => `${name} stands for it.`,
  groupByName: 'Left open: it is found by the name of the function.',
  groupClear: 'leave it open',
  findGroup: 'Find a group',
  because: 'Why, for those who ask',
  maintainer: 'Who looks after the rule',
  try: 'Try a text',
  tryLabel: 'Paste a text and see what fires',
  tryHint: 'It is not sent anywhere and not kept.',
  fires: (number: number) => (number === 0 ? 'Nothing fires.' : `${count(number, 'rule fires', 'rules fire')}.`),
  weakly: 'weakly, since the text says that it is not so',
  functionOf: (functionName: string, title: string) => `${functionName} (${title})`,
}
