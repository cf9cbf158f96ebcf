const openings = {
  own: (work: string) => `In a read-back of “${work}” you wrote:`,
  brief: (work: string) => `In a read-back of “${work}” you said that the brief is wrong. It was looked at.`,
  some: (work: string) =>
    `In a read-back of “${work}” in which you were asked, some said that the brief is wrong. Nobody knows who; so everybody who was asked gets the answer.`,
}

/** Words of what a read-back leaves open, in letters and at home. */
export const divergenceWords = {
  because: 'You get this letter because you were asked in this read-back.',
  subject: (work: string) => `What came of what was said about ${work}`,
  says: (name: string, work: string, to: keyof typeof openings) => `Hello ${name}, ${lower(openings[to](work))}`,
  answer: 'The answer',
  look: 'See it with the result',
  briefWrong: (work: string, finding: string, reasons: string[]) =>
    `the brief of “${work}”: ${lower(finding)}${reasons.length > 0 ? ` ${reasons.map((reason) => `“${reason}”`).join(' ')}` : ''}`,
  settled: (work: string, because: string | null) =>
    because === null
      ? `A new version of the direction of “${work}” answers that the brief was held for wrong`
      : `What came of what was said about “${work}”: ${because}`,
  yours: 'You said it',
  asked: 'You were asked',
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
