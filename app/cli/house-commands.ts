import { readConfig } from '@plumbline/platform/config'
import type { Command } from 'commander'
import { addMcpCommand } from '../mcp/mcp-command.ts'
import { steps } from '../steps.ts'
import { addDecisionsCommands } from './decisions/decisions-commands.ts'
import { addDirectionCommands } from './direction/direction-commands.ts'
import { addOperationCommands } from './operation-commands.ts'
import { addServerCommands } from './server-commands.ts'

/** Every command that is about the server or asks it something. */
export function addHouseCommands(program: Command): void {
  const config = () => readConfig(process.env)
  const operations = steps.flatMap((step) => [...step.operations])
  addServerCommands(program, config)
  addMcpCommand(program, config)
  addDirectionCommands(program)
  addDecisionsCommands(program, operations, config)
  addOperationCommands(program, operations, config)
}
