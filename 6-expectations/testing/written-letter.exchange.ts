import { newId } from '@plumbline/platform/clock'
import type { Content } from '@plumbline/platform/mail/letter'
import type { Somebody, World } from '@plumbline/platform/testing/world'

/** A letter as it is written now to somebody (or to an address alone), or nothing where nothing is left to say. */
export async function writtenLetter(
  { house, workspace, db }: World,
  kind: string,
  input: Record<string, unknown>,
  to: Pick<Somebody, 'name' | 'accountId' | 'personId'> | null,
): Promise<Content | null> {
  const letter = house.letters.get(kind)
  if (!letter) throw new Error(`No letter is called ${kind}`)
  return letter.write({
    ...{ input, db, newId, now: house.now(), publicUrl: house.publicUrl, letterId: newId() },
    workspace: { ...workspace, name: 'Mine' },
    to: {
      name: to?.name ?? '',
      address: 'somebody@plumbline.test',
      accountId: to?.accountId ?? null,
      personId: to?.personId ?? null,
    },
  })
}

/** The token of the link in a letter. */
export function linkIn(letter: Content | null): string {
  const action = letter?.passages.find((passage) => 'href' in passage)
  return action && 'href' in action ? action.href : ''
}
