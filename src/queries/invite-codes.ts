import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { hostOf } from '@/client/service-address.ts'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import type { AccountAccess } from './current-account.ts'
import { sendOnce } from './lost-answer.ts'

export type CodeState = 'unused' | 'partlyUsed' | 'usedUp' | 'disabled'

export const codeStateWords: Record<CodeState, MessageDescriptor> = {
  unused: msg`Unused`,
  partlyUsed: msg`Partly used`,
  usedUp: msg`Used up`,
  disabled: msg`Disabled`,
}

/** `available` is how often a code can be used in all, not what is left. */
export function remainingUses({ available, uses }: InviteCode): number {
  return Math.max(0, available - uses.length)
}

export function codeState(code: InviteCode): CodeState {
  if (code.disabled) return 'disabled'
  if (remainingUses(code) === 0) return 'usedUp'
  return code.uses.length === 0 ? 'unused' : 'partlyUsed'
}

/** Where somebody creates an account with a code: the sign-up page of the console at `console` (an origin). */
export function signUpLink(
  console: string,
  { service, code }: { service: string; code: string },
): string {
  // The host alone reads better, and means https; a loopback host without a scheme means http.
  const { hostname, protocol } = new URL(service)
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1'
  const isPlain = protocol === (isLoopback ? 'http:' : 'https:')
  const query = new URLSearchParams({ service: isPlain ? hostOf(service) : service, code })
  return `${console}/sign-up?${query}`
}

/**
 * The account's own invite codes, used ones too, newest first. Asked with `createAvailable=false`: the method would
 * otherwise make the codes that the account has earned. Asked again while the page is looked at, since codes are used
 * behind its back.
 */
export function inviteCodesQuery({ account, client }: AccountAccess) {
  return queryOptions({
    queryKey: [account.id, 'invites'],
    queryFn: async ({ signal }) => {
      const { codes } = await client.call(getAccountInviteCodes, {
        params: { includeUsed: true, createAvailable: false },
        signal,
      })
      return codes.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
    },
    staleTime: 10_000,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  })
}

/**
 * Makes the codes that the account has earned, and gives those that are new. Only when the person asks: the
 * answer is not kept, and a call that failed is not repeated.
 */
export function useMintCodes({ account, client }: AccountAccess) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: [account.id, 'mint-invites'],
    retry: false,
    mutationFn: async (): Promise<string[]> => {
      const read = async (createAvailable: boolean) => {
        const { codes } = await client.call(getAccountInviteCodes, { params: { createAvailable } })
        return codes.map(({ code }) => code)
      }
      const known = new Set(await read(false))
      const fresh = (codes: readonly string[]) => codes.filter((code) => !known.has(code))
      return sendOnce(
        async () => fresh(await read(true)),
        async () => {
          const output = fresh(await read(false))
          return output.length > 0 ? { isMade: true, output } : { isMade: false }
        },
      )
    },
    // However it ended, codes may have been made.
    onSettled: () => queries.invalidateQueries({ queryKey: [account.id, 'invites'] }),
  })
}
