import { bareLetters } from '../bare-letters.ts'
/** ` kube proxy ` of `Kube-Proxy`: whole words between spaces, so that one text is found within another by plain comparison. */
export function plainly(text: string): string {
  const words = bareLetters(text).match(/[\p{L}\p{N}]+/gu)
  return words ? ` ${words.join(' ')} ` : ' '
}
