import { disableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/disable-account-invites.gen.ts'
import { getAccountInfo } from '@/lexicon/generated/current/com/atproto/admin/get-account-info.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount, newSignUp } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases, signedIn } from '../common-cases.ts'
import { anyString } from '../matchers.ts'
import { nobody } from '../tokens.ts'

export const getAccountInfoContract = contract(
  getAccountInfo,
  good('shows the account', async (target) => {
    const { did, handle, email } = await newAccount(target)
    return {
      admin: true,
      params: { did },
      shows: { did, handle, email, invites: [], invitesDisabled: false },
    }
  }),
  good(
    'shows who invited it',
    async (target) => {
      const input = await newSignUp(target)
      const { did } = await call(target, createAccount, { input })
      return {
        admin: true,
        params: { did },
        shows: { invitedBy: { code: input.inviteCode, available: 1, uses: [{ usedBy: did }] } },
      }
    },
    { on: 'strict' },
  ),
  good('shows that it is deactivated and gets no invites', async (target) => {
    const { account, token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    await call(target, disableAccountInvites, { admin: true, input: { account: account.did } })
    return {
      admin: true,
      params: { did: account.did },
      shows: { invitesDisabled: true, deactivatedAt: anyString },
    }
  }),
  refused('nobody', [400, 'NotFound', 'Account not found'], () => ({
    admin: true,
    params: { did: nobody },
  })),
  moderatorCases({ params: { did: nobody } }),
)
