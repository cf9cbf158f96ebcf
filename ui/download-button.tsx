import { Button } from './button.tsx'

export type DownloadButtonProps = {
  fileName: string
  mediaType: string
  /** Made only when it is asked for. */
  text: () => string
  children: string
}

/** What is on the page, as a file for the reader's own disk. */
export function DownloadButton({ fileName, mediaType, text, children }: DownloadButtonProps) {
  return <Button onClick={() => saveFile(fileName, new Blob([text()], { type: mediaType }))}>{children}</Button>
}

/** Hands a file to the reader's browser, which asks or knows where to keep it. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
