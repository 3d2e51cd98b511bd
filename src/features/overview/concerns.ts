import type { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import { hasInvalidHandle } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'

export type Concern = 'moved' | 'invalidDid' | 'invalidHandle' | 'unconfirmedEmail' | 'missingFiles'

/** What is not in order with an account; most pressing first. `status` where the server has told. */
export function concernsOf(
  account: Account,
  status: OutputOf<typeof checkAccountStatus> | undefined,
): Concern[] {
  const { movedTo, email, emailConfirmed } = account
  const found: Record<Concern, boolean> = {
    moved: movedTo !== undefined,
    // The same fact, said less exactly.
    invalidDid: movedTo === undefined && status?.validDid === false,
    invalidHandle: hasInvalidHandle(account),
    unconfirmedEmail: email !== undefined && emailConfirmed === false,
    missingFiles: status !== undefined && status.importedBlobs < status.expectedBlobs,
  }
  const order: Concern[] = [
    'moved',
    'invalidDid',
    'invalidHandle',
    'unconfirmedEmail',
    'missingFiles',
  ]
  return order.filter((concern) => found[concern])
}
