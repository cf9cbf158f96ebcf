import { Command, CommanderError } from 'commander'
import { sayWhyNot } from '../say-why-not.ts'
import { version } from '../version.ts'
import { addMeasureCommands } from './measure/measure-commands.ts'

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

addMeasureCommands(program)
// All the rest takes a second to load, and these two need nothing of it.
if (process.argv[2] === 'affected') (await import('./affected/affected-commands.ts')).addAffectedCommands(program)
else if (process.argv[2] !== 'measure') (await import('./house-commands.ts')).addHouseCommands(program)

// Whoever reads the result may stop early (`| head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE
  else process.exitCode = sayWhyNot(error)
}
