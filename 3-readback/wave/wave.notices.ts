import type { NeedSource } from '@plumbline/work/step'
import { isClosed } from '../readback.ts'
import { latestOfDriven } from './wave.store.ts'

/** Works of which a new direction was published since people were last asked: whoever drives asks them again. */
export const waveNeeds: NeedSource = async ({ db, personId, today }) =>
  (await latestOfDriven(db, personId))
    .filter((each) => isClosed(each, today) && Number(each.publishedVersion ?? 0) > each.askedVersion)
    .map(({ workKey, workTitle, publishedVersion, askedVersion }) => ({
      verb: 'Ask again',
      what: `what is understood of “${workTitle}”? Version ${publishedVersion} is published; people were asked about version ${askedVersion}`,
      where: `work/${workKey}#readback`,
      byOn: null,
    }))
