import { EntryReplies } from './about-me-replies.tsx'
import { Nominations } from './nomination.tsx'
import { Notes } from './notes.tsx'
import { Questions } from './questions.tsx'

/** What stands under the register of a work: what its people say, whom others name, the ten questions, and one's own notes. */
export function BesideRegister({ workId, mayDrive }: { workId: string; mayDrive: boolean }) {
  return (
    <>
      <EntryReplies workId={workId} />
      <Nominations workId={workId} mayDrive={mayDrive} />
      <Questions workId={workId} />
      <Notes workId={workId} />
    </>
  )
}
