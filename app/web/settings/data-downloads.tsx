import type { ExportMine } from '@plumbline/platform/privacy/export.operations'
import { Button } from '@plumbline/ui/button'
import { downloadWords as words } from './data-downloads.words.ts'

type Made = ExportMine['output']

/** A copy that was made, to read and as data; both leave the browser only for somebody's own disk. */
export function Downloads({ made, fileName }: { made: Made; fileName: string }) {
  return (
    <>
      <Button onClick={() => download(`${fileName}.html`, 'text/html', made.page)}>{words.page}</Button>
      <Button onClick={() => download(`${fileName}.json`, 'application/json', asJson(made))}>{words.json}</Button>
    </>
  )
}

export function entriesIn({ places }: Made): number {
  return places.flatMap(({ copy }) => copy.parts).reduce((sum, { rows }) => sum + rows.length, 0)
}

function asJson({ page: _, ...rest }: Made): string {
  return JSON.stringify(rest, null, 2)
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
