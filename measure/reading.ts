// Not a formula: the one way in which every measure here says "I cannot know".

/** Why something cannot be known. A closed list, so that a screen can have a sentence for each. */
export type Reason =
  | 'no answers'
  | 'too few answers'
  | 'less than half answered'
  | 'too many could not tell'
  | 'too few predictions'
  | 'one item'
  | 'nobody differs'
  | 'split inside'
  | 'an answer lies outside its scale'
  | 'too few people for opinion groups'
  | 'too few statements for opinion groups'
  | 'no clear groups'
  | 'groups that do not come back'
  | 'too few people for this test'
  | 'too few past items'
  | 'nothing was ever finished'
  | 'too far ahead'
  | 'nothing to wait for'
  | 'tasks wait for each other'
  | 'a task without a duration'
  | 'too few resolved forecasts'
  | 'every outcome was the same'
  | 'no skill shown'
  | 'too few texts'
  | 'a tie'
  | 'too many options'
  | 'items never compared'
  | 'needs a random generator'

export type NotKnown = { readonly known: false; readonly because: Reason }

/** Either what was found (`known: true` and the figures) or the reason why there is nothing honest to show. */
export type Reading<Found> = ({ readonly known: true } & Found) | NotKnown

export function notKnown(because: Reason): NotKnown {
  return { known: false, because }
}
