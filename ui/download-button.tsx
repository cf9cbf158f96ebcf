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
  const download = () => {
    const address = URL.createObjectURL(new Blob([text()], { type: mediaType }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
  }
  return <Button onClick={download}>{children}</Button>
}
