import { z } from 'zod'
import { letterKind } from './letter.ts'
import { oneLine } from './letter-words.ts'
import { hostOf } from './message.ts'

/** What somebody gets who answered a letter with something that Plumbline cannot read. */
export const unreadableReply = letterKind({
  kind: 'reply.unreadable',
  says: 'Says where to go, to somebody whose reply could not be read',
  input: z.object({ subject: z.string() }),
  // They have just written to us, so quiet hours do not matter.
  urgency: 'asked-for',
  async write({ input, publicUrl, to }) {
    const about = oneLine(input.subject.replace(/^(re|aw|sv|vs)\s*:\s*/i, ''), 120)
    return {
      subject: about ? `Nobody read your reply to “${about}”` : 'Nobody read your reply',
      passages: [
        {
          text: `Hello${to.name ? ` ${oneLine(to.name, 80)}` : ''}, your reply arrived, but no person reads this mailbox and the software could not tell what you want.`,
        },
        { text: `What you wrote was not kept. You can say it at ${hostOf(publicUrl)}, where the others see it too.` },
        { action: 'Open Plumbline', href: publicUrl },
        { note: 'To have no more digests, answer one of them with the single word: stop' },
      ],
    }
  },
})
