import { updateSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/update-subject-status.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

const repoRef = 'com.atproto.admin.defs#repoRef'

export const updateSubjectStatusContract = contract(
  updateSubjectStatus,
  good('takes an account down', async (target) => {
    const subject = { $type: repoRef, did: (await newAccount(target)).did }
    const takedown = { applied: true, ref: 'because' }
    return { admin: true, input: { subject, takedown }, shows: { subject, takedown } }
  }),
  good('deactivates an account', async (target) => {
    const subject = { $type: repoRef, did: (await newAccount(target)).did }
    return { admin: true, input: { subject, deactivated: { applied: true } }, shows: { subject } }
  }),
  good('activates an account', async (target) => {
    const { did, accessJwt: token } = await newAccount(target)
    await call(target, deactivateAccount, { token, input: {} })
    const subject = { $type: repoRef, did }
    return { admin: true, input: { subject, deactivated: { applied: false } }, shows: { subject } }
  }),
  good('takes nobody down', () => ({
    admin: true,
    input: { subject: { $type: repoRef, did: nobody }, takedown: { applied: true } },
  })),
  refused('deactivates nobody', [400, 'InvalidRequest', 'Account not found'], () => ({
    admin: true,
    input: { subject: { $type: repoRef, did: nobody }, deactivated: { applied: true } },
  })),
  refused(
    'takes down and wakes',
    [400, 'InvalidRequest', 'Cannot activate and takedown an account at the same time'],
    () => ({
      admin: true,
      input: {
        subject: { $type: repoRef, did: nobody },
        takedown: { applied: true },
        deactivated: { applied: false },
      },
    }),
  ),
  refused('a subject of no type', [400, 'InvalidRequest'], () => ({
    admin: true,
    input: { subject: { did: nobody }, takedown: { applied: true } },
  })),
  moderatorCases({ input: { subject: { $type: repoRef, did: nobody } } }),
)
