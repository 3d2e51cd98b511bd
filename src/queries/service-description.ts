import { queryOptions } from '@tanstack/react-query'
import { findByAddress } from '@/client/find-service.ts'

/** Who a server says it is. Needs no account, and stays true for as long as a form is filled in. */
export function serviceDescription(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'description'],
    queryFn: ({ signal }) => findByAddress(service, { fetch, signal }),
    staleTime: 300_000,
  })
}
