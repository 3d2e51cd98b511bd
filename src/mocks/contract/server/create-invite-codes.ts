import { createInviteCodes } from '@/lexicon/generated/current/com/atproto/server/create-invite-codes.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { adminCases } from '../common-cases.ts'
import { anyString } from '../matchers.ts'

export const createInviteCodesContract = contract(
  createInviteCodes,
  good('makes one, for the administrator', () => ({
    admin: true,
    input: { useCount: 1 },
    shows: { codes: [{ account: 'admin', codes: [anyString] }] },
  })),
  good('makes some for each account', async (target) => {
    const accounts = await Promise.all([newAccount(target), newAccount(target)])
    const forAccounts = accounts.map(({ did }) => did)
    const codes = [anyString, anyString]
    return {
      admin: true,
      input: { codeCount: 2, useCount: 1, forAccounts },
      shows: { codes: forAccounts.map((account) => ({ account, codes })) },
    }
  }),
  adminCases({ input: { useCount: 1, codeCount: 1 } }),
  refused('the administrator by name', [400, 'InvalidRequest'], () => ({
    admin: true,
    input: { codeCount: 1, useCount: 1, forAccounts: ['admin'] },
  })),
)
