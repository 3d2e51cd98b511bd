import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'

export const getAccountInviteCodesContract = contract(
  getAccountInviteCodes,
  good('shows those given', async (target) => {
    const { account, token } = await signedIn(target)
    const input = { useCount: 2, forAccount: account.did }
    const { code } = await call(target, createInviteCode, { admin: true, input })
    return {
      token,
      shows: {
        codes: [
          {
            code,
            available: 2,
            disabled: false,
            forAccount: account.did,
            createdBy: 'admin',
            uses: [],
          },
        ],
      },
    }
  }),
  good('mints none where none are wanted', async (target) => ({
    ...(await signedIn(target)),
    shows: { codes: [] },
  })),
  good(
    'mints five at most',
    async (target) => {
      const { account, token } = await signedIn(target)
      await pause()
      const code = {
        available: 1,
        disabled: false,
        createdBy: account.did,
        forAccount: account.did,
        uses: [],
      }
      return { token, shows: { codes: Array.from({ length: 5 }, () => code) } }
    },
    { on: 'strict' },
  ),
  good(
    'mints none when told not to',
    async (target) => {
      const { token } = await signedIn(target)
      await pause()
      return { token, params: { createAvailable: false }, shows: { codes: [] } }
    },
    { on: 'strict' },
  ),
  good('leaves out disabled ones', async (target) => {
    const { account, token } = await signedIn(target)
    const input = { useCount: 2, forAccount: account.did }
    const { code } = await call(target, createInviteCode, { admin: true, input })
    await call(target, disableInviteCodes, { admin: true, input: { codes: [code] } })
    return { token, shows: { codes: [] } }
  }),
  good(
    'tells who used one',
    async (target) => {
      const { account, token } = await signedIn(target)
      const input = { useCount: 1, forAccount: account.did }
      const { code } = await call(target, createInviteCode, { admin: true, input })
      const guest = { ...signUpInput(), inviteCode: code }
      const { did } = await call(target, createAccount, { input: guest })
      return {
        token,
        params: { createAvailable: false },
        shows: { codes: [{ code, uses: [{ usedBy: did }] }] },
      }
    },
    { on: 'strict' },
  ),
  good(
    'leaves out those used up',
    async (target) => {
      const { account, token } = await signedIn(target)
      const input = { useCount: 1, forAccount: account.did }
      const { code } = await call(target, createInviteCode, { admin: true, input })
      await call(target, createAccount, { input: { ...signUpInput(), inviteCode: code } })
      return { token, params: { createAvailable: false, includeUsed: false }, shows: { codes: [] } }
    },
    { on: 'strict' },
  ),
  sessionCases({ full: true, standing: true }),
  refused('while deactivated', [400, 'NotFound', 'Account not found'], async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token }
  }),
  refused(
    'a flag that is none',
    [400, 'InvalidRequest', /Expected boolean value type/u],
    async (target) => ({
      ...(await signedIn(target)),
      params: { createAvailable: 1 },
    }),
  ),
)

/** Codes are earned by the millisecond here. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}
