import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'

export const createAppPasswordContract = contract(
  createAppPassword,
  good('makes one', async (target) => ({
    ...(await signedIn(target)),
    input: { name: 'phone' },
    shows: { name: 'phone', privileged: false },
  })),
  good('makes a privileged one, with an empty name', async (target) => ({
    ...(await signedIn(target)),
    input: { name: '', privileged: true },
    shows: { name: '', privileged: true },
  })),
  good('while deactivated', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token, input: { name: 'phone' } }
  }),
  refused(
    'a name that is taken',
    [500, 'InternalServerError', 'Internal Server Error'],
    async (target) => {
      const { token } = await signedIn(target)
      await call(target, createAppPassword, { token, input: { name: 'phone' } })
      return { token, input: { name: 'phone' } }
    },
  ),
  sessionCases({ full: true, standing: true }, { input: { name: 'phone' } }),
  refused(
    'no name',
    [400, 'InvalidRequest', 'Missing required key "name" at $'],
    async (target) => ({
      ...(await signedIn(target)),
      input: {},
    }),
  ),
)
