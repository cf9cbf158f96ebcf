import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createContext, useContext, useState } from 'react'
import { Refused } from './refused.ts'
import { fillIn, queryOf } from './request-path.ts'
import { wishKeeper } from './wish-key.ts'

export { Refused } from './refused.ts'

/** What the types of an operation tell a caller; at run time only its name is needed. */
export type Operation = { name?: string; input: unknown; output: unknown }

type NameOf<Op extends Operation> = Op extends { name: infer Name extends string } ? Name : string

/** How each operation is reached, by its name. */
export type OperationPaths = Record<string, { method: string; path: string }>

export type AskOptions = { signal?: AbortSignal; idempotencyKey?: string }

export type Ask = {
  ask: <Op extends Operation>(name: NameOf<Op>, input: Op['input'], options?: AskOptions) => Promise<Op['output']>
}

/** The way to the server: one function that knows every operation by its name. */
export function createAsk({ base, operations }: { base: string; operations: OperationPaths }): Ask {
  return {
    async ask(name, input, { signal, idempotencyKey } = {}) {
      const operation = operations[name]
      if (!operation) throw new Error(`There is no operation called ${name}`)
      const { path, rest } = fillIn(operation.path, (input ?? {}) as Record<string, unknown>)
      const reads = operation.method.toUpperCase() === 'GET'
      const request = {
        method: operation.method.toUpperCase(),
        credentials: 'same-origin',
        ...(signal && { signal }),
        headers: {
          accept: 'application/json',
          ...(!reads && {
            'content-type': 'application/json',
            'idempotency-key': idempotencyKey ?? crypto.randomUUID(),
          }),
        },
        ...(!reads && { body: JSON.stringify(rest) }),
      } satisfies RequestInit
      const response = await fetch(base + path + (reads ? queryOf(rest) : ''), request).catch((reason: unknown) => {
        if (signal?.aborted) throw reason
        throw new Refused({ status: 0, code: 'unreachable' })
      })
      if (!response.ok) throw await Refused.from(response)
      return response.status === 204 ? undefined : response.json()
    },
  }
}

const Asking = createContext<Ask | null>(null)

/** Lets everything below ask and tell, and keeps what was already fetched. */
export function AskProvider({ ask, client, children }: { ask: Ask; client: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <Asking value={ask}>{children}</Asking>
    </QueryClientProvider>
  )
}

function useTheAsk(): Ask {
  const ask = useContext(Asking)
  if (!ask) throw new Error('useAsk and useTell need an AskProvider above them')
  return ask
}

/** Asks an operation that reads, and asks again when something that was told may have changed it. */
export function useAsk<Op extends Operation>(
  name: NameOf<Op>,
  input: Op['input'],
  options: { enabled?: boolean; refetchInterval?: number } = {},
) {
  const { ask } = useTheAsk()
  return useQuery<Op['output'], Error>({
    queryKey: [name, input],
    queryFn: ({ signal }) => ask<Op>(name, input, { signal }),
    retry: (times, error) => times < 2 && Refused.mayPass(error),
    ...options,
  })
}

/** Tells an operation that changes something. After it is done everything that was fetched is asked again. */
export function useTell<Op extends Operation>(name: NameOf<Op>) {
  const { ask } = useTheAsk()
  const client = useQueryClient()
  const [send] = useState(() => wishKeeper())
  return useMutation<Op['output'], Error, Op['input']>({
    mutationFn: (input) => send(input, (idempotencyKey) => ask<Op>(name, input, { idempotencyKey })),
    onSuccess: () => client.invalidateQueries(),
  })
}
