import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ourRoot } from './house.ts'
import type { Rule } from './rule.ts'

/** Every rule that lies in `tools/rules`: a new one needs its file and nothing else. */
export async function allRules(): Promise<Rule[]> {
  const folder = join(ourRoot, 'tools', 'rules')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules: Array<{ rule: Rule }> = await Promise.all(files.sort().map((file) => import(join(folder, file))))
  return modules.map((each) => each.rule)
}
