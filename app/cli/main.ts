import { readConfig } from '@plumbline/platform/config'
import { Command, CommanderError } from 'commander'
import { sayWhyNot } from '../say-why-not.ts'
import { steps } from '../steps.ts'
import { version } from '../version.ts'
import { addOperationCommands } from './operation-commands.ts'
import { addServerCommands } from './server-commands.ts'

const WRONG_USE = 2

const program = new Command('plumbline')
  .description(
    'Everything that Plumbline can be asked, from the command line. Results go to standard output, notes to standard error.',
  )
  .version(version)
  .option('--json', 'print the result as JSON')
  .option(
    '--workspace <name>',
    'short name of the workspace; not needed when there is only one',
    process.env['PLUMBLINE_WORKSPACE'],
  )
  .exitOverride()
  .showHelpAfterError('Add --help to see how.')

addServerCommands(program, () => readConfig(process.env))
addOperationCommands(
  program,
  steps.flatMap((step) => [...step.operations]),
  () => readConfig(process.env),
)

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE
  else process.exitCode = sayWhyNot(error)
}
