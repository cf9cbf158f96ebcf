import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each of these starts servers, browsers or databases of its own, and would be what is waited for at the end. */
const LONG = /^(stories|tools\/faults)\//

/** Stories and faults begin first; the many short files fill what time they leave. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.test(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
