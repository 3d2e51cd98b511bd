import { queryOptions } from '@tanstack/react-query'
import { checkReach } from '@/client/check-reach.ts'

/** Why a server cannot be reached: asked anew each time somebody wants to know. */
export function reachQuery(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'reach'],
    queryFn: ({ signal }) => checkReach(service, { fetch, signal, own: '/config.json' }),
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}
