import type { ReadbackDisclosure } from '../readback.ts'

type Asked = { personId: string; answered: boolean }

/**
 * Whom a reminder goes to: those who have not answered. Where answers are anonymous, everybody, since a letter that only some
 * get would tell from the outside who has answered when.
 */
export function whomToRemind<Some extends Asked>(asked: readonly Some[], disclosure: ReadbackDisclosure): Some[] {
  if (asked.every(({ answered }) => answered)) return []
  return disclosure === 'anonymous' ? [...asked] : asked.filter(({ answered }) => !answered)
}
