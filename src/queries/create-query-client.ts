import { type Query, QueryClient } from '@tanstack/react-query'
import { CallError, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { isUnknownMethod } from '@/client/unknown-method.ts'

/** Tries of one read, in all. */
const mostTries = 3

/**
 * The cache of what servers said. Reads that may pass are tried again twice; a refusal never is, nor is what
 * has already used up its time. Nothing waits for the browser to believe that it is online: a call that
 * cannot be made fails, is said to, and is made again when the network comes back. That a server does not know a method
 * is remembered: it is asked again when somebody wants that.
 */
export function createQueryClient(random: () => number = Math.random): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 300_000,
        networkMode: 'always',
        retryOnMount: mayBeKnown,
        refetchOnWindowFocus: mayBeKnown,
        refetchOnReconnect: mayBeKnown,
        retry: (failures, error) => failures + 1 < mostTries && mayPassSoon(error),
        retryDelay: (failures) => (0.5 + random()) * 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function mayBeKnown<Output, Failure, Data, Key extends readonly unknown[]>(
  query: Query<Output, Failure, Data, Key>,
): boolean {
  return !isUnknownMethod(query.state.error)
}

function mayPassSoon(error: unknown): boolean {
  if (!(error instanceof CallError) || !error.retryable) return false
  if (error instanceof NoAnswer) return error.cause === 'unreachable'
  return !(error instanceof ServerRefusal) || error.status !== 429
}
