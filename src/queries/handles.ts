import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { createClient } from '@/client/client.ts'
import { CallError } from '@/client/errors.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { describeRepo } from '@/lexicon/generated/current/com/atproto/repo/describe-repo.gen.ts'
import { inTurn } from '@/lib/in-turn.ts'

/** No list is worth more questions than these; whoever is beyond is shown by DID. */
const mostAsked = 100
const atOnce = 4

/**
 * The handles of accounts on a server, by DID, as the server knows them and finds them right; without those that
 * it does not show (deactivated, moved away). Asks about the first hundred, four at a time, and about nobody twice.
 */
export function handlesQuery(
  service: string,
  dids: readonly string[],
  fetch: typeof globalThis.fetch,
) {
  const asked = [...new Set(dids)].slice(0, mostAsked)
  return queryOptions({
    queryKey: ['service', service, 'handles', ...asked],
    queryFn: async ({ signal, client: queries }): Promise<ReadonlyMap<string, string>> => {
      const client = createClient(createServiceHandler({ service, fetch }))
      const found = await inTurn(asked, atOnce, (did) =>
        queries.query({
          queryKey: ['service', service, 'handle-of', did],
          queryFn: async () => {
            try {
              const repo = await client.call(describeRepo, { params: { repo: did }, signal })
              return repo.handleIsCorrect && repo.did === did ? repo.handle : null
            } catch (error) {
              if (!signal.aborted && error instanceof CallError) return null
              throw error
            }
          },
          staleTime: 600_000,
        }),
      )
      return new Map(
        asked.flatMap((did, index) => {
          const handle = found[index]
          return handle ? [[did, handle] as const] : []
        }),
      )
    },
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  })
}
