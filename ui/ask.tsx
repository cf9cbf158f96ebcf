import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createContext, useContext, useState } from 'react'
import { Refused } from './refused.ts'
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

/** Sends one request to where an operation is, and gives back its answer; throws a `Refused` when there is none. */
export type Send = (request: {
  method: string
  path: string
  input: Record<string, unknown>
  /** Under which a change counts once. */
  key: string
  signal: AbortSignal | undefined
}) => Promise<unknown>

/** The way to the server: one function that knows every operation by its name. */
export function createAsk({ operations, send }: { operations: OperationPaths; send: Send }): Ask {
  return {
    async ask(name, input, { signal, idempotencyKey } = {}) {
      const operation = operations[name]
      if (!operation) throw new Error(`There is no operation called ${name}`)
      const { method, path } = operation
      const key = idempotencyKey ?? crypto.randomUUID()
      return send({ method: method.toUpperCase(), path, input: (input ?? {}) as Record<string, unknown>, key, signal })
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

/**
 * Tells an operation that changes something. After it is done everything that was fetched is asked again; whoever tells several things
 * in a row need not wait for that.
 */
export function useTell<Op extends Operation>(name: NameOf<Op>, { inARow = false }: { inARow?: boolean } = {}) {
  const { ask } = useTheAsk()
  const client = useQueryClient()
  const [send] = useState(() => wishKeeper())
  return useMutation<Op['output'], Error, Op['input']>({
    mutationFn: (input) => send(input, (idempotencyKey) => ask<Op>(name, input, { idempotencyKey })),
    onSuccess: () => {
      const asked = client.invalidateQueries()
      return inARow ? undefined : asked
    },
  })
}
