import {
  type InfiniteData,
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { disableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/disable-account-invites.gen.ts'
import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { enableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/enable-account-invites.gen.ts'
import {
  getInviteCodes,
  type GetInviteCodesOutput,
} from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import {
  type AccountCodes,
  createInviteCodes,
} from '@/lexicon/generated/current/com/atproto/server/create-invite-codes.gen.ts'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { adminKey, type InviteAdmin } from './invite-admin.ts'

export type CodeSort = 'recent' | 'usage'

/** The first page is small, so that there is something to see at once. */
const firstPage = 100
const nextPages = 500
/** 50,000 codes: more are read when the person asks. */
const pagesAtOnce = 101

function codesQuery(admin: InviteAdmin, sort: CodeSort) {
  return infiniteQueryOptions({
    queryKey: [...adminKey(admin), 'codes', sort],
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

export type CodesWanted = { accounts: readonly string[]; codeCount: number; useCount: number }

/** Makes codes: for nobody in particular where no accounts are named, else so many for each of them (DIDs). */
export function useCreateCodes({ service, client }: InviteAdmin) {
  const queries = useQueryClient()
  return async ({ accounts, codeCount, useCount }: CodesWanted): Promise<AccountCodes[]> => {
    const [account, ...others] = accounts
    try {
      if (codeCount > 1 || others.length > 0) {
        const forAccounts = account === undefined ? {} : { forAccounts: [...accounts] }
        const input = { codeCount, useCount, ...forAccounts }
        return (await client.call(createInviteCodes, { input })).codes
      }
      const forAccount = account === undefined ? {} : { forAccount: account }
      const { code } = await client.call(createInviteCode, { input: { useCount, ...forAccount } })
      return [{ account: account ?? 'admin', codes: [code] }]
    } finally {
      // Where the answer was lost, the list tells whether they were made.
      void queries.invalidateQueries({ queryKey: adminKey({ service }) })
    }
  }
}

/** So many codes go into one call: servers take 150 kB of JSON at most. */
const disabledAtOnce = 500

/** Disables codes, for good. What was done before a failure stays done, and is shown. */
export function useDisableCodes(admin: InviteAdmin) {
  const queries = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: async (codes: readonly string[]) => {
      for (let from = 0; from < codes.length; from += disabledAtOnce) {
        const some = codes.slice(from, from + disabledAtOnce)
        // oxlint-disable-next-line eslint/no-await-in-loop -- a server is not asked to do it all at once
        await admin.client.call(disableInviteCodes, { input: { codes: some } })
        const gone = new Set(some)
        queries.setQueriesData<InfiniteData<GetInviteCodesOutput>>(
          { queryKey: [...adminKey(admin), 'codes'] },
          (data) => data && withDisabled(data, ({ code }) => gone.has(code)),
        )
      }
    },
    onSettled() {
      // A page that was on its way would bring back the codes as they were.
      const filter = { queryKey: [...adminKey(admin), 'codes'] }
      if (queries.isFetching(filter) > 0) void queries.invalidateQueries(filter)
      void queries.invalidateQueries({ queryKey: [...adminKey(admin), 'account'] })
    },
  })
}

function withDisabled<Data extends InfiniteData<GetInviteCodesOutput>>(
  data: Data,
  isDisabled: (code: InviteCode) => boolean,
): Data {
  const pages = data.pages.map((page) => ({
    ...page,
    codes: page.codes.map((code) => (isDisabled(code) ? { ...code, disabled: true } : code)),
  }))
  return { ...data, pages }
}

export type AccountInvites = {
  did: string
  /** Whether the account may get new codes from now on. */
  enabled: boolean
  /** Disables the codes that it has as well, for good. */
  alsoCodes: boolean
}

/** Lets an account get invite codes, or no more of them. */
export function useSetAccountInvites(admin: InviteAdmin) {
  const queries = useQueryClient()
  const { client } = admin
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ did, enabled, alsoCodes }: AccountInvites) => {
      await client.call(enabled ? enableAccountInvites : disableAccountInvites, {
        input: { account: did },
      })
      if (alsoCodes) await client.call(disableInviteCodes, { input: { accounts: [did] } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: adminKey(admin) }),
  })
}
