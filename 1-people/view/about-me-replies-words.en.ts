const plural = new Intl.PluralRules('en')

/** What stands around what people say to their own entries, in English. */
export const repliesWords = {
  label: (number: number) =>
    plural.select(number) === 'one'
      ? 'One person answers what is written about them'
      : `${number} answers to what is written`,
  says: (name: string) => `${name} says,`,
  notMine: (name: string) => `${name} says that it is somebody else’s,`,
}
