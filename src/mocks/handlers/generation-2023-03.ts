import { createAccount } from '@/lexicon/generated/generation-2023-03/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/generation-2023-03/com/atproto/server/create-invite-code.gen.ts'
import { createSession } from '@/lexicon/generated/generation-2023-03/com/atproto/server/create-session.gen.ts'
import { deleteAccount } from '@/lexicon/generated/generation-2023-03/com/atproto/server/delete-account.gen.ts'
import { deleteSession } from '@/lexicon/generated/generation-2023-03/com/atproto/server/delete-session.gen.ts'
import { describeServer } from '@/lexicon/generated/generation-2023-03/com/atproto/server/describe-server.gen.ts'
import { getSession } from '@/lexicon/generated/generation-2023-03/com/atproto/server/get-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/generation-2023-03/com/atproto/server/refresh-session.gen.ts'
import { requestAccountDelete } from '@/lexicon/generated/generation-2023-03/com/atproto/server/request-account-delete.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/generation-2023-03/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/generation-2023-03/com/atproto/server/reset-password.gen.ts'
import type { Generation2023MarchNsid } from '@/lexicon/generated/nsids.gen.ts'
import { anybody } from '../auth/access.ts'
import { defineHandler } from '../http/handler.ts'
import { type Route, routeTo } from '../http/route.ts'
import { healthHandler } from './health.ts'
import { resolveHandleHandler } from './identity/resolve-handle.ts'
import { olderDescription, olderSession } from './older-answers.ts'
import { createAccountHandler } from './server/create-account.ts'
import { createInviteCodeHandler } from './server/create-invite-code.ts'
import { createSessionHandler } from './server/create-session.ts'
import { deleteAccountHandler } from './server/delete-account.ts'
import { deleteSessionHandler } from './server/delete-session.ts'
import { getSessionHandler } from './server/get-session.ts'
import { refreshSessionHandler } from './server/refresh-session.ts'
import { requestAccountDeleteHandler } from './server/request-account-delete.ts'
import { requestPasswordResetHandler } from './server/request-password-reset.ts'
import { resetPasswordHandler } from './server/reset-password.ts'

type Neighbour = '_health' | 'com.atproto.identity.resolveHandle'

/** com.atproto.server.* as of 2023-03, with the resolver next door. */
export const generation2023MarchRoutes = {
  _health: routeTo(healthHandler),
  'com.atproto.identity.resolveHandle': routeTo(resolveHandleHandler),
  'com.atproto.server.createAccount': routeTo(
    defineHandler(createAccount, {
      ...createAccountHandler,
      answer: async (call) => olderSession(await createAccountHandler.answer(call)),
    }),
  ),
  'com.atproto.server.createInviteCode': routeTo(
    defineHandler(createInviteCode, createInviteCodeHandler),
  ),
  'com.atproto.server.createSession': routeTo(
    defineHandler(createSession, {
      access: anybody,
      async answer({ input: { identifier = '', password }, ...call }) {
        const input = { identifier, password }
        return olderSession(await createSessionHandler.answer({ ...call, input }))
      },
    }),
  ),
  'com.atproto.server.deleteAccount': routeTo(defineHandler(deleteAccount, deleteAccountHandler)),
  'com.atproto.server.deleteSession': routeTo(defineHandler(deleteSession, deleteSessionHandler)),
  'com.atproto.server.describeServer': routeTo(
    defineHandler(describeServer, { access: anybody, answer: ({ pds }) => olderDescription(pds) }),
  ),
  'com.atproto.server.getSession': routeTo(
    defineHandler(getSession, {
      ...getSessionHandler,
      async answer(call) {
        const { handle, did } = await getSessionHandler.answer(call)
        return { handle, did }
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
} satisfies { [Nsid in Generation2023MarchNsid | Neighbour]: Route<Nsid> }
