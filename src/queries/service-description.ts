import { queryOptions } from '@tanstack/react-query'
import { describeService } from '@/client/describe-service.ts'

/** Who a server says it is. Needs no account, and stays true for as long as a form is filled in. */
export function serviceDescription(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'description'],
    queryFn: ({ signal }) => describeService(service, { fetch, signal }),
    staleTime: 300_000,
  })
}
