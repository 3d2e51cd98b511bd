import { updateAccountPassword } from '@/lexicon/generated/current/com/atproto/admin/update-account-password.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { adminCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const updateAccountPasswordContract = contract(
  updateAccountPassword,
  good('to another', async (target) => ({
    admin: true,
    input: { did: (await newAccount(target)).did, password: 'new' },
  })),
  good('of nobody', () => ({ admin: true, input: { did: nobody, password: 'new' } })),
  refused('one too long', [400, 'InvalidRequest', 'Invalid password length.'], () => ({
    admin: true,
    input: { did: nobody, password: 'x'.repeat(257) },
  })),
  adminCases({ input: { did: nobody, password: 'new' } }),
)
