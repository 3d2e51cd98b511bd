import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { createClient, type Client } from '@/client/client.ts'
import { CallError, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { resolveHandle } from '@/lexicon/generated/current/com/atproto/identity/resolve-handle.gen.ts'
import {
  checkHandleAvailability,
  resultAvailableType,
  resultUnavailableType,
} from '@/lexicon/generated/current/com/atproto/temp/check-handle-availability.gen.ts'
import { isA } from '@/lexicon/open-union.ts'

/** Handles that the server offers instead; reference PDSes offer none. */
export type Availability = { free: true } | { free: false; suggestions: readonly string[] }

/** `isOwn`: the handle ends in a domain of the server, which thus knows whom it leads to, or that nobody. */
type Asked = { service: string; handle: string; isOwn: boolean }

/**
 * Whether a handle is free on a server. Only some servers can say so outright; on the others a handle that
 * leads nowhere counts as free, though it may be a reserved word or that of an account that sleeps. Fails
 * where the server cannot tell.
 */
export function handleAvailability(
  { service, handle, isOwn }: Asked,
  fetch: typeof globalThis.fetch,
) {
  return queryOptions({
    queryKey: ['service', service, 'handle', handle],
    queryFn: async ({ signal, client: queries }): Promise<Availability> => {
      const client = createClient(createServiceHandler({ service, fetch }))
      return (
        (await askOutright(client, { handle, signal, queries, service })) ??
        (await lookUp(client, { handle, isOwn, signal }))
      )
    },
    staleTime: 15_000,
  })
}

type Question = { handle: string; signal: AbortSignal; queries: QueryClient; service: string }

/** Undefined where the server has no such method, which is then not tried again. */
async function askOutright(
  client: Client,
  { handle, signal, queries, service }: Question,
): Promise<Availability | undefined> {
  const lacking = ['service', service, 'lacks', checkHandleAvailability.nsid]
  if (queries.getQueryData(lacking) === true) return undefined
  try {
    const { result } = await client.call(checkHandleAvailability, { params: { handle }, signal })
    if (isA(result, resultAvailableType)) return { free: true }
    if (!isA(result, resultUnavailableType)) return undefined
    return { free: false, suggestions: result.suggestions.map((one) => one.handle) }
  } catch (error) {
    const isLimited = error instanceof ServerRefusal && error.status === 429
    if (!(error instanceof CallError) || error instanceof NoAnswer || isLimited) throw error
    if (!error.retryable) queries.setQueryData(lacking, true)
    return undefined
  }
}

async function lookUp(
  client: Client,
  { handle, isOwn, signal }: Omit<Asked, 'service'> & { signal: AbortSignal },
): Promise<Availability> {
  try {
    await client.call(resolveHandle, { params: { handle }, signal })
    return { free: false, suggestions: [] }
  } catch (error) {
    if (error instanceof ServerRefusal && leadsNowhere(error, isOwn)) return { free: true }
    throw error
  }
}

/** Reference servers before 0.5.29 have the one name for a handle that nobody has and for one that they cannot follow. */
function leadsNowhere({ error, message }: ServerRefusal, isOwn: boolean): boolean {
  if (error === 'HandleNotFound') return true
  return isOwn && error === 'InvalidRequest' && message === 'Unable to resolve handle'
}
