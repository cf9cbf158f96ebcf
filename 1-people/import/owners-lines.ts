import { pathAsset } from './codeowners.ts'
import type { RefusedLine } from './directory-import.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

const MOST_LINES = 20_000
const MOST_REFUSED = 500
const ADDRESS = /^[^\s@,=#]{1,64}@[^\s@,=#]{1,190}$/
/** `per-file *.cc=ada@example.org`: only for some files of the folder. */
const PER_FILE = /^per-file\s+([^=]{1,400})=\s*(.*)$/
const ELSEWHERE = /^(?:include\s|file:)/

/** An OWNERS file with an owner on each line, as Gerrit and Chromium have them, and no YAML. */
export function isOfLines(text: string): boolean {
  const lines = text.split(/\r?\n/, MOST_LINES).map(bare)
  return lines.some(
    (line) => ADDRESS.test(line) || line === 'set noparent' || PER_FILE.test(line) || ELSEWHERE.test(line),
  )
}

/** Who approves what lies in the folder of such a file, and in some of its files. `folder` begins and ends with a slash. */
export function statedByLines(
  text: string,
  folder: string,
  reading: { path: string | null; repository?: string },
): Stated {
  const { path, repository } = reading
  const facts: StatedFact[] = []
  const refused: RefusedLine[] = []
  const known = new Map<string, Reference>()
  const refuse = (line: number, says: string) => {
    if (refused.length < MOST_REFUSED) refused.push({ path, line, says })
  }
  const owns = (pattern: string, address: string, line: number) => {
    const asset = known.get(pattern) ?? pathAsset(pattern, repository)
    if (!known.has(pattern)) facts.push({ path, line, fact: 'asset', ref: asset, name: pattern })
    known.set(pattern, asset)
    const by: Reference = { of: 'person', scheme: 'email', name: address.toLowerCase() }
    facts.push({ path, line, fact: 'ownership', asset, by, duty: 'approves' })
  }
  const take = (said: string, patterns: readonly string[], line: number) => {
    for (const each of said.split(',').map((piece) => piece.trim())) {
      if (ADDRESS.test(each)) for (const pattern of patterns) owns(pattern, each, line)
      else if (each === 'set noparent')
        refuse(
          line,
          'Owners of the folders above do not count here. The directory keeps no exceptions, so they still appear.',
        )
      else if (ELSEWHERE.test(each)) refuse(line, 'It names another file of owners; that one is read on its own.')
      // A star is everybody, so nobody in particular.
      else if (each !== '*' && each !== '') refuse(line, `“${each.slice(0, 80)}” is no address of a person.`)
    }
  }
  for (const [at, written] of text.split(/\r?\n/, MOST_LINES).entries()) {
    const line = bare(written)
    const [, globs, said = ''] = PER_FILE.exec(line) ?? []
    if (globs === undefined) take(line, [folder === '/' ? '*' : folder], at + 1)
    else
      take(
        said,
        globs.split(',').map((glob) => patternOf(folder, glob.trim())),
        at + 1,
      )
  }
  return { facts, refused }
}

/** Three dots stand for any folders below. */
function patternOf(folder: string, glob: string): string {
  return glob.startsWith('...') ? `${folder}**/*${glob.slice(3)}` : `${folder}${glob}`
}

function bare(line: string): string {
  const comment = /(?:^|\s)#/.exec(line)
  return (comment ? line.slice(0, comment.index) : line).trim()
}
