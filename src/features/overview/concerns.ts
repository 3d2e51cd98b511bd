import type { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import { hasInvalidHandle } from '@/queries/account-words.ts'
import type { Home } from '@/queries/home.ts'
import type { Account } from '@/session/sessions.ts'

export type Concern = 'moved' | 'invalidDid' | 'invalidHandle' | 'unconfirmedEmail' | 'missingFiles'

/**
 * What is not in order with an account; most pressing first. `status` where the server has told, `home` where it is
 * known.
 */
export function concernsOf(
  account: Account,
  status: OutputOf<typeof checkAccountStatus> | undefined,
  home?: Home,
): Concern[] {
  const { email, emailConfirmed } = account
  const hasMoved = home?.kind === 'moved'
  const found: Record<Concern, boolean> = {
    moved: hasMoved,
    // The same fact, said less exactly.
    invalidDid: !hasMoved && status?.validDid === false,
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
