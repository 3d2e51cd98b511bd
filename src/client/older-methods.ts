import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { createAccount as create } from '@/lexicon/generated/generation-2022/com/atproto/account/create-account.gen.ts'
import { createInviteCode as invite } from '@/lexicon/generated/generation-2022/com/atproto/account/create-invite-code.gen.ts'
import { deleteAccount as remove } from '@/lexicon/generated/generation-2022/com/atproto/account/delete-account.gen.ts'
import { requestPasswordReset as requestReset } from '@/lexicon/generated/generation-2022/com/atproto/account/request-password-reset.gen.ts'
import { resetPassword as reset } from '@/lexicon/generated/generation-2022/com/atproto/account/reset-password.gen.ts'
import { isSince, type OlderGeneration } from '@/lexicon/generations.ts'
import type { Method } from '@/lexicon/method.ts'
import { sinceOf } from '@/lexicon/since.ts'
import { ServerRefusal } from './errors.ts'
import type { XrpcRequest } from './fetch-handler.ts'

/** What methods of today were called in 2022. What went in and came out was the same, but for `delete`: see there. */
const names2022: ReadonlyMap<string, Method> = new Map<string, Method>([
  [createAccount.nsid, create],
  [createInviteCode.nsid, invite],
  // Whoever had the token of the account needed nothing else: no mailed code, no password, no body.
  [deleteAccount.nsid, remove],
  [requestPasswordReset.nsid, requestReset],
  [resetPassword.nsid, reset],
])

/**
 * A method of today as a server of an older generation knows it; undefined: it does not. Since 2023 no name has
 * changed. A method that is none of the account's is left as it is: the older lexicons say nothing of those.
 */
export function olderMethod(method: Method, generation: OlderGeneration): Method | undefined {
  const since = sinceOf(method)
  if (since && !isSince(generation, since)) return undefined
  return (generation === '2022-account' ? names2022.get(method.nsid) : undefined) ?? method
}

/**
 * Writes a request as a server of an older generation wants it. Throws the refusal that the server would answer with
 * for a method that it lacks: it is not asked.
 */
export function toOlderRequest(
  request: XrpcRequest,
  generation: OlderGeneration,
  host: string,
): XrpcRequest {
  const { nsid } = request.method
  const older = olderMethod(request.method, generation)
  if (!older) {
    const error = 'MethodNotImplemented'
    throw new ServerRefusal({ host, method: nsid, status: 501, error })
  }
  const { method, headers, signal } = request
  const path = request.path.replace(nsid, older.nsid)
  if (older.input || !method.input) return { ...request, path }
  const { 'content-type': _, ...others } = headers
  return { method, path, headers: others, signal }
}
