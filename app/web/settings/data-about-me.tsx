import type { ExportMine } from '@plumbline/platform/privacy/export.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Section } from '@plumbline/ui/section'
import { Text } from '@plumbline/ui/text'
import { dataAboutMeWords as words } from './data-about-me.words.ts'
import { Downloads, entriesIn } from './data-downloads.tsx'
import type { PartProps } from './part.ts'

/** Everything that is stored about whoever is signed in, as a file that leaves the browser only for their own disk. */
export function DataAboutMe({ id, title }: PartProps) {
  const make = useTell<ExportMine>('account.export-mine')
  const made = make.data
  return (
    <Section
      id={id}
      title={title}
      state={made ? words.made(entriesIn(made)) : words.state}
      actions={
        made ? (
          <Downloads made={made} fileName={words.fileName} />
        ) : (
          <Button pending={make.isPending} onClick={() => make.mutate({})}>
            {words.make}
          </Button>
        )
      }
    >
      <Text words={words.lead} />
      <p>
        {words.erase} <a href="/stored">{words.stored}</a>
      </p>
      {make.error && <ErrorNote error={make.error} />}
    </Section>
  )
}
