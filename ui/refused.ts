import type { Refusal } from './form-state.ts'

type Problem = { code?: unknown; detail?: unknown; next?: unknown; fields?: unknown }

/** What the server said instead of an answer. Status 0 means that it could not be reached. */
export class Refused extends Error implements Refusal {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly next: string | undefined
  readonly fields: NonNullable<Refusal['fields']>

  constructor(said: Partial<Refusal> & { status: number; code: string }) {
    super(said.sentence || said.code)
    this.name = 'Refused'
    this.status = said.status
    this.code = said.code
    this.sentence = said.sentence ?? ''
    this.next = said.next
    this.fields = said.fields ?? []
  }

  /** Reads problem+json; anything else that came back is not for a reader's eyes. */
  static async from(response: Response): Promise<Refused> {
    const { status } = response
    const isProblem = response.headers.get('content-type')?.includes('application/problem+json')
    const problem: Problem | null = isProblem ? await response.json().catch(() => null) : null
    if (typeof problem?.detail !== 'string') return new Refused({ status, code: 'unexpected' })
    return new Refused({
      status,
      code: typeof problem.code === 'string' ? problem.code : 'unexpected',
      sentence: problem.detail,
      ...(typeof problem.next === 'string' && { next: problem.next }),
      ...(Array.isArray(problem.fields) && { fields: problem.fields as NonNullable<Refusal['fields']> }),
    })
  }

  /** Whether the same thing said again may well be heard: the way or the server failed, not the wish. */
  static mayPass(error: unknown): boolean {
    return error instanceof Refused && (error.status === 0 || error.status >= 500)
  }
}
