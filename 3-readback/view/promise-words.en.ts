import { type Promised, promisedIn } from '../anonymity/promise.ts'
import type { ReadbackDisclosure } from '../readback.ts'

type Crowd = { asked: number; fewest: number }

const people = (count: number) => (count === 1 ? '1 person is' : `${count} people are`)

/** Who sees what, in sentences: the same on the first screen, in the preview of whoever composes, and in the documents. */
export function promiseInWords(disclosure: ReadbackDisclosure, crowd: Crowd): string[] {
  const promised = promisedIn(disclosure)
  return [
    shown[promised.shown](crowd),
    ...(promised.ownWords === 'among-many'
      ? ['What you write in your own words is shown without your name, and only among several.']
      : []),
    participation[promised.participation],
    ...(promised.mirrorShowsOthers === 'early'
      ? ['Whoever has finished sees how many of the others answered as they did, once five others have finished.']
      : []),
    ...known(promised),
    ...(promised.unfinishedCounts
      ? []
      : ['Only finished answers are kept: leave a card out, and nothing you said counts.']),
  ]
}

const shown: Record<Promised['shown'], (crowd: Crowd) => string> = {
  names: ({ asked }) =>
    `Once it is closed, your answers are shown with your name to everybody in this workspace. ${people(asked)} asked.`,
  figures: ({ fewest }) =>
    `Only figures of groups in which at least ${fewest} have answered are shown, never a single answer.`,
}

const participation: Record<Promised['participation'], string> = {
  'by-name': 'In this workspace it can be seen who has answered, and until it is closed not what.',
  'as-a-count': 'Others see how many have answered, and not who.',
}

function known({ serverKnows, shown, ownAnswersStay }: Promised): string[] {
  if (serverKnows === 'always')
    return shown === 'names' ? [] : ['Whoever runs this server could look into its database.']
  return [
    'Until it is closed the server knows what you said, so that you can go on and change it. At the closing that is cut off for good: then nobody can tell who said what, not even whoever runs this server.',
    'Backups made before the closing still hold it, until they are deleted.',
    ...(ownAnswersStay ? [] : ['You cannot look at your answers after that either.']),
  ]
}
