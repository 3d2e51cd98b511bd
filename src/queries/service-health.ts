import { queryOptions } from '@tanstack/react-query'
import { askSupport } from '@/client/ask-support.ts'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { findAuthorizationServer } from '@/client/oauth-discovery.ts'
import { measureRoundTrip } from '@/client/round-trip.ts'
import { showsLimits } from '@/client/shows-limits.ts'
import { takesTokens } from '@/client/takes-tokens.ts'

// What is found out about a server without an account. It stands until somebody asks again.

/** How fast a server answers this browser. */
export function roundTripQuery(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'round-trip'],
    queryFn: ({ signal }) => measureRoundTrip(service, { fetch, signal }),
    staleTime: Infinity,
  })
}

/** Who does OAuth for a server; null: nobody. */
export function authorizationServerQuery(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'oauth'],
    queryFn: async ({ signal }) =>
      (await findAuthorizationServer(service, { fetch, signal })) ?? null,
    staleTime: Infinity,
  })
}

/** Whether a server lets a page see its limits. */
export function limitsQuery(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'limits'],
    queryFn: ({ signal }) => showsLimits(service, { fetch, signal }),
    staleTime: Infinity,
  })
}

/** Whether a server lets this browser send it a token. */
export function tokensQuery(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'tokens'],
    queryFn: ({ signal }) => takesTokens(service, { fetch, signal }),
    staleTime: Infinity,
  })
}

/** What a server has of all that the console offers. */
export function supportQuery(
  { origin, generation }: ServiceDescription,
  fetch: typeof globalThis.fetch,
) {
  return queryOptions({
    queryKey: ['service', origin, 'support', generation],
    queryFn: ({ signal }) => askSupport(origin, { fetch, signal, generation }),
    staleTime: Infinity,
  })
}
