import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import {
  getInviteCodes,
  type GetInviteCodesOutput,
} from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { adminKey, type InviteAdmin } from './invite-admin.ts'

export type CodeSort = 'recent' | 'usage'

/** The first page is small, so that there is something to see at once. */
const firstPage = 100
const nextPages = 500
/** 50,000 codes: more are read when the person asks. */
const pagesAtOnce = 101

/** Every reading of a server's codes. */
export const codesKey = (admin: Pick<InviteAdmin, 'service'>) =>
  [...adminKey(admin), 'codes'] as const

function codesQuery(admin: InviteAdmin, sort: CodeSort) {
  return infiniteQueryOptions({
    queryKey: [...codesKey(admin), sort],
    queryFn: ({ pageParam: cursor, signal }): Promise<GetInviteCodesOutput> =>
      admin.client.call(getInviteCodes, {
        params: cursor === '' ? { sort, limit: firstPage } : { sort, limit: nextPages, cursor },
        signal,
      }),
    initialPageParam: '',
    // A cursor comes with every page that holds something; one that comes twice leads nowhere.
    getNextPageParam: ({ codes, cursor }, _pages, last) =>
      codes.length === 0 || cursor === last ? undefined : cursor,
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

/**
 * All codes of a server, read page by page: those that are here already can be shown. While codes are used, one may
 * stand on two pages; it is given once.
 */
export function useAllCodes(admin: InviteAdmin, sort: CodeSort) {
  const query = useInfiniteQuery(codesQuery(admin, sort))
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query
  const pages = data?.pages
  const read = pages?.length ?? 0
  const [allowed, setAllowed] = useState(pagesAtOnce)
  /** Which page to read next unasked: a number, since a page may come before its fetching was ever shown. */
  const next = hasNextPage && !isError && read < allowed ? read : undefined
  useEffect(() => {
    if (next !== undefined && !isFetching) void fetchNextPage()
  }, [next, isFetching, fetchNextPage])
  const codes = useMemo(
    () => [...new Map(pages?.flatMap((page) => page.codes.map((it) => [it.code, it]))).values()],
    [pages],
  )
  return {
    codes,
    isReading: isFetching || next !== undefined,
    isComplete: pages !== undefined && !hasNextPage,
    /** When what is here came (epoch, ms). */
    readAt: query.dataUpdatedAt,
    error: query.error ?? undefined,
    /** Reads on: after a failure, or beyond what is read unasked. */
    readOn: () => {
      if (!isError) setAllowed(read + pagesAtOnce)
      else void (hasNextPage && !query.isRefetchError ? fetchNextPage() : query.refetch())
    },
    readAnew: () => void query.refetch(),
  }
}
