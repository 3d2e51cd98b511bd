import { updateAccountHandle } from '@/lexicon/generated/current/com/atproto/admin/update-account-handle.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { adminCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const updateAccountHandleContract = contract(
  updateAccountHandle,
  good('to another', async (target) => ({
    admin: true,
    input: { did: (await newAccount(target)).did, handle: `${newName()}.test` },
  })),
  refused(
    'one that is taken',
    [400, 'HandleNotAvailable', /^Handle already taken: c/u],
    async (target) => {
      const [one, other] = await Promise.all([newAccount(target), newAccount(target)])
      return { admin: true, input: { did: one.did, handle: other.handle } }
    },
  ),
  refused('nobody', [400, 'InvalidRequest', 'Account not found'], () => ({
    admin: true,
    input: { did: nobody, handle: `${newName()}.test` },
  })),
  adminCases({ input: { did: nobody, handle: 'alice-two.test' } }),
)
