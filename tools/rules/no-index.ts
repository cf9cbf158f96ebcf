import { posix } from 'node:path'
import type { Rule } from '../house/rule.ts'

/** No file is called index. */
export const rule: Rule = {
  name: 'no-index',
  why: 'Twenty tabs called index.ts cannot be told apart, and a file that only hands on hides who needs what.',
  instead: 'Import the file itself. What others may use is a door: words.ts, reads.ts, step.ts.',
  findings: (house) =>
    house.files
      .filter(({ path }) => /^index\./.test(posix.basename(path)))
      .map(({ path }) => ({ file: path, line: 1, says: 'is called index' })),
}
