import { updateAccountEmail } from '@/lexicon/generated/current/com/atproto/admin/update-account-email.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { adminCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const updateAccountEmailContract = contract(
  updateAccountEmail,
  good('to whatever is given', async (target) => ({
    admin: true,
    input: { account: (await newAccount(target)).handle, email: `${newName()} is no address` },
  })),
  refused(
    'one that is taken',
    [500, 'InternalServerError', 'Internal Server Error'],
    async (target) => {
      const [one, other] = await Promise.all([newAccount(target), newAccount(target)])
      return { admin: true, input: { account: one.did, email: other.email } }
    },
  ),
  refused('nobody', [400, 'InvalidRequest', `Account does not exist: ${nobody}`], () => ({
    admin: true,
    input: { account: nobody, email: 'a@example.com' },
  })),
  adminCases({ input: { account: nobody, email: 'a@example.com' } }),
)
