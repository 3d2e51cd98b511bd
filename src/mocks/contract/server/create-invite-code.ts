import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { adminCases } from '../common-cases.ts'

export const createInviteCodeContract = contract(
  createInviteCode,
  good('makes one for the administrator', () => ({ admin: true, input: { useCount: 3 } })),
  good('makes one for an account', async (target) => ({
    admin: true,
    input: { useCount: 1, forAccount: (await newAccount(target)).did },
  })),
  adminCases({ input: { useCount: 1 } }),
  refused(
    'a count that is none',
    [400, 'InvalidRequest', /^Expected integer value type .*at \$\.useCount$/u],
    () => ({
      admin: true,
      input: { useCount: '1' },
    }),
  ),
)
