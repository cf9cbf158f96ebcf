import { readHouse } from './house.ts'
import type { Finding, Rule } from './rule.ts'
import { allRules } from './rules.ts'

export interface Broken {
  rule: Rule
  findings: Finding[]
}

/** Every rule of the house against every file of it; what comes back is what has to be mended. */
export async function inspect(root: string): Promise<{ rules: Rule[]; files: number; broken: Broken[] }> {
  const house = readHouse(root)
  const rules = await allRules()
  const looked = rules.map((rule) => ({ rule, findings: rule.findings(house) }))
  return { rules, files: house.files.length, broken: looked.filter(({ findings }) => findings.length > 0) }
}

/** For a person: which rule, why it is so, what to do instead, and where. */
export function told({ rule, findings }: Broken): string {
  const places = findings.map(({ file, line, says }) => `  ${file}:${line} ${says}`)
  return [`${rule.name} (${findings.length})`, `  Why: ${rule.why}`, `  Instead: ${rule.instead}`, ...places].join('\n')
}
