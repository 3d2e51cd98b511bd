import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'

export const disableInviteCodesContract = contract(
  disableInviteCodes,
  good('by code', async (target) => {
    const { code } = await call(target, createInviteCode, { admin: true, input: { useCount: 1 } })
    return { admin: true, input: { codes: [code] } }
  }),
  good('by account', async (target) => ({
    admin: true,
    input: { accounts: [(await newAccount(target)).did] },
  })),
  good('one that is not there', () => ({ admin: true, input: { codes: ['never-was'] } })),
  good('none', () => ({ admin: true, input: {} })),
  refused(
    "the administrator's",
    [400, 'InvalidRequest', 'cannot disable admin invite codes'],
    () => ({
      admin: true,
      input: { accounts: ['admin'] },
    }),
  ),
  moderatorCases({ input: {} }),
)
