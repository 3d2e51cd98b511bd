import { isHandle } from '@/lexicon/formats.ts'
import { createAccount } from '@/lexicon/generated/generation-2022/com/atproto/account/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/generation-2022/com/atproto/account/create-invite-code.gen.ts'
import { deleteAccount } from '@/lexicon/generated/generation-2022/com/atproto/account/delete-account.gen.ts'
import { getAccount } from '@/lexicon/generated/generation-2022/com/atproto/account/get-account.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/generation-2022/com/atproto/account/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/generation-2022/com/atproto/account/reset-password.gen.ts'
import type { Generation2022Nsid } from '@/lexicon/generated/nsids.gen.ts'
import { removeAccount } from '../accounts/add-account.ts'
import { session } from '../auth/access.ts'
import { invalidRequest } from '../errors.ts'
import { defineHandler } from '../http/handler.ts'
import { type Route, routeTo } from '../http/route.ts'
import { healthHandler } from './health.ts'
import { olderSession } from './older-answers.ts'
import { createAccountHandler } from './server/create-account.ts'
import { createInviteCodeHandler } from './server/create-invite-code.ts'
import { requestPasswordResetHandler } from './server/request-password-reset.ts'
import { resetPasswordHandler } from './server/reset-password.ts'

const create = defineHandler(createAccount, {
  ...createAccountHandler,
  async answer(call) {
    // The lexicon of that time let any string pass as a handle; the server did not.
    if (!isHandle(call.input.handle)) throw invalidRequest('Invalid handle', 'InvalidHandle')
    return olderSession(await createAccountHandler.answer(call))
  },
})

const remove = defineHandler(deleteAccount, {
  access: session,
  answer: ({ pds, caller }) => removeAccount(pds, caller.did),
})

/** A stub in its lexicon and on the servers. */
const get = defineHandler(getAccount, { access: session, answer: () => undefined })

/** com.atproto.account.* as of 2022-11, over the same state. */
export const generation2022Routes = {
  _health: routeTo(healthHandler),
  'com.atproto.account.create': routeTo(create),
  'com.atproto.account.createInviteCode': routeTo(
    defineHandler(createInviteCode, createInviteCodeHandler),
  ),
  'com.atproto.account.delete': routeTo(remove),
  'com.atproto.account.get': routeTo(get),
  'com.atproto.account.requestPasswordReset': routeTo(
    defineHandler(requestPasswordReset, requestPasswordResetHandler),
  ),
  'com.atproto.account.resetPassword': routeTo(defineHandler(resetPassword, resetPasswordHandler)),
} satisfies { [Nsid in Generation2022Nsid | '_health']: Route<Nsid> }
