import { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'
import { anything, like, listWith } from '../matchers.ts'

export const getInviteCodesContract = contract(
  getInviteCodes,
  good('the newest first', async (target) => {
    const { code } = await call(target, createInviteCode, { admin: true, input: { useCount: 3 } })
    return {
      admin: true,
      params: { limit: 500 },
      shows: {
        codes: listWith({ code, available: 3, createdBy: 'admin' }),
      },
    }
  }),
  good('the most used first, by the page', async (target) => {
    await call(target, createInviteCode, { admin: true, input: { useCount: 3 } })
    return {
      admin: true,
      params: { sort: 'usage', limit: 1 },
      shows: { codes: [anything], cursor: like(/^[0-9]+::/u) },
    }
  }),
  refused('an unknown order', [400, 'InvalidRequest', 'unknown sort method: x'], () => ({
    admin: true,
    params: { sort: 'x' },
  })),
  refused('a cursor that is none', [400, 'InvalidRequest', 'Malformed cursor'], () => ({
    admin: true,
    params: { cursor: 'x' },
  })),
  moderatorCases(),
)
