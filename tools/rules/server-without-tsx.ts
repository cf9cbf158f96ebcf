import { isForBrowser, isForTests } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** The server runs its sources unbuilt, and Node does not run JSX. */
export const rule: Rule = {
  name: 'server-without-tsx',
  why: 'Node runs our TypeScript by leaving the types out; JSX is not a type, so a .tsx file stops the server at start.',
  instead: 'Make server pages in x.page.ts with createElement. What both need is a plain .ts file.',
  findings: (house) =>
    house.files
      .filter(({ path }) => !isForBrowser(path) && !isForTests(path))
      .flatMap((file) =>
        file.imports
          .filter(({ to, typeOnly }) => to?.endsWith('.tsx') && !typeOnly)
          .map(({ name, line }) => ({ file: file.path, line, says: `server code uses ${name}` })),
      ),
}
