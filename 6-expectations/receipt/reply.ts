import type { Agrees, Understands } from './receipt.ts'

/** What a reply by mail says to an answer: to understand and to agree each for itself, and whether more words stand there. */
export type ReceiptReply = { understands: Understands | null; agrees: Agrees | null; more: boolean }

const BEGINS = /^[12](?!\d)/
const PIECE = /^([12])(?!\d)[ \t]*[).:=-]?[ \t]*(not[ \t]+clear|unclear|yes|no|y|n)(?![\p{L}\p{N}'’-])/iu
const BETWEEN = /^(?:[\s,;.&]|and\b)+/i

/**
 * Reads “1 yes, 2 no” from the first line on that begins with one of the two numbers. Nothing is guessed: words behind an answer on
 * the same line may turn it round, so then nothing is read at all; nor where one question got two answers.
 */
export function readReceiptReply(text: string): ReceiptReply | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => BEGINS.test(line.trim()))
  if (first === -1) return null
  const read: ReceiptReply = { understands: null, agrees: null, more: false }
  let rest = lines.slice(first).join('\n').trim()
  while (rest !== '') {
    const piece = PIECE.exec(rest)
    if (!piece) return null
    const [written, number = '', said = ''] = piece
    if (!keep(read, number, said)) return null
    const after = rest.slice(written.length)
    const [gap = ''] = BETWEEN.exec(after) ?? []
    rest = after.slice(gap.length).trim()
    if (rest === '' || BEGINS.test(rest)) continue
    if (!gap.includes('\n')) return null
    return { ...read, more: true }
  }
  return read
}

/** Whether it fits what was said to the same question before, and could be said to it at all. */
function keep(read: ReceiptReply, number: string, written: string): boolean {
  const said = meant(written)
  if (number === '1') {
    if (read.understands !== null && read.understands !== said) return false
    read.understands = said
    return true
  }
  if (said === 'not-clear' || (read.agrees !== null && read.agrees !== said)) return false
  read.agrees = said
  return true
}

function meant(written: string): Understands {
  const [sign] = written.toLowerCase()
  if (sign === 'y') return 'yes'
  return /^no?$/i.test(written) ? 'no' : 'not-clear'
}
