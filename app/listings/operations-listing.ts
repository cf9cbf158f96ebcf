import type { Operation } from '@plumbline/platform/operation'
import type { Step } from '@plumbline/platform/step'

/** One table for each step: what can be asked, by whom, and what is told of it. */
export function operationsListing(steps: readonly Step[]): string {
  return steps
    .filter(({ operations }) => operations.length > 0)
    .map((step) => [`## ${step.name}`, '', ...HEAD, ...step.operations.map(row), ''].join('\n'))
    .join('\n')
}

const HEAD = ['| operation | what it does | who may | event | HTTP |', '| --- | --- | --- | --- | --- |']

function row({ name, says, who, changes, event, http, scope }: Operation): string {
  const place = scope === 'workspace' ? http.replace(' /', ' /workspaces/{workspace}/') : http
  const cells = [`\`${name}\``, says, who.says, changes ? `\`${event}\`` : 'reads only', `\`${place}\``]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
