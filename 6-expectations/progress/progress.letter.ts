import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { askById } from '../ask/ask.store.ts'
import { PROGRESS_LETTER } from '../ask/letter-kinds.ts'
import { followLinkIn } from '../ask/link-in.letter.ts'
import { letterWords } from '../view/letter-words.en.ts'
import { progressLineById } from './progress.store.ts'

export const progressLetter: LetterKind = letterKind({
  kind: PROGRESS_LETTER,
  says: 'Tells whoever asked for something, in one line, that something has moved',
  input: z.object({ progressLineId: z.string() }),
  urgency: 'digest',
  because: letterWords.progress.because,
  async write(writing) {
    const { db, input } = writing
    const line = await progressLineById(db, input.progressLineId)
    const ask = line && (await askById(db, line.askId))
    const work = ask && (await workById(db, ask.workId))
    if (!work) return null
    const words = letterWords.progress
    return {
      subject: words.subject(work.title),
      passages: [
        { text: line.says },
        ...(ask.words === '' ? [] : [{ note: words.asked }, { quote: ask.words }]),
        { action: words.action, href: await followLinkIn(writing, ask.personId, ask.id) },
      ],
    }
  },
})
