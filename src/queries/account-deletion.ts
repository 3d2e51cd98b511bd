import { useQueryClient } from '@tanstack/react-query'
import { createClient } from '@/client/client.ts'
import { CallError, ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { getRepoStatus } from '@/lexicon/generated/current/com/atproto/sync/get-repo-status.gen.ts'
import { forgetPendingCodes } from '@/lib/pending-code.ts'
import { createTabStorage } from '@/lib/tab-storage.ts'
import { useSessions } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import type { AccountAccess } from './current-account.ts'
import { forgetExport } from './last-export.ts'
import { mayBeDone, sendOnce } from './lost-answer.ts'

/** Whether a server still has an account, as far as it says so. */
export type Whereabouts = 'there' | 'gone' | 'unknown'

/** The answer to a deletion was lost, and the server, asked again, did not say that the account is gone. */
export class DeletionInDoubt extends Error {
  override readonly name = 'DeletionInDoubt'
  readonly now: Exclude<Whereabouts, 'gone'>
  /** Why there was no answer to go by. */
  readonly lost: CallError

  constructor(now: DeletionInDoubt['now'], lost: CallError) {
    super('Nobody knows whether the account was deleted')
    this.now = now
    this.lost = lost
  }
}

/** Has a code mailed to the owner of the account. Plain functions here: a mutation would keep what it was given. */
export function requestDeletion({ client }: AccountAccess): Promise<void> {
  return sendOnce(() => client.call(requestAccountDelete))
}

/**
 * Deletes the account on its server, at once and for good: sent once, without a token, never again by itself. A
 * deletion whose answer is lost is looked after. Rejects with {@link DeletionInDoubt}, or with the error of the
 * call when the server refused.
 */
export async function deleteForGood(
  access: AccountAccess,
  secrets: { token: string; password: string },
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const { account, client } = access
  const { token, password } = secrets
  try {
    await client.call(deleteAccount, { input: { did: account.did, token, password } })
  } catch (error) {
    if (!mayBeDone(error) && !isUnknownAccount(error)) throw error
    const now = await lookForAccount(access, fetch)
    if (now !== 'gone') throw isUnknownAccount(error) ? error : new DeletionInDoubt(now, error)
  }
}

/** Asks the server whether it still has the account. Sends no password. */
export async function lookForAccount(
  { account, client }: AccountAccess,
  fetch: typeof globalThis.fetch,
): Promise<Whereabouts> {
  const { service, did } = account
  try {
    const anybody = createClient(createServiceHandler({ service, fetch }))
    const { active, status } = await anybody.call(getRepoStatus, { params: { did } })
    return !active && status === 'deleted' ? 'gone' : 'there'
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.error !== 'RepoNotFound') return 'unknown'
  }
  // An entryway may know accounts, but no repositories: it has the last word.
  try {
    await client.call(getSession)
    return 'there'
  } catch (error) {
    return error instanceof CallError && error.retryable ? 'unknown' : 'gone'
  }
}

/** Erases every trace of a deleted account from this browser. Gives false where storage would not have it. */
export function useEraseDeleted(): (account: Account) => Promise<boolean> {
  const sessions = useSessions()
  const queries = useQueryClient()
  return async ({ id, email = '' }) => {
    forgetExport(id)
    forgetPendingCodes(createTabStorage(), { of: id, email })
    const isErased = await sessions.erase(id).then(
      () => true,
      () => false,
    )
    const mutations = queries.getMutationCache()
    for (const mutation of mutations.findAll({ mutationKey: [id] })) mutations.remove(mutation)
    queries.removeQueries({ queryKey: [id] })
    await clearExports()
    return isErased
  }
}

/** What was exported lies in the browser's own storage, too, where it had no better place. */
async function clearExports(): Promise<void> {
  try {
    const [{ clearBrowserFiles }, { readSavePlaces }] = await Promise.all([
      import('@/lib/save-target/browser-target.ts'),
      import('@/lib/save-target/save-places.ts'),
    ])
    await clearBrowserFiles(readSavePlaces())
  } catch {
    // The next export clears them.
  }
}

/** What a second deletion is told. The reference PDS has no name for it. */
export function isUnknownAccount(error: unknown): error is ServerRefusal {
  return error instanceof ServerRefusal && error.message.toLowerCase() === 'account not found'
}
