import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import type { AccountAccess } from './current-account.ts'

/** Reads everything again that is known of an account and its server; `busy` while any of it is on its way. */
export function useReadAnew({ account }: AccountAccess): { busy: boolean; readAnew: () => void } {
  const queries = useQueryClient()
  const keys = [[account.id], ['service', account.service]]
  const ofAccount = useIsFetching({ queryKey: [account.id] })
  const ofService = useIsFetching({ queryKey: ['service', account.service] })
  return {
    busy: ofAccount + ofService > 0,
    readAnew: () => {
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
    },
  }
}
