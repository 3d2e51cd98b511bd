import { disableAccountInvites } from '@/lexicon/generated/current/com/atproto/admin/disable-account-invites.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const disableAccountInvitesContract = contract(
  disableAccountInvites,
  good('for an account', async (target) => ({
    admin: true,
    input: { account: (await newAccount(target)).did, note: 'ignored' },
  })),
  good('for nobody', () => ({ admin: true, input: { account: nobody } })),
  moderatorCases({ input: { account: nobody } }),
)
