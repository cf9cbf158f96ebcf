import type { Refusal } from './form-state.ts'
import type { UiWords } from './words.tsx'

/** A refusal keeps its own sentence; anything else is our fault, and is said so without its technical text. */
export function refusalOf(error: unknown, words: UiWords): Refusal {
  if (isRefusal(error)) {
    if (error.code === 'unreachable') {
      return { code: error.code, sentence: words.unreachable, next: words.unreachableNext }
    }
    return error.sentence ? error : { ...unexpected(words), code: error.code }
  }
  return unexpected(words)
}

function unexpected(words: UiWords): Refusal {
  return { code: 'unexpected', sentence: words.unexpected, next: words.unexpectedNext }
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error
}
