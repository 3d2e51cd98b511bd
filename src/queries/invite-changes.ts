import {
  type InfiniteData,
  type QueryClient,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { disableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/disable-account-invites.gen.ts'
import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { enableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/enable-account-invites.gen.ts'
import { getAccountInfo } from '@/lexicon/generated/current/com/atproto/admin/get-account-info.gen.ts'
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
import { codesKey } from './all-invite-codes.ts'
import { adminKey, type InviteAdmin } from './invite-admin.ts'
import { sendOnce, type Trace, traceOf } from './lost-answer.ts'

export type CodesWanted = { accounts: readonly string[]; codeCount: number; useCount: number }

/** Whom codes are for that are for nobody in particular. */
const nobody = 'admin'
/** As many as a server shows at once. */
const mostShown = 500

/** Makes codes: for nobody in particular where no accounts are named, else so many for each of them (DIDs). */
export function useCreateCodes(admin: InviteAdmin) {
  const queries = useQueryClient()
  const { service, client } = admin

  async function create({ accounts, codeCount, useCount }: CodesWanted): Promise<AccountCodes[]> {
    const [account, ...others] = accounts
    if (codeCount > 1 || others.length > 0) {
      const forAccounts = account === undefined ? {} : { forAccounts: [...accounts] }
      const input = { codeCount, useCount, ...forAccounts }
      return (await client.call(createInviteCodes, { input })).codes
    }
    const forAccount = account === undefined ? {} : { forAccount: account }
    const { code } = await client.call(createInviteCode, { input: { useCount, ...forAccount } })
    return [{ account: account ?? nobody, codes: [code] }]
  }

  return async (wanted: CodesWanted): Promise<AccountCodes[]> => {
    const known = knownCodes(admin, queries)
    try {
      return await sendOnce(
        () => create(wanted),
        () => lookForCodes(admin, wanted, known),
      )
    } finally {
      void queries.invalidateQueries({ queryKey: adminKey({ service }) })
    }
  }
}

/** The codes that have been read, and when the newest of them was made; undefined before any were. */
function knownCodes(admin: InviteAdmin, queries: QueryClient) {
  const lists = queries
    .getQueriesData<InfiniteData<GetInviteCodesOutput>>({ queryKey: codesKey(admin) })
    .flatMap(([, data]) => data ?? [])
  if (lists.length === 0) return undefined
  const read = lists.flatMap(({ pages }) => pages.flatMap(({ codes }) => codes))
  const codes = new Set(read.map(({ code }) => code))
  const newest = read.reduce((last, { createdAt }) => Math.max(last, Date.parse(createdAt)), 0)
  return { codes, newest }
}

/** Whether just the codes that were wanted are new among the newest. Somebody else may have made some meanwhile. */
async function lookForCodes(
  { client }: InviteAdmin,
  { accounts, codeCount, useCount }: CodesWanted,
  known: ReturnType<typeof knownCodes>,
): Promise<Trace<AccountCodes[]>> {
  const owners = accounts.length > 0 ? accounts : [nobody]
  if (!known || owners.length * codeCount > mostShown) return undefined
  const { codes } = await client.call(getInviteCodes, {
    params: { sort: 'recent', limit: mostShown },
  })
  const fresh = codes.filter(
    ({ code, createdAt, available, forAccount }) =>
      !known.codes.has(code) &&
      Date.parse(createdAt) >= known.newest &&
      available === useCount &&
      owners.includes(forAccount),
  )
  if (fresh.length === 0) return { isMade: false }
  const output = owners.map((account) => ({
    account,
    codes: fresh.filter(({ forAccount }) => forAccount === account).map(({ code }) => code),
  }))
  return output.every((it) => it.codes.length === codeCount) ? { isMade: true, output } : undefined
}

/** So many codes go into one call: servers take 150 kB of JSON at most. */
const disabledAtOnce = 500

/** Disables codes, for good. What was done before a failure stays done, and is shown. */
export function useDisableCodes(admin: InviteAdmin) {
  const queries = useQueryClient()
  const queryKey = codesKey(admin)

  /** Reads the list anew, as far as it was read: all of them have to be disabled there. */
  async function areDisabled(gone: ReadonlySet<string>) {
    await queries.refetchQueries({ queryKey, type: 'active' }, { throwOnError: true })
    const found = new Map(
      queries
        .getQueriesData<InfiniteData<GetInviteCodesOutput>>({ queryKey, type: 'active' })
        .flatMap(([, data]) => data?.pages.flatMap(({ codes }) => codes) ?? [])
        .map(({ code, disabled }) => [code, disabled]),
    )
    const states = [...gone].map((code) => found.get(code))
    if (states.includes(undefined)) return undefined
    return states.every(Boolean)
  }

  return useMutation({
    gcTime: 0,
    mutationFn: async (codes: readonly string[]) => {
      for (let from = 0; from < codes.length; from += disabledAtOnce) {
        const some = codes.slice(from, from + disabledAtOnce)
        const gone = new Set(some)
        // oxlint-disable-next-line eslint/no-await-in-loop -- a server is not asked to do it all at once
        await sendOnce(
          () => admin.client.call(disableInviteCodes, { input: { codes: some } }),
          async () => traceOf(await areDisabled(gone)),
        )
        queries.setQueriesData<InfiniteData<GetInviteCodesOutput>>(
          { queryKey },
          (data) => data && withDisabled(data, ({ code }) => gone.has(code)),
        )
      }
    },
    onSettled() {
      // A page that was on its way would bring back the codes as they were.
      if (queries.isFetching({ queryKey }) > 0) void queries.invalidateQueries({ queryKey })
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
      const look = () => client.call(getAccountInfo, { params: { did } })
      await sendOnce(
        () =>
          client.call(enabled ? enableAccountInvites : disableAccountInvites, {
            input: { account: did },
          }),
        // Absent means that it may.
        async () => traceOf(((await look()).invitesDisabled ?? false) !== enabled),
      )
      if (!alsoCodes) return
      await sendOnce(
        () => client.call(disableInviteCodes, { input: { accounts: [did] } }),
        async () => traceOf((await look()).invites?.every(({ disabled }) => disabled)),
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: adminKey(admin) }),
  })
}
