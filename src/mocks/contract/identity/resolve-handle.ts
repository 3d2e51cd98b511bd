import { resolveHandle } from '@/lexicon/generated/current/com/atproto/identity/resolve-handle.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount, newName } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { takeDown } from '../common-cases.ts'

const unknown = [400, 'HandleNotFound', 'Unable to resolve handle'] as const

export const resolveHandleContract = contract(
  resolveHandle,
  good('finds an account, in any case', async (target) => {
    const { did, handle } = await newAccount(target)
    return { params: { handle: handle.toUpperCase() }, shows: { did } }
  }),
  refused('nobody', unknown, () => ({ params: { handle: `${newName()}.test` } })),
  refused('the domain itself', [400, 'InvalidRequest'], () => ({ params: { handle: 'test' } })),
  refused('while deactivated', unknown, async (target) => {
    const { handle, accessJwt: token } = await newAccount(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { params: { handle } }
  }),
  refused('taken down', unknown, async (target) => {
    const { did, handle } = await newAccount(target)
    await takeDown(target, did)
    return { params: { handle } }
  }),
  refused('a handle that is none', [400, 'InvalidRequest', /Invalid handle/u], () => ({
    params: { handle: 'x_y.test' },
  })),
)
