/** ` kube proxy ` of `Kube-Proxy`: whole words between spaces, so that one text is found within another by plain comparison. */
export function plainly(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words ? ` ${words.join(' ')} ` : ' '
}
