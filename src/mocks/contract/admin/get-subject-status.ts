import { getSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/get-subject-status.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases, takeDown } from '../common-cases.ts'
import { anyString } from '../matchers.ts'
import { nobody } from '../tokens.ts'

const repoRef = 'com.atproto.admin.defs#repoRef'

export const getSubjectStatusContract = contract(
  getSubjectStatus,
  good('of an account', async (target) => {
    const { did } = await newAccount(target)
    return {
      admin: true,
      params: { did },
      shows: {
        subject: { $type: repoRef, did },
        takedown: { applied: false },
        deactivated: { applied: false },
      },
    }
  }),
  good('of an account taken down', async (target) => {
    const { did } = await newAccount(target)
    await takeDown(target, did)
    return {
      admin: true,
      params: { did },
      shows: { takedown: { applied: true, ref: anyString } },
    }
  }),
  refused('nobody', [400, 'NotFound', 'Subject not found'], () => ({
    admin: true,
    params: { did: nobody },
  })),
  refused('nothing', [400, 'InvalidRequest', 'No provided subject'], () => ({ admin: true })),
  moderatorCases({ params: { did: nobody } }),
)
