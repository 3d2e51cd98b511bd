import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { contract, good } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { signInWith } from '../sign-in.ts'

export const revokeAppPasswordContract = contract(
  revokeAppPassword,
  good('revokes one', async (target) => {
    const { account, name } = await signInWith(target, {})
    return { token: account.accessJwt, input: { name } }
  }),
  good('one that is not there', async (target) => ({
    ...(await signedIn(target)),
    input: { name: 'never was' },
  })),
  good('itself', async (target) => {
    const { session, name } = await signInWith(target, {})
    return { token: session.accessJwt, input: { name } }
  }),
  sessionCases({}, { input: { name: 'phone' } }),
)
