import { useTell } from '@plumbline/ui/ask'
import { Dialog } from '@plumbline/ui/dialog'
import { ErrorNote } from '@plumbline/ui/error-note'
import type { MatchNomination } from '../step.ts'
import { EntryPicker, type PickedEntry } from './directory-picker.tsx'
import { nominationWords as words } from './nomination-words.en.ts'

/** Says which person or group a name means that somebody typed. */
export function NominationMatch({
  nominationId,
  name,
  onDone,
}: {
  nominationId: string
  name: string
  onDone: () => void
}) {
  const match = useTell<MatchNomination>('nomination.match')
  const pick = async ({ of, id }: PickedEntry) => {
    await match.mutateAsync({ nominationId, ...(of === 'group' ? { groupId: id } : { personId: id }) })
    onDone()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onDone()} title={words.matchTitle(name)} says={words.matchSays}>
      <EntryPicker label={words.find} of={['person', 'group']} onPick={pick} />
      {match.error && <ErrorNote error={match.error} />}
    </Dialog>
  )
}
