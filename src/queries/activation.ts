import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import type { InputOf } from '@/lexicon/method.ts'
import type { AccountAccess } from './current-account.ts'
import { sendOnce, traceOf } from './lost-answer.ts'
import { readSessionAnew } from './session.ts'

/** Takes the account out of deactivation. However it ends, what the server says of the account is read anew. */
export function useActivateAccount(access: AccountAccess) {
  const { account, client } = access
  const queries = useQueryClient()
  return useMutation({
    mutationKey: [account.id, 'activate'],
    mutationFn: () =>
      sendOnce(
        () => client.call(activateAccount),
        async () => traceOf(await isActive(access, queries)),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [account.id] }),
  })
}

/** Puts the account out of sight. However it ends, what the server says of the account is read anew. */
export function useDeactivateAccount(access: AccountAccess) {
  const { account, client } = access
  const queries = useQueryClient()
  return useMutation({
    mutationKey: [account.id, 'deactivate'],
    mutationFn: (input: InputOf<typeof deactivateAccount>) =>
      sendOnce(
        () => client.call(deactivateAccount, { input }),
        async () => {
          const active = await isActive(access, queries)
          return traceOf(active === undefined ? undefined : !active)
        },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [account.id] }),
  })
}

/** Undefined where the server does not say. */
async function isActive(access: AccountAccess, queries: QueryClient): Promise<boolean | undefined> {
  const { active, status } = await readSessionAnew(access, queries)
  return status === 'deactivated' ? false : active
}
