import { queryOptions } from '@tanstack/react-query'
import { findAuthorizationServer } from '@/client/oauth-discovery.ts'

/**
 * Where a server keeps the page about the apps that were let in through OAuth; null where it does no OAuth. The page
 * itself lets no script look at it: the server that gives out the tokens is found, on which the reference implementation
 * has the page at `/account`.
 */
export function oauthAccountPage(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'oauth-account-page'],
    queryFn: async ({ signal }) => {
      const origin = await findAuthorizationServer(service, { fetch, signal })
      return origin === undefined ? null : `${origin}/account`
    },
    // Without it, a link is missing: no reason to ask again and again.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
