import { Refused } from './refused.ts'

/**
 * Sends a wish under a key. What never got an answer keeps its key, so that pressing once more cannot do it twice;
 * an answer, also a refusal, ends the wish, and the next one gets a key of its own.
 */
export function wishKeeper(newKey: () => string = () => crypto.randomUUID()) {
  let unanswered: { said: string; key: string } | null = null
  return async <Output>(wish: unknown, send: (key: string) => Promise<Output>): Promise<Output> => {
    const said = JSON.stringify(wish)
    if (unanswered?.said !== said) unanswered = { said, key: newKey() }
    try {
      const output = await send(unanswered.key)
      unanswered = null
      return output
    } catch (error) {
      if (!Refused.mayPass(error)) unanswered = null
      throw error
    }
  }
}
