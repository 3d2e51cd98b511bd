import { deleteAccount } from '@/lexicon/generated/current/com/atproto/admin/delete-account.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good } from '../case.ts'
import { adminCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const deleteAccountContract = contract(
  deleteAccount,
  good('at once', async (target) => ({
    admin: true,
    input: { did: (await newAccount(target)).did },
  })),
  good('one that is not there', () => ({ admin: true, input: { did: nobody } })),
  adminCases({ input: { did: nobody } }),
)
