import type { Config } from '@plumbline/platform/config'
import { Refusal } from '@plumbline/platform/refusal'
import type { Command } from 'commander'

/** `plumbline mcp`: an assistant on the same machine starts it and talks to it over standard input and output. */
export function addMcpCommand(program: Command, config: () => Config): void {
  program
    .command('mcp')
    .description(
      'Let an assistant read, and draft changes, with the key in PLUMBLINE_KEY; it speaks MCP on standard input and output',
    )
    .action(async () => {
      const key = process.env['PLUMBLINE_KEY']
      if (!key) {
        throw new Refusal('sign-in', 'There is no key in PLUMBLINE_KEY.', {
          next: 'Make one in Plumbline under your account, and hand it to the assistant as PLUMBLINE_KEY.',
        })
      }
      const { speakMcp } = await import('./speaking.ts')
      await speakMcp(config(), key)
    })
}
