import { Refusal } from '@plumbline/platform/refusal'

/** The refusal with which something ends; anything else that it throws is a bug. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}
