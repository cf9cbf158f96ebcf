import { describe } from 'vitest'
import type { Engine } from '../database/columns.ts'

export { openWorld, type Somebody, WORLD_BEGINS, type World } from './open-world.ts'

/** The engines that tests run on: SQLite always, PostgreSQL when `npm test` has started one. */
const engines: readonly Engine[] = process.env['PLUMBLINE_TEST_DATABASE_URL'] ? ['sqlite', 'postgres'] : ['sqlite']

/** The same tests once for each engine. */
export function onEachEngine(title: string, tests: (engine: Engine) => void): void {
  describe.each(engines.map((engine) => ({ engine })))(`${title} ($engine)`, ({ engine }) => tests(engine))
}
