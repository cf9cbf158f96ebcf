/** The text in small letters and without accents, so that `José` is found where `jose` was typed. */
export function bareLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
