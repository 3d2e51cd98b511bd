import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { updateHandle } from '@/lexicon/generated/current/com/atproto/identity/update-handle.gen.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import type { Method } from '@/lexicon/method.ts'
import { admitsScope, type LimitedScope } from './hindrance.ts'

type Deed = { method: Method; words: MessageDescriptor }

/** What a person may want to do with an account, and the method that stands for it. */
const deeds: readonly Deed[] = [
  { method: getSession, words: msg`See who you are and how the account is` },
  { method: uploadBlob, words: msg`Post and upload files, as other apps do` },
  { method: confirmEmail, words: msg`Confirm the e-mail address` },
  { method: updateHandle, words: msg`Change the handle` },
  { method: revokeAppPassword, words: msg`See and revoke app passwords` },
  { method: getRepo, words: msg`Export your data` },
  { method: createAppPassword, words: msg`Make app passwords` },
  { method: updateEmail, words: msg`Change the e-mail address` },
  { method: getAccountInviteCodes, words: msg`See your invite codes` },
  { method: deactivateAccount, words: msg`Deactivate the account` },
  { method: requestAccountDelete, words: msg`Delete the account` },
  { method: requestPlcOperationSignature, words: msg`Change the DID document, or move away` },
]

const messages = msg`Read and send direct messages`

/** What servers let a limited session do, and what not. */
export function deedsOf(scope: LimitedScope): {
  can: readonly MessageDescriptor[]
  cannot: readonly MessageDescriptor[]
} {
  const allowed = ({ method }: Deed) => admitsScope(method, scope)
  const can = deeds.filter(allowed).map(({ words }) => words)
  const cannot = deeds.filter((deed) => !allowed(deed)).map(({ words }) => words)
  if (scope === 'takendown')
    return { can: [...can, msg`Appeal to whoever runs the server`], cannot }
  return scope === 'appPassword'
    ? { can, cannot: [...cannot, messages] }
    : { can: [...can, messages], cannot }
}

/** What a person may do with each kind of app password. The account password allows all of it. */
export function appPasswordDeeds(): readonly {
  words: MessageDescriptor
  plain: boolean
  privileged: boolean
}[] {
  const rows = deeds.map(({ method, words }) => ({
    words,
    plain: admitsScope(method, 'appPassword'),
    privileged: admitsScope(method, 'appPasswordPrivileged'),
  }))
  return [...rows, { words: messages, plain: false, privileged: true }]
}
