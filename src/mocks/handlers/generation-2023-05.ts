import { createAccount } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-account.gen.ts'
import { createAppPassword } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-app-password.gen.ts'
import { createInviteCode } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-invite-code.gen.ts'
import { createInviteCodes } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-invite-codes.gen.ts'
import { createSession } from '@/lexicon/generated/generation-2023-05/com/atproto/server/create-session.gen.ts'
import { deleteAccount } from '@/lexicon/generated/generation-2023-05/com/atproto/server/delete-account.gen.ts'
import { deleteSession } from '@/lexicon/generated/generation-2023-05/com/atproto/server/delete-session.gen.ts'
import { describeServer } from '@/lexicon/generated/generation-2023-05/com/atproto/server/describe-server.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/generation-2023-05/com/atproto/server/get-account-invite-codes.gen.ts'
import { getSession } from '@/lexicon/generated/generation-2023-05/com/atproto/server/get-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/generation-2023-05/com/atproto/server/list-app-passwords.gen.ts'
import { refreshSession } from '@/lexicon/generated/generation-2023-05/com/atproto/server/refresh-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/generation-2023-05/com/atproto/server/request-account-delete.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/generation-2023-05/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/generation-2023-05/com/atproto/server/reset-password.gen.ts'
import { revokeAppPassword } from '@/lexicon/generated/generation-2023-05/com/atproto/server/revoke-app-password.gen.ts'
import type { Generation2023MayNsid } from '@/lexicon/generated/nsids.gen.ts'
import { anybody } from '../auth/access.ts'
import { defineHandler } from '../http/handler.ts'
import { type Route, routeTo } from '../http/route.ts'
import { healthHandler } from './health.ts'
import { resolveHandleHandler } from './identity/resolve-handle.ts'
import { olderDescription, olderSession } from './older-answers.ts'
import { createAccountHandler } from './server/create-account.ts'
import { createAppPasswordHandler } from './server/create-app-password.ts'
import { createInviteCodeHandler } from './server/create-invite-code.ts'
import { createInviteCodesHandler } from './server/create-invite-codes.ts'
import { createSessionHandler } from './server/create-session.ts'
import { deleteAccountHandler } from './server/delete-account.ts'
import { deleteSessionHandler } from './server/delete-session.ts'
import { getAccountInviteCodesHandler } from './server/get-account-invite-codes.ts'
import { getSessionHandler } from './server/get-session.ts'
import { listAppPasswordsHandler } from './server/list-app-passwords.ts'
import { refreshSessionHandler } from './server/refresh-session.ts'
import { requestAccountDeleteHandler } from './server/request-account-delete.ts'
import { requestPasswordResetHandler } from './server/request-password-reset.ts'
import { resetPasswordHandler } from './server/reset-password.ts'
import { revokeAppPasswordHandler } from './server/revoke-app-password.ts'

type Neighbour = '_health' | 'com.atproto.identity.resolveHandle'

/** com.atproto.server.* as of 2023-05, with the resolver next door. */
export const generation2023MayRoutes = {
  _health: routeTo(healthHandler),
  'com.atproto.identity.resolveHandle': routeTo(resolveHandleHandler),
  'com.atproto.server.createAccount': routeTo(
    defineHandler(createAccount, {
      ...createAccountHandler,
      answer: async (call) => olderSession(await createAccountHandler.answer(call)),
    }),
  ),
  'com.atproto.server.createAppPassword': routeTo(
    defineHandler(createAppPassword, {
      ...createAppPasswordHandler,
      async answer(call) {
        const { name, password, createdAt } = await createAppPasswordHandler.answer(call)
        return { name, password, createdAt }
      },
    }),
  ),
  'com.atproto.server.createInviteCode': routeTo(
    defineHandler(createInviteCode, createInviteCodeHandler),
  ),
  'com.atproto.server.createInviteCodes': routeTo(
    defineHandler(createInviteCodes, createInviteCodesHandler),
  ),
  'com.atproto.server.createSession': routeTo(
    defineHandler(createSession, {
      ...createSessionHandler,
      async answer(call) {
        const told = await createSessionHandler.answer(call)
        return { ...olderSession(told), email: told.email }
      },
    }),
  ),
  'com.atproto.server.deleteAccount': routeTo(defineHandler(deleteAccount, deleteAccountHandler)),
  'com.atproto.server.deleteSession': routeTo(defineHandler(deleteSession, deleteSessionHandler)),
  'com.atproto.server.describeServer': routeTo(
    defineHandler(describeServer, { access: anybody, answer: ({ pds }) => olderDescription(pds) }),
  ),
  'com.atproto.server.getAccountInviteCodes': routeTo(
    defineHandler(getAccountInviteCodes, getAccountInviteCodesHandler),
  ),
  'com.atproto.server.getSession': routeTo(
    defineHandler(getSession, {
      ...getSessionHandler,
      async answer(call) {
        const { handle, did, email } = await getSessionHandler.answer(call)
        return { handle, did, email }
      },
    }),
  ),
  'com.atproto.server.listAppPasswords': routeTo(
    defineHandler(listAppPasswords, {
      ...listAppPasswordsHandler,
      async answer(call) {
        const { passwords } = await listAppPasswordsHandler.answer(call)
        return { passwords: passwords.map(({ name, createdAt }) => ({ name, createdAt })) }
      },
    }),
  ),
  'com.atproto.server.refreshSession': routeTo(
    defineHandler(refreshSession, {
      ...refreshSessionHandler,
      answer: async (call) => olderSession(await refreshSessionHandler.answer(call)),
    }),
  ),
  'com.atproto.server.requestAccountDelete': routeTo(
    defineHandler(requestAccountDelete, requestAccountDeleteHandler),
  ),
  'com.atproto.server.requestPasswordReset': routeTo(
    defineHandler(requestPasswordReset, requestPasswordResetHandler),
  ),
  'com.atproto.server.resetPassword': routeTo(defineHandler(resetPassword, resetPasswordHandler)),
  'com.atproto.server.revokeAppPassword': routeTo(
    defineHandler(revokeAppPassword, revokeAppPasswordHandler),
  ),
} satisfies { [Nsid in Generation2023MayNsid | Neighbour]: Route<Nsid> }
